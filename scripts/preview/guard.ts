/**
 * Who may ask: the two names under which the preview is reached, pages of its own, and holders of the token.
 * The Host check stops other sites that point their name at this machine, the Origin check and the token stop
 * pages of other sites in the same browser.
 */
import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

export const TOKEN_HEADER = 'x-preview-token';

export interface Origins {
  /** `http://127.0.0.1:PORT`: desk and data. */
  readonly desk: string;
  /** `http://localhost:PORT`: player page and package files. */
  readonly player: string;
}

export function originsOf(port: number): Origins {
  return { desk: `http://127.0.0.1:${port}`, player: `http://localhost:${port}` };
}

/** Which side a Host header means; `null` for every other name. */
export function sideOf(host: string | null, origins: Origins): 'desk' | 'player' | null {
  if (host === new URL(origins.desk).host) return 'desk';
  return host === new URL(origins.player).host ? 'player' : null;
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Browsers send Origin with everything that changes something; reading from the same page comes without. */
export function fromOrigin(origin: string): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.header('origin');
    const reading = c.req.method === 'GET';
    if (given === undefined ? !reading : given !== origin) return c.json({ problem: 'Wrong origin.' }, 403);
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin') return c.json({ problem: 'Wrong site.' }, 403);
    return next();
  };
}

export function withToken(token: string): MiddlewareHandler {
  return async (c, next) =>
    same(c.req.header(TOKEN_HEADER) ?? '', token) ? next() : c.json({ problem: 'Wrong token.' }, 403);
}

/** JSON is what a form of another site cannot send. */
export const onlyJson: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  return type.split(';')[0] === 'application/json' ? next() : c.json({ problem: 'JSON only.' }, 415);
};
