import type { Network, Site } from '../plan.ts';
import type { TimerOwner, WorldTime } from './time.ts';

/** What came of one question to the server, for the oracle. */
export interface ProbeNote {
  readonly asked: number;
  answered: number | null;
  /** As the page saw it: a status, or how it failed. */
  result: number | 'redirect' | 'failed' | 'aborted' | null;
}

const QUICK = 40;
export const SLOW = 10_000;

/** The way to the server, as one page has it. Signing out holds for the page until it is loaded again. */
export class FakeNetwork {
  state: Network = 'well';
  readonly probes: ProbeNote[] = [];
  readonly #site: Site;
  readonly #time: WorldTime;
  readonly #owner: TimerOwner;

  constructor(site: Site, time: WorldTime, owner: TimerOwner) {
    this.#site = site;
    this.#time = time;
    this.#owner = owner;
  }

  /** HEAD of the launch file. */
  readonly fetch = (_address: unknown, init: RequestInit = {}): Promise<Response> => {
    const note: ProbeNote = { asked: this.#time.now, answered: null, result: null };
    this.probes.push(note);
    return new Promise((resolve, reject) => {
      const end = (result: ProbeNote['result'], act: () => void): void => {
        if (note.result !== null) return;
        note.answered = this.#time.now;
        note.result = result;
        act();
      };
      init.signal?.addEventListener('abort', () =>
        end('aborted', () => reject(new DOMException('Aborted.', 'AbortError'))),
      );
      const wait = this.state === 'slow' ? SLOW : QUICK;
      this.#time.after(wait, this.#owner, () => {
        const status = this.#status();
        if (status === 'failed') end(status, () => reject(new TypeError('Failed to fetch')));
        else end(status, () => resolve(response(status)));
      });
    });
  };

  #status(): number | 'redirect' | 'failed' {
    if (this.#site.address === 'file' || this.state === 'gone') return 'failed';
    if (this.state === 'error') return 500;
    if (this.state === 'signed-out-redirect') return 'redirect';
    if (this.state === 'signed-out-401') return 401;
    return this.#site.head === 'ok' ? 200 : Number(this.#site.head);
  }
}

function response(status: number | 'redirect'): Response {
  const redirected = status === 'redirect';
  const code = redirected ? 0 : status;
  return {
    ok: code >= 200 && code < 300,
    status: code,
    type: redirected ? 'opaqueredirect' : 'basic',
    redirected: false,
  } as Response;
}
