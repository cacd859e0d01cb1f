import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoreOf, type InteractionType } from '../../components/model/record.ts';
import { LIMIT_SCORM_12 } from '../../components/state/codec.ts';
import { deriveRecord } from '../../components/state/record.ts';
import { anyProgress } from '../unit/state/arbitrary.ts';
import { kindsContent, kindsIndex } from '../unit/state/kinds.ts';
import { before, begin, everything, sets } from './begin.ts';
import type { Harness } from './harness.ts';
import { IDS, row } from './records.ts';

const STRANGE = `“Ja, gern!” 👩‍🌾\u2028مرحبا بكم\r\nشكرا\t{x} <b>&amp;</b> ${'🌊'.repeat(300)}`;
/** Types that are answered by choosing options, and those that are answered in words. */
const IDS_ONLY: readonly string[] = ['single', 'multiple', 'ordering', 'likert', 'decision'];
const TYPES = [
  ...IDS_ONLY,
  'matching',
  'short-answer',
  'numeric',
  'path',
  'tries',
] as readonly InteractionType[];

/** What an adapter of an LMS makes of a record. */
export function describeValues(harness: Harness): void {
  it('completes with a score, the score before the status', () => {
    const attempt = begin(harness);
    attempt.adapter.write(everything, IDS);
    const [status, success] = harness.words.passed;
    expect(attempt.held()).toMatchObject({ status, success, raw: '87', suspend: 'A9.xyz', place: 'end~9' });
    expect(before(sets(attempt).slice(2), /score\.raw$/, /_status$/)).toBe(true);
  });

  it('never lowers a status or a score, and raises a better score', () => {
    const attempt = begin(harness);
    attempt.adapter.write(everything, IDS);
    const statuses = { completion: 'incomplete', success: 'unknown' } as const;
    attempt.adapter.write({ statuses, score: scoreOf(20) }, IDS);
    const [status, success] = harness.words.passed;
    expect(attempt.held()).toMatchObject({ status, success, raw: '87' });
    attempt.adapter.write({ score: scoreOf(95) }, IDS);
    expect(attempt.held()).toMatchObject({ raw: '95' });
  });

  it('never lowers what an earlier session reached', () => {
    const first = begin(harness);
    first.adapter.write(everything, IDS);
    first.adapter.finish(1);
    const again = begin(harness, { stored: first.stored() });
    const statuses = { completion: 'incomplete', success: 'failed' } as const;
    const lower = { statuses, score: scoreOf(3) };
    expect(again.adapter.write(lower, IDS)).toEqual({ ok: true, problems: [] });
    const [status, success] = harness.words.passed;
    expect(again.held()).toMatchObject({ status, success, raw: '87' });
  });

  it('says failed, and passed after it', () => {
    const attempt = begin(harness);
    attempt.adapter.write({ statuses: { completion: 'incomplete', success: 'failed' } }, IDS);
    expect([attempt.held().status, attempt.held().success]).toEqual(harness.words.failed);
    attempt.adapter.write({ statuses: { completion: 'completed', success: 'passed' } }, IDS);
    expect([attempt.held().status, attempt.held().success]).toEqual(harness.words.passed);
  });

  it('registers every row by id, in order, once, before the first answer', () => {
    const attempt = begin(harness);
    attempt.adapter.write({ interactions: [row(2)] }, IDS);
    attempt.adapter.write({ interactions: [row(1), row(2, { response: 'other' })] }, IDS);
    expect(attempt.held().rows.map((it) => it.id)).toEqual(IDS);
    const rowSets = sets(attempt).filter((element) => element.includes('interactions'));
    expect(rowSets.slice(0, IDS.length)).toEqual(IDS.map((_, n) => `cmi.interactions.${n}.id`));
    expect(rowSets.filter((element) => element.endsWith('.id'))).toHaveLength(IDS.length);
    const fields = rowSets.filter((element) => element.startsWith('cmi.interactions.2.')).slice(1);
    expect(fields[0]).toBe('cmi.interactions.2.type');
    expect(before(fields, /pattern$/, /response$/) && before(fields, /response$/, /result$/)).toBe(true);
    expect(attempt.held().rows[0]).toMatchObject({ type: '', response: '' });
    expect(attempt.errors).toEqual([]);
  });

  it('registers only what the LMS does not have when a later version brings more rows', () => {
    const first = begin(harness);
    first.adapter.write({ interactions: [row(0)] }, IDS.slice(0, 2));
    first.adapter.finish(1);
    const again = begin(harness, { stored: first.stored() });
    again.adapter.write({ interactions: [row(3)], earlier: [row(0)] }, IDS);
    expect(sets(again).filter((element) => element.endsWith('.id'))).toHaveLength(2);
    expect(sets(again).some((element) => /interactions\.0\.time/.test(element))).toBe(false);
    expect(again.held().rows.map((it) => it.id)).toEqual(IDS);
    expect(again.errors).toEqual([]);
  });

  it.each(TYPES)('takes unusual text in a row of type %s', (type) => {
    const ids = ['sprung-floor', 'b2'].slice(0, type === 'likert' ? 1 : 2);
    const chosen = type === 'matching' ? ids.map((id) => `dance-group.${id}`) : ids;
    const first = type === 'matching' || IDS_ONLY.includes(type) ? chosen : [STRANGE];
    const strange = { description: `{${STRANGE}`, response: STRANGE, pattern: STRANGE, first, right: first };
    const attempt = begin(harness);
    const written = attempt.adapter.write({ interactions: [row(2, { type, ...strange })] }, IDS);
    expect(written).toEqual({ ok: true, problems: [] });
    expect(attempt.held().rows[2]?.response).not.toBe('');
    expect(attempt.errors).toEqual([]);
  });

  it('takes every row that answers to questions of all types can lead to', () => {
    fc.assert(
      fc.property(anyProgress(kindsIndex), (progress) => {
        const { interactions } = deriveRecord({
          index: kindsIndex,
          content: kindsContent,
          progress,
          floor: null,
          limit: LIMIT_SCORM_12,
        });
        const attempt = begin(harness);
        const written = attempt.adapter.write({ interactions }, kindsIndex.interactions);
        expect(written).toEqual({ ok: true, problems: [] });
        expect(attempt.errors).toEqual([]);
        for (const { index, result } of interactions) {
          const held = attempt.held().rows[index];
          expect(held?.response, held?.id).not.toBe('');
          expect(held?.result).toBe(
            result === 'wrong' && held?.result === 'incorrect' ? 'incorrect' : result,
          );
        }
      }),
      { numRuns: 25, seed: 20261125 },
    );
  });
}
