/** The page's side of its worker. */
import type { Answer, Answered, Asked, Request } from './wire.ts';

export interface Reader {
  /** Hears of progress; resolves with the answer, rejects with a sentence for people. A later request of the same
   * kind makes an earlier one of no interest: it never resolves. */
  ask(request: Request, progress: (words: string) => void): Promise<Exclude<Answer, { kind: 'progress' }>>;
  /** Ends the worker and with it everything that it had read. */
  forget(): void;
}

export type MakeWorker = () => Worker;

/** @param make a worker that speaks `wire.ts`; it is made at the first request and after each `forget`. */
export function createReader(make: MakeWorker): Reader {
  let worker: Worker | null = null;
  let number = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
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
        waiting.set(own, (answer) => {
          if (answer.kind === 'progress') {
            if (own === number) progress(answer.words);
            return;
          }
          waiting.delete(own);
          if (answer.kind === 'trouble') reject(new Error(answer.words));
          else if (own === number || answer.kind === 'table') resolve(answer);
        });
        const asked: Asked = { number: own, request };
        started().postMessage(asked);
      }),
    forget: () => {
      worker?.terminate();
      worker = null;
      waiting.clear();
    },
  };
}
