/** The page's side of its worker. */
import type { Answer, Answered, Asked, Request } from './wire.ts';

type Told = Exclude<Answer, { kind: 'progress' | 'trouble' }>;

export interface Reader {
  /**
   * Hears of progress; rejects with a sentence for people.
   * @returns the answer, or `null` where it is of no interest any more: a later request of the same kind was
   *   made, or everything was forgotten.
   */
  ask(request: Request, progress: (words: string) => void): Promise<Told | null>;
  /** Ends the worker and with it everything that it had read. */
  forget(): void;
}

export type MakeWorker = () => Worker;

/** @param make a worker that speaks `wire.ts`; it is made at the first request and after each `forget`. */
export function createReader(make: MakeWorker): Reader {
  let worker: Worker | null = null;
  let number = 0;
  /** Number of the latest request of each kind. A table stands for itself: each one is a file of its own. */
  const latest = new Map<Request['kind'], number>();
  const waiting = new Map<number, (answer: Answer | null) => void>();
  const started = (): Worker => {
    if (worker) return worker;
    worker = make();
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      waiting.get(data.number)?.(data.answer);
    });
    worker.addEventListener('error', () => {
      const words =
        'The report stopped while it was being made. Drop fewer files at once, or reload this page.';
      for (const hear of waiting.values()) hear({ kind: 'trouble', words });
    });
    return worker;
  };
  return {
    ask: (request, progress) =>
      new Promise((resolve, reject) => {
        number += 1;
        const own = number;
        latest.set(request.kind, own);
        const isWanted = (): boolean => request.kind === 'table' || latest.get(request.kind) === own;
        waiting.set(own, (answer) => {
          if (answer?.kind === 'progress') {
            if (isWanted()) progress(answer.words);
            return;
          }
          waiting.delete(own);
          if (!answer || !isWanted()) resolve(null);
          else if (answer.kind === 'trouble') reject(new Error(answer.words));
          else resolve(answer);
        });
        const asked: Asked = { number: own, request };
        started().postMessage(asked);
      }),
    forget: () => {
      worker?.terminate();
      worker = null;
      for (const hear of waiting.values()) hear(null);
    },
  };
}
