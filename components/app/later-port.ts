/**
 * The place where the second script meets the player. The player is what a learner needs up to the first answer;
 * everything that saves it (session, record, journal, probe, windows) and what is said of that is `later.ts`, an inline
 * script of its own further down, which takes the player's modules from `shared.ts`.
 */
import type { Translate } from '../i18n/translate.ts';
import type { Adapter, Opening } from '../lms/port.ts';
import type { CourseIndex } from '../model/course.ts';
import type { Head } from '../session/probe.ts';
import type { SaveStatus } from '../session/status.ts';
import type { Attempt } from './attempt.ts';
import type { ContentStore } from './content-store.ts';
import type { Navigation } from './navigation.ts';
import type { SaveShown } from './save-state.ts';
import type { Saving } from './saving.ts';
import type { Shell } from './shell.ts';

/** The course in one language. */
export interface Source {
  readonly index: CourseIndex;
  readonly content: ContentStore;
}

/** What the player hands to the second script. */
export interface LaterApp {
  readonly win: Window;
  /** Index, content and words are those of the language of now: the same objects are filled anew (`languages.ts`). */
  readonly index: CourseIndex;
  readonly t: Translate;
  /** In the language of the launch file. */
  readonly source: Source;
  /** Opened already. */
  readonly adapter: Adapter;
  readonly opening: Opening;
  readonly clock: () => Date;
  readonly random: () => number;
  /** Room of the packed state in characters. */
  readonly limit: number;
  readonly attempt: Attempt;
  readonly content: ContentStore;
  readonly shell: Shell;
  readonly navigation: Navigation;
  readonly onStatus: (status: SaveStatus) => void;
  /** Shows again what is in view, after something that no progress tells. */
  refresh(): void;
  /** Put here by the second script, for the self-test alone. */
  saving?: Pick<Saving, 'session' | 'record'> & { readonly head: Head };
}

/** What the second script answers. */
export interface Later {
  /** The learner wants to leave: saves, and shows what became of it. */
  leave(): Promise<void>;
  /** Another status is shown: trouble is explained, and taken back when it is over. */
  status(shown: SaveShown): void;
  /** Another page is in view; `null`: none of the course. */
  page(id: string | null): void;
}

declare global {
  interface Window {
    /** Defined by the second script when it is here; the call runs the script, and gives what makes its part. */
    courseLater?: () => (app: LaterApp) => Later;
  }
}
