/** Styles name sides by the direction of the text, so that a page from right to left needs none of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../components', import.meta.url));
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

const SIDED = /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-\w+)?$/;
const FOUR = /^(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color))$/;

/** Values of a shorthand; those in brackets count as one. */
const valuesOf = (text: string): readonly string[] =>
  text.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

/** Declarations that name left or right, or set them apart by their order. */
function sided(css: string): string[] {
  const rules = css.replace(/\/\*.*?\*\//gs, '');
  return [...rules.matchAll(/([\w-]+):\s*([^;{}]+);/g)]
    .filter(([, name = '', text = '']) => {
      const [, right, , left] = valuesOf(text);
      return SIDED.test(name) || (FOUR.test(name) && left !== undefined && left !== right);
    })
    .map(([declaration]) => declaration);
}

it('finds sides by name and by order', () => {
  expect(
    sided('a { margin-left: 1px; padding: 0 1px 0 calc(1px + (2px)); inset: 0 1px 2px 1px; left: 0; }'),
  ).toEqual(['margin-left: 1px;', 'padding: 0 1px 0 calc(1px + (2px));', 'left: 0;']);
});

it.each(sheets)('%s has none', (sheet) => {
  expect(sided(readFileSync(join(folder, sheet), 'utf8'))).toEqual([]);
});
