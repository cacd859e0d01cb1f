import { describe, expect, test } from 'vitest';
import { decisionsOf } from '../../../../components/trainer/analyse/decisions.ts';
import { paper } from '../../../../components/trainer/page/paper.ts';
import type { Report } from '../../../../components/trainer/report.ts';
import { figureOf, itemOf, personOf, pilotReportOf, reportOf, unclearOf } from '../share/a-report.ts';

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
  test('is for its reader alone where few people give themselves away', () => {
    const [few, more] = [printed({ people: people(4) }), printed({ people: people(5) })];
    expect(few).toContain('For you only: with so few people, figures tell who they are.');
    expect(few).not.toContain('No learner is named');
    expect(more).toContain('No learner is named here.');
    expect(more).not.toContain('For you only');
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
    const decisions = [{ rule: 'A rule', about: 'One', state: 'mend' as const, why: '3 of 8.' }];
    const page = printed({
      pilot: pilotReportOf({ decisions }),
    });
    expect(page).toMatch(/Suggested Rule Why Ours/);
    expect(page).toContain('you decide');
    expect(page).toMatch(/mend\? One: ?A rule/);
  });

  test('has no section with nothing in it', () => {
    const line = { id: 'c', statement: 'I could ring.', points: [], up: 0, same: 0, down: 0, n: 0 };
    const bare = printed({
      people: people(9),
      change: [line as unknown as Report['change'][number]],
      items: [itemOf()],
      pilot: pilotReportOf(),
    });
    for (const title of ['Before and after', 'Questions that deserve', 'agreed rules', 'Pages called'])
      expect(bare).not.toContain(title);
    const full = printed({
      change: [{ ...line, n: 3, up: 3 } as unknown as Report['change'][number]],
      items: [itemOf({ text: 'Who pays?', flags: [{ id: 'hard', why: 'Few were right.' }] })],
    });
    expect(full).toContain('3 higher');
    expect(full).toContain('Questions that deserve a look Who pays?');
  });
});
