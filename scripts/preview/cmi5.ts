/** The LMS side of cmi5 in the preview: sessions, their store over HTTP, and what is kept of a registration. */
import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { Cmi5Session, type StoreAnswer } from '../../components/preview/cmi5/lms.ts';
import { registrationIn, valuesOf } from '../../components/preview/cmi5/values.ts';
import type { Learner, Values } from '../../components/preview/wire.ts';
import type { UnitFacts } from './manifest.ts';
import { randomToken } from './sessions.ts';

export interface Cmi5LaunchOptions {
  readonly unit: UnitFacts;
  readonly learner: Learner;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly stored: Values | null;
  /** Hears of every change; answers whether it is kept. */
  readonly save: (values: Values) => boolean;
}

export interface Cmi5Sessions {
  /** @returns the query of the content’s address, and where the player page hears of requests. */
  open(options: Cmi5LaunchOptions): { readonly query: string; readonly calls: string };
  readonly routes: Hono;
}

interface Open {
  readonly session: Cmi5Session;
  keep(): boolean;
}

/**
 * @param origin of player and content.
 * @param own lets requests of the content’s own origin pass.
 */
export function createCmi5Sessions(origin: string, own: MiddlewareHandler, now: () => Date): Cmi5Sessions {
  const opened = new Map<string, Open>();
  const found = (c: Context): Open | undefined => opened.get(c.req.param('ticket') ?? '');
  const routes = new Hono();
  routes.post('/:ticket/token', own, (c) => {
    const open = found(c);
    return open ? reply(c, open.session.fetch()) : c.notFound();
  });
  routes.get('/:ticket/calls', own, (c) => {
    const calls = found(c)?.session.calls ?? [];
    return c.json(calls.slice(Number(c.req.query('after')) || 0));
  });
  routes.get('/:ticket/back', (c) => c.html(BACK));
  routes.all('/:ticket/xapi/*', own, async (c) => {
    const open = found(c);
    if (!open) return c.notFound();
    const answer = open.session.answer({
      method: c.req.method,
      resource: c.req.path.replace(/^.*?\/xapi\//, ''),
      params: new URL(c.req.url).searchParams,
      header: (name) => c.req.header(name) ?? null,
      body: await c.req.text(),
    });
    const changed = c.req.method !== 'GET' && answer.status < 300;
    if (changed && !open.keep()) return c.text('This attempt was reset.', 410);
    return reply(c, answer);
  });
  return {
    routes,
    open(options) {
      const ticket = randomToken();
      const base = `${origin}/cmi5/${ticket}`;
      const { query, ...one } = launchUnit(options, origin, base, now);
      opened.set(ticket, one);
      return { query, calls: `/cmi5/${ticket}/calls` };
    },
  };
}

/** @param base where this session is reached. */
function launchUnit(
  { unit, learner, mode, stored, save }: Cmi5LaunchOptions,
  origin: string,
  base: string,
  now: () => Date,
): Open & { readonly query: string } {
  const registration = registrationIn(stored, randomUUID);
  const account = { homePage: origin, name: learner.id };
  const actor = { objectType: 'Agent', name: learner.name, account };
  const activityId = `${origin}/activities/${encodeURIComponent(unit.id)}`;
  const session = new Cmi5Session({
    registration,
    activityId,
    publisherId: unit.id,
    actor,
    mode,
    mastery: unit.mastery,
    moveOn: unit.moveOn,
    returnUrl: `${base}/back`,
    sessionId: randomUUID(),
    token: randomToken(),
    now: () => now().getTime(),
  });
  const query = new URLSearchParams({
    endpoint: `${base}/xapi/`,
    fetch: `${base}/token`,
    actor: JSON.stringify(actor),
    registration: registration.id,
    activityId,
  });
  // A look around is nobody's attempt: nothing of it is kept.
  const keep = (): boolean => mode === 'Browse' || save(valuesOf(registration));
  return { session, keep, query: query.toString() };
}

function reply(c: Context, { status, body, etag }: StoreAnswer): Response {
  const headers = { 'content-type': 'application/json', ...(etag && { etag }) };
  return status === 204 ? c.body(null, 204, headers) : c.body(body, status as 200, headers);
}

/** Where learners come back to. */
const BACK = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Back in the LMS</title>
    <style>
      :root { color-scheme: light dark; }
      body { margin: 0 auto; padding: 3rem 1.5rem; max-width: 34rem; font: 1.0625rem/1.6 system-ui, sans-serif; color: light-dark(#222, #eee); background: light-dark(#fffefa, #1a1c1b); }
      h1 { font: 700 1.5rem/1.25 Palatino, 'Palatino Linotype', 'P052', Georgia, serif; margin: 0 0 0.75rem; border-bottom: 2px solid #b03a3a; padding-bottom: 0.5rem; }
    </style>
  </head>
  <body>
    <main>
      <h1>Back in the LMS</h1>
      <p>The course has ended its session and sent its learner back to this address, as cmi5 asks for.</p>
    </main>
  </body>
</html>
`;
