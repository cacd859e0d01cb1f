/** Files of other courses among those of ours: nobody's status may come from them. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../components/trainer/analyse/analyse.ts';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import { exportFile, tabbed } from '../../../support/exports.ts';
import { date, messages, titles } from './support.ts';

const book = codebookOf({
  title: 'Rooms & dances',
  titles: ['Rooms & dances', 'Salas y bailes'],
  entries: [entryOf(), entryOf({ index: 1, id: 'm1.gone', retired: true })],
});
const numbered = ['Question 0', 'Response 0', 'Right answer 0', 'Result 0'];
const head = (subject: string, ...more: string[]): string[] => [...titles.slice(0, -1), subject, ...more];
const begin = (name: string, score: string, status: string): string[] => [
  ...[name, `${name.toLowerCase()}@x.example`, '1', date, date, score, status],
];
const asked = (id: string): string[] => [id, 'a: Yes', 'a: Yes', 'correct'];

const ours = exportFile(
  'ours.txt',
  tabbed([
    head('Rooms &amp; dances', ...numbered),
    [...begin('Ann', '0', 'Incomplete'), ...asked('m1.first')],
    [...begin('Bo', '80', '80'), ...asked('m1.first')],
  ]),
);
const fire = (subject = 'Fire safety', id = 'scene1_exits') =>
  exportFile(
    'fire.txt',
    tabbed([
      head(subject, ...numbered),
      [...begin('Ann', '100', 'Passed'), ...asked(id)],
      [...begin('Cy', '100', 'Passed'), ...asked(id)],
    ]),
  );
const untold = exportFile('basic.txt', tabbed([titles.slice(0, -1), begin('Ann', '100', '').slice(0, -1)]));
const shown = async (...files: Parameters<typeof readExports>[0]) => {
  const dataset = await readExports(files, book);
  const { people } = analyse(dataset, book);
  return { dataset, people: people.map(({ name, status, score }) => [name, status, score]) };
};
const alone = [
  ['Ann', 'incomplete', null],
  ['Bo', 'completed', 80],
];

describe('an interactions report of another course', () => {
  it('counts for nothing, whoever is in it, and is named with what to do', async () => {
    for (const files of [
      [ours, fire()],
      [fire(), ours],
    ]) {
      const { dataset, people } = await shown(...files);
      expect(people).toEqual(alone);
      expect([...dataset.columns.keys()]).toEqual(['m1.first']);
      expect(dataset.notes).toContainEqual({
        file: 'fire.txt',
        severity: 'error',
        message:
          'This file is from another course (“Fire safety”): it was left out. Drop only files of “Rooms & dances”.',
      });
      expect(messages(dataset).join(' ')).not.toContain('are also in');
    }
  });

  it('makes nobody one of our people where it is the only file', async () => {
    const { dataset, people } = await shown(fire());
    expect(people).toEqual([]);
    expect(messages(dataset)).toHaveLength(1);
  });

  it('is known by its questions alone, too', async () => {
    const { dataset, people } = await shown(ours, fire('Rooms &amp; dances'));
    expect(people).toEqual(alone);
    expect(messages(dataset).join(' ')).toContain(
      'This file is from another course (none of its questions is in the codebook of “Rooms & dances”): it was left out.',
    );
  });

  it('is known by questions that nobody has answered', async () => {
    const rows = [head('Fire safety', ...numbered), [...begin('Ann', '100', 'Passed'), 'exits', '', '', '']];
    expect((await shown(ours, exportFile('fire.txt', tabbed(rows)))).people).toEqual(alone);
  });

  it('is known by its title where responses alone were ticked', async () => {
    const rows = (subject: string) =>
      exportFile(
        'b.txt',
        tabbed([
          head(subject, 'Response 0', 'Response 1'),
          [...begin('Cy', '0', 'Incomplete'), 'a: Yes', 'a: Yes'],
        ]),
      );
    expect((await shown(rows('Fire safety'))).people).toEqual([]);
    expect((await shown(rows('Salas y bailes'))).people).toHaveLength(1);
  });
});

it('questions that every course of this kit has are none that tell a course', async () => {
  const rows = (subject: string) =>
    exportFile(
      'b.txt',
      tabbed([head(subject, ...numbered), [...begin('Cy', '0', 'Incomplete'), ...asked('pilot.device')]]),
    );
  expect((await shown(rows('Fire safety'))).people).toEqual([]);
  expect((await shown(rows('Salas y bailes'))).people).toHaveLength(1);
});

it.each([
  ['another title and one question of ours', 'Rooms, second edition', 'm1.first'],
  ['a question that an older version had', 'Rooms of 2024', 'm1.gone'],
])('a report with %s is ours', async (_, subject, id) => {
  const { people } = await shown(fire(subject, id));
  expect(people.map(([name]) => name)).toEqual(['Ann', 'Cy']);
});

describe('a report that says of no course', () => {
  it('is taken, and a note says whose status comes from it alone', async () => {
    const { dataset, people } = await shown(ours, untold);
    expect(people).toEqual([['Ann', 'completed', 100], alone[1]]);
    expect(dataset.notes).toContainEqual({
      file: 'basic.txt',
      severity: 'warning',
      message:
        'This file does not say which course it is of: it has neither a title nor questions. It was taken as one of this course, and the status of 1 person comes from it alone. If it is of another course, remove it.',
    });
  });

  it('alone changes everybody', async () => {
    const { dataset } = await shown(untold);
    expect(messages(dataset).join(' ')).toContain('the status of 1 person comes from it alone');
  });

  it('may change nobody', async () => {
    const same = exportFile('basic.txt', tabbed([titles.slice(0, -1), begin('Bo', '80', '').slice(0, -1)]));
    const { dataset } = await shown(ours, same);
    expect(dataset.notes).toContainEqual(
      expect.objectContaining({
        severity: 'read',
        message: expect.stringContaining('and nobody’s status comes from it alone') as string,
      }),
    );
  });

  it('is not asked about without a codebook', async () => {
    expect(messages(await readExports([untold], null)).join(' ')).not.toContain('which course');
  });
});
