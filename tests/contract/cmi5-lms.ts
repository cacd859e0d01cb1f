/** The end of the wire for cmi5: the strict LMS of the preview behind the `fetch` of a window, which may misbehave. */
import { createCmi5Adapter, type Cmi5Adapter } from '../../components/lms/cmi5/adapter.ts';
import { startLaunch } from '../../components/lms/cmi5/launch.ts';
import type { Opening } from '../../components/lms/port.ts';
import { Cmi5Session, type Cmi5Launch, type Registration } from '../../components/preview/cmi5/lms.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { createFakeStorage } from '../support/fake-storage.ts';

/** What is wrong with the store at this moment; may be changed at any time. */
export interface StoreFaults {
  /** Nobody answers at all. */
  silent?: boolean;
  /** The network is gone. */
  gone?: boolean;
  /** Answered instead of what was asked, where a request is like this. */
  status?: { readonly code: number; readonly like: RegExp };
  /** Says yes and keeps nothing. */
  keepsNothing?: boolean;
  /** A page of somebody else’s, as a café’s network gives it out. */
  page?: boolean;
  /** Answers without an ETag. */
  noTag?: boolean;
  /** Statements of this kind are refused, and with them all of their request. */
  refuses?: RegExp;
  /** What stands where the data of the launch should be. */
  launchData?: string;
}

export interface Cmi5Entry {
  readonly win: Window;
  readonly adapter: Cmi5Adapter;
  readonly opening: Opening;
  readonly lms: Cmi5Session;
  readonly clock: FakeClock;
  readonly faults: StoreFaults;
  readonly registration: Registration;
  readonly bodies: readonly RequestInit[];
  /** Where the window went. */
  readonly went: readonly string[];
  /** Has the window told that it goes away. */
  leave(): void;
  /** Lets requests that are kept back be answered, one after the other. */
  hold(): { release(): void };
  visibility: 'visible' | 'hidden';
  said(): readonly string[];
  document(): Record<string, unknown>;
}

export const ACTIVITY = 'https://lms.example/activities/7';
const ACTOR = {
  objectType: 'Agent',
  name: 'Amina',
  account: { homePage: 'https://lms.example', name: 'amina' },
};

export const newRegistration = (): Registration => ({
  id: '2f1b6b2e-9d2c-4f57-8f0e-0a3c6d1b7e55',
  statements: [],
  documents: new Map(),
});

export interface Cmi5EntryOptions {
  readonly registration?: Registration;
  readonly launch?: Partial<Cmi5Launch>;
  readonly faults?: StoreFaults;
  readonly search?: string;
  /** Of the window: what an earlier page left in it. */
  readonly storage?: Storage;
  /** Of the same session, loaded again. */
  readonly lms?: Cmi5Session;
  /** Goes on from earlier sessions. */
  readonly clock?: FakeClock;
}

let sessions = 0;

export const addressOf = (fields: Record<string, string> = {}): string =>
  `?${new URLSearchParams({
    unknown: 'kept',
    registration: newRegistration().id,
    activityId: ACTIVITY,
    fetch: `https://lms.example/token?session=${sessions}`,
    endpoint: 'https://lms.example/xapi',
    actor: JSON.stringify(ACTOR),
    ...fields,
  }).toString()}`;

/** Opens a session as the player does. */
export async function enterCmi5(options: Cmi5EntryOptions = {}): Promise<Cmi5Entry> {
  const { registration = newRegistration(), faults = {}, storage = createFakeStorage().open() } = options;
  if (!options.lms) sessions += 1;
  const { clock = createFakeClock() } = options;
  const lms =
    options.lms ??
    new Cmi5Session({
      registration,
      activityId: ACTIVITY,
      publisherId: 'https://partnerships.example/unit',
      actor: ACTOR,
      mode: 'Normal',
      mastery: null,
      moveOn: 'CompletedAndPassed',
      returnUrl: 'https://lms.example/back',
      sessionId: `session-${sessions}`,
      token: `token-${sessions}`,
      now: () => clock.now().getTime(),
      ...options.launch,
    });
  const bodies: RequestInit[] = [];
  const went: string[] = [];
  const listeners: (() => void)[] = [];
  let held: Promise<void> | null = null;
  const fetch = async (address: string, init: RequestInit = {}): Promise<Response> => {
    bodies.push(init);
    if (!held) return answerOf(lms, faults, address, init);
    // The store does in the end what it was asked for, whether or not somebody still waits.
    return Promise.race([held.then(() => answerOf(lms, faults, address, init)), aborted(init)]);
  };
  const entry = { visibility: 'visible' as 'visible' | 'hidden' };
  const win = {
    location: { search: options.search ?? addressOf(), hash: '', assign: (to: string) => went.push(to) },
    document: {
      documentElement: { dataset: {}, lang: 'en' },
      get visibilityState() {
        return entry.visibility;
      },
    },
    sessionStorage: storage,
    setTimeout: (act: () => void, after: number) => clock.schedule.after(after, act),
    clearTimeout: (cancel: () => void) => cancel(),
    addEventListener: (_: string, act: () => void) => listeners.push(act),
    fetch,
  } as unknown as Window;
  const adapter = createCmi5Adapter(win, { clock: clock.now });
  Object.assign(win, { courseLaunch: startLaunch(win) });
  const connected = adapter.connect();
  await Promise.race([connected, settle()]);
  if (faults.silent) clock.advance(25_000);
  await connected;
  const opening = adapter.open();
  await settle();
  return Object.assign(entry, {
    win,
    adapter,
    opening,
    lms,
    clock,
    faults,
    registration,
    bodies,
    went,
    leave: () => listeners.forEach((act) => act()),
    hold() {
      let release = (): void => {};
      held = new Promise((resolve) => {
        release = () => {
          held = null;
          resolve();
        };
      });
      return { release };
    },
    said: () =>
      registration.statements.map((one) => String((one['verb'] as { id: string }).id).replace(/.*\//, '')),
    document: () =>
      JSON.parse(registration.documents.get('course-progress') ?? '{}') as Record<string, unknown>,
  });
}

/** Lets everything happen that waits for nothing but answers that are here. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const aborted = ({ signal }: RequestInit): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

function answerOf(
  lms: Cmi5Session,
  faults: StoreFaults,
  address: string,
  init: RequestInit,
): Promise<Response> | Response {
  const url = new URL(address);
  const request = `${init.method} ${url.pathname}${url.search}`;
  if (faults.gone) return Promise.reject(new TypeError('Failed to fetch'));
  if (faults.silent) return aborted(init);
  if (faults.status?.like.test(request)) return new Response('', { status: faults.status.code });
  if (faults.page) return new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
  if (url.pathname === '/token') return toResponse(lms.fetch(), true);
  if (init.method === 'POST' && faults.refuses?.test(String(init.body)))
    return new Response('', { status: 400 });
  if (faults.launchData !== undefined && request.includes('LMS.LaunchData'))
    return new Response(faults.launchData);
  if (faults.keepsNothing && init.method !== 'GET')
    return new Response(null, { status: init.method === 'PUT' ? 204 : 200 });
  const headers = new Headers(init.headers);
  const answer = lms.answer({
    method: init.method ?? 'GET',
    resource: url.pathname.replace('/xapi/', ''),
    params: url.searchParams,
    header: (name) => headers.get(name),
    body: typeof init.body === 'string' ? init.body : '',
  });
  return toResponse(answer, faults.noTag ?? false);
}

function toResponse({ status, body, etag }: ReturnType<Cmi5Session['fetch']>, noTag: boolean): Response {
  return new Response(status === 204 ? null : body, {
    status,
    headers: etag && !noTag ? { ETag: etag } : {},
  });
}
