/** What the LMS keeps of a launch (`LMS.LaunchData`, cmi5 §10), read with distrust. */
import type { Mode } from '../port.ts';
import type { Launched } from './launch.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface LaunchData {
  readonly mode: Mode;
  /** Begins the context of every statement. */
  readonly template: JsonObject;
  /** 0 to 1; `null`: the LMS names none. */
  readonly mastery: number | null;
  /** Empty: the LMS names none that a browser may go to. */
  readonly returnUrl: string;
}

const MODES: Readonly<Record<string, Mode>> = { Review: 'review', Browse: 'browse' };

export function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The object in a text; an empty one where there is none. */
export function parsed(text: string): JsonObject {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}

export function readLaunchData(text: string): LaunchData {
  const { launchMode, contextTemplate, masteryScore, returnURL } = parsed(text);
  return {
    mode: MODES[String(launchMode)] ?? 'normal',
    template: objectOf(contextTemplate),
    mastery: typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : null,
    returnUrl: typeof returnURL === 'string' && /^https?:\/\//i.test(returnURL) ? returnURL : '',
  };
}

/** Id and name of the learner; both may be empty. */
export function readLearner({ actor }: Launched): { readonly id: string; readonly name: string } {
  const { account, mbox, name } = parsed(actor);
  const first = Array.isArray(name) ? (name as readonly unknown[])[0] : name;
  const id = objectOf(account)['name'] ?? mbox;
  return {
    id: typeof id === 'string' ? id.replace(/^mailto:/i, '') : '',
    name: typeof first === 'string' ? first : '',
  };
}
