/** Requests to the learning record store of a launch (xAPI 1.0.3, part three). */
import type { Launched } from './launch.ts';

export interface Answer {
  /** It was done; a page where nothing but data belongs is somebody else’s (a sign-in, a café’s network). */
  readonly ok: boolean;
  /** The status, or `exception` where nobody answered. */
  readonly code: string;
  readonly text: string;
  /** Of the document; `null` where the store does not say. */
  readonly etag: string | null;
}

export interface Question {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the endpoint. */
  readonly resource: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Only where the document is still this one. */
  readonly match?: string | null;
}

/** Never rejects. */
export type Lrs = (question: Question) => Promise<Answer>;

/** Milliseconds until a store that does not answer is given up. */
const PATIENCE = 20_000;
/** Bytes that all requests of a page that goes away may have together are 65,536 (Fetch §4.5). */
const KEPT_ALIVE = 60_000;

export function createLrs(win: Window, { endpoint, token }: Launched): Lrs {
  const base = endpoint.replace(/\/*$/, '/');
  return async ({ method, resource, params, body, match }) => {
    const query = params ? `?${new URLSearchParams(params).toString()}` : '';
    const text = body === undefined ? null : JSON.stringify(body);
    const stop = new AbortController();
    const timer = win.setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await win.fetch(base + resource + query, {
        method,
        headers: {
          Authorization: `Basic ${token}`,
          'X-Experience-API-Version': '1.0.3',
          ...(text !== null && { 'Content-Type': 'application/json' }),
          ...(match && { 'If-Match': match }),
        },
        body: text,
        cache: 'no-store',
        // What is small enough arrives although the page goes away.
        keepalive: text !== null && new TextEncoder().encode(text).length < KEPT_ALIVE,
        signal: stop.signal,
      });
      const { headers, ok, redirected, status } = answer;
      const isPage = /\bhtml\b/i.test(headers.get('Content-Type') ?? '');
      return {
        ok: ok && !redirected && !isPage,
        code: String(status),
        text: await answer.text(),
        etag: headers.get('ETag'),
      };
    } catch (error) {
      return { ok: false, code: 'exception', text: String(error), etag: null };
    } finally {
      win.clearTimeout(timer);
    }
  };
}

/** Whether the store said that it does not take this, so that asking again is of no use. */
export function isRefusal({ code }: Pick<Answer, 'code'>): boolean {
  return /^4(?!08|29)/.test(code);
}

/** The token is no longer taken. */
export function isOver({ code }: Answer): boolean {
  return code === '401' || code === '403';
}
