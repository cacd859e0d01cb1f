/** Reports with made-up people, for what is shared of them. */
import fc from 'fast-check';
import type {
  Figure,
  ItemReport,
  PersonLine,
  PilotReport,
  Report,
} from '../../../../components/trainer/report.ts';

export function figureOf(value: number | null, n = 0): Figure {
  return { value, n, definition: 'facility', low: null, high: null, why: '' };
}

export function itemOf(change: Partial<ItemReport> = {}): ItemReport {
  return {
    id: 'm1.first',
    index: 1,
    type: 'single',
    text: 'Which one?',
    module: 'm1',
    page: 'one',
    outcome: 'O1',
    element: '',
    place: { module: 'First module', page: 'Page one', outcome: 'You can do it' },
    use: 'practice',
    n: 0,
    facility: figureOf(null),
    facilityLater: figureOf(null),
    discrimination: figureOf(null),
    options: [],
    typed: [],
    flags: [],
    unknown: false,
    ...change,
  };
}

export function personOf(change: Partial<PersonLine> = {}): PersonLine {
  return {
    key: 'k',
    name: 'N',
    email: '',
    groups: [],
    status: 'incomplete',
    score: null,
    attempts: 1,
    started: null,
    last: null,
    seconds: null,
    stoppedAt: null,
    notPassed: null,
    answered: 0,
    ...change,
  };
}

export function reportOf(change: Partial<Report> = {}): Report {
  return {
    course: { id: 'c', title: 'A course', version: '1.0.0' },
    counts: { 'not attempted': 0, incomplete: 0, completed: 0, passed: 0, failed: 0, unknown: 0 },
    people: [],
    groups: [],
    chosen: [],
    coreMinutes: figureOf(null),
    items: [],
    scenarios: [],
    change: [],
    pilot: null,
    test: null,
    notes: [],
    ...change,
  };
}

/** A pilot of which nobody has said anything. */
export function pilotReportOf(change: Partial<PilotReport> = {}): PilotReport {
  return { unclear: [], questionnaire: [], devices: [], decisions: [], remarks: [], followUp: [], ...change };
}

/** Page one, called unclear in these words by a person each. */
export function unclearOf(...comments: readonly string[]): PilotReport['unclear'][number] {
  return { page: 'one', title: 'Page one', people: comments.length, share: figureOf(null), comments };
}

const few = fc.integer({ min: 0, max: 40 });
/** Nothing else in a report is called so. */
const name = fc.stringMatching(/^[A-Z][a-z]{2,6}qx [A-Z][a-z]{2,6}zq$/);

const item = fc
  .tuple(fc.array(few, { minLength: 1, maxLength: 5 }), few, fc.boolean())
  .map(([counts, rest, parted]): ItemReport => {
    const n = counts.reduce((sum, one) => sum + one, rest);
    const right = counts[0] ?? 0;
    return itemOf({
      type: parted ? 'single' : 'multiple',
      n,
      facility: figureOf(n === 0 ? null : right / n, n),
      options: counts.map((first, at) => ({
        id: `o${at}`,
        words: `Option ${'abcde'[at] ?? ''}`,
        note: '',
        right: at === 0,
        first,
        later: 2,
        nonFunctioning: false,
      })),
      typed: [{ words: 'typed by one', n: 1, right: null }],
      flags: [{ id: 'hard', why: '3 of 8 were right.' }],
    });
  });

/** Reports of up to thirty people with names, groups, days, remarks and counts of any size. */
export const anyReport = fc
  .record({
    names: fc.uniqueArray(name, { maxLength: 30 }),
    items: fc.array(item, { maxLength: 4 }),
    counts: fc.tuple(few, few, few, few),
    remark: fc.constantFrom('said', 'wrote'),
    edges: fc.array(few, { minLength: 2, maxLength: 4 }),
  })
  .map(({ counts, edges, items, names, remark }): Report => {
    const people = names.map((full, at) =>
      personOf({
        key: `${full.toLowerCase().replace(' ', '.')}@library.example`,
        name: full,
        email: `${full.toLowerCase().replace(' ', '.')}@library.example`,
        groups: ['Branch Northgate'],
        started: `2026-11-${String(1 + (at % 27)).padStart(2, '0')}T10:17`,
        last: `2026-11-${String(1 + (at % 27)).padStart(2, '0')}T11:23`,
      }),
    );
    const [incomplete, completed, passed, failed] = counts;
    return reportOf({
      people,
      groups: ['Branch Northgate'],
      counts: { 'not attempted': 0, unknown: 0, incomplete, completed, passed, failed },
      items,
      scenarios: [
        {
          id: 's',
          title: 'A story',
          module: 'm1',
          started: edges.reduce((sum, one) => sum + one, 0),
          finished: edges[0] ?? 0,
          scenes: [{ id: 'd', title: 'Decide', kind: 'decision', ending: '', n: 0 }],
          edges: edges.map((n, at) => ({
            from: 'd',
            to: 'd',
            choice: `c${at}`,
            words: 'A choice',
            quality: 'poor',
            n,
            steppedBack: 1,
          })),
          paths: [{ choices: ['a-single-way'], ending: 'e', n: 1 }],
        },
      ],
      pilot: pilotReportOf({
        unclear: [
          {
            ...unclearOf(...people.map(({ email, name: full }) => `${full} ${remark} ask me at ${email}.`)),
            people: 3,
            share: figureOf(0.1, 30),
          },
        ],
        devices: [{ words: 'Fairphone of the branch', n: 1 }],
        decisions: [
          { kind: 'unclear', rule: 'A rule', about: 'Page one', state: 'mend', why: '3 of 30 people.' },
        ],
      }),
    });
  });
