/** Files that seem to be of the course, or of a person, and are not. */
import { describe, expect, it } from 'vitest';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import { exportFile, tabbed } from '../../../support/exports.ts';
import { date, messages, read, report, titles } from './support.ts';

const row = (name: string, status = 'Completed'): string[] => [
  name,
  `${name.toLowerCase().replace(' ', '.')}@x.example`,
  '1',
  date,
  date,
  '0',
  status,
];
const basic = (subject: string, name = 'Ann Lee') => tabbed([[...titles.slice(0, -1), subject], row(name)]);
const book = codebookOf({ title: 'Rooms &amp; dances', entries: [entryOf()] });
const named = { ...book, title: 'Rooms & dances' };

describe('a basic report', () => {
  it('of another course is left out, and says how it can be taken', async () => {
    const files = [
      exportFile('ours.txt', basic('Rooms &amp; dances')),
      exportFile('fire.txt', basic('Fire safety', 'Bo Ek')),
    ];
    const dataset = await read(files, named);
    expect(dataset.people.map(({ name }) => name)).toEqual(['Ann Lee']);
    expect(dataset.notes).toContainEqual({
      file: 'fire.txt',
      severity: 'error',
      message:
        'This file is from another course (“Fire safety”): it was left out. Drop only files of “Rooms & dances”. If it is the same course under another title, write “Rooms & dances” over the column “Fire safety” and drop the file again.',
    });
  });

  it.each(['Rooms &amp; dances', 'ROOMS &amp;  DANCES', 'Rooms &amp; dances (pilot)', 'Rooms &amp; da…'])(
    'of this course is taken: %s',
    async (subject) => {
      expect((await read(basic(subject), named)).people).toHaveLength(1);
    },
  );

  it('of this course under its title in another language is taken', async () => {
    const both = { ...named, titles: ['Rooms & dances', 'Salas y bailes'] };
    expect((await read(basic('Salas y bailes (prueba)'), both)).people).toHaveLength(1);
    expect((await read(basic('Salas y bailes'), named)).people).toEqual([]);
  });

  it.each(['Rooms &amp; dances of the year', 'Rooms'])(
    'of a course with such a title is not: %s',
    async (subject) => {
      expect((await read(basic(subject), named)).people).toEqual([]);
    },
  );

  it('is taken where there is nothing to compare it with', async () => {
    expect((await read(report(row('Ann Lee')))).people).toHaveLength(1);
    const own = tabbed([
      ['Name', 'Email address', 'Score', 'Completion'],
      ['Ann Lee', 'ann.lee@x.example', '50', 'Completed'],
    ]);
    expect((await read(own, named)).people).toHaveLength(1);
    expect((await read(basic('Status'), named)).people).toHaveLength(1);
  });
});

describe('track details', () => {
  const details = 'Element,Value\ncmi.core.lesson_status,incomplete\ncmi.core.total_time,00:10:00\n';
  const listed = exportFile('all.txt', report(row('Learner p1'), row('Learner p2')));

  it('of a name that nobody has count as another person, and say so', async () => {
    const dataset = await read([listed, exportFile('p1.csv', details)]);
    expect(dataset.people).toHaveLength(3);
    expect(dataset.notes).toContainEqual({
      file: 'p1.csv',
      severity: 'warning',
      message:
        'Nobody in the other files is called “p1”: counted as another person. Perhaps it is “Learner p1”. Name the file exactly as the person is listed, and drop it again.',
    });
  });

  it('of somebody who is listed are theirs, and nothing is asked', async () => {
    const dataset = await read([listed, exportFile('Learner p1.csv', details)]);
    expect(dataset.people).toHaveLength(2);
    expect(messages(dataset).join(' ')).not.toContain('Nobody in the other files');
  });

  it('alone are of whoever the file is named after', async () => {
    expect(messages(await read([exportFile('p1.csv', details)])).join(' ')).not.toContain(
      'Nobody in the other',
    );
  });

  const names = [
    'Ama Abara (1)',
    'Ama Abara - Copy',
    'Ama Abara - Kopie (2)',
    'Copia de Ama Abara',
    'Ama Abara (copie 2)',
  ];
  it.each(names)('“%s” is another attempt of the same person, behind the first one', async (name) => {
    const later = details.replace('incomplete', 'completed');
    const files = [exportFile(`${name}.txt`, later), exportFile('Ama Abara.txt', details)];
    const dataset = await read(files);
    expect(dataset.people.map((person) => person.name)).toEqual(['Ama Abara']);
    expect(dataset.attempts.map(({ status }) => status)).toEqual(['incomplete', 'completed']);
    expect(messages(dataset).join(' ')).toContain('another attempt of theirs');
  });

  it('that were downloaded twice are one attempt', async () => {
    const dataset = await read([
      exportFile('Ama Abara.txt', details),
      exportFile('Ama Abara (1).txt', details),
    ]);
    expect(dataset.attempts).toHaveLength(1);
  });

  it('of a person who is listed are theirs, copy or not', async () => {
    const dataset = await read([listed, exportFile('Learner p1 (1).csv', details)]);
    expect(dataset.people).toHaveLength(2);
  });

  it('have the time of a comment, where the LMS has it', async () => {
    const text = `${details}cmi.comments_from_learner.0.comment,Why?\ncmi.comments_from_learner.0.location,one\ncmi.comments_from_learner.0.timestamp,2026-11-03T09:30:12+01:00\n`;
    expect((await read([exportFile('p1.csv', text)])).comments).toEqual([
      { attempt: 0, page: 'one', text: 'Why?', sent: '2026-11-03T09:30' },
    ]);
  });
});

it('what somebody typed has no colon before it, in the row of a comment', async () => {
  const comment = entryOf({ id: 'pilot.one.unclear', type: 'comment', pilot: true });
  const text = tabbed([
    [...titles, 'Question 0', 'Response 0', 'Right answer 0', 'Result 0'],
    [...row('Ann Lee'), 'pilot.one.unclear', ': What is a slot: a time?', '', 'neutral'],
  ]);
  const dataset = await read(text, codebookOf({ entries: [comment] }));
  expect(dataset.columns.get('pilot.one.unclear')?.cells[0]?.words).toBe('What is a slot: a time?');
});
