/** What Moodle's server stores of the calls that content makes of its player, as measured. */
import type { Api, Faults } from './misbehaving-lms.ts';

export interface MoodleServer {
  readonly api: Api;
  /** By element; only what content set. */
  readonly stored: ReadonlyMap<string, string>;
}

/**
 * @param inner the player's API; its answers stay, but with the network gone a commit answers "true".
 * @param sendsChanges as in SCORM 1.2, where a commit sends what changed since the one before, which counts as sent
 *   even when it failed. Else, as in 2004, it sends everything that is not as it was at launch.
 */
export function storeLikeMoodle(inner: Api, faults: Faults, sendsChanges: boolean): MoodleServer {
  const values = new Map<string, string>();
  const sent = new Map<string, string>();
  const atLaunch = new Map<string, string>();
  const stored = new Map<string, string>();

  const send = (): void => {
    const known = sendsChanges ? sent : atLaunch;
    const message = [...values].filter(([element, value]) => known.get(element) !== value);
    for (const [element, value] of message) {
      sent.set(element, value);
      if (!faults.commitFails && !faults.networkGone) stored.set(element, value);
    }
  };
  const call = (name: string, args: readonly string[]): string => {
    const [element = '', value = ''] = args;
    const result = inner[name]?.(...args) ?? '';
    if (name.endsWith('GetValue') && !values.has(element)) atLaunch.set(element, result);
    if (name.endsWith('SetValue') && result === 'true') values.set(element, value);
    if (/Commit|Finish|Terminate/.test(name)) {
      send();
      return faults.networkGone ? 'true' : result;
    }
    return result;
  };
  const names = Object.keys(inner);
  return {
    stored,
    api: Object.fromEntries(names.map((name) => [name, (...args: string[]) => call(name, args)])),
  };
}
