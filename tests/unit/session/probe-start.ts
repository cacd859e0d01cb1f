/** A probe beside a server that does what a test says. */
import type { ServerAnswer } from '../../../components/session/guard.ts';
import { createProbe, headOf } from '../../../components/session/probe.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

export const ADDRESS = 'https://lms.example.org/pluginfile.php/7/index.html';

/** What the server does with a request: a status, or one of the ways not to give one. */
export type Deed = number | 'redirect' | 'network' | 'throw' | 'hang' | 'deaf';

export interface Asked {
  readonly address: string;
  readonly init: RequestInit;
}

export function start(first: Deed = 200, address = ADDRESS) {
  const clock = createFakeClock();
  const server = { deed: first, after: 0, asked: [] as Asked[] };
  const browser = { online: true };
  const fetch = (asked: string, init: RequestInit): Promise<Response> => {
    server.asked.push({ address: asked, init });
    const { deed } = server;
    if (deed === 'throw') throw new TypeError('fetch is forbidden here');
    return new Promise((resolve, reject) => {
      if (deed !== 'deaf') init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      if (deed === 'hang' || deed === 'deaf') return;
      const act = (): void => {
        if (deed === 'network') reject(new TypeError('Failed to fetch'));
        else if (deed === 'redirect') resolve({ type: 'opaqueredirect', status: 0, ok: false } as Response);
        else resolve(new Response(null, { status: deed }));
      };
      if (server.after > 0) clock.schedule.after(server.after, act);
      else act();
    });
  };
  const probe = createProbe({
    address,
    head: headOf({ fetch } as never),
    schedule: clock.schedule,
    clock: clock.now,
    online: () => browser.online,
  });
  /** Lets time pass, and what was answered be heard. */
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    await new Promise((resolve) => setImmediate(resolve));
  };
  /** Asks; `heard` holds the answer once it is there. */
  const ask = (): { heard: ServerAnswer | null } => {
    const asking: { heard: ServerAnswer | null } = { heard: null };
    void probe.ask()?.then((answer) => (asking.heard = answer));
    return asking;
  };
  return { clock, server, browser, probe, pass, ask };
}

/** A trusted probe whose first answer is too old to be used again. */
export async function startTrusted() {
  const started = start();
  await started.probe.start();
  await started.pass(2000);
  started.server.asked.length = 0;
  return started;
}
