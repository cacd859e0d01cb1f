import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readDelimited } from '../../../../components/trainer/read/delimited.ts';
import { Cutter } from '../../../../components/trainer/read/cut.ts';

const same = (text: string): string => text;

function cut(text: string): { rows: string[][]; end: number } {
  const rows: string[][] = [];
  const end = new Cutter('\t', '\n', same).rows(text, (row) => rows.push(row) > 0);
  return { rows, end };
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  readDelimited(new TextEncoder().encode(text), (row) => rows.push(row) > 0);
  return rows;
}

it('cells in and out of quotation marks, with doubled ones, line ends and nothing in them', () => {
  const { rows, end } = cut('a\t"b c"\t\t"say ""yes"""\n"two\nlines"\tit "is"\t""\n\n');
  expect(rows).toEqual([['a', 'b c', '', 'say "yes"'], ['two\nlines', 'it "is"', ''], ['']]);
  expect(end).toBe('a\t"b c"\t\t"say ""yes"""\n"two\nlines"\tit "is"\t""\n\n'.length);
});

it('stops before a row that is not whole or whose marks are not regular', () => {
  for (const rest of ['c\td', '"c', '"c"d\te\n', '"c" \te\n'])
    expect(cut(`a\tb\n${rest}`)).toEqual({ rows: [['a', 'b']], end: 4 });
});

it('stops when no further row is wanted', () => {
  const rows: string[][] = [];
  const end = new Cutter(',', '\n', same).rows('a,b\nc,d\n', (row) => rows.push(row) < 1);
  expect({ rows, end }).toEqual({ rows: [['a', 'b']], end: 4 });
});

it('makes the one string of equal cells once, and gives other cells of the same length as they are', () => {
  const owned: string[] = [];
  const cutter = new Cutter('\t', '\n', (text) => {
    owned.push(text);
    return text;
  });
  const texts = ['option-a: yes', 'option-b: yes', 'option-a: yes', 'option-a: yes'];
  const rows: string[][] = [];
  cutter.rows(texts.map((text) => `${text}\n`).join(''), (row) => rows.push(row) > 0);
  expect(rows.flat()).toEqual(texts);
  expect(owned).toEqual(['option-a: yes', 'option-b: yes']);
});

it('reads every table as the library does, whatever its quotation marks', () => {
  const signs = fc.constantFrom('"', '"', '\t', '\t', '\n', 'a', 'b', ' ', 'é');
  const line = fc.array(signs, { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      // A first row with marks and tabs decides the delimiter; the last line ends.
      const text = `"x y"\tb\tc\td\te\tf\tg\th\n${lines.join('\n')}\n`;
      const parsed = Papa.parse<string[]>(text, { delimiter: '\t', newline: '\n' });
      fc.pre(!parsed.errors.some(({ code }) => code === 'MissingQuotes'));
      // The library has an empty row behind the last end of line.
      expect(rowsOf(text)).toEqual(parsed.data.slice(0, -1));
    }),
    { numRuns: 2000 },
  );
});
