/** The course as a learner meets it, without a screen. The one thing that both a driver and the oracle look at. */
import type { Progress } from '../../components/model/progress.ts';
import type { SaveStatus } from '../../components/session/status.ts';
import type { Action } from '../../components/state/actions.ts';

/** What a learner is told besides the indicator. */
export type Told =
  /** Work came back from this device that the LMS did not have. */
  | 'restored'
  /** Earlier work is on this device, and the LMS knows nothing: continue, or start new? */
  | 'asked';

export interface Player {
  readonly progress: Progress;
  readonly status: SaveStatus;
  /** The learner has left, and was told that everything is saved. */
  readonly closed: boolean;
  /** Nothing is taken: the session is over, or another window has it. */
  readonly locked: boolean;
  readonly told: readonly Told[];
  /** Ids of reflections and fields under which stands that the LMS cannot keep their words. */
  readonly leftOut: readonly string[];
  /** A question about earlier work waits for its answer. */
  readonly asks: boolean;
  answer(choice: 'continue' | 'fresh'): void;
  /** Web package: “Remember me on this device”. */
  remember(): void;
  act(action: Action, urgency: 'typing' | 'answer'): void;
  hasten(): void;
  retry(): void;
  leave(): Promise<void>;
  takeBack(): void;
}
