import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import { fixIds, insertIds, slugFor } from '../../../scripts/content/fix-ids.ts';
import { courseFolder, fixtures, question, scenario } from './course-folder.ts';

const original = await readFile(join(fixtures, 'valid/small', question), 'utf8');
const story = await readFile(join(fixtures, 'valid/small', scenario), 'utf8');

describe('fixIds', () => {
  it('writes missing ids of options and choices, and the course compiles', async () => {
    const folder = await courseFolder({
      [question]: original.replaceAll(/ `#\w+`/g, ''),
      [scenario]: story.replace(' `#later` `acceptable`', ' `acceptable`'),
    });
    const written = await fixIds(folder);
    expect(written.map(({ id, line }) => `${line} ${id}`)).toEqual([
      '13 group-brings',
      '15 choir-rents',
      '17 student-who',
      '22 ill-call',
    ]);
    expect(await readFile(join(folder, scenario), 'utf8')).toContain('(#after) `acceptable` `#ill-call`\n');
    expect((await compileCourse(folder)).diagnostics).toEqual([]);
  });

  it('touches nothing else, not even ends of line', async () => {
    const windows = original.replace(' `#choir`', '  ').replaceAll('\n', '\r\n');
    const folder = await courseFolder({ [question]: `\uFEFF${windows}` });
    await fixIds(folder);
    const fixed = await readFile(join(folder, question), 'utf8');
    expect(fixed).toBe(`\uFEFF${original.replace('`#choir`', '`#choir-rents`').replaceAll('\n', '\r\n')}`);
    expect(await readdir(join(folder, 'modules/01-start'))).toHaveLength(7);
  });

  it('writes nothing where nothing is missing, and leaves ids without backticks to their author', async () => {
    expect(await fixIds(await courseFolder())).toEqual([]);
    const bare = await courseFolder({ [question]: original.replace('`#choir`', '#choir') });
    expect(await fixIds(bare)).toEqual([]);
  });

  it('never takes an id that the ledger knows for the same list', async () => {
    const folder = await courseFolder({
      [question]: original.replace(' `#choir`', ''),
      'ledger.yaml': 'released:\nentries:\n  - choices 0 what-is-a-partner.choir-rents\n',
    });
    expect((await fixIds(folder)).map(({ id }) => id)).toEqual(['choir-rents-2']);
  });

  const line = '- [ ] A choir that rents the hall. `#choir`';
  it.each([
    ['an id before the last word', '- [ ] A choir `#choir` that rents the hall.', 'id-misplaced', 15],
    ['an id without its sign', '- [ ] A choir that rents the hall. `choir`', 'id-misplaced', 15],
    ['an id in quotation marks', '- [ ] A choir that rents “#choir” the hall.', 'id-misplaced', 15],
    ['an id twice', '- [ ] A choir. `#choir` `#choir`', 'id-misplaced', 15],
    ['an id in words that has one', '- [ ] A choir. #choir `#choir`', 'id-misplaced', 15],
    ['a line without > below an id', `${line}\n  They pay.`, 'quotation-unmarked', 16],
    ['a line without > and no id', '- [ ] A choir that rents.\n  They pay.', 'quotation-unmarked', 16],
    ['a paragraph without >', '- [ ] A choir that rents.\n\n  They pay.\n', 'quotation-unmarked', 17],
  ])('writes nothing into a line with %s, and names it', async (_, broken, code, at) => {
    const text = original.replace(line, broken);
    const folder = await courseFolder({ [question]: text });
    expect(await fixIds(folder)).toEqual([]);
    expect(await readFile(join(folder, question), 'utf8')).toBe(text);
    const { diagnostics } = await compileCourse(folder);
    expect(diagnostics.map((one) => [one.code, one.line])).toEqual([[code, at]]);
  });

  it.each([
    ['(#after) #later `acceptable`', 'id-misplaced', 22],
    ['(#after) `acceptable`\n  She waits.', 'quotation-unmarked', 23],
    ['(#after) `later` `acceptable`', 'mark-unknown', 22],
  ])('writes nothing into a choice %j', async (broken, code, at) => {
    const text = story.replace('(#after) `#later` `acceptable`', broken);
    const folder = await courseFolder({ [scenario]: text });
    expect(await fixIds(folder)).toEqual([]);
    const { diagnostics } = await compileCourse(folder);
    expect(diagnostics.map((one) => [one.code, one.line])).toEqual([[code, at]]);
  });

  it('takes words over two lines where the id ends them', async () => {
    const folder = await courseFolder({
      [question]: original.replace('A choir that rents', 'A choir that\n  rents'),
    });
    expect((await compileCourse(folder)).diagnostics).toEqual([]);
  });
});

describe('slugFor', () => {
  it.each([
    ['“What does your group need from a room?”', 'what-does'],
    ['Größe über alles', 'grosse-uber'],
    ['…', 'option'],
    ['It is the', 'it-is'],
    ['Incomprehensibilities abound', 'incomprehensibilitie'],
    ['日本語', 'option'],
  ])('%s', (words, expected) => {
    const id = slugFor(words, new Set());
    expect(id).toBe(expected);
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,19}$/);
  });

  it('counts on while an id is taken', () => {
    expect(slugFor('Yes', new Set(['yes', 'yes-2']))).toBe('yes-3');
  });
});

describe('insertIds', () => {
  it('puts the id after the last word', () => {
    const ids = [{ file: 'x', line: 2, id: 'b' }];
    expect(insertIds('- a\n- b   \n- c', ids)).toBe('- a\n- b `#b`\n- c');
  });
});
