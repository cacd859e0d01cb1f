import type { LmsProblem, Mode, Opening } from '../lms/port.ts';

/** Where a session stands. */
export type SessionState =
  'idle' | 'connecting' | 'active' | 'saving' | 'closing' | 'closed' | 'readonly' | 'untracked' | 'ended';

/** `refused`: the LMS does not take a value. `failed`: it took everything and could not store it. */
export type UnsavedReason = 'refused' | 'failed';

/** What the learner always sees about the last answer. */
export type SaveStatus =
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'saving' }
  /** `since`: the oldest change that is not saved. */
  | { readonly kind: 'unsaved'; readonly since: Date; readonly reason: UnsavedReason }
  | { readonly kind: 'readonly'; readonly mode: Exclude<Mode, 'normal'> }
  | { readonly kind: 'untracked' }
  /** This session is over; the player must be loaded again to go on. */
  | { readonly kind: 'ended' };

/** What a help desk needs to know; holds no answers. */
export interface Receipt {
  readonly standard: string;
  readonly state: SessionState;
  readonly mode: Mode;
  readonly learner: Opening['learner'];
  readonly opened: Date | null;
  /** When the LMS last stored something; `null`: not in this session. */
  readonly saved: Date | null;
  readonly unsaved: boolean;
  /** As confirmed by the LMS. */
  readonly completion: Opening['completion'];
  readonly success: Opening['success'];
  readonly score: number | null;
  /** Rows of interactions stored in this session. */
  readonly rows: number;
  readonly activeSeconds: number;
  /** The latest refusals, oldest first. */
  readonly problems: readonly LmsProblem[];
}
