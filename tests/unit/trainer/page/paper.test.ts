import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../components/trainer/analyse/analyse.ts';
import { decisionsOf } from '../../../../components/trainer/analyse/decisions.ts';
import { paper } from '../../../../components/trainer/page/paper.ts';
import type { Report } from '../../../../components/trainer/report.ts';
import { figureOf, itemOf, personOf, pilotReportOf, reportOf, unclearOf } from '../share/a-report.ts';
import { codebookOf, entryOf } from '../../../support/codebook.ts';
import { datasetOf, times } from '../analyse/dataset-of.ts';

/** The words of a template, without its tags. */
function wordsOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(wordsOf).join(' ');
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  if (typeof part !== 'object' || part === null || !('strings' in part)) return '';
  const { strings, values } = part as { strings: readonly string[]; values: readonly unknown[] };
  return strings
    .map((text, at) => `${text} ${wordsOf(values[at])}`)
    .join('')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const printed = (report: Partial<Report>, ...ticked: string[]): string =>
  wordsOf(paper(reportOf(report), '1 Dec 2026', new Set(ticked)));
const people = (count: number) => Array.from({ length: count }, (_, at) => personOf({ key: `p${at}` }));

describe('the report on paper', () => {
  test('has no number of a single person: a pilot of eight', () => {
    const entries = [
      entryOf({
        text: 'Who pays?',
        right: ['y'],
        options: ['y', 'n'].map((id) => ({ id, text: id, note: '' })),
      }),
      entryOf({ id: 'm1.story.call', index: 1, type: 'decision', text: 'And now?' }),
      entryOf({ id: 'pilot.one.unclear', index: 2, type: 'comment', pilot: true }),
      entryOf({
        ...{ id: 'pilot.blocked', index: 3, text: 'Blocked?', pilot: true },
        options: [{ id: 'stuck', text: 'I was stuck', note: '' }],
      }),
    ];
    const attempts = times(8, 0).map((_, at) => ({
      ...{ person: `p${at}`, status: 'passed' as const, seconds: 5400, score: 80 },
    }));
    const report = analyse(
      datasetOf({
        attempts,
        columns: {
          'm1.first': ['y: y', ...times(7, 'n: n')],
          'm1.story.call': [...times(3, 'a: …'), ...times(5, 'b: …')],
          'pilot.one.unclear': [': Why?', ': How?', ...times(6, null)],
          'pilot.blocked': ['stuck: I was stuck', ...times(7, null)],
        },
      }),
      codebookOf({ entries, pages: [{ id: 'one', module: 'm1', title: 'One' }] }),
    );
    const text = printed(report);
    expect(text).not.toMatch(
      /\d+ of 8(?! people, or)|\(\d+ %\)|: [1-46-9]\b|\b[1-46-9] (?:people|person)(?! everything|, or)|n = /,
    );
    expect(text).toMatch(/Who pays\? right: hidden, of about 10/);
    expect(text).toMatch(/One fewer than 5 people/);
    expect(text).toMatch(/mend\? Blocked\?/);
    expect(text).toContain('People who know the group may still recognise someone');
    expect(text).not.toContain('p0');
  });

  test('of fewer than five says the same whatever they did', () => {
    const page = (...first: readonly [number, number]) =>
      printed({
        people: people(4),
        counts: { ...reportOf().counts, passed: first[0], incomplete: first[1] },
        change: [
          { id: 'c', statement: 'S', points: [], up: first[0], same: first[1], down: 0, n: 4, apart: null },
        ],
      });
    expect(page(4, 0)).toBe(page(1, 3));
    expect(page(4, 0)).toContain('People: hidden');
  });

  test('of a chosen group says which, unless it has a person’s name', () => {
    const five = [...people(4), personOf({ name: 'Ann Lee' })];
    expect(printed({ people: five, chosen: ['North'] })).toContain(
      'what the answers say, only the group “North”',
    );
    const named = printed({ people: five, chosen: ['Team Lee', ''] });
    expect(named).toContain('only a group that has somebody’s name and people without a group');
    expect(named).not.toMatch(/Lee\b/);
    expect(printed({ people: five })).not.toContain('says, only');
  });

  test('of a decision has its qualities in words, and nothing of right or wrong', () => {
    const option = { id: 'o', right: true, later: 0, nonFunctioning: false };
    const item = itemOf({
      ...{ type: 'decision', use: 'decision', n: 20, text: 'And now?' },
      facility: { ...figureOf(null), why: 'Nothing is right or wrong here.' },
      options: [
        { ...option, words: 'Ring', note: 'best', first: 20 },
        { ...option, words: 'Wait', note: 'poor', right: false, first: 0 },
      ],
      flags: [{ id: 'unused-option', why: 'Hardly anybody of 20 people chose “Wait” (0).' }],
    });
    const page = printed({ items: [item] });
    expect(page).toMatch(/And now\? People: about 20 ?\. Look at this: an answer that hardly anybody takes/);
    expect(page).toMatch(/Ring \(best\) ?: about 20/);
    expect(page).not.toMatch(/✓|right at first|\.\./);
  });

  test('has words of people only where somebody ticked them, and then without names', () => {
    const text = 'Ann Lee says that Sam is hit';
    const own = { name: 'Ann Lee', sent: null, started: null, last: null };
    const remark = { of: 'one', about: 'One', text, ...own };
    const pilot = pilotReportOf({
      unclear: [{ ...unclearOf(text), title: 'One' }],
      questionnaire: [
        itemOf({ id: 'q', text: 'What else?', typed: [{ words: 'Ask Bo', n: 1, right: null }] }),
      ],
      decisions: decisionsOf({
        ...{ items: [], scenarios: [], coreMinutes: figureOf(null), unclear: [], questionnaire: [] },
        remarks: [remark],
      }),
      remarks: [remark],
    });
    const five = [...people(4), personOf({ name: 'Ann Lee' })];
    const bare = printed({ people: five, pilot });
    expect(bare).toContain('No learner is named here.');
    expect(bare).not.toMatch(/Sam|Ann|Bo\b|is hit/);
    expect(bare).toContain('0 remarks of 2');
    const ticked = printed({ people: five, pilot }, 'one#0');
    expect(ticked).toMatch(/One ?: ?“ ?\[name\] says that Sam is hit/);
    expect(ticked).not.toMatch(/Ann|Bo\b/);
  });

  test('has a place for what people decide beside what is suggested', () => {
    const decisions = [
      { kind: 'unclear' as const, rule: 'A rule', about: 'One', state: 'mend' as const, why: '3 of 8.' },
    ];
    const page = printed({
      pilot: pilotReportOf({ decisions }),
    });
    expect(page).toMatch(/A rule Suggested About People Ours/);
    expect(page).toContain('you decide');
    expect(page).toMatch(/mend\? One/);
  });

  test('has no section with nothing in it', () => {
    const line = {
      id: 'c',
      statement: 'I could ring.',
      points: [],
      up: 0,
      same: 0,
      down: 0,
      n: 0,
      apart: null,
    };
    const bare = printed({
      people: people(9),
      change: [line as unknown as Report['change'][number]],
      items: [itemOf()],
      pilot: pilotReportOf(),
    });
    for (const title of ['Before and after', 'Questions that deserve', 'agreed rules', 'Pages called'])
      expect(bare).not.toContain(title);
    const full = printed({
      change: [{ ...line, n: 7, up: 7 } as unknown as Report['change'][number]],
      items: [itemOf({ text: 'Who pays?', flags: [{ id: 'hard', why: 'Few were right.' }] })],
    });
    expect(full).toContain('higher about 5');
    expect(full).toContain('Questions that deserve a look Who pays?');
  });
});
