/** Time by page over several sessions: read back, added up and written, in the words of each standard. */
import { describe, expect, it } from 'vitest';
import { addPageTimes, PAGE_TIMES, writePageTimes } from '../../components/model/page-times.ts';
import { createPageTimesReport } from '../../components/session/page-times.ts';
import { begin, names, sets } from './begin.ts';
import { scorm12, scorm2004, standalone, type Stored } from './harness.ts';
import { IDS as ROWS, row } from './records.ts';

const IDS = [...ROWS, PAGE_TIMES];
const TIMES = ROWS.length;

/** A session in which a page was in view for so many seconds. */
function visit(page: string, seconds: number, stored: Stored = {}) {
  const attempt = begin(scorm2004, { stored });
  let active = 0;
  const report = createPageTimesReport(IDS, () => active);
  report.open(page);
  active = seconds;
  const times = report.row((at) => attempt.adapter.response(at));
  const written = times && attempt.adapter.write({ interactions: [times] }, IDS);
  attempt.adapter.finish(seconds);
  return { ...attempt, written };
}

describe('time by page in SCORM 2004', () => {
  it('adds up over sessions, in one row of the standard’s own form', () => {
    const first = visit('welcome', 75);
    expect(first.written).toEqual({ ok: true, problems: [] });
    const second = visit('dance-floor', 312, first.stored());
    const third = visit('welcome', 60, second.stored());
    expect(third.held().rows[TIMES]).toMatchObject({
      id: PAGE_TIMES,
      type: 'long-fill-in',
      pattern: '',
      response: 'welcome 135 s; dance-floor 312 s',
      result: 'neutral',
    });
    expect([...first.errors, ...second.errors, ...third.errors]).toEqual([]);
  });

  it('finds a row that was only registered empty', () => {
    const first = begin(scorm2004);
    first.adapter.write({ interactions: [row(1)] }, IDS);
    first.adapter.finish(1);
    const second = visit('welcome', 60, first.stored());
    expect(second.held().rows[TIMES]?.response).toBe('welcome 60 s');
    expect(second.errors).toEqual([]);
  });

  it('takes as much as a response holds', () => {
    const pages = Array.from({ length: 400 }, (_, at): [string, number] => [`p${at}`, 1000]);
    const response = writePageTimes(addPageTimes(new Map(pages), new Map()));
    const attempt = begin(scorm2004);
    const times = row(TIMES, { type: 'times', response, pattern: '', result: 'neutral' });
    expect(attempt.adapter.write({ interactions: [times] }, IDS)).toEqual({ ok: true, problems: [] });
    expect(response.length).toBeGreaterThan(3900);
    expect(attempt.held().rows[TIMES]?.response).toBe(response);
  });
});

it('is registered by id only in SCORM 1.2, which does not let a response be read', () => {
  const attempt = begin(scorm12);
  expect(attempt.adapter.response(TIMES)).toBeNull();
  attempt.adapter.write({ interactions: [row(1)] }, IDS);
  expect(attempt.held().rows[TIMES]).toMatchObject({ id: PAGE_TIMES, response: '' });
  expect(attempt.errors).toEqual([]);
});

it('asks nothing before it is needed, and nothing of a session that is over', () => {
  const attempt = begin(scorm2004);
  expect(names(attempt).length).toBeLessThan(14);
  expect(attempt.calls.some(({ args }) => args[0]?.includes('interactions'))).toBe(false);
  attempt.adapter.finish(1);
  const before = attempt.calls.length;
  expect(attempt.adapter.response(TIMES)).toBeNull();
  expect(sets(attempt).some((name) => name.includes('interactions'))).toBe(false);
  expect(attempt.calls).toHaveLength(before);
  expect(begin(standalone).adapter.response(TIMES)).toBeNull();
});
