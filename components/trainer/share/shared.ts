/** What a copy to share holds: no person, no device, no way of one person (`counts.ts` on its numbers). */
import type { Decision } from '../report.ts';
import type { SharedCount } from './counts.ts';

export interface SharedOption {
  readonly words: string;
  readonly note: string;
  readonly right: boolean;
  readonly n: SharedCount;
}

export interface SharedItem {
  readonly id: string;
  readonly text: string;
  readonly module: string;
  readonly n: SharedCount;
  /** Right first tries. */
  readonly right: SharedCount;
  readonly scored: boolean;
  readonly options: readonly SharedOption[];
  /** “Look at this”, in a few words and without figures. */
  readonly flags: readonly string[];
}

export interface SharedScenario {
  readonly title: string;
  readonly started: SharedCount;
  readonly finished: SharedCount;
  readonly decisions: readonly { readonly title: string; readonly choices: readonly SharedOption[] }[];
  readonly endings: readonly { readonly title: string; readonly ending: string; readonly n: SharedCount }[];
}

export interface SharedChange {
  readonly statement: string;
  readonly n: SharedCount;
  readonly up: SharedCount;
  readonly same: SharedCount;
  readonly down: SharedCount;
  /** Answers that are no degree of the scale, in words; nobody gave such a one: `null`. */
  readonly apart: { readonly words: string; readonly n: SharedCount } | null;
}

/** A statistic of at least 20 people, rounded; `null` otherwise. */
export type SharedStatistic = number | null;

export interface SharedReport {
  readonly course: { readonly title: string; readonly version: string };
  /** The chosen groups in words; empty for everybody. */
  readonly of: string;
  /** People in the exports. */
  readonly n: SharedCount;
  readonly status: readonly { readonly words: string; readonly n: SharedCount }[];
  /** Mondays of the first and the last week, `YYYY-MM-DD`; `null` without dates or with fewer than 5 people. */
  readonly weeks: { readonly first: string; readonly last: string } | null;
  /** Median of minutes, to 5. */
  readonly coreMinutes: SharedStatistic;
  readonly items: readonly SharedItem[];
  readonly scenarios: readonly SharedScenario[];
  readonly change: readonly SharedChange[];
  readonly test: {
    readonly n: SharedCount;
    /** Points of 100, to 5. */
    readonly mean: SharedStatistic;
    /** To one decimal. */
    readonly alpha: SharedStatistic;
    readonly byOutcome: readonly { readonly title: string; readonly share: SharedStatistic }[];
  } | null;
  readonly pilot: {
    readonly unclear: readonly { readonly title: string; readonly people: SharedCount }[];
    readonly questionnaire: readonly SharedItem[];
    readonly decisions: readonly (Pick<Decision, 'kind' | 'rule' | 'about'> & { readonly state: string })[];
    /** Only what a person ticked; names and addresses of the export taken out. */
    readonly comments: readonly { readonly about: string; readonly text: string }[];
  } | null;
}
