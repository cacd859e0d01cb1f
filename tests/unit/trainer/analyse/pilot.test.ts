/** The pilot as somebody meets it who answers for people. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../components/trainer/analyse/analyse.ts';
import { harmWords } from '../../../../components/trainer/analyse/harm.ts';
import { decisionsOf } from '../../../../components/trainer/analyse/decisions.ts';
import { findingsOf } from '../../../../components/trainer/page/mend.ts';
import { whenOf } from '../../../../components/trainer/page/pilot-part.ts';
import { standing, suggestions } from '../../../../components/trainer/page/words.ts';
import type { Report } from '../../../../components/trainer/report.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import { figureOf, itemOf, reportOf } from '../share/a-report.ts';
import { datasetOf, times, type Rows } from './dataset-of.ts';

const pages = [
  { id: 'one', module: 'm1', title: 'One' },
  { id: 'story', module: 'm2', title: 'A story' },
  { id: 'end', module: 'm2', title: 'The end' },
];
const unclear = entryOf({ id: 'pilot.one.unclear', index: 9, type: 'comment', pilot: true });
const book = codebookOf({ entries: [entryOf(), unclear], pages });
const CHILD = 'A child called Sam came to mind, he told me he is hit at home';

const pilotOf = (rows: Rows): NonNullable<Report['pilot']> => {
  const { pilot } = analyse(datasetOf(rows), book);
  if (!pilot) throw new Error('no pilot');
  return pilot;
};
const harmIn = ({ decisions }: Pick<NonNullable<Report['pilot']>, 'decisions'>) =>
  decisions.filter(({ rule }) => rule.includes('safety'));

describe('a remark that a person must read', () => {
  it('is found by words of harm to people, and stands before everything else', () => {
    const pilot = pilotOf({ columns: { 'm1.first': ['a: …'], 'pilot.one.unclear': [`: ${CHILD}`] } });
    const [first] = pilot.decisions;
    expect(first).toMatchObject({
      about: 'One',
      state: 'read',
      remark: { found: ['told me', 'hit'], text: CHILD },
    });
    expect(first?.why).not.toContain('Sam');
    expect(findingsOf(reportOf({ pilot }))[0]).toMatchObject({ state: 'read', about: 'One' });
  });

  it('is every remark: words that are not found are no all-clear', () => {
    const pilot = pilotOf({ columns: { 'pilot.one.unclear': [': He does it again and again, Sam says'] } });
    expect(harmIn(pilot)).toMatchObject([{ about: 'All remarks', state: 'read' }]);
    expect(harmIn(pilot)[0]?.why).toMatch(/^Nobody but you can say: read all remarks/);
    expect(findingsOf(reportOf({ pilot }))).toContainEqual(
      expect.objectContaining({ state: 'read', about: 'All remarks' }),
    );
    expect(suggestions.read).toBe('for you to read');
  });

  it('is none where there is none, which is no all-clear either', () => {
    const pilot = pilotOf({ columns: { 'm1.first': ['a: …'] } });
    expect(harmIn(pilot)).toMatchObject([{ state: 'no data' }]);
  });

  it.each([
    ['She hurt herself, self-harm I think', ['hurt', 'self-harm']],
    ['Beaten? Bruises! SUICIDAL', ['beaten', 'bruises', 'suicidal']],
    ['he touched her and she is scared', ['touched', 'scared']],
    ['Tiene miedo', ['miedo']],
    ['My answer was gone', ['gone']],
    ['A white beaten-up van, whit, hitherto, architect', ['beaten']],
    ['Clear and useful.', []],
  ])('%s', (text, words) => {
    expect(harmWords(text)).toEqual(words);
  });

  it('may be an answer that names the problem, also somebody who found a way', () => {
    const option = { words: 'I had to leave it', note: '', right: false, later: 0, nonFunctioning: false };
    const blocked = itemOf({ text: 'Blocked?', options: [{ ...option, id: 'stuck', first: 1 }] });
    const found = { items: [], scenarios: [], coreMinutes: figureOf(null), unclear: [], remarks: [] };
    expect(harmIn({ decisions: decisionsOf({ ...found, questionnaire: [blocked] }) })[0]).toMatchObject({
      state: 'mend',
      why: '1 person chose “I had to leave it”.',
    });
  });
});

describe('whose a remark is, and when it was sent', () => {
  const people = [{ key: 'ann', name: 'Ann Lee' }];
  const attempt = { person: 'ann', started: '2026-11-03T09:00', last: '2026-11-04T10:00' };

  it('is known from the attempt, or from the remark itself', () => {
    const comments = [{ attempt: 0, page: 'story', text: 'Why?', sent: '2026-11-03T09:30' }];
    const columns = { 'pilot.one.unclear': [': What is a slot?'] };
    const { remarks, unclear: shown } = pilotOf({ people, attempts: [attempt], columns, comments });
    expect(remarks).toMatchObject([
      { about: 'One', text: 'What is a slot?', name: 'Ann Lee', sent: null, last: '2026-11-04T10:00' },
      { about: 'A story', text: 'Why?', name: 'Ann Lee', sent: '2026-11-03T09:30' },
    ]);
    expect(remarks.map(whenOf)).toEqual([
      'sent between 3 Nov 2026, 09:00 and 4 Nov 2026, 10:00',
      'sent 3 Nov 2026, 09:30',
    ]);
    expect(JSON.stringify(shown)).not.toContain('Ann');
  });

  it('is one where the row and the list of comments have the same, and none where it was taken back', () => {
    const comments = [{ attempt: 0, page: 'one', text: 'Why?', sent: '2026-11-03T09:30' }];
    const columns = { 'pilot.one.unclear': [': Why?'] };
    const { remarks } = pilotOf({ people, attempts: [attempt], columns, comments });
    expect(remarks).toMatchObject([{ text: 'Why?', sent: '2026-11-03T09:30' }]);
    const back = pilotOf({ people, attempts: [attempt], columns: { 'pilot.one.unclear': [': taken-back'] } });
    expect([back.remarks, back.unclear]).toEqual([[], []]);
  });

  it('says so where the files have neither', () => {
    expect(whenOf({ sent: null, started: null, last: null })).toBe('the files have no date');
  });
});

describe('where somebody stands', () => {
  const entries = [
    entryOf(),
    entryOf({ id: 'm2.story.call', index: 1, type: 'decision', page: 'story' }),
    entryOf({ id: 'm2.assessment-tries', index: 2, type: 'tries', page: 'end' }),
    entryOf({ id: 'pilot.m1.use', index: 3, page: 'one', pilot: true }),
  ];
  const assessment = { id: 'm2.assessment-tries', bank: [], drawn: 12, pass: 75 };
  const codebook = codebookOf({ entries, pages, assessment });
  const personIn = (columns: Rows['columns'], attempt = {}) =>
    analyse(datasetOf({ ...(columns && { columns }), attempts: [{ person: 'p0', ...attempt }] }), codebook)
      .people[0];

  it('is the story with decisions, whatever a pilot asked before', () => {
    const columns = { 'm1.first': ['a: …'], 'm2.story.call': ['yes: …'], 'pilot.m1.use': ['now: …'] };
    expect(personIn(columns)?.stoppedAt).toBe('A story');
  });

  it('is the check where that was not passed', () => {
    const sat = personIn({ 'm2.assessment-tries': ['33 %, 42 %'] });
    expect(sat).toMatchObject({ status: 'incomplete', score: null, notPassed: 42 });
    expect(sat && standing(sat)).toBe('check not passed yet: 42 %');
  });

  it('is no longer the check once it is passed', () => {
    expect(personIn({ 'm2.assessment-tries': ['42 %, 83 %'] })?.notPassed).toBeNull();
    expect(personIn({ 'm2.assessment-tries': ['42 %'] }, { status: 'passed' })?.notPassed).toBeNull();
    expect(personIn({ 'm1.first': ['a: …'] })?.notPassed).toBeNull();
  });
});

describe('the protocol’s rules', () => {
  const states = (hits: number, people: number) => {
    const columns = {
      'm1.first': times(people, 'a: …'),
      'pilot.one.unclear': [...times(hits, ': Why?'), ...times(people - hits, null)],
    };
    return pilotOf({ columns }).decisions.filter(({ rule }) => rule.includes('unclear'))[0];
  };

  it('are written as there: 2 of 8, or 15 per cent of more', () => {
    expect(states(2, 8)?.rule).toBe('A page is called unclear by 2 of 8 people, or by 15 %');
    expect(
      [states(1, 3), states(1, 8), states(2, 8), states(2, 30), states(5, 30)].map((one) => one?.state),
    ).toEqual(['watch', 'watch', 'mend', 'watch', 'mend']);
    expect(suggestions.mend).toBe('mend?');
  });

  it('say that data are missing where people have finished and no times are there', () => {
    const attempts = times(9, 0).map((_, at) => ({ person: `p${at}`, status: 'passed' as const }));
    const { decisions } = pilotOf({ attempts, columns: { 'pilot.one.unclear': [': Why?'] } });
    const time = decisions.find(({ rule }) => rule.includes('80 minutes'));
    expect(time).toMatchObject({ state: 'no data' });
    expect(suggestions['no data']).toBe('data are missing');
  });
});
