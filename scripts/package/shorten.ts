/**
 * A second pass over what Vite's minifier leaves: about one and a half per cent of what is sent. It takes half of the
 * time of a build that keeps nothing yet, so it runs in threads beside the bundler.
 */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
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

/**
 * V8 optimises a function when it has run for so many bytes. The minifier has many, each used in many ways, so most of
 * what is optimised at the usual point is thrown away again: a third of the time of a thread.
 */
const OPTIMISE_AFTER = 1_000_000;

interface Answer {
  readonly code?: string;
  /** Why there is no code. */
  readonly problem?: string;
}

interface Waiting {
  readonly done: (code: string) => void;
  readonly failed: (problem: Error) => void;
}

/**
 * A thread that is begun when it is first needed, and keeps no process from its end while it has nothing to do. It
 * takes one script at a time.
 */
function createThread(): Shorten {
  let waiting: Waiting | null = null;
  let worker: Worker | null = null;
  const settle = (use: (one: Waiting) => void): void => {
    worker?.unref();
    if (waiting) use(waiting);
    waiting = null;
  };
  const begin = (): Worker => {
    setFlagsFromString(`--interrupt-budget=${OPTIMISE_AFTER}`);
    return new Worker(new URL('./shorten-worker.js', import.meta.url), { workerData: OPTIONS })
      .on('message', ({ code, problem }: Answer) => {
        settle(({ done, failed }) =>
          code === undefined ? failed(new Error(problem ?? 'no code')) : done(code),
        );
      })
      .on('error', (error) => {
        settle(({ failed }) => failed(error));
        worker = null;
      });
  };
  return (script) =>
    new Promise((done, failed) => {
      worker ??= begin();
      worker.ref();
      waiting = { done, failed };
      worker.postMessage(script);
    });
}

/**
 * Shortens each script once: players of several standards have further scripts that are the same. A script waits for
 * the next thread that is free.
 */
export function createShorten(): Shorten {
  const free = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, createThread);
  const queue: ((thread: Shorten) => void)[] = [];
  const known = new Map<string, Promise<string>>();
  const inTurn = async (script: string): Promise<string> => {
    const thread = free.shift() ?? (await new Promise<Shorten>((given) => queue.push(given)));
    try {
      return await thread(script);
    } finally {
      const next = queue.shift();
      if (next) next(thread);
      else free.push(thread);
    }
  };
  return (script) => {
    const short = known.get(script) ?? inTurn(script);
    known.set(script, short);
    return short;
  };
}
