/** What an author reads after slips of the hand, of a word processor or of a file manager: one fault, and what to do. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { brief, lesson, lessonText, page, question, scenario, small, told } from './course-folder.ts';

const bank = 'bank/check.md';
/** The small course with some words of one file exchanged. */
const slip = async (file: string, from: string, to: string): Promise<readonly Diagnostic[]> => {
  const text = await small(file);
  expect(text).toContain(from);
  return told({ [file]: text.replace(from, to) });
};

describe('a space that is none', () => {
  it.each([
    ['##\u00A0Why', 'Write an ordinary space after ##.'],
    ['###\u202FWhy', 'Write an ordinary space after ###.'],
    ['#\u00A0Why', 'Write an ordinary space after ##.'],
    ['1.\u00A0One\n2.\u00A0Two', 'Write an ordinary space after 1.'],
  ])('%j on a page', async (body, remedy) => {
    expect(brief(await told(page(`Words.\n\n${body}`)))).toEqual([`11 text-left-over: ${remedy}`]);
  });

  it('after a number is a part of a sentence', async () => {
    expect(brief(await told(page('Words.\n\n1.\u00A0May is a holiday.')))).toEqual([]);
  });

  it('in a bank hides no question in silence', async () => {
    expect(brief(await slip(bank, '## first', '##\u00A0first'))).toContainEqual(
      '21 text-left-over: Write an ordinary space after ##.',
    );
  });

  it('before or after the > of feedback', async () => {
    expect(brief(await slip(question, '  > Yes.', '\u00A0\u00A0> Yes.'))).toEqual([
      '14 text-left-over: Put ordinary spaces before “>”: two, in a numbered list three.',
    ]);
    expect(brief(await slip(bank, '> **Right:**', '>\u00A0**Right:**'))).toEqual([
      '17 text-left-over: Write an ordinary space after >.',
    ]);
  });

  it('after the numbers of steps', async () => {
    const head =
      '---\nkind: question\nid: what-is-a-partner\ntype: ordering\nuse: practice\noutcome: O1\n---\n';
    const steps = '\nWhat comes first?\n\n1.\u00A0Ask `#ask`\n2.\u00A0Wait `#wait`\n3.\u00A0Go `#go`\n';
    expect(brief(await told({ [question]: head + steps }))).toEqual([
      '11 text-left-over: Write an ordinary space after 1.',
    ]);
  });
});

describe('marks of a question in a bank', () => {
  const marks = '`outcome O2` `element understanding`';
  const remedy = `23 bank-mark: Write “${marks}” on a line of its own, with an empty line below it.`;
  it.each([
    'outcome O2, element understanding,',
    'Outcome: O2; element: understanding',
    '`outcome O2`, `element understanding`',
    `${marks}\nReally,`,
    'outcome O2 element understanding\n',
  ])('are missed where %j stands', async (written) => {
    expect(brief(await slip(bank, marks, written))).toEqual([remedy]);
  });

  it('are told from words', async () => {
    expect(brief(await slip(bank, 'What do you do first?', 'Was that right? Use words.'))).toEqual([]);
  });

  it('that have no outcome get a remedy that works in a bank', async () => {
    expect(brief(await slip(bank, '`outcome O2` ', ''))).toContainEqual(
      '21 craft-outcome: Write `outcome O1`, with its backticks, into the line of marks below “## first”; without such a line, on a line of its own with an empty line below it. In place of O1, name the outcome that fits: O1, O2.',
    );
    expect(brief(await slip(question, 'outcome: O1\n', ''))).toContainEqual(
      '3 craft-outcome: Write the line “outcome: O1” into the front matter. In place of O1, name the outcome that fits: O1, O2.',
    );
  });

  it.each([
    ['`reread welcome`', '`reread: welcome`', '`reread welcome`, without the colon'],
    ['`element trust`', '`element\u00A0trust`', '`element trust`, with an ordinary space'],
  ])('%s as %s', async (from, to, write) => {
    expect(brief(await slip(bank, from, to))).toEqual([`9 bank-mark: Write ${write}.`]);
  });
});

describe('the lines around front matter', () => {
  const text = lessonText('Words.', 'id: asking\ntitle: Asking');
  it.each([
    [`\n${text}`, '1 front-matter-missing: Delete the empty line above “---”.'],
    [`\n \n${text}`, '1 front-matter-missing: Delete the empty lines above “---”.'],
    [` ${text}`, '1 front-matter-missing: Delete the space before “---”.'],
    [text.replace('---\n', ''), '1 front-matter-missing: Write “---” (three hyphens) as the first line.'],
    [text.replace('---', '—'), '1 front-matter-missing: Write three hyphens in the place of “—”: ---'],
    [text.replace('\n---', '\n—'), '5 front-matter-unclosed: Write three hyphens in the place of “—”: ---'],
    [
      `${text.replace('\n---', '\n–')}\n---\n`,
      '5 front-matter-unclosed: Write three hyphens in the place of “–”: ---',
    ],
    [
      text.replace('\n---', '\n----'),
      '5 front-matter-unclosed: Write three hyphens in the place of “----”: ---',
    ],
    [
      text.replace('\n---', ''),
      '1 front-matter-unclosed: Write “---” on a line of its own between front matter and text.',
    ],
  ])('%j', async (written, expected) => {
    expect(brief(await told({ [lesson]: written }))).toEqual([expected]);
  });
});

describe('signs of a word processor in the marks of a choice', () => {
  it.each([
    ['`trust -1`', '`trust –1`', '`trust -1`, with an ordinary hyphen'],
    ['`trust -1`', '`sets trust —1`', '`sets trust -1`, with an ordinary hyphen'],
    ['`when knows and trust >= 2`', '`when knows and trust ≥ 2`', '`when knows and trust >= 2`, with “>=”'],
    [
      '`when knows and trust >= 2`',
      '`when: trust ≤ –2`',
      '`when trust <= -2`, without the colon, with an ordinary hyphen, with “<=”',
    ],
    ['`sets knows`', '`sets: knows`', '`sets knows`, without the colon'],
  ])('%s as %s', async (from, to, write) => {
    const [first, ...more] = brief(await slip(scenario, from, to));
    expect(more).toEqual([]);
    expect(first).toContain(` mark-unknown: Write ${write}.`);
  });
});

describe('boxes to tick', () => {
  const remedy =
    'Delete “[ ]” in each line; on a sheet to print and tick, write “layout: job-aid” into the front matter.';
  it('on a page are told once, with what to do', async () => {
    expect(brief(await told(page('- [ ] one\n- [x] two\n\nWords.')))).toEqual([`9 not-here: ${remedy}`]);
  });

  it('stand on a sheet', async () => {
    const { [lesson]: text } = page('- [ ] one');
    expect(brief(await told({ [lesson]: String(text).replace('need:', 'layout: job-aid\nneed:') }))).toEqual(
      [],
    );
  });
});
