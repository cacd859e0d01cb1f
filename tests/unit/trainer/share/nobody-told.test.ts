/** What a copy tells somebody who knows its rules. */
import { describe, expect, test } from 'vitest';
import { copyPage } from '../../../../components/trainer/share/copy-page.ts';
import { copyToShare } from '../../../../components/trainer/share/copy.ts';
import type { ItemReport, Report } from '../../../../components/trainer/report.ts';
import { figureOf, itemOf, reportOf } from './a-report.ts';
import { splits } from './splits.ts';

/** People of the largest group that is tried. */
const MOST = 20;
const NOBODY = new Set<string>();
const option = { note: '', right: false, later: 0, nonFunctioning: false };

function questionOf(counts: readonly number[], change: Partial<ItemReport> = {}): ItemReport {
  const n = counts.reduce((sum, one) => sum + one, 0);
  const options = counts.map((first, at) => ({
    ...option,
    id: `o${at}`,
    words: `Option ${at}`,
    right: at === 0,
    first,
  }));
  return itemOf({ n, options, facility: figureOf(n === 0 ? null : (counts[0] ?? 0) / n, n), ...change });
}

/** A course of one story, one statement asked twice, and questions of several kinds, answered in the same way. */
function reportIn(counts: readonly number[]): Partial<Report> {
  const [one = 0, two = 0, three = 0] = counts;
  const n = one + two + three;
  const scene = { kind: 'ending' as const, ending: 'good' };
  const edge = { from: 'd', to: 'e', quality: 'poor', steppedBack: 0 };
  const pairs = ['a.x', 'a.y', 'a.z'].map((id, at) => ({
    ...option,
    id,
    words: id,
    right: at === 0,
    first: counts[at] ?? 0,
  }));
  return {
    counts: { 'not attempted': 0, unknown: 0, incomplete: one, completed: two, passed: three, failed: 0 },
    items: [
      questionOf(counts),
      questionOf(counts, { id: 'm1.several', type: 'multiple', options: questionOf(counts).options }),
      questionOf(counts, { id: 'm1.pairs', type: 'matching', options: pairs }),
      questionOf(counts, { id: 'm1.order', type: 'ordering' }),
      questionOf(counts, { id: 'm1.typed', type: 'numeric', options: [] }),
    ],
    scenarios: [
      {
        id: 's',
        title: 'A story',
        module: 'm1',
        started: n,
        finished: n,
        scenes: [
          { id: 'd', title: 'Decide', kind: 'decision', ending: '', n },
          ...counts.map((ended, at) => ({ ...scene, id: `e${at}`, title: `Ending ${at}`, n: ended })),
        ],
        edges: counts.map((chosen, at) => ({ ...edge, choice: `c${at}`, words: `Choice ${at}`, n: chosen })),
        paths: [],
      },
    ],
    change: [
      {
        id: 'm1.after.ring',
        statement: 'I could ring.',
        points: [],
        up: one,
        same: two,
        down: three,
        n,
        apart: null,
      },
    ],
  };
}

const pageOf = (report: Partial<Report>): string => copyPage(copyToShare(reportOf(report), NOBODY));

describe('a copy of few people', () => {
  test.each([1, 2, 3, 4])('says the same of %i people whatever they chose', (n) => {
    const pages = [...splits(n, 3)].map((counts) => pageOf(reportIn(counts)));
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).not.toMatch(/<td>(?:0|about)|: (?:0|about)/);
  });

  test('says the same of 1 as of 4', () => {
    expect(pageOf(reportIn([1, 0, 0]))).toBe(pageOf(reportIn([0, 0, 4])));
  });

  test('does not say that a small group behind a larger one was of one mind', () => {
    const started = (counts: readonly number[]) => {
      const { scenarios = [] } = reportIn(counts);
      return { scenarios: scenarios.map((story) => ({ ...story, started: 12 })) };
    };
    const pages = [...splits(3, 3)].map((counts) => pageOf(started(counts)));
    expect(new Set(pages).size).toBe(1);
  });

  test('has no hint or rule that tells of an answer whose people are hidden', () => {
    const item = questionOf([4, 4], { text: 'Who pays?', flags: [{ id: 'hard', why: '' }] });
    const pilot = {
      ...{ unclear: [], questionnaire: [], devices: [], remarks: [], followUp: [] },
      decisions: [
        {
          kind: 'unused' as const,
          rule: 'Nobody has chosen a poor option',
          about: 'Who pays?',
          state: 'mend' as const,
          why: '',
        },
        { kind: 'unclear' as const, rule: 'A page', about: 'Page one', state: 'mend' as const, why: '' },
      ],
    };
    const page = pageOf({ items: [item], pilot });
    expect(page).not.toMatch(/Look at this|Nobody has chosen/);
    expect(page).toContain('Page one');
  });
});

describe('nobody can work out a number that is hidden', () => {
  const kinds = {
    'a question with one answer': (counts: readonly number[]) => ({ items: [questionOf(counts)] }),
    pairs: (counts: readonly number[]) => ({
      items: reportIn(counts).items?.filter(({ type }) => type === 'matching') ?? [],
    }),
    'a story': (counts: readonly number[]) => ({ scenarios: reportIn(counts).scenarios ?? [] }),
    'what changed': (counts: readonly number[]) => ({ change: reportIn(counts).change ?? [] }),
  };

  test.each(Object.entries(kinds))('in %s', (_, of) => {
    const behind = new Map<string, { least: number; known: readonly Set<number>[] }>();
    for (let n = 0; n <= MOST + 5; n += 1)
      for (const counts of splits(n, 3)) {
        const key = JSON.stringify(copyToShare(reportOf(of(counts)), NOBODY));
        const { known, least } = behind.get(key) ?? {
          least: n,
          known: counts.map(() => new Set<number>()),
        };
        counts.forEach((count, at) => known[at]?.add(count));
        behind.set(key, { known, least });
      }
    // Of larger groups not all that look the same were tried. What is told exactly may only be a zero.
    const told = [...behind].filter(
      ([, { known, least }]) => least <= MOST && known.some((values) => values.size === 1 && !values.has(0)),
    );
    expect(told.map(([key]) => key)).toEqual([]);
  });
});
