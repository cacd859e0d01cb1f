import { describe, expect, it } from 'vitest';
import { analyse } from '../../../components/trainer/analyse/analyse.ts';
import type { Dataset } from '../../../components/trainer/dataset.ts';
import { nothingFound } from '../../../components/trainer/page/mend.ts';
import { belowMark, questionWords, whereabouts } from '../../../components/trainer/page/words.ts';
import type { Report } from '../../../components/trainer/report.ts';
import { codebookOf, entryOf } from '../../support/codebook.ts';
import { moodleInteractions, tabbed, type ExportedAttempt } from '../../support/exports.ts';
import { messages, read } from './read/support.ts';
import { itemOf, personOf } from './share/a-report.ts';

const codebook = codebookOf({ entries: [entryOf({ id: 'm1.first' })] });
const shown = (dataset: Dataset): Report => analyse(dataset, codebook);

/** Words that a figure without people must not bring about. */
const NONSENSE = /NaN|undefined|Infinity|\b1 (?:people|attempts|questions)\b/;

const one: ExportedAttempt = {
  name: 'Ana Lee',
  email: 'ana@x.example',
  number: 1,
  started: '2026-11-22T09:30',
  last: '2026-11-22T10:45',
  status: 'incomplete',
  score: null,
  rows: [{ index: 0, id: 'm1.first', response: 'a: The a', pattern: 'a: The a', result: 'correct' }],
};

describe('an export with nobody in it', () => {
  it('is read as such, and says what to do', async () => {
    const text = moodleInteractions([], { columns: 'all', language: 'en', ids: ['m1.first'] });
    const dataset = await read(text, codebook);
    expect(messages(dataset)).toEqual([
      'The table has titles and nobody below them. Show all users in the LMS’s report, with attempts and without, and download it again.',
    ]);
    const report = shown(dataset);
    expect(report.people).toEqual([]);
    expect(nothingFound(report)).toBe('Nobody has answered anything yet.');
    expect(JSON.stringify(report)).not.toMatch(NONSENSE);
  });

  it('may name people of whom nobody has begun', async () => {
    const titles = ['Name', 'Email address', 'Attempt', 'Started on', 'Last accessed on', 'Score'];
    const rows = [['Ana Lee', 'ana@x.example', '-', '-', '-', '-']];
    const dataset = await read(tabbed([titles, ...rows]), codebook);
    const report = shown(dataset);
    expect(report.counts).toMatchObject({ 'not attempted': 1, incomplete: 0, unknown: 0 });
    expect(report.people).toMatchObject([{ attempts: 0, answered: 0, score: null, stoppedAt: null }]);
    expect(JSON.stringify(report)).not.toMatch(NONSENSE);
  });
});

it('an export with one person speaks of one', async () => {
  const dataset = await read(moodleInteractions([one], { columns: 'all', language: 'en' }), codebook);
  expect(messages(dataset)).toContain('Read: 1 person, 1 attempt, answers to 1 question.');
  const report = shown(dataset);
  expect(report.items[0]).toMatchObject({ n: 1, flags: [] });
  expect(nothingFound(report)).toBe('Nothing stands out. With few people that says little.');
  expect(JSON.stringify(report)).not.toMatch(NONSENSE);
});

describe('somebody who completed under the pass mark', () => {
  const test = { pass: 75 } as Report['test'];
  const people = [
    personOf({ status: 'completed', score: 44 }),
    personOf({ status: 'completed', score: null }),
    personOf({ status: 'passed', score: 80 }),
  ];

  it('is explained by what Moodle counts as finished', () => {
    expect(belowMark({ people, test })).toMatch(
      /^1 person is completed with a score under 75.*Activity completion/,
    );
  });

  it('is nobody where there is no mark, or nobody is below it', () => {
    expect(belowMark({ people, test: null })).toBe('');
    expect(belowMark({ people: people.slice(1), test })).toBe('');
  });
});

describe('a question is called', () => {
  it('by its words, and stands in a module by its title', () => {
    const item = itemOf({ type: 'likert' });
    expect(questionWords(item)).toBe('Which one?');
    expect(whereabouts(item)).toBe('First module · a statement on a scale');
  });

  it('by its row only where no codebook has it', () => {
    const item = itemOf({ id: 'm9.gone', text: '', type: 'unknown', unknown: true });
    expect(questionWords(item)).not.toContain('m9.gone');
    expect(whereabouts(item)).toBe('not in this version of the course, row “m9.gone”');
  });
});
