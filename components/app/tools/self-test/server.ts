/** The question that the course asks before each commit, and what its answer means; the clock beside it. */
import type { Head } from '../../../session/probe.ts';
import { result, type Mark, type Result } from './result.ts';

/** Milliseconds, as the probe of the course waits. */
const PATIENCE = 4000;
/** Minutes by which two clocks may differ. */
const AGREES = 2;

export interface Met {
  readonly kind: 'there' | 'other' | 'login' | 'gone';
  /** Of HTTP; else what happened instead. */
  readonly status: string;
  /** Milliseconds. */
  readonly took: number;
  /** The server's time in ms since 1970; NaN where it does not tell. */
  readonly time: number;
}

/** Nobody would take what is written, and some LMSs swallow it then. */
export const isCut = ({ kind }: Met): boolean => kind === 'gone' || kind === 'login';

export async function askServer(win: Window, head: Head): Promise<Met> {
  const { location, performance } = win;
  const begun = performance.now();
  const met = (kind: Met['kind'], status: string, time = NaN): Met => {
    return { kind, status, time, took: Math.round(performance.now() - begun) };
  };
  if (!location.protocol.startsWith('http')) return met('other', location.protocol);
  const stop = new AbortController();
  const timer = win.setTimeout(() => stop.abort(), PATIENCE);
  try {
    const { type, status, ok, headers } = await head(location.href.replace(/#.*/, ''), stop.signal);
    const led = type === 'opaqueredirect' || (status >= 300 && status < 400);
    const time = Date.parse(headers.get('date') ?? '');
    return met(led ? 'login' : ok ? 'there' : 'other', String(led ? 'redirect' : status), time);
  } catch {
    return stop.signal.aborted ? met('other', `> ${PATIENCE} ms`) : met('gone', 'error');
  } finally {
    win.clearTimeout(timer);
  }
}

const MARKS: Readonly<Record<Met['kind'], Mark>> = {
  there: 'fine',
  other: 'around',
  login: 'hurts',
  gone: 'hurts',
};

/** @param probed whether the course itself asks in this session. */
export function judgeProbe({ kind, status, took }: Met, probed: boolean): Result {
  return result('probe', MARKS[kind], `probe.${kind}`, { status, took, trusted: String(probed) });
}

export function judgeClock({ time }: Met, now: Date): Result {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const minutes = Math.round((now.getTime() - time) / 60_000);
  if (Math.abs(minutes) >= AGREES) return result('clock', 'around', 'clock.differs', { minutes, zone });
  return result('clock', 'fine', 'clock.zone', { minutes: String(minutes), zone });
}
