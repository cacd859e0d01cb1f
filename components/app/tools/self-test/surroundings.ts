/** Browser and frame: what they keep, and what they let through. Whatever is tried is taken away again. */
import { exitsOf } from '../exits.ts';
import { pause } from '../../pause.ts';
import type { Result } from './result.ts';

/** Key of the trial value, and name of the trial channel. */
const TRIAL = 'partnerships.self-test.trial';
/** Characters: more than the work of one course needs. */
const MODEST = 128 * 1024;
/** Milliseconds. */
const HEARD_WITHIN = 500;
/** Pixels. */
const NARROWEST = 320;
const LOW = 400;

type Held = 'holds' | 'full' | 'blocked';

function tryStorage(storage: () => Storage): Held {
  let held: Held = 'blocked';
  try {
    const there = storage();
    there.setItem(TRIAL, 'x');
    held = 'full';
    there.setItem(TRIAL, 'x'.repeat(MODEST));
    if (there.getItem(TRIAL)?.length === MODEST) held = 'holds';
  } catch {
    // How far it came is the answer.
  }
  try {
    storage().removeItem(TRIAL);
  } catch {
    // What is blocked holds nothing.
  }
  return held;
}

export function judgeStorage(win: Window): Result {
  const local = tryStorage(() => win.localStorage);
  const session = tryStorage(() => win.sessionStorage);
  const row = 'storage';
  const facts = { local, session };
  if (local === 'holds') return { row, mark: 'fine', says: 'self.storage.device', facts };
  if (local === 'full') return { row, mark: 'around', says: 'self.storage.small', facts };
  if (session !== 'blocked') return { row, mark: 'around', says: 'self.storage.window', facts };
  return { row, mark: 'hurts', says: 'self.storage.none', facts };
}

export async function judgeWindows(win: Window): Promise<Result> {
  const met = await Promise.race([hears(), pause(win, HEARD_WITHIN).then(() => false)]);
  return {
    row: 'windows',
    mark: met ? 'fine' : 'around',
    says: met ? 'self.windows.met' : 'self.windows.alone',
    facts: { channel: met },
  };
}

/** Two ends of a channel in one window stand for two windows. */
async function hears(): Promise<boolean> {
  try {
    const [one, other] = [new BroadcastChannel(TRIAL), new BroadcastChannel(TRIAL)];
    const heard = new Promise<boolean>((resolve) => {
      other.onmessage = () => resolve(true);
    });
    one.postMessage('');
    one.close();
    // Closing the other end late costs nothing where nothing ever comes.
    return await heard.finally(() => other.close());
  } catch {
    return false;
  }
}

export function judgeWays(win: Window): Result {
  const { print, download } = exitsOf(win);
  const frame = frameOf(win);
  const row = 'ways';
  const facts = {
    download,
    print,
    sandbox: frame === null ? 'unknown' : (frame.getAttribute('sandbox') ?? 'none'),
    allow: frame?.getAttribute('allow') ?? '',
    unload: allowsUnload(win.document),
  };
  if (!print || download === 'no') return { row, mark: 'around', says: 'self.ways.blocked', facts };
  if (download === 'perhaps') return { row, mark: 'around', says: 'self.ways.perhaps', facts };
  return { row, mark: 'fine', says: 'self.ways.open', facts };
}

/** `null`: none, or that of another server. */
function frameOf(win: Window): Element | null {
  try {
    return win.frameElement;
  } catch {
    return null;
  }
}

/** Old courses save only there; ours does not need it. */
function allowsUnload(document: Document): string {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } };
  return featurePolicy ? String(featurePolicy.allowsFeature('unload')) : 'unknown';
}

export function judgeRoomOf({ innerWidth, innerHeight, devicePixelRatio }: Window): Result {
  const row = 'room';
  const params = { width: String(innerWidth), height: String(innerHeight) };
  const facts = { width: innerWidth, height: innerHeight, 'pixel-ratio': devicePixelRatio };
  if (innerWidth < NARROWEST) return { row, mark: 'hurts', says: 'self.room.narrow', params, facts };
  if (innerHeight < LOW) return { row, mark: 'around', says: 'self.room.low', params, facts };
  return { row, mark: 'fine', says: 'self.room.enough', params, facts };
}

export function judgeBrowser({ userAgent: agent, language, cookieEnabled }: Navigator): Result {
  const facts = { agent, language, cookies: cookieEnabled };
  return { row: 'browser', mark: 'fine', says: 'self.browser.named', params: { agent }, facts };
}
