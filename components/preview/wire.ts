/** What travels between server, player page and desk: plain data as JSON. */
import type { Call } from './strict/index.ts';

/** Which API a package finds; `cmi5` asks a store over the network, `web` finds none. */
export type PackageStandard = 'scorm12' | 'scorm2004' | 'cmi5' | 'web';

/** Data model elements by name. */
export type Values = Readonly<Record<string, string>>;

export interface PackageInfo {
  /** For example `scorm2004-4th`; part of addresses. */
  readonly target: string;
  readonly standard: PackageStandard;
  readonly title: string;
  /** Name of the zip. */
  readonly file: string;
}

export interface Learner {
  readonly id: string;
  readonly name: string;
}

export interface Attempt {
  /** 1 for the first attempt of a learner at a target. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly saved: string;
  readonly values: Values;
}

export interface AttemptFile {
  readonly learner: string;
  readonly target: string;
  readonly attempts: readonly Attempt[];
}

/** All that the desk shows. */
export interface DeskData {
  /** Changes with every change of what is stored. */
  readonly revision: string;
  readonly packages: readonly PackageInfo[];
  readonly learners: readonly Learner[];
  readonly files: readonly AttemptFile[];
  /** Sentences about data that could not be read. */
  readonly problems: readonly string[];
}

/** How the learner comes in: where the last attempt stands, with a new one, or to look around. */
export type Entrance = 'continue' | 'new' | 'browse';

/** What the player page needs to play one session. */
export interface Launch {
  readonly package: PackageInfo;
  readonly learner: Learner;
  readonly entrance: Entrance;
  readonly number: number;
  /** What is stored of this attempt; `null` for one that begins. */
  readonly stored: Values | null;
  /** Address of the launch file. */
  readonly content: string;
  /** Where to post a `Save`. */
  readonly saveTo: string;
  /** Of cmi5: where the page hears of the content's requests, and in which mode the content plays. */
  readonly cmi5?: { readonly calls: string; readonly mode: 'normal' | 'browse' | 'review' };
  /** Origin that may hear of the traffic. */
  readonly desk: string;
}

/** One commit. */
export interface Save {
  /** Counts the commits of a session from 1; one that arrives late is not taken. */
  readonly sequence: number;
  readonly values: Values;
  /** True: `values` is everything. False: it is what changed. */
  readonly whole: boolean;
}

/** Player page to desk. */
export type PlayerMessage =
  | { readonly kind: 'opened'; readonly mode: string; readonly number: number }
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'saved' }
  | { readonly kind: 'closed' };

/** Desk to player page: take the content away and wait for what it still saves. */
export interface DeskMessage {
  readonly kind: 'close';
}
