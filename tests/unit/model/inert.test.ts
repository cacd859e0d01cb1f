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
    expect(json).not.toMatch(/<!--|<\/?script/i);
    expect(JSON.parse(json)).toEqual({ [text]: [text] });
  });

  it('leaves other marks alone', () => {
    expect(inertJson('<p>2 < 3</p>')).toBe('"<p>2 < 3</p>"');
  });
});
