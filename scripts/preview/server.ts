/** The routes of the preview. Desk and player are two origins of one server; the Host header tells them apart. */
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getMimeType } from 'hono/utils/mime';
import type { Codebook } from '../../components/model/record.ts';
import type { DeskData, Entrance, Launch, Learner, Values } from '../../components/preview/wire.ts';
import { isFinished } from '../../components/preview/attempt/resume.ts';
import { createCmi5Sessions, type Cmi5Sessions } from './cmi5.ts';
import { fromOrigin, onlyJson, sideOf, withToken, type Origins } from './guard.ts';
import type { UnitFacts } from './manifest.ts';
import type { Pages } from './pages.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { learnerName, newLearnerShape, saveShape, targetName } from './shapes.ts';
import type { Shelf } from './shelf.ts';
import type { Store } from './store.ts';

export interface ServerParts {
  readonly origins: Origins;
  readonly token: string;
  readonly pages: Pages;
  readonly shelf: Shelf;
  readonly store: Store;
  readonly codebook: Codebook | null;
  readonly now: () => Date;
}

/** A SCORM 2004 commit with everything in it is 400 kB at 1,000 interactions. */
const LARGEST_BODY = 4 * 1024 * 1024;

const limit = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c) => c.json({ problem: 'This is more than a commit can hold.' }, 413),
});
const jsonOnly = [limit, onlyJson] as const;

function mimeOf(path: string): string {
  return getMimeType(path) ?? 'application/octet-stream';
}

/** Puts data into a page's JSON block; `<` is written so that no text can end the block. */
function fill(pages: Pages, path: string, id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const block = new RegExp(`(<script type="application/json" id="${id}">)[^<]*`);
  return String(pages.get(path) ?? '').replace(block, (_, tag: string) => `${tag}${json}`);
}

function asset(pages: Pages, c: Context): Response | Promise<Response> {
  const path = c.req.path.slice(1);
  const body = pages.get(path);
  if (body === undefined) return c.notFound();
  return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
    'content-type': mimeOf(path),
  });
}

function deskData({ shelf, store }: ServerParts): DeskData {
  const files = store.files();
  const known = store.learners();
  const lost = files
    .map(({ learner }) => learner)
    .filter((id) => !known.some((learner) => learner.id === id));
  const learners: Learner[] = [...known, ...[...new Set(lost)].map((id) => ({ id, name: id }))];
  const data = { packages: shelf.packages(), learners, files, problems: store.problems() };
  const revision = createHash('sha256').update(JSON.stringify(data)).digest('base64url');
  return { revision, ...data };
}

function deskRoutes(parts: ServerParts, sessions: Sessions): Hono {
  const { origins, pages, store, token } = parts;
  // Observable Plot brings a style of its own into each chart.
  const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src ${origins.player}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  const app = new Hono();
  app.get('/', (c) =>
    c.html(fill(pages, 'desk/desk.html', 'desk', { token, player: origins.player }), 200, {
      'content-security-policy': policy,
    }),
  );
  app.get('/assets/*', (c) => asset(pages, c));
  app.use('/data/*', fromOrigin(origins.desk), withToken(token));
  app.get('/data/attempts', (c) => c.json(deskData(parts)));
  app.get('/data/codebook', (c) => c.json(parts.codebook));
  app.post('/data/learners', ...jsonOnly, async (c) => {
    const given = newLearnerShape.safeParse(await c.req.json().catch(() => null));
    return given.success
      ? c.json(store.addLearner(given.data.name), 201)
      : c.json({ problem: 'No name.' }, 400);
  });
  app.delete('/data/attempts/:target/:learner/:number', (c) => {
    const { target, learner, number } = c.req.param();
    if (!targetName.test(target) || !learnerName.test(learner)) return c.notFound();
    const key = { target, learner, number: Number(number) };
    sessions.close(key);
    return store.remove(key) ? c.json({ removed: true }) : c.notFound();
  });
  return app;
}

const entrances: readonly Entrance[] = ['continue', 'new', 'browse'];

/** Moodle's rule: the last attempt goes on, or is looked at again when it is finished, until a new one is asked for. */
async function launch(
  parts: ServerParts,
  sessions: Sessions,
  cmi5: Cmi5Sessions,
  c: Context,
): Promise<Launch | null> {
  const { target = '', learner: id = '' } = c.req.param() as Record<string, string>;
  const found = targetName.test(target) ? await parts.shelf.launch(target) : null;
  const learner = parts.store.learners().find((known) => known.id === id);
  if (!found || !learner) return null;
  const entrance = entrances.find((word) => word === c.req.query('as')) ?? 'continue';
  const last = parts.store.attempts(target, learner.id).at(-1);
  const stored = entrance === 'new' ? null : (last?.values ?? null);
  const number = (last?.number ?? 0) + (stored === null ? 1 : 0);
  const ticket = sessions.open({ target, learner: learner.id, number }, parts.now().toISOString());
  const content = `/package/${target}/${found.launch}`;
  const unit =
    found.unit && openUnit(parts, sessions, cmi5, ticket, { unit: found.unit, learner, entrance, stored });
  return {
    package: found.info,
    learner,
    entrance,
    number,
    stored,
    content: unit ? `${content}?${unit.query}` : content,
    ...(unit && { cmi5: { calls: unit.calls, mode: unit.mode } }),
    saveTo: `/data/attempts/${ticket}`,
    desk: parts.origins.desk,
  };
}

/** A unit of cmi5 by the same rule; its store is this server. */
function openUnit(
  { store, now }: ServerParts,
  sessions: Sessions,
  cmi5: Cmi5Sessions,
  ticket: string,
  { unit, learner, entrance, stored }: Pick<Launch, 'learner' | 'entrance' | 'stored'> & { unit: UnitFacts },
) {
  const isOver = stored !== null && isFinished('cmi5', stored);
  const mode = entrance === 'browse' ? 'Browse' : isOver ? 'Review' : 'Normal';
  const save = (values: Values): boolean => {
    const session = sessions.find(ticket);
    if (!session) return false;
    store.save(session.key, values, true, { started: session.started, saved: now().toISOString() });
    return true;
  };
  const small = { Browse: 'browse', Review: 'review', Normal: 'normal' } as const;
  return { ...cmi5.open({ unit, learner, mode, stored, save }), mode: small[mode] };
}

async function save(parts: ServerParts, sessions: Sessions, c: Context): Promise<Response> {
  const session = sessions.find(c.req.param('ticket') ?? '');
  if (!session) return c.json({ problem: 'This attempt is no longer open.' }, 410);
  const given = saveShape.safeParse(await c.req.json().catch(() => null));
  if (!given.success) return c.json({ problem: 'This is no commit.' }, 400);
  const { sequence, values, whole } = given.data;
  if (sequence <= session.last) return c.json({ problem: 'A later commit is stored already.' }, 409);
  parts.store.save(session.key, values, whole, {
    started: session.started,
    saved: parts.now().toISOString(),
  });
  session.last = sequence;
  return c.json({ saved: true });
}

function playerRoutes(parts: ServerParts, sessions: Sessions): Hono {
  const { origins, pages, shelf, now } = parts;
  const app = new Hono();
  const cmi5 = createCmi5Sessions(origins.player, fromOrigin(origins.player), now);
  app.use('/cmi5/*', limit);
  app.route('/cmi5', cmi5.routes);
  app.get('/', (c) => c.redirect(origins.desk));
  app.get('/assets/*', (c) => asset(pages, c));
  app.get('/play/:target/:learner', async (c) => {
    const found = await launch(parts, sessions, cmi5, c);
    if (!found) return c.text('There is no such package or learner in this preview.', 404);
    return c.html(fill(pages, 'player/player.html', 'launch', found), 200, {
      'content-security-policy': `frame-ancestors ${origins.desk}`,
    });
  });
  app.get('/package/:target/*', async (c) => {
    const target = c.req.param('target');
    const path = decode(c.req.path.slice(`/package/${target}/`.length));
    const bytes = path === null ? null : await shelf.file(target, path);
    if (bytes === null) return c.text(`There is no file “${path ?? ''}” in the package ${target}.`, 404);
    return c.body(new Uint8Array(bytes), 200, { 'content-type': mimeOf(path ?? '') });
  });
  app.post('/data/attempts/:ticket', fromOrigin(origins.player), ...jsonOnly, (c) =>
    save(parts, sessions, c),
  );
  return app;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** @returns the handler of every request to the preview. */
export function createServer(parts: ServerParts): (request: Request) => Promise<Response> {
  const sessions = createSessions();
  const sides = { desk: deskRoutes(parts, sessions), player: playerRoutes(parts, sessions) };
  for (const app of Object.values(sides)) {
    app.notFound((c) => c.text('There is nothing at this address.', 404));
    app.onError((error, c) => c.json({ problem: error.message }, 500));
  }
  return async (request) => {
    const side = sideOf(request.headers.get('host'), parts.origins);
    if (side === null) {
      return new Response(`The preview is at ${parts.origins.desk}\n`, { status: 421 });
    }
    const response = await sides[side].fetch(request);
    const headers = new Headers(response.headers);
    headers.set('cache-control', 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    return new Response(response.body, { status: response.status, headers });
  };
}
