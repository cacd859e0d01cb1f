/** Browser and frame: what they keep, and what they let through. Whatever is tried is taken away again. */
import { pause } from '../../pause.ts';
import { exitsOf, frameOf } from '../exits.ts';
import { result, type Result, type Row } from './result.ts';

/** Key of the trial value, and name of the trial channel. */
const TRIAL = 'partnerships.self-test.trial';
/** Characters: more than the work of one course needs. */
const MODEST = 128 * 1024;
/** Milliseconds. */
const HEARD_WITHIN = 500;
/** Pixels that the course needs. */
const NARROWEST = 320;
const LOWEST = 400;

function tryStorage(storage: () => Storage): 'holds' | 'full' | 'blocked' {
  try {
    const there = storage();
    try {
      there.setItem(TRIAL, 'x'.repeat(MODEST));
      return there.getItem(TRIAL)?.length === MODEST ? 'holds' : 'full';
    } catch {
      return 'full';
    } finally {
      there.removeItem(TRIAL);
    }
  } catch {
    return 'blocked';
  }
}

export function judgeStorage(win: Window): Result {
  const local = tryStorage(() => win.localStorage);
  const session = tryStorage(() => win.sessionStorage);
  const facts = { local, session };
  if (local === 'holds') return result('storage', 'fine', 'storage.device', facts);
  return local === 'full' || session === 'holds'
    ? result('storage', 'around', 'storage.window', facts)
    : result('storage', 'hurts', 'storage.none', facts);
}

export async function judgeWindows(win: Window): Promise<Result> {
  const met = await Promise.race([hears(), pause(win, HEARD_WITHIN).then(() => false)]);
  return met ? result('windows', 'fine', 'windows.met') : result('windows', 'around', 'windows.alone');
}

/** Two ends of a channel in one window stand for two windows. */
async function hears(): Promise<boolean> {
  try {
    const [one, other] = [new BroadcastChannel(TRIAL), new BroadcastChannel(TRIAL)];
    const heard = new Promise((resolve) => (other.onmessage = resolve));
    one.postMessage('');
    await heard;
    one.close();
    other.close();
    return true;
  } catch {
    return false;
  }
}

export function judgeWays(win: Window): Result {
  const { print, download } = exitsOf(win);
  const frame = frameOf(win);
  const { featurePolicy } = win.document as { featurePolicy?: { allowsFeature(name: string): boolean } };
  const facts = {
    download,
    print: String(print),
    sandbox: frame ? (frame.getAttribute('sandbox') ?? 'none') : 'unknown',
    // Courses that save there alone lose work where it is forbidden; this one does not.
    unload: String(featurePolicy?.allowsFeature('unload') ?? 'unknown'),
  };
  return print && download === 'yes'
    ? result('ways', 'fine', 'ways.open', facts)
    : result('ways', 'around', 'ways.blocked', facts);
}

export function judgeFrame({ innerWidth, innerHeight }: Window): Result {
  const mark = innerWidth < NARROWEST ? 'hurts' : innerHeight < LOWEST ? 'around' : 'fine';
  return result('frame', mark, 'frame.is', { width: String(innerWidth), height: String(innerHeight) });
}

export function judgeBrowser({ userAgent: agent, language, cookieEnabled }: Navigator): Result {
  return result('browser', 'fine', 'browser.is', { agent, language, cookies: String(cookieEnabled) });
}

/** @param step shows what is being tried. */
export async function tryDevice(win: Window, step: (row: Row) => Promise<void>): Promise<Result[]> {
  await step('storage');
  const windows = await judgeWindows(win);
  return [judgeStorage(win), windows, judgeWays(win), judgeFrame(win), judgeBrowser(win.navigator)];
}
