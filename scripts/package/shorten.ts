/**
 * A second pass over what Vite's minifier leaves: about one and a half per cent of what is sent. It takes half of the
 * time of a build that keeps nothing yet, so it runs in threads beside the bundler.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Gives classic code in fewer characters. */
export type Shorten = (script: string) => Promise<string>;

const OPTIONS = {
  ecma: 2020,
  toplevel: true,
  parse: { bare_returns: true },
  // No property of ours has a getter that does anything but read. A fourth pass finds four bytes. What is called unsafe
  // is so for symbols and for numbers dressed as objects, which nobody here makes into text.
  compress: { passes: 3, unsafe: true, unsafe_arrows: true, pure_getters: true },
} as const;

/** A thread loads the minifier anew, so more than a few cost more than they win. */
const MOST_THREADS = 4;

interface Answer {
  readonly id: number;
  readonly code?: string;
  /** Why there is no code. */
  readonly problem?: string;
}

interface Waiting {
  readonly done: (code: string) => void;
  readonly failed: (problem: Error) => void;
}

/** A thread that is begun when it is first needed, and keeps no process from its end while it has nothing to do. */
function createThread(): Shorten {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let asked = 0;
  const settle = (id: number, use: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker?.unref();
    if (one) use(one);
  };
  const begin = (): Worker =>
    new Worker(new URL('./shorten-worker.js', import.meta.url), { workerData: OPTIONS })
      .on('message', ({ id, code, problem }: Answer) => {
        settle(id, ({ done, failed }) =>
          code === undefined ? failed(new Error(problem ?? 'no code')) : done(code),
        );
      })
      .on('error', (error) => {
        for (const id of [...waiting.keys()]) settle(id, ({ failed }) => failed(error));
        worker = null;
      });
  return (script) =>
    new Promise((done, failed) => {
      worker ??= begin();
      worker.ref();
      asked += 1;
      waiting.set(asked, { done, failed });
      worker.postMessage({ id: asked, script });
    });
}

/** Shortens each script once: players of several standards have further scripts that are the same. */
export function createShorten(): Shorten {
  const threads = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, createThread);
  const known = new Map<string, Promise<string>>();
  return (script) => {
    const thread = threads[known.size % threads.length] ?? createThread();
    const short = known.get(script) ?? thread(script);
    known.set(script, short);
    return short;
  };
}
