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
  readonly fetch: string;
}

/** `''`: nothing was said; what of a session must be said once. */
export type Stage = '' | 'initialized' | 'terminated';

/** `null`: nobody launched this page. */
export type LaunchAnswer = Launched | LmsProblem | null;

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

export function keepLaunch(win: Window, { fetch, token }: Launched, stage: Stage): void {
  try {
    win.sessionStorage.setItem(KEPT, [fetch, token, stage].join('\n'));
  } catch {
    // A reload will need another launch.
  }
}

const problem = (element: string, code: string, text = ''): LmsProblem => ({
  call: 'fetch',
  element,
  code,
  text,
});

/** Reads the address and gets the token, from this window where it was given before. Never rejects. */
export async function startLaunch(win: Window): Promise<LaunchAnswer> {
  const query = new URLSearchParams(win.location.search);
  const [fetch = '', endpoint = '', actor = '', registration = '', activityId = ''] = [
    'fetch',
    'endpoint',
    'actor',
    'registration',
    'activityId',
  ].map((name) => query.get(name) ?? '');
  if (!fetch && !endpoint) return null;
  const [before, token = '', stage = ''] = kept(win);
  const launched = { fetch, endpoint, actor, registration, activityId, token, stage: stage as Stage };
  if (before === fetch && token) return launched;
  try {
    const answer = await win.fetch(fetch, { method: 'POST' });
    const said = (await answer.json()) as Readonly<Record<string, unknown>> | null;
    const given = said?.['auth-token'];
    if (typeof given !== 'string' || !given)
      return problem('', String(said?.['error-code'] ?? answer.status), String(said?.['error-text'] ?? ''));
    const fresh: Launched = { ...launched, token: given, stage: '' };
    keepLaunch(win, fresh, '');
    return fresh;
  } catch (error) {
    return problem('', 'exception', String(error));
  }
}
