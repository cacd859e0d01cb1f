import { describe, expect, test } from 'vitest';
import { paper } from '../../../../components/trainer/page/paper.ts';
import type { Report } from '../../../../components/trainer/report.ts';
import { itemOf, personOf, reportOf } from '../share/a-report.ts';

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

const printed = (report: Partial<Report>): string => wordsOf(paper(reportOf(report), '1 Dec 2026'));
const people = (count: number) => Array.from({ length: count }, (_, at) => personOf({ key: `p${at}` }));

describe('the report on paper', () => {
  test('is for its reader alone where few people give themselves away', () => {
    const [few, more] = [printed({ people: people(4) }), printed({ people: people(5) })];
    expect(few).toContain('For you only: with so few people, figures tell who they are.');
    expect(few).not.toContain('No learner is named');
    expect(more).toContain('No learner is named here.');
    expect(more).not.toContain('For you only');
  });

  test('has no section with nothing in it', () => {
    const line = { id: 'c', statement: 'I could ring.', points: [], up: 0, same: 0, down: 0, n: 0 };
    const bare = printed({
      people: people(9),
      change: [line as unknown as Report['change'][number]],
      items: [itemOf()],
      pilot: { unclear: [], questionnaire: [], devices: [], decisions: [], followUp: [] },
    });
    for (const title of ['Before and after', 'Questions that deserve', 'decided beforehand', 'Pages called'])
      expect(bare).not.toContain(title);
    const full = printed({
      change: [{ ...line, n: 3, up: 3 } as unknown as Report['change'][number]],
      items: [itemOf({ text: 'Who pays?', flags: [{ id: 'hard', why: 'Few were right.' }] })],
    });
    expect(full).toContain('3 higher');
    expect(full).toContain('Questions that deserve a look Who pays?');
  });
});
