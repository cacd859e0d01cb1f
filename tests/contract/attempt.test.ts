/** Session and adapter together against an LMS: the ordinary life of an attempt, over several sessions. */
import { describe, expect, it } from 'vitest';
import { enter } from './enter.ts';
import { scorm12, scorm2004 } from './harness.ts';
import { IDS, passed, record, row } from './records.ts';

const half = record({
  revision: 4,
  place: 'dance-floor',
  suspend: 'A4.half',
  interactions: [row(0), row(1)],
});
const done = record({
  revision: 12,
  place: 'end',
  suspend: 'A12.done',
  interactions: [row(0), row(1), row(3)],
  ...passed(75),
});

describe.each([scorm12, scorm2004])('an attempt in $name', (harness) => {
  const [status, success] = harness.words.passed;

  it('loads with at most 14 calls, the first page stored', () => {
    const { session, calls, clock, errors, held } = enter(harness);
    session.save(() => record(), 'answer');
    clock.paint();
    expect(held()).toMatchObject({ suspend: 'A1.abc', place: 'welcome~1' });
    expect(calls.length).toBeLessThanOrEqual(14);
    expect(errors).toEqual([]);
  });

  it('is left in the middle, resumed, passed, and looked at again', async () => {
    const first = enter(harness);
    first.clock.paint();
    first.session.save(() => half, 'answer');
    first.clock.paint();
    first.clock.advance(60_000);
    first.session.hidden(() => half);
    first.session.pagehide(() => half);
    expect(first.calls.at(-1)?.name).toBe(harness.finish);
    expect(first.held()).toMatchObject({ status: 'incomplete', suspend: 'A4.half', raw: '' });

    const second = enter(harness, { stored: first.stored() });
    second.session.resume(() => half);
    second.clock.paint();
    expect(second.calls.length).toBeLessThanOrEqual(14);
    expect(second.opening.place).toBe('dance-floor~4');
    second.session.save(() => done, 'answer');
    second.clock.paint();
    expect(second.held()).toMatchObject({ status, success, raw: '75', suspend: 'A12.done' });
    expect(second.held().rows.map((it) => it.response !== '')).toEqual([true, true, false, true]);
    expect(await second.session.leave(() => done)).toBe(true);
    expect(second.calls.at(-1)?.name).toBe(harness.finish);

    const review = enter(harness, { stored: second.stored(), mode: 'review' });
    const loaded = review.calls.length;
    review.session.resume(() => done);
    review.session.save(() => record({ revision: 13 }), 'answer');
    review.clock.paint();
    await review.session.leave(() => record({ revision: 13 }));
    expect(review.opening.suspend).toBe('A12.done');
    expect(review.calls).toHaveLength(loaded);
    expect([...first.errors, ...second.errors, ...review.errors]).toEqual([]);
  });

  it('loses nothing but the row when a tab is closed right after an answer, and brings the row next time', () => {
    const first = enter(harness);
    first.clock.paint();
    first.session.save(() => done, 'answer');
    first.session.pagehide(() => done);
    expect(first.held()).toMatchObject({ status: 'incomplete', suspend: 'A12.done', rows: [] });

    const second = enter(harness, { stored: first.stored() });
    second.session.resume(() => done);
    second.clock.paint();
    expect(second.held()).toMatchObject({ status, success, raw: '75' });
    expect(second.held().rows[3]).toMatchObject({ id: IDS[3], time: '' });
    expect([...first.errors, ...second.errors]).toEqual([]);
  });

  it('says that it is not saved while the LMS refuses, and saves when it recovers', () => {
    const faults = { commitFails: false };
    const { clock, session } = enter(harness, { faults });
    clock.paint();
    faults.commitFails = true;
    session.save(() => half, 'answer');
    clock.paint();
    expect(session.status).toMatchObject({ kind: 'unsaved', reason: 'failed' });
    faults.commitFails = false;
    clock.advance(5000);
    expect(session.status).toEqual({ kind: 'saved', at: clock.now() });
  });
});
