/**
 * Posting a commit as Moodle does: a synchronous request while the page is in view, so that the content learns
 * at once whether it was taken; a beacon when the page is hidden or leaves, where browsers refuse to wait.
 */
import type { Save } from '../wire.ts';

export interface Sender {
  send(save: Save): boolean;
  /** The page or its content is on its way out: nothing is waited for until `arrive`. */
  leave(): void;
  /** The content is there (again). */
  arrive(): void;
  /** Resolves when everything that was posted without waiting has arrived or failed. */
  settled(): Promise<void>;
}

/** Browsers refuse more than this in requests that outlive their page. */
const LARGEST_PARTING = 64 * 1024;

/** The two ways out of a page. */
export interface Network {
  request(): XMLHttpRequest;
  fetch: typeof fetch;
}

function postAndWait(request: XMLHttpRequest, address: string, body: string): boolean {
  try {
    request.open('POST', address, false);
    request.setRequestHeader('Content-Type', 'application/json');
    request.send(body);
  } catch {
    return false;
  }
  return request.status >= 200 && request.status < 300;
}

/** @param view tells whether the page is hidden. */
export function createSender(
  address: string,
  view: Pick<Document, 'visibilityState'>,
  network: Network,
): Sender {
  let leaving = false;
  const underway = new Set<Promise<unknown>>();

  const post = (body: string): boolean => {
    const blob = new Blob([body], { type: 'application/json' });
    if (blob.size > LARGEST_PARTING) return false;
    // Unlike `sendBeacon` it can be waited for while the page lives on, which a change of learner needs.
    const request = network
      .fetch(address, { method: 'POST', body: blob, keepalive: true })
      .catch(() => undefined)
      .finally(() => underway.delete(request));
    underway.add(request);
    return true;
  };

  return {
    send: (save) => {
      const body = JSON.stringify(save);
      return leaving || view.visibilityState === 'hidden'
        ? post(body)
        : postAndWait(network.request(), address, body);
    },
    leave: () => {
      leaving = true;
    },
    arrive: () => {
      leaving = false;
    },
    settled: async () => {
      await Promise.all(underway);
    },
  };
}
