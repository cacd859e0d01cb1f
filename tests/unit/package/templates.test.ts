import { describe, expect, it } from 'vitest';
import { shortenTemplates } from '../../../scripts/package/templates.ts';

const short = (code: string): string => shortenTemplates('x.ts', code);

describe('templates of elements', () => {
  it('have one blank for white space that breaks a line, also in templates in their expressions', () => {
    expect(
      short('const a = “; html`<p>\n    ${b ? html`<i>\n\n  x</i>` : c}\n</p>`;'.replace('“', "'“'")),
    ).toBe("const a = '“'; html`<p> ${b ? html`<i> x</i>` : c} </p>`;");
  });

  it('keep blanks within a line, and code as it is', () => {
    const code = 'const a = html`a  b ${{\n  c: 1,\n}.c}`;\n\nconst d = 1;';
    expect(short(code)).toBe(code);
  });

  it.each(['`a\n  b`', 'css`a\n  b`', 'this.html`a\n  b`', "'html`a\\\n  b`'", 'html`a\\\nb`'])(
    'leave other text alone: %j',
    (code) => {
      expect(short(code)).toBe(code);
    },
  );

  it.each(['<pre>a\n</pre>', '<textarea rows="1">\n</textarea>'])('may not break lines in %j', (text) => {
    expect(() => short(`html\`${text}\``)).toThrow('may not break lines where they show');
  });
});
