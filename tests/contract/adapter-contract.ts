import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../components/model/record.ts';
import type { Faults } from '../support/misbehaving-lms.ts';
import { begin, everything, names, sets } from './begin.ts';
import type { Harness } from './harness.ts';
import { IDS, row } from './records.ts';
import { describeValues } from './values-contract.ts';

/** What every adapter promises, whoever tracks. */
export function describeAdapter(harness: Harness): void {
  describe(`adapter of ${harness.name}`, () => {
    it('opens a first entry with nothing stored', () => {
      const { opening } = begin(harness);
      expect(opening).toMatchObject({ mode: 'normal', tracked: harness.tracked, suspend: '', place: '' });
      expect(opening).toMatchObject({ completion: 'incomplete', success: 'unknown', score: null });
    });

    it('takes a whole attempt without a problem and ends only once', () => {
      const { adapter, errors } = begin(harness);
      expect(adapter.commit()).toEqual({ ok: true, problems: [] });
      expect(adapter.write(everything, IDS)).toEqual({ ok: true, problems: [] });
      expect(adapter.commit()).toEqual({ ok: true, problems: [] });
      expect(adapter.finish(61)).toEqual({ ok: true, problems: [] });
      expect(adapter.finish(62).problems).toEqual([]);
      expect(errors).toEqual([]);
    });

    if (harness.tracked) {
      describeLife(harness);
      describeValues(harness);
      describeModes(harness);
      describeFaults(harness);
    }
  });
}

function describeLife(harness: Harness): void {
  it('says incomplete and asks for suspension before anything else, within 14 calls at load', () => {
    const attempt = begin(harness);
    attempt.adapter.commit();
    expect(attempt.held()).toMatchObject({ status: 'incomplete', exit: 'suspend' });
    expect(sets(attempt)).toHaveLength(2);
    expect(attempt.calls.length).toBeLessThanOrEqual(14);
    expect(attempt.errors).toEqual([]);
  });

  it('gives back in the next session what was suspended in this one', () => {
    const first = begin(harness);
    first.adapter.write({ suspend: 'A4.half', place: 'dance-floor~4', interactions: [row(1)] }, IDS);
    first.adapter.commit();
    first.adapter.finish(3725);
    expect(first.held().time).toMatch(/^(01:02:05|PT1H2M5S)$/);

    const second = begin(harness, { stored: first.stored() });
    expect(second.opening).toMatchObject({ suspend: 'A4.half', place: 'dance-floor~4', tracked: true });
    expect(second.opening.learner).toEqual({ id: 'amina', name: 'Amina' });
    expect(second.win.courseEarly?.place).toBe('dance-floor~4');
    expect(second.win.document.documentElement.dataset['opening']).toBe('elsewhere');
    second.adapter.commit();
    expect(second.calls.length).toBeLessThanOrEqual(14);
    expect(sets(second)).toHaveLength(1);
  });

  it('ends with the time and suspension, and calls nothing afterwards', () => {
    const attempt = begin(harness);
    attempt.adapter.finish(7);
    expect(attempt.held()).toMatchObject({ exit: 'suspend' });
    expect(sets(attempt).filter((element) => element.endsWith('session_time'))).toHaveLength(1);
    attempt.adapter.write(everything, IDS);
    attempt.adapter.commit();
    attempt.adapter.finish(8);
    expect(names(attempt).at(-1)).toBe(harness.finish);
  });

  it('reports time within the two digits that an hour may have', () => {
    const attempt = begin(harness);
    attempt.adapter.finish(500 * 3600);
    expect(attempt.held().time).toMatch(/^(99:59:59|PT500H0M0S)$/);
    expect(attempt.errors).toEqual([]);
  });

  it('keeps the status of a finished attempt that opens as normal, within 14 calls', () => {
    const first = begin(harness);
    first.adapter.write(everything, IDS);
    first.adapter.commit();
    first.adapter.finish(1);
    const again = begin(harness, { stored: first.stored() });
    again.adapter.commit();
    expect(again.opening).toMatchObject({ completion: 'completed', success: 'passed', score: scoreOf(87) });
    expect(again.held().status).toBe(harness.words.passed[0]);
    expect(again.calls.length).toBeLessThanOrEqual(14);
  });
}

function describeModes(harness: Harness): void {
  it.each(['review', 'browse'] as const)('writes nothing and calls nothing in %s', (mode) => {
    const stored = begin(harness);
    stored.adapter.write(everything, IDS);
    stored.adapter.finish(1);
    const attempt = begin(harness, { mode, stored: stored.stored() });
    const loaded = attempt.calls.length;
    expect(attempt.opening).toMatchObject({
      mode,
      tracked: true,
      suspend: 'A9.xyz',
      completion: 'completed',
    });
    expect(attempt.adapter.write({ suspend: 'lost' }, IDS).ok).toBe(false);
    expect(attempt.adapter.commit().ok).toBe(false);
    expect(attempt.adapter.finish(5).ok).toBe(false);
    expect(attempt.calls).toHaveLength(loaded);
    expect(sets(attempt)).toEqual([]);
  });

  it('takes a mode that the LMS does not name for normal', () => {
    const attempt = begin(harness, { mode: '' });
    expect(attempt.opening.mode).toBe('normal');
    expect(attempt.held().exit).toBe('suspend');
  });
}

function describeFaults(harness: Harness): void {
  it('goes on with the rest when one element is refused, and says which', () => {
    const attempt = begin(harness, { faults: { refuse: { element: 'suspend_data', code: '405' } } });
    const written = attempt.adapter.write(everything, IDS);
    expect(written.ok).toBe(false);
    expect(written.problems).toMatchObject([{ element: 'cmi.suspend_data', code: '405' }]);
    expect(attempt.held()).toMatchObject({ status: harness.words.passed[0], raw: '87', place: 'end~9' });
  });

  it('counts an answer of false with error 0 as taken', () => {
    const attempt = begin(harness, { faults: { setSaysFalse: true } });
    expect(attempt.adapter.write(everything, IDS)).toEqual({ ok: true, problems: [] });
  });

  it('gives up interactions, and nothing else, when rows are refused', () => {
    const attempt = begin(harness, { faults: { refuse: { element: 'interactions', code: '401' } } });
    const written = attempt.adapter.write(everything, IDS);
    expect(written.ok).toBe(true);
    expect(written.problems).toMatchObject([{ element: 'cmi.interactions.0.id', code: '401' }]);
    expect(attempt.adapter.write({ interactions: [row(1)] }, IDS).problems).toEqual([]);
    expect(attempt.held()).toMatchObject({ suspend: 'A9.xyz', rows: [] });
  });

  it('turns exceptions into problems', () => {
    const faults: Faults = {};
    const attempt = begin(harness, { faults });
    faults.throws = 'SetValue';
    const written = attempt.adapter.write({ suspend: 'A2.b' }, IDS);
    expect(written).toMatchObject({
      ok: false,
      problems: [{ code: 'exception', element: 'cmi.suspend_data' }],
    });
    faults.throws = '';
    faults.commitFails = true;
    expect(attempt.adapter.commit()).toMatchObject({
      ok: false,
      problems: [{ call: harness.commit, code: '101' }],
    });
    faults.commitFails = false;
    faults.commitSilent = true;
    expect(attempt.adapter.commit().ok).toBe(true);
  });

  it('still ends the session when the last commit fails', () => {
    const attempt = begin(harness, { faults: { commitFails: true } });
    attempt.adapter.finish(3);
    expect(names(attempt)).toContain(harness.finish);
  });

  it('names the reason when an LMS that is there cannot be opened', () => {
    const { opening } = begin(harness, { faults: { throws: 'Initialize' } });
    expect(opening).toMatchObject({ tracked: false, problem: { call: harness.initialize } });
  });
}
