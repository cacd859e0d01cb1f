/**
 * The launch of cmi5 (§8): what the LMS wrote into the address, and the token that it gives once. Small, because the
 * head script begins with it.
 */
import type { LmsProblem } from '../port.ts';

/** What the LMS said at the launch, unread. */
export interface Launched {
  readonly endpoint: string;
  /** An agent as JSON. */
  readonly actor: string;
  readonly registration: string;
  readonly activityId: string;
  readonly token: string;
  /** How far this session had come before the page was loaded again. */
  readonly stage: Stage;
  /** Where the token came from: another address is another launch. */
  readonly source: string;
}

/** `''`: nothing was said; what of a session must be said once. */
export type Stage = '' | 'initialized' | 'terminated';

/** `null`: nobody launched this page. */
export type LaunchAnswer = Launched | LmsProblem | null;

declare global {
  interface Window {
    /** Begun by the head script. */
    courseLaunch?: Promise<LaunchAnswer>;
  }
}

/** Where this window keeps address of the launch, token and stage: a token is given once, and pages are reloaded. */
const KEPT = 'partnerships.cmi5';

/** What no launch has yet; of a window whose storage is blocked, always. */
function kept(win: Window): readonly string[] {
  try {
    return (win.sessionStorage.getItem(KEPT) ?? '').split('\n');
  } catch {
    return [];
  }
}

export function keepLaunch(win: Window, { source, token }: Launched, stage: Stage): void {
  try {
    win.sessionStorage.setItem(KEPT, [source, token, stage].join('\n'));
  } catch {
    // A reload will need another launch.
  }
}

const problem = (code: string, text: string): LmsProblem => ({ call: 'fetch', element: '', code, text });

/** Reads the address and gets the token, from this window where it was given before. Never rejects. */
export async function startLaunch(win: Window): Promise<LaunchAnswer> {
  const query = new URLSearchParams(win.location.search);
  const said = (name: string): string => query.get(name) ?? '';
  const [source, endpoint] = [said('fetch'), said('endpoint')];
  if (!source && !endpoint) return null;
  const [before, token = '', stage = ''] = kept(win);
  const launched: Launched = {
    source,
    endpoint,
    actor: said('actor'),
    registration: said('registration'),
    activityId: said('activityId'),
    token,
    stage: stage as Stage,
  };
  if (before === source && token) return launched;
  try {
    const answer = await win.fetch(source, { method: 'POST' });
    const given = (await answer.json()) as Readonly<Record<string, string | undefined>>;
    const { 'auth-token': fresh } = given;
    if (!fresh) return problem(String(given['error-code'] ?? answer.status), given['error-text'] ?? '');
    const begun: Launched = { ...launched, token: String(fresh), stage: '' };
    keepLaunch(win, begun, '');
    return begun;
  } catch (error) {
    return problem('exception', String(error));
  }
}
