import { isHeld, type ServerAnswer } from './guard.ts';
import type { Schedule } from './schedule.ts';

/** Milliseconds. */
const REUSED = 2000;
const SECOND_LOOK = 2000;
const PATIENCE = 4000;

export interface ProbeOptions {
  /** Address of the launch file, without its fragment. */
  readonly address: string;
  /** Asks for the head of an address; see `headOf`. */
  readonly head: Head;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  /** `navigator.onLine`. */
  readonly online: () => boolean;
}

export type Head = (address: string, signal: AbortSignal) => Promise<Response>;

/** The one request that a package makes: never from a cache, and a redirect is seen instead of followed. */
export function headOf(win: Window): Head {
  return (address, signal) =>
    win.fetch(address, {
      method: 'HEAD',
      cache: 'no-store',
      redirect: 'manual',
      credentials: 'same-origin',
      signal,
    });
}

/** Asks the server of the launch file whether it is there, so that a commit is not believed by a dead LMS. */
export interface Probe {
  /** The first question. Only an answer of 2xx makes the probe trusted for this session. */
  start(): Promise<void>;
  /**
   * `null` while the probe is not trusted. Never rejects.
   * @param anew somebody has reason to think that it is other by now; else a result younger than 2 s is used again.
   */
  ask(anew?: boolean): Promise<ServerAnswer> | null;
  /**
   * The browser says so, or the latest answer of a trusted probe was that nobody is there. Never where the course
   * came from no server, since there the network proves nothing.
   */
  readonly offline: boolean;
}

/** What a request met: an answer, a network that failed (`null`), or nothing in time (`undefined`). */
type Met = Response | null | undefined;

/** A probe that has not asked yet. */
export function createProbe(options: ProbeOptions): Probe {
  const { clock, online } = options;
  const possible = /^https?:/i.test(options.address);
  let trusted = false;
  let latest: ServerAnswer | null = null;
  let answered = 0;
  let asking: Promise<ServerAnswer> | null = null;

  const note = (answer: ServerAnswer): ServerAnswer => {
    latest = answer;
    answered = clock().getTime();
    asking = null;
    return answer;
  };

  return {
    async start() {
      if (!possible) return;
      trusted = (await inTime(options, look))?.ok ?? false;
      if (trusted) note('there');
    },
    ask(anew) {
      if (!trusted) return null;
      const age = clock().getTime() - answered;
      if (latest && !anew && age >= 0 && age < REUSED) return Promise.resolve(latest);
      asking ??= inTime(options, lookTwice).then((met) => note(judge(met)));
      return asking;
    },
    get offline() {
      return possible && (!online() || isHeld(latest));
    },
  };
}

type Look = (options: ProbeOptions, signal: AbortSignal) => Promise<Met>;

function inTime(options: ProbeOptions, act: Look): Promise<Met> {
  const stop = new AbortController();
  return new Promise((resolve) => {
    const cancel = options.schedule.after(PATIENCE, () => {
      resolve(undefined);
      stop.abort();
    });
    void act(options, stop.signal).then((met) => {
      cancel();
      resolve(met);
    });
  });
}

/** One failure may be chance: what would hold a commit back must be seen twice. */
async function lookTwice(options: ProbeOptions, signal: AbortSignal): Promise<Met> {
  const first = await look(options, signal);
  if (signal.aborted || judge(first) === 'there') return first;
  await new Promise<void>((resolve) => options.schedule.after(SECOND_LOOK, resolve));
  return signal.aborted ? first : look(options, signal);
}

async function look({ address, head }: ProbeOptions, signal: AbortSignal): Promise<Met> {
  try {
    return await head(address, signal);
  } catch {
    return null;
  }
}

/** Any answer shows a server; only one that leads elsewhere shows that it no longer knows the learner. */
function judge(met: Met): ServerAnswer {
  if (met === undefined) return 'silent';
  if (met === null) return 'unreachable';
  const led = met.type === 'opaqueredirect' || (met.status >= 300 && met.status < 400);
  return led ? 'signed-out' : 'there';
}
