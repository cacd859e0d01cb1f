/**
 * What the report shows: figures derived from a dataset and a codebook (`analyse/`), with nothing left to compute.
 * The page, the preview's view, the command line and the copy to share draw the same object.
 */
import type { Note, Status } from './dataset.ts';

/** Keys of `definitions.ts`: what a figure means, in plain words, with its source. */
export type DefinitionId = string;

/** A figure never stands alone: it states how many people it rests on and what it means. */
export interface Figure {
  /** `null`: cannot be computed; `why` says so in a sentence. */
  readonly value: number | null;
  readonly n: number;
  readonly definition: DefinitionId;
  /** Ends of a 95 % interval, where there is one. */
  readonly low: number | null;
  readonly high: number | null;
  readonly why: string;
}

/** “Look at this”, never a verdict. */
export interface Flag {
  readonly id:
    | 'easy'
    | 'hard'
    | 'weak-discrimination'
    | 'negative-discrimination'
    | 'key-in-doubt'
    | 'unused-option'
    | 'retried-often'
    | 'left-unanswered';
  /** Why, in a sentence with its figures. */
  readonly why: string;
}

export interface PersonLine {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
  readonly status: Status;
  readonly score: number | null;
  readonly attempts: number;
  readonly started: string | null;
  readonly last: string | null;
  readonly seconds: number | null;
  /** Title of the page where they stopped, or of the last one they answered on; `null` when finished or unknown. */
  readonly stoppedAt: string | null;
  /** Best result of the final check in percent, where that is under the pass mark and nothing says `passed`. */
  readonly notPassed: number | null;
  /** Questions and decisions answered, of those that the course has. */
  readonly answered: number;
}

export interface OptionLine {
  readonly id: string;
  readonly words: string;
  /** Quality of a choice or misconception behind it, from the codebook. */
  readonly note: string;
  readonly right: boolean;
  /** People whose first try has it. */
  readonly first: number;
  /** People who took it only in a later try. */
  readonly later: number;
  /** Distractor chosen by less than 5 % of at least 20 people. */
  readonly nonFunctioning: boolean;
}

export interface ItemReport {
  readonly id: string;
  readonly index: number;
  readonly type: string;
  readonly text: string;
  readonly module: string;
  readonly page: string;
  readonly outcome: string;
  readonly element: string;
  /** Titles of module and page, words of the outcome; empty where the codebook has none. */
  readonly place: { readonly module: string; readonly page: string; readonly outcome: string };
  readonly use: 'practice' | 'assessment' | 'decision' | 'scale' | 'other';
  /** People who answered. */
  readonly n: number;
  /** Share of right first tries, with Wilson interval; `value` null where nothing is right or wrong. */
  readonly facility: Figure;
  /** Share of people who were right in any try. */
  readonly facilityLater: Figure;
  /** Corrected item-total correlation of first tries. */
  readonly discrimination: Figure;
  readonly options: readonly OptionLine[];
  /** Typed first answers with how many people gave them, most frequent first. */
  readonly typed: readonly { readonly words: string; readonly n: number; readonly right: boolean | null }[];
  readonly flags: readonly Flag[];
  /** Not in the codebook: an older or newer version of the course, or another course. */
  readonly unknown: boolean;
}

export interface ScenarioReport {
  readonly id: string;
  readonly title: string;
  readonly module: string;
  readonly started: number;
  readonly finished: number;
  readonly scenes: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: 'decision' | 'turn' | 'ending';
    /** good, mixed… of an ending. */
    readonly ending: string;
    readonly n: number;
  }[];
  /** A choice of a decision as it leads from scene to scene. Counts of turns are `null`: no export tells them. */
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly choice: string;
    readonly words: string;
    readonly quality: string;
    readonly n: number | null;
    /** People who stepped back from it and chose another. */
    readonly steppedBack: number;
  }[];
  /** Most common first paths, choice ids by decision, at most ten. */
  readonly paths: readonly {
    readonly choices: readonly string[];
    readonly ending: string;
    readonly n: number;
  }[];
}

export interface ChangeLine {
  readonly id: string;
  readonly statement: string;
  /** Points of the scale from low to high with counts of people who answered both times. */
  readonly points: readonly {
    readonly id: string;
    readonly words: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly up: number;
  readonly same: number;
  readonly down: number;
  /** People who answered both with a point of the scale. */
  readonly n: number;
  /** People who answered both, at least once with what is no degree; `null` where the scale has no such option. */
  readonly apart: { readonly words: string; readonly n: number } | null;
}

/** What somebody wrote, with whose it is: for whoever has to act on it, and in no copy and on no paper. */
export interface Remark {
  /** Page or interaction id. */
  readonly of: string;
  /** Title of the page, or the question. */
  readonly about: string;
  readonly text: string;
  /** Name or e-mail address; empty where the files name nobody. */
  readonly name: string;
  /** Where the export says it of the remark itself. */
  readonly sent: string | null;
  /** Ends of the attempt: between them it was sent. */
  readonly started: string | null;
  readonly last: string | null;
}

/** A rule of the pilot's protocol, held against the figures. A person decides. */
export interface Decision {
  readonly kind: 'harm' | 'unclear' | 'facility' | 'unused' | 'minutes';
  readonly rule: string;
  readonly about: string;
  /** `read`: no figure can tell; `no data`: the files do not hold what the rule asks for. */
  readonly state: 'mend' | 'watch' | 'read' | 'leave' | 'too few' | 'no data';
  /** Without anybody's words. */
  readonly why: string;
  /** A remark that may speak of harm, and the words in it that say so. */
  readonly remark?: Remark & { readonly found: readonly string[] };
}

export interface PilotReport {
  readonly unclear: readonly {
    readonly page: string;
    readonly title: string;
    readonly people: number;
    readonly share: Figure;
    readonly comments: readonly string[];
  }[];
  readonly questionnaire: readonly ItemReport[];
  readonly devices: readonly { readonly words: string; readonly n: number }[];
  /** What the figures suggest, what to read and to mend first. */
  readonly decisions: readonly Decision[];
  /** Everything that was written in a pilot. */
  readonly remarks: readonly Remark[];
  /** Four-week follow-up, where its answers were imported. */
  readonly followUp: readonly ItemReport[];
}

export interface TestReport {
  readonly n: number;
  readonly mean: Figure;
  readonly median: Figure;
  readonly sd: Figure;
  /** People by score in bands of ten, 0–9 to 90–100. */
  readonly bands: readonly number[];
  readonly byOutcome: readonly {
    readonly outcome: string;
    readonly title: string;
    readonly facility: Figure;
  }[];
  /** Cronbach's alpha with Feldt's interval, only over people who had the same questions. */
  readonly alpha: Figure;
  readonly pass: number | null;
}

export interface Report {
  readonly course: { readonly id: string; readonly title: string; readonly version: string };
  readonly counts: Readonly<Record<Status, number>>;
  readonly people: readonly PersonLine[];
  /** All groups met, before any filter. */
  readonly groups: readonly string[];
  /** Groups that this report is of, `''` for people in none; empty: everybody. */
  readonly chosen: readonly string[];
  readonly coreMinutes: Figure;
  readonly items: readonly ItemReport[];
  readonly scenarios: readonly ScenarioReport[];
  readonly change: readonly ChangeLine[];
  readonly pilot: PilotReport | null;
  readonly test: TestReport | null;
  readonly notes: readonly Note[];
}
