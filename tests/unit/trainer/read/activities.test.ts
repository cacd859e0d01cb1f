/** Reports of several activities of one course: an LMS numbers attempts in each of them anew. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../components/trainer/analyse/analyse.ts';
import type { Dataset, ExportFile } from '../../../../components/trainer/dataset.ts';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import { exportFile, tabbed } from '../../../support/exports.ts';
import { messages, titles } from './support.ts';

const pilot = { pilot: true, type: 'comment' } as const;
const book = codebookOf({
  title: 'Rooms',
  titles: ['Rooms'],
  pages: [{ id: 'one', module: 'm1', title: 'One' }],
  entries: [entryOf(), entryOf({ ...pilot, index: 1, id: 'pilot.one.unclear' })],
});

interface Row {
  readonly name: string;
  readonly started?: string;
  readonly last?: string;
  readonly status?: string;
  readonly number?: string;
  /** Answers to the course’s question and to the pilot’s. */
  readonly answers?: readonly string[];
}
const table = (file: string, columns: readonly string[], ...rows: readonly Row[]): ExportFile => {
  const head = columns.flatMap((_, n) =>
    ['Question', 'Response', 'Right answer', 'Result'].map((part) => `${part} ${n}`),
  );
  const body = rows.map(
    ({ name, started = '', last = started, status = 'Incomplete', number = '1', answers = [] }) => [
      ...[name, `${name.toLowerCase()}@x.example`, number, started, last, '0', status],
      ...columns.flatMap((id, n) => [id, answers[n] ?? '', '', answers[n] ? 'neutral' : '']),
    ],
  );
  return exportFile(file, tabbed([[...titles.slice(0, -1), 'Rooms', ...head], ...body]));
};
const ids = ['m1.first', 'pilot.one.unclear'];
const spring = '3 March 2026, 9:00 AM';
const autumn = '2 November 2026, 10:17 AM';
const piloted = table(
  'pilot.txt',
  ids,
  { name: 'Ann', started: spring, status: 'Completed', answers: ['a: Yes', ': What?'] },
  { name: 'Bo', started: spring, answers: ['a: Yes'] },
);
const ordinary = table(
  'ordinary.txt',
  ids.slice(0, 1),
  { name: 'Ann', started: autumn, answers: ['b: No'] },
  { name: 'Cy', started: autumn, answers: ['b: No'] },
);
const read = (...files: ExportFile[]): Promise<Dataset> => readExports(files, book);
const attempts = ({ attempts: all }: Dataset) =>
  all.map(({ person, started, file }) => [person.slice(0, person.indexOf('@')), started, file]);

describe('attempts of two activities', () => {
  it('stay two attempts, and a note says so', async () => {
    const dataset = await read(piloted, ordinary);
    expect(attempts(dataset)).toEqual([
      ['ann', '2026-03-03T09:00', 'pilot.txt'],
      ['bo', '2026-03-03T09:00', 'pilot.txt'],
      ['ann', '2026-11-02T10:17', 'ordinary.txt'],
      ['cy', '2026-11-02T10:17', 'ordinary.txt'],
    ]);
    expect(messages(dataset)).toContain(
      '1 attempt has the person and the number of one in “pilot.txt”, and cannot be the same: it began at another time, or only one of the two is of a pilot. Both count, as attempts at two activities.',
    );
    expect(messages(dataset).join(' ')).not.toContain('are also in');
  });

  it('may stand in one file, put together by somebody', async () => {
    const both = table('both.txt', ids, { name: 'Ann', started: spring }, { name: 'Ann', started: autumn });
    expect((await read(both)).attempts).toHaveLength(2);
  });

  it('keep their order: the first answer is the earlier one, whatever the file’s place', async () => {
    const again = table('again.txt', ids, {
      name: 'Ann',
      number: '2',
      started: '4 March 2026, 9:00 AM',
      answers: ['c: Or'],
    });
    const dataset = await read(ordinary, again, piloted);
    const { options } = analyse(
      dataset,
      codebookOf({
        ...book,
        entries: [entryOf({ options: ['a', 'b', 'c'].map((id) => ({ id, text: id, note: '' })) })],
      }),
    ).items[0]!;
    expect(options.map(({ id, first, later }) => [id, first, later])).toEqual([
      ['a', 2, 0],
      ['b', 1, 1],
      ['c', 0, 1],
    ]);
  });

  it('are told apart by questions of a pilot where no times are there', async () => {
    const without = (file: ExportFile, columns: readonly string[]) =>
      table(file.name, columns, { name: 'Ann', answers: columns.map(() => 'a: Yes') });
    const dataset = await read(without(piloted, ids), without(ordinary, ids.slice(0, 1)));
    expect(dataset.attempts).toHaveLength(2);
  });
});

describe('one attempt in two files', () => {
  const basic = (started: string, last = started) => table('basic.txt', [], { name: 'Ann', started, last });
  it.each([
    ['the same time', spring, spring],
    ['a minute that was rounded', '3 March 2026, 9:01 AM', spring],
    ['no time', '', ''],
    ['a clock of another zone', '3 March 2026, 2:00 PM', '3 March 2026, 2:00 PM'],
  ])('with %s stays one', async (_, started, last) => {
    const dataset = await read(piloted, basic(started, last));
    expect(dataset.attempts).toHaveLength(2);
    expect(messages(dataset).join(' ')).toContain('1 attempt is also in “pilot.txt”');
  });

  it('whose day and month one file had the other way round', async () => {
    const [one, other] = ['2026-03-11 09:00', '2026-11-03 09:00'].map((started, n) =>
      table(`${n}.txt`, ids, { name: 'Ann', started }),
    );
    expect((await read(one!, other!)).attempts).toHaveLength(1);
  });

  it('of which the earlier one has no remark of the pilot yet', async () => {
    const earlier = table('earlier.txt', ids.slice(0, 1), {
      name: 'Ann',
      started: spring,
      answers: ['a: Yes'],
    });
    expect((await read(earlier, piloted)).attempts).toHaveLength(2);
  });

  it('in three: each joins the activity that it fits', async () => {
    const dataset = await read(piloted, ordinary, { ...basic(autumn), name: 'b.txt' });
    expect(dataset.attempts).toHaveLength(4);
    expect(messages(dataset).join(' ')).toContain('1 attempt is also in “ordinary.txt”');
  });
});

it('a page is called unclear by a share of those whom a pilot asked', async () => {
  const dataset = await read(piloted, ordinary);
  expect(analyse(dataset, book).pilot?.unclear).toMatchObject([{ people: 1, share: { n: 2 } }]);
  expect(analyse(await read(piloted), book).pilot?.unclear).toMatchObject([{ share: { n: 2 } }]);
});

describe('data of a pilot in the report of the ordinary package', () => {
  const plain = codebookOf({ title: 'Rooms', titles: ['Rooms'], entries: [entryOf()] });
  const columns = ['m1.first', 'pilot.closing.barrier', 'pilot.then.m0.sure-o1', 'm1.new'];
  const shown = async (...asked: string[]) => {
    const file = table('pilot.txt', asked, {
      name: 'Ann',
      started: spring,
      answers: asked.map(() => 'a: Yes'),
    });
    return analyse(await readExports([file], plain), plain);
  };

  it('is named as that, with the report that knows its questions, and no ids', async () => {
    const { notes, pilot: section } = await shown(...columns.slice(0, 3));
    expect(notes.map(({ message }) => message)).toContain(
      'This is data of a pilot: it has answers to 2 questions that only a pilot asks, and whose words this report does not know. Use report.html of the folder that the pilot build wrote, or drop the codebook.json of that folder along.',
    );
    expect(JSON.stringify(notes)).not.toMatch(/pilot\.closing|another version/);
    expect(section?.questionnaire).toEqual([]);
  });

  it('may have questions of another version, too', async () => {
    const { notes } = await shown(...columns);
    const all = notes.map(({ message }) => message).join(' ');
    expect(all).toContain('2 questions that only a pilot asks');
    expect(all).toContain('answers to 1 question that this course does not ask in version 1 (m1.new)');
  });
});
