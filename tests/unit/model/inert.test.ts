import { describe, expect, it } from 'vitest';
import { inertJson } from '../../../components/model/inert.ts';

describe('data in a script element', () => {
  it.each([
    ['its end', 'a</script>b'],
    ['its end in capitals, with a blank', 'a</SCRIPT >b'],
    ['a comment that hides its end', 'a<!--<script>b'],
    ['a mark beside a mark', '<<!--<</script'],
  ])('neither ends it nor opens %s', (_what, text) => {
    const json = inertJson({ [text]: [text] });
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual({ [text]: [text] });
  });
});
