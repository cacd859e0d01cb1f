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

describe('fixIds in tables and numbered lists', () => {
  const file = (type: string, body: string): string =>
    `---\nkind: question\nid: what-is-a-partner\ntype: ${type}\nuse: practice\noutcome: O1\n---\n\nWhat?\n\n${body}`;
  const fixed = async (type: string, body: string): Promise<string> => {
    const folder = await courseFolder({ [question]: file(type, body) });
    await fixIds(folder);
    const text = await readFile(join(folder, question), 'utf8');
    return text.slice(file(type, '').length);
  };
  const head = '| What | Who | Because |\n| --- | --- | --- |\n';

  it('writes them behind the words of rows and answers, the same for the same answer', async () => {
    const body = `${head}| The room | The library | It has one. |\n| The date|The library | x |\n| | Nobody | |\n`;
    expect(await fixed('matching', body)).toBe(
      `${head}| The room \`#room\` | The library \`#library\` | It has one. |\n` +
        '| The date `#date`|The library `#library` | x |\n| | Nobody `#nobody` | |\n',
    );
  });

  it('takes the id that an answer has already, and no id that a row has', async () => {
    const body = `${head}| The room | The library \`#us\` | x |\n| The library | The library | x |\n| Library | The guest \`#library\` | x |\n`;
    expect(await fixed('matching', body)).toBe(
      `${head}| The room \`#room\` | The library \`#us\` | x |\n` +
        '| The library `#library-2` | The library `#us` | x |\n' +
        '| Library `#library-3` | The guest `#library` | x |\n',
    );
  });

  it('leaves a line alone in which something else is wrong', async () => {
    const body = `${head}| The room | The library #us | x |\n| The date | | x |\n| The key | **Right:** us | x |\n`;
    const changed = await fixed('matching', body);
    expect(changed).toContain('| The room | The library #us | x |\n| The date | | x |\n');
  });

  it('writes points and statements of a scale once, though another scale repeats them', async () => {
    const body = '| | Yes | No |\n| --- | --- | --- |\n| I could ring. |\n| I could ask. | |\n';
    const folder = await courseFolder({
      [question]: file('likert', body),
      'modules/01-start/again.md': file('likert', '')
        .replace('id: what-is-a-partner', 'id: again')
        .replace('outcome:', 'repeats: what-is-a-partner\noutcome:'),
    });
    await fixIds(folder);
    expect((await readFile(join(folder, question), 'utf8')).slice(file('likert', '').length)).toBe(
      '| | Yes `#yes` | No `#no` |\n| --- | --- | --- |\n| I could ring. `#i-could` |\n| I could ask. `#i-could-2` | |\n',
    );
  });

  it.each(['', ' `#what`'])('writes nothing into a scale whose corner holds words%s', async (id) => {
    const body = `| What${id} | Yes | No |\n| --- | --- | --- |\n| I could ring. |\n`;
    expect(await fixed('likert', body)).toBe(body);
    const folder = await courseFolder({ [question]: file('likert', body) });
    const { diagnostics } = await compileCourse(folder);
    expect(diagnostics.map(({ code, found }) => [code, found])).toEqual([['scale-corner', 'What']]);
  });

  it('writes them at the ends of numbered lines, above their quotations', async () => {
    const body = '1. Ask them\n   > Before.\n2. Look `#look`\n   > Together.\n3. Write down\n   > Both.\n';
    expect(await fixed('ordering', body)).toBe(
      body.replace('Ask them', 'Ask them `#ask`').replace('Write down', 'Write down `#write-down`'),
    );
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
    const ids = [{ file: 'x', line: 2, column: null, id: 'b' }];
    expect(insertIds('- a\n- b   \n- c', ids)).toBe('- a\n- b `#b`\n- c');
  });

  it('puts ids into cells of one line, wherever they stand', () => {
    const ids = [
      { file: 'x', line: 1, column: 4, id: 'a' },
      { file: 'x', line: 1, column: 8, id: 'b' },
    ];
    expect(insertIds('| a | b | c |\r', ids)).toBe('| a `#a` | b `#b` | c |\r');
  });
});
