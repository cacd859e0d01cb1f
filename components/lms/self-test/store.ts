/**
 * What is tried with a store of cmi5: a document of the self-test's own, beside the learner's. It says nothing about
 * anybody, so no statement is made, and it is deleted at the end.
 */
import type { Answer, Question } from '../cmi5/lrs.ts';
import { SAMPLES, type Sample } from './trials.ts';

/** One request about the document. */
export type AskStore = (question: Pick<Question, 'body' | 'match' | 'method'>) => Promise<Answer>;

export interface StoreTrial {
  /** Code of the first document that was put: a status, or `exception`. */
  readonly code: string;
  /** It was taken and came back. */
  readonly keeps: boolean;
  /** Milliseconds from putting to the answer. */
  readonly took: number;
  /** Kinds of characters that came back changed. */
  readonly changed: readonly Sample[];
  /** Characters of the largest document that came back whole, and of the first that was tried. */
  readonly kept: number;
  readonly tried: number;
  /** `kept`: a document that changed meanwhile is not written over (`If-Match`). */
  readonly tags: 'kept' | 'ignored' | 'none';
  /** Empty where the document is gone; else the status of what came instead. */
  readonly left: string;
}

/** Documents of fewer characters are not tried. */
const SMALLEST = 1000;

/**
 * Tries everything, one request after the other.
 * @param room characters that the course may have in its document.
 * @param now in milliseconds, for measuring.
 */
export async function tryStore(ask: AskStore, room: number, now: () => number): Promise<StoreTrial> {
  const begun = now();
  const put = await ask({ method: 'PUT', body: SAMPLES });
  const took = Math.round(now() - begun);
  const back = put.ok ? await ask({ method: 'GET' }) : put;
  const samples = documentIn(back);
  const tried = { code: put.code, took, tried: room };
  if (samples === null)
    return { ...tried, keeps: false, changed: [], kept: 0, tags: 'none', left: await remove(ask) };
  const kinds = Object.keys(SAMPLES) as Sample[];
  return {
    ...tried,
    keeps: true,
    changed: kinds.filter((kind) => samples[kind] !== SAMPLES[kind]),
    kept: await mostKept(ask, room),
    tags: await tryTags(ask),
    left: await remove(ask),
  };
}

/** What came back, by name; `null` for anything that is no document. */
function documentIn({ ok, text }: Answer): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = ok ? JSON.parse(text) : null;
    return typeof found === 'object' ? (found as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}

/** Half as many each time: a store that has a limit of its own says no in one of few requests. */
async function mostKept(ask: AskStore, room: number): Promise<number> {
  for (let size = room; size >= SMALLEST; size = Math.floor(size / 2)) {
    const value = ''.padEnd(size, '0123456789');
    const put = await ask({ method: 'PUT', body: { value } });
    if (put.ok && documentIn(await ask({ method: 'GET' }))?.['value'] === value) return size;
  }
  return 0;
}

async function tryTags(ask: AskStore): Promise<StoreTrial['tags']> {
  const { etag } = await ask({ method: 'GET' });
  if (etag === null) return 'none';
  const other = await ask({ method: 'PUT', body: { value: '' }, match: '"self-test"' });
  return other.ok ? 'ignored' : 'kept';
}

async function remove(ask: AskStore): Promise<string> {
  await ask({ method: 'DELETE' });
  const { code } = await ask({ method: 'GET' });
  return code === '404' ? '' : code;
}
