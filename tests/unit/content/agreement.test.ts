/** Fields of the agreement and the Monday plan, and the lines that show them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse, type Compiled } from '../../../scripts/content/compile.ts';
import { courseFolder, fixtures, type Changes } from './course-folder.ts';

const compile = async (changes: Changes = {}): Promise<Compiled> =>
  compileCourse(await courseFolder(changes, 'valid/agreement'));
const read = (file: string): Promise<string> => readFile(join(fixtures, 'valid/agreement', file), 'utf8');
const told = ({ diagnostics }: Compiled) => diagnostics.map(({ code, file, line }) => [code, file, line]);
const page = 'modules/01-one/02-ours.md';

describe('fields of agreement and plan', () => {
  it('have a short and a long form, and numbers of one series', async () => {
    const { course, ledger } = await compile();
    const nothing = { hint: '', ask: '', contact: false };
    expect(course?.index.slots).toEqual([
      { ...nothing, id: 'asks', number: 0, title: 'What each of us hopes to get', part: 'agreement' },
      {
        id: 'contact',
        number: 1,
        title: 'Whom to contact on each side',
        hint: 'Their role, and how you would begin.',
        ask: 'Who answers when you are away?',
        contact: true,
        part: 'agreement',
      },
      {
        ...nothing,
        id: 'when',
        number: 2,
        title: 'When, and for how long',
        hint: 'A day, a time.',
        part: 'plan',
      },
      { ...nothing, id: 'first-sentence', number: 3, title: 'My first sentence', part: 'plan' },
    ]);
    expect(ledger.added).toEqual(expect.arrayContaining(['slots 0 asks', 'slots 3 first-sentence']));
    expect(course?.index.reflections.map(({ into, page: at }) => [into, at])).toEqual([
      [['asks'], 'hopes'],
      [['contact', 'first-sentence'], 'hopes'],
    ]);
    expect(course?.index.reflections.map(({ ticks }) => ticks)).toEqual([true, false]);
  });

  it('are known, each that a reflection names', async () => {
    const file = 'modules/01-one/first-words.md';
    const text = await read(file);
    const wrong = await compile({ [file]: text.replace('first-sentence', 'first-sentense') });
    expect(told(wrong)).toEqual([['reference-unknown', file, 5]]);
    expect(wrong.diagnostics[0]?.remedy).toContain('first-sentence');
    const empty = await compile({ [file]: text.replace('[contact, first-sentence]', '[]') });
    expect(empty.course).toBeNull();
  });

  it('are shown once, on a lesson, and those that no page shows are left out with advice', async () => {
    const text = await read(page);
    const twice = await compile({ [page]: `${text}\n::agreement\n` });
    expect(told(twice)).toEqual([['activity-placed-twice', page, 15]]);
    const unplaced = await compile({ [page]: text.replace('::plan', 'Later.') });
    expect(told(unplaced)).toEqual([['agreement-unplaced', 'course.yaml', 14]]);
    expect(unplaced.course?.index.slots.map(({ part }) => part)).toEqual(['agreement', 'agreement']);
    const named = await compile({ [page]: text.replace('::plan', '::plan{#monday}') });
    expect(told(named)).toEqual([['directive-attribute', page, 13]]);
  });

  it('do not stand on the page of the assessment', async () => {
    const small = await courseFolder({
      'modules/02-end/02-agreement.md': null,
      'modules/02-end/01-check.md':
        '---\nkind: assessment\nid: check\ntitle: The check\ndraw: 2\n---\n\nTwo questions.\n\n::agreement\n',
    });
    expect(told(await compileCourse(small))).toEqual([['not-here', 'modules/02-end/01-check.md', 10]]);
  });

  it('have ids of their own across both lists, and only the keys that are known', async () => {
    const course = await read('course.yaml');
    const same = await compile({ 'course.yaml': `${course}    asks: Once more\n` });
    expect(told(same)).toEqual([['id-duplicate', 'course.yaml', 16]]);
    const wrong = await compile({ 'course.yaml': course.replace('contact: true', 'telephone: true') });
    expect(told(wrong)).toEqual([['key-unknown', 'course.yaml', 12]]);
  });

  it('count as one prompt for the agreement and as one for each box of the plan, three at most', async () => {
    const course = await read('course.yaml');
    const text = await read(page);
    const minutes = async (changes: Changes): Promise<number> => (await compile(changes)).inventory.minutes;
    const both = await minutes({});
    const without = await minutes({ [page]: text.replace('::plan', '') });
    expect(both - without).toBe(2);
    const long = `${course}    three: Three\n    four: Four\n    five: Five\n`;
    expect((await minutes({ 'course.yaml': long })) - both).toBe(1);
  });
});
