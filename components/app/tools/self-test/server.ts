/** The question that the course asks before each commit, and what its answer means; the clock beside it. */
import type { Head } from '../../../session/probe.ts';
import type { Result } from './result.ts';

/** Milliseconds, as the probe of the course waits. */
const PATIENCE = 4000;
/** Minutes by which two clocks may differ. */
const AGREES = 2;

export interface Met {
  readonly kind: 'there' | 'other' | 'login' | 'gone' | 'silent' | 'local';
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
  /** Milliseconds since 1970; `null` where the server does not tell. */
  readonly time: number | null;
}

/** Nobody would take what is written, and some LMSs swallow it then. */
export const isCut = ({ kind }: Met): boolean => kind === 'gone' || kind === 'login';

export async function askServer(win: Window, head: Head): Promise<Met> {
  const { location, performance } = win;
  const begun = performance.now();
  const met = (kind: Met['kind'], status = 0, time: number | null = null): Met => ({
    kind,
    status,
    time,
    took: Math.round(performance.now() - begun),
  });
  if (!/^https?:/.test(location.protocol)) return met('local');
  const stop = new AbortController();
  const timer = win.setTimeout(() => stop.abort(), PATIENCE);
  try {
    const { type, status, ok, headers } = await head(location.href.replace(/#.*/, ''), stop.signal);
    const time = Date.parse(headers.get('date') ?? '');
    const led = type === 'opaqueredirect' || (status >= 300 && status < 400);
    return met(led ? 'login' : ok ? 'there' : 'other', status, Number.isNaN(time) ? null : time);
  } catch {
    return met(stop.signal.aborted ? 'silent' : 'gone');
  } finally {
    win.clearTimeout(timer);
  }
}

const PROBE_MARKS = {
  there: 'fine',
  other: 'around',
  login: 'hurts',
  gone: 'hurts',
  silent: 'around',
  local: 'around',
} as const;

/** @param probed whether the course itself trusts the question in this session. */
export function judgeProbe({ kind, status, took }: Met, probed: boolean): Result {
  const count = kind === 'silent' ? PATIENCE / 1000 : took;
  return {
    row: 'probe',
    mark: PROBE_MARKS[kind],
    says: `self.probe.${kind}`,
    params: { count, status: String(status) },
    facts: { met: kind, status, took, trusted: probed },
  };
}

export function judgeClock({ time }: Met, now: Date): Result {
  const row = 'clock';
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const params = { zone };
  if (time === null) return { row, mark: 'untried', says: 'self.clock.alone', params, facts: { zone } };
  const seconds = Math.round((now.getTime() - time) / 1000);
  const count = Math.abs(Math.round(seconds / 60));
  const facts = { zone, 'seconds-ahead': seconds };
  if (count < AGREES) return { row, mark: 'fine', says: 'self.clock.agrees', params, facts };
  return { row, mark: 'around', says: 'self.clock.differs', params: { count }, facts };
}
