/**
 * A small LMS for cmi5: launches an assignable unit and is the learning record store of its sessions. Strict: it
 * refuses what cmi5 and xAPI refuse. Pure: a request goes in, an answer comes out, so the server of the preview and
 * the tests share it.
 */
import type { Call } from '../strict/front.ts';
import { CONTEXT, faultOf, same, verbOf, type Json, type Session } from './rules.ts';

/** What is kept of a registration between its sessions. */
export interface Registration {
  readonly id: string;
  readonly statements: Json[];
  /** By their `stateId`. */
  readonly documents: Map<string, string>;
}

export interface Cmi5Launch {
  readonly registration: Registration;
  readonly activityId: string;
  /** Id of the unit in `cmi5.xml`; statements are grouped by it. */
  readonly publisherId: string;
  readonly actor: Json;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly mastery: number | null;
  readonly moveOn: string;
  readonly returnUrl: string;
  readonly sessionId: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of every request. */
  readonly onCall?: (call: Call) => void;
}

export interface StoreRequest {
  readonly method: string;
  /** Below the endpoint: `statements`, `activities/state`, … */
  readonly resource: string;
  readonly params: URLSearchParams;
  /** By name in small letters. */
  readonly header: (name: string) => string | null;
  readonly body: string;
}

export interface StoreAnswer {
  readonly status: number;
  readonly body: string;
  readonly etag?: string;
}

const refused = (status: number, reason: string): StoreAnswer => ({ status, body: reason });
const LAUNCH_DATA = 'LMS.LaunchData';

/** One session of a learner in a registration. */
export class Cmi5Session {
  readonly #launch: Cmi5Launch;
  readonly #session: Session;
  /** Verbs of this session, in order. */
  readonly #said: string[] = [];
  #fetched = false;
  readonly calls: Call[] = [];
  /** Requests that were refused. */
  readonly errors: Call[] = [];

  constructor(launch: Cmi5Launch) {
    const { activityId, actor, mastery, mode, publisherId, registration, sessionId } = launch;
    this.#launch = launch;
    const grouping = [publisherId];
    const saidBefore = registration.statements.map(verbOf);
    const said = this.#said;
    const { id } = registration;
    this.#session = {
      registration: id,
      activityId,
      actor,
      sessionId,
      grouping,
      mode,
      mastery,
      said,
      saidBefore,
    };
  }

  get ended(): boolean {
    return this.#said.includes('terminated');
  }

  /** The answer to the one request for the token (8.2). */
  fetch(): StoreAnswer {
    const again = this.#fetched;
    this.#fetched = true;
    const body = again
      ? { 'error-code': '1', 'error-text': 'The token was given already.' }
      : { 'auth-token': this.#launch.token };
    return this.#note('POST fetch', [], { status: 200, body: JSON.stringify(body) }, again);
  }

  answer(request: StoreRequest): StoreAnswer {
    const answer = this.#noRight(request) ?? this.#route(request);
    const isMissing = request.method === 'GET' && answer.status === 404;
    const isFault = answer.status >= 400 && !isMissing;
    return this.#note(`${request.method} ${request.resource}`, argsOf(request), answer, isFault);
  }

  #note(name: string, args: readonly string[], answer: StoreAnswer, isFault: boolean): StoreAnswer {
    const { status, body } = answer;
    const code = isFault ? String(status) : '0';
    const reason = isFault ? body : '';
    const call = { at: this.#launch.now(), name, args, result: String(status), code, reason };
    this.calls.push(call);
    if (isFault) this.errors.push(call);
    this.#launch.onCall?.(call);
    return answer;
  }

  #noRight({ header }: StoreRequest): StoreAnswer | null {
    const known = this.#fetched && header('authorization') === `Basic ${this.#launch.token}`;
    if (!known) return refused(401, 'The token is unknown.');
    if (this.ended) return refused(403, 'The session is over (9.3.8).');
    return header('x-experience-api-version') === null
      ? refused(400, 'The version of xAPI is missing.')
      : null;
  }

  #route(request: StoreRequest): StoreAnswer {
    if (request.resource === 'statements') return this.#statements(request);
    if (request.resource === 'activities/state') return this.#document(request);
    if (request.resource === 'agents/profile') return { status: 404, body: '' };
    return refused(404, 'There is no such resource.');
  }

  /** All of them or none (xAPI part three §2.1.2). */
  #statements({ method, body }: StoreRequest): StoreAnswer {
    if (method !== 'POST') return refused(405, 'Statements are posted here.');
    const given = jsonOf(body);
    const list = (Array.isArray(given) ? given : [given]) as readonly (Json | null)[];
    const { statements } = this.#launch.registration;
    const [kept, saidUntil] = [statements.length, this.#said.length];
    for (const one of list.length === 0 ? [null] : list) {
      const fault = typeof one === 'object' && one ? this.#take(one) : refused(400, 'This is no statement.');
      if (!fault) continue;
      statements.length = kept;
      this.#said.length = saidUntil;
      return fault;
    }
    return { status: 200, body: JSON.stringify(list.map((one) => one?.['id'])) };
  }

  #take(one: Json): StoreAnswer | null {
    const { statements } = this.#launch.registration;
    const known = statements.find(({ id }) => id === one['id']);
    if (known) return same(known, one) ? null : refused(409, 'There is another statement of that id.');
    const fault = faultOf(one, this.#session);
    if (fault) return refused(fault.startsWith('The session is over') ? 403 : 400, fault);
    statements.push(one);
    this.#said.push(verbOf(one));
    return null;
  }

  #document({ method, params, header, body }: StoreRequest): StoreAnswer {
    const launch = this.#launch;
    const { documents, id: registration } = launch.registration;
    const id = params.get('stateId') ?? '';
    if (params.get('activityId') !== launch.activityId || params.get('registration') !== registration)
      return refused(403, 'This is the state of another activity or registration.');
    if (!same(jsonOf(params.get('agent') ?? ''), launch.actor))
      return refused(403, 'This is another learner’s.');
    const stored = id === LAUNCH_DATA ? launchData(launch) : documents.get(id);
    if (method === 'GET')
      return stored === undefined
        ? { status: 404, body: '' }
        : { status: 200, body: stored, etag: etagOf(stored) };
    if (method !== 'PUT' && method !== 'DELETE')
      return refused(405, 'Documents are read, put and deleted here.');
    if (id === LAUNCH_DATA) return refused(403, 'Only the LMS writes the data of a launch (10).');
    const match = header('if-match');
    if (match !== null && (stored === undefined || match !== etagOf(stored)))
      return refused(412, 'The document is another one by now.');
    if (method === 'DELETE') {
      documents.delete(id);
      return { status: 204, body: '' };
    }
    documents.set(id, body);
    return { status: 204, body: '', etag: etagOf(body) };
  }
}

function launchData({ mode, mastery, moveOn, publisherId, returnUrl, sessionId }: Cmi5Launch): string {
  return JSON.stringify({
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: publisherId }] },
      extensions: { [`${CONTEXT}extensions/sessionid`]: sessionId },
    },
    launchMode: mode,
    launchMethod: 'AnyWindow',
    moveOn,
    ...(mastery !== null && { masteryScore: mastery }),
    ...(returnUrl && { returnURL: returnUrl }),
  });
}

/** What people see of a request: verbs of statements or name of a document, and all of it. */
function argsOf({ resource, params, body }: StoreRequest): readonly string[] {
  if (resource !== 'statements') return [params.get('stateId') ?? '', body].filter(Boolean);
  const given = jsonOf(body);
  const list = Array.isArray(given) ? (given as readonly Json[]) : [];
  return [list.map(verbOf).join(', '), body];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Any text that changes with the document will do. */
function etagOf(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `"${text.length}-${sum.toString(36)}"`;
}
