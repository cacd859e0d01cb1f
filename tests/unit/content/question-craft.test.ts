/** What good craft asks of matching, ordering, typed answers and scales; and that no input is too odd for them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCourse, type Compiled } from '../../../scripts/content/compile.ts';
import { courseFolder, fixtures, question, type Changes } from './course-folder.ts';

const options = { worstCase: () => 0 };

async function typesWith(changes: Changes): Promise<Compiled> {
  return compileCourse(await courseFolder(changes, 'valid/types'), options);
}

describe('craft', () => {
  const head = 'kind: question\nid: what-is-a-partner\nuse: practice\noutcome: O1\nelement: trust';
  const codes = async (type: string, body: string): Promise<string[]> => {
    const text = `---\n${head}\ntype: ${type}\n---\n\nWhat?\n\n${body}\n`;
    const { diagnostics } = await compileCourse(await courseFolder({ [question]: text }), options);
    return diagnostics.map(({ code, line }) => `${line} ${code}`);
  };
  const both = '\n> **Right:** Yes.\n\n> **Otherwise:** No.\n';
  const long = 'word '.repeat(16).trim();
  const table = '| A | B |\n| --- | --- |\n| one `#one` | eins `#eins` |\n| two `#two` | zwei `#zwei` |\n';

  it('asks for feedback of each row, or of all', async () => {
    expect(await codes('matching', table)).toEqual(['14 craft-feedback', '15 craft-feedback']);
    expect(await codes('matching', `${table}\n> **Right:** Yes.\n`)).toHaveLength(2);
    expect(await codes('matching', table + both)).toEqual([]);
  });

  it('asks for feedback of each step, or of all', async () => {
    const steps = '1. a `#a`\n   > A.\n2. b `#b`\n3. c `#c`\n   > C.\n';
    expect(await codes('ordering', steps)).toEqual(['14 craft-feedback']);
    expect(await codes('ordering', steps + both)).toEqual([]);
  });

  it('asks for feedback of each foreseen answer, and of all others', async () => {
    const typed = '- [x] 4 `#a`\n  > A.\n- [ ] 5 `#b`\n  > B.\n';
    expect(await codes('numeric', typed)).toEqual(['3 craft-feedback']);
    expect(await codes('numeric', `${typed}\n> **Otherwise:** No.\n`)).toEqual([]);
  });

  it('counts the words of rows and answers', async () => {
    const wordy = table.replace('one `', `${long} \``).replace('zwei `', `${long} \``);
    expect(await codes('matching', wordy + both)).toEqual(['14 craft-option', '15 craft-option']);
  });

  it('tells of a long statement once, though it is asked twice', async () => {
    const file = 'modules/01-practice/confidence-before.md';
    const text = (await readFile(join(fixtures, 'valid/types', file), 'utf8')).replace(
      'I could ask',
      `${long} I could ask`,
    );
    const { diagnostics } = await typesWith({ [file]: text });
    expect(diagnostics.map(({ code }) => code)).toEqual(['craft-option']);
  });

  it('sees no pattern in two questions', async () => {
    const file = 'bank/check.md';
    const single =
      '\n## again\n\n`outcome O1`\n\nWhat?\n\n- [x] longest `#a`\n  > A.\n- [ ] no `#b`\n  > B.\n';
    const { diagnostics } = await typesWith({
      [file]: (await readFile(join(fixtures, 'valid/types', file), 'utf8')) + single,
    });
    expect(diagnostics).toEqual([]);
  });
});

describe('bad input', () => {
  it('is never thrown at, whatever stands in a question', async () => {
    const piece = fc.constantFrom(
      '| ',
      '|',
      '`#a`',
      '`#b`',
      ' --- ',
      '\n',
      '\n\n',
      'a ',
      '1. ',
      '- [x] ',
      '- ',
      '> ',
      ' / ',
      '4 to 6',
      '**Right:**',
    );
    const type = fc.constantFrom('matching', 'ordering', 'short-answer', 'numeric', 'likert');
    await fc.assert(
      fc.asyncProperty(type, fc.array(piece, { maxLength: 40 }), async (kind, pieces) => {
        const text = `---\nkind: question\nid: what-is-a-partner\ntype: ${kind}\nuse: practice\n---\n${pieces.join('')}`;
        const { course, diagnostics } = await compileCourse(await courseFolder({ [question]: text }));
        expect(course === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 30 },
    );
  });
});
