import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../../../../components/trainer/analyse/analyse.ts';
import type { Dataset } from '../../../../components/trainer/dataset.ts';
import { followUpEntry, standardFollowUp } from '../../../../components/model/follow-up.ts';
import { followUpEntries } from '../../../../components/trainer/follow-up.ts';
import { readCodebook } from '../../../../components/trainer/read/codebook.ts';
import { reportText } from '../../../../scripts/trainer/report-text.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import { exportFile, tabbed, xlsxOf } from '../../../support/exports.ts';
import { date, messages, read, report } from './support.ts';

const folder = new URL('../../../../course/trainer/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const [, table = ''] = /^```csv\n(.*?)^```$/ms.exec(text('follow-up.md')) ?? [];
const codebook = codebookOf({ title: 'The course', entries: [entryOf()] });

const export_ = report(
  ['Ana Lee', 'ana@x.example', '1', date, date, '0', 'Incomplete'],
  ['Ben Moor', 'ben@x.example', '-', '-', '-', '-', 'Not attempted'],
);
const shown = (dataset: Dataset, groups?: readonly string[]) =>
  analyse(dataset, codebook, groups ? { groups } : {});
const counts = (dataset: Dataset, groups?: readonly string[]) =>
  shown(dataset, groups).pilot?.followUp.map(({ n }) => n);

describe('the table of the follow-up', () => {
  it('is read as the page for trainers has it, and its five questions are shown in words', async () => {
    const dataset = await read(table, codebook);
    const { people, pilot } = shown(dataset);
    expect(messages(dataset)).toEqual([
      'Read: what 3 people answered four weeks later. It stands in the section “Pilot”.',
    ]);
    expect(people).toEqual([]);
    expect(pilot?.followUp.map(({ n, text: words }) => [n, words])).toEqual([
      [3, 'Did you make the call, or take the first step that you had planned?'],
      [1, 'What came of it?'],
      [3, 'What stopped you, or made it hardest?'],
      [3, 'Where is your draft agreement now?'],
      [2, 'What would help you with the next step?'],
    ]);
    expect(pilot?.followUp[0]?.options).toContainEqual(
      expect.objectContaining({ id: 'done', words: 'Yes', first: 1 }),
    );
    expect(pilot?.followUp[1]?.typed).toEqual([{ words: 'They would like Saturdays', n: 1, right: null }]);
    expect(pilot?.decisions).toMatchObject([{ about: 'All remarks', state: 'read' }]);
  });

  it('alone is no report of nobody', async () => {
    const report = shown(await read(table, codebook));
    expect(reportText(report)).not.toContain('Nobody is in these files.');
    expect(reportText(report)).toContain('answers to the questions four weeks later');
    expect(reportText(shown(await read('', codebook)))).toContain('Nobody is in these files.');
  });

  it.each([
    [
      'semicolons, and commas in what was written',
      'person;call;came-of-it\n;done;yes, they do, and, well, gladly\n',
    ],
    ['tabs', 'person\tcall\tcame-of-it\n\tdone\tyes, they do, and, well, gladly\n'],
    [
      'a mark of its encoding and lines of Windows',
      '\ufeffPerson,Call,Came-of-it\r\n,done,"yes, they do, and, well, gladly"\r\n',
    ],
  ])('may have %s', async (_, written) => {
    const [call, came] = shown(await read(written, codebook)).pilot?.followUp ?? [];
    expect(call?.options[0]).toMatchObject({ id: 'done', first: 1 });
    expect(came?.typed[0]?.words).toBe('yes, they do, and, well, gladly');
  });

  it('may be a workbook, and hold words where an id is expected', async () => {
    const bytes = await xlsxOf([
      ['person', 'call'],
      ['', 'Yes'],
      ['', 'nearly'],
    ]);
    const [call] = shown(await read(bytes, codebook)).pilot?.followUp ?? [];
    expect(call).toMatchObject({ n: 2, typed: [{ words: 'nearly', n: 1 }] });
    expect(call?.options[0]).toMatchObject({ id: 'done', first: 1 });
  });

  it('makes nobody a learner, and takes no status from anybody', async () => {
    const answers = 'person,call\nANA@x.example,done\n,not-done\nzoe@x.example,done\nben@x.example,\n';
    const files = [exportFile('a.txt', export_), exportFile('later.csv', answers)];
    const dataset = await read(files, codebook);
    expect(shown(dataset).people.map(({ name, status }) => [name, status])).toEqual([
      ['Ana Lee', 'incomplete'],
      ['Ben Moor', 'not attempted'],
    ]);
    expect(counts(dataset)?.[0]).toBe(3);
    expect(messages(dataset)).toContain(
      '1 address is in no export: what they answered counts, and they are in no list of people.',
    );
  });

  it('counts the last line of an address, and equal files once', async () => {
    const first = 'person,call\nana@x.example,not-done\nana@x.example,done\n,done\n';
    const files = [exportFile('1.csv', first), exportFile('2.csv', first)];
    const dataset = await read(files, codebook);
    const call = shown(dataset).pilot?.followUp[0];
    expect(call?.n).toBe(2);
    expect(call?.options[0]).toMatchObject({ id: 'done', first: 2 });
    expect(messages(dataset).join(' ')).toMatch(
      /more than once; the last line.*The same answers are in another/,
    );
  });

  it('goes with the groups of its people and its file', async () => {
    const answers = exportFile('later.csv', 'person,call\n,done\n', 'North');
    const other = exportFile('other.csv', 'person,call\n,not-done\n');
    const dataset = await read([answers, other], codebook);
    expect([counts(dataset)?.[0], counts(dataset, ['North'])?.[0]]).toEqual([2, 1]);
  });

  it('may ask questions of a course’s own, whose titles are their words', async () => {
    const answers = 'person,call,Whom did you meet?,phone\n,done,The choir,0123\n';
    const dataset = await read(answers, codebook);
    const own = shown(dataset).pilot?.followUp.at(-1);
    expect(own).toMatchObject({ text: 'Whom did you meet?', n: 1, typed: [{ words: 'The choir', n: 1 }] });
    expect(messages(dataset).join(' ')).toMatch(/left out: “phone”.*with its question mark/);
    expect(JSON.stringify([...dataset.followUp.map((line) => [...line.answers])])).not.toContain('0123');
    const alone = await read('person;Did it help?\n;yes\n', codebook);
    expect(shown(alone).pilot?.followUp.map(({ n, text: words }) => [n, words])).toContainEqual([
      1,
      'Did it help?',
    ]);
  });

  it('may have the whole questions as titles, as an LMS exports them', async () => {
    const title = 'Did you make the call, or take the first step that you had planned?';
    const dataset = await read(`person;${title}\n;Yes\n`, codebook);
    expect(shown(dataset).pilot?.followUp[0]).toMatchObject({
      id: 'pilot.follow-up.call',
      options: expect.arrayContaining([expect.objectContaining({ id: 'done', first: 1 })]) as unknown,
    });
  });

  it('has the questions of the course’s own where its codebook has them, and an earlier codebook has none', async () => {
    const own = followUpEntry('rang', 'Did you ring?', [
      { id: 'did', text: 'Yes' },
      { id: 'not', text: 'No' },
    ]);
    const asked = codebookOf({ entries: [entryOf()], followUp: [own] });
    const bytes = new TextEncoder().encode(JSON.stringify(asked));
    const { followUp } = analyse(await read('person,rang\n,did\n', asked), readCodebook(bytes)!, {}).pilot!;
    expect(followUp.map(({ n, text: words }) => [n, words])).toEqual([[1, 'Did you ring?']]);
    const earlier = { ...asked, followUp: undefined };
    expect(readCodebook(new TextEncoder().encode(JSON.stringify(earlier)))?.followUp).toEqual([]);
  });

  it('is no other table that begins with a person', async () => {
    const dataset = await read('person,town\nAna,York\n', codebook);
    expect(dataset.notes).toMatchObject([{ severity: 'error' }]);
  });

  const asked = [
    'What will you do first with what you learned?',
    '(how) How far can you take that first step?',
  ];
  it.each([
    ['anonymous', ['Response number', ...asked], ['Response 1', 'I can do it', 'Not yet']],
    [
      'named',
      ['Full name', 'Email address', 'Groups', 'Date', ...asked],
      ['Ana', 'a@x.example', 'North', date, 'No', 'No'],
    ],
  ])('is not the closing questionnaire, which is read in the LMS: %s', async (_, head, line) => {
    for (const file of [tabbed([head, line]), await xlsxOf([['What next?'], head, line])]) {
      const dataset = await read(file, codebook);
      expect(dataset.people).toEqual([]);
      expect(messages(dataset)).toEqual([
        'This looks like answers to a questionnaire, as Moodle’s activity Feedback has them: it was left out. The closing questionnaire is counted in Moodle itself, under “Analysis” of that activity. If these are the answers of four weeks later, call the first column “person”, delete the columns between it and the first question, and drop the file again.',
      ]);
    }
  });

  it('has the words of the questionnaire, in English and in Spanish', () => {
    const data = parse(text('questionnaire.yaml')) as {
      'follow-up': { id: string; text: string; options: { id: string; text: string }[] }[];
    };
    const spanish = parse(text('../locales/es/trainer/questionnaire.yaml')) as {
      'follow-up': Record<string, { text: string; options?: Record<string, { text: string }> }>;
    };
    const wordsOf = (language: string) =>
      standardFollowUp(language).map(({ id, options, text: words }) => ({
        id: id.replace('pilot.follow-up.', ''),
        text: words,
        options: options.map((option) => ({ id: option.id, text: option.text })),
      }));
    expect(wordsOf('en-GB')).toEqual(
      data['follow-up'].map(({ id, options, text: words }) => ({ id, text: words, options })),
    );
    expect(wordsOf('es-MX')).toEqual(
      Object.entries(spanish['follow-up']).map(([id, { options = {}, text: words }]) => ({
        id,
        text: words,
        options: Object.entries(options).map(([option, one]) => ({ id: option, text: one.text })),
      })),
    );
    expect(wordsOf('fr')).toEqual(wordsOf('en'));
    expect(followUpEntries(null)).toEqual(standardFollowUp('en'));
  });
});
