import type { LmsProblem, Mode, Opening } from '../lms/port.ts';
import type { HeldReason } from './guard.ts';

/** Where a session stands. */
export type SessionState =
  | 'idle'
  | 'connecting'
  | 'active'
  | 'saving'
  /** The server cannot be reached: commits are held back. */
  | 'offline'
  | 'closing'
  | 'closed'
  | 'readonly'
  | 'untracked'
  /** Another window of the same attempt writes. */
  | 'elsewhere'
  | 'ended';

/**
 * `refused`: the LMS does not take a value. `failed`: it took everything and could not store it. `unsure`: it said
 * "true", but the server did not answer.
 */
export type UnsavedReason = 'refused' | 'failed' | 'unsure' | HeldReason;

/** What the learner always sees about the last answer. */
export type SaveStatus =
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'saving' }
  /** `since`: the oldest change that is not saved. */
  | { readonly kind: 'unsaved'; readonly since: Date; readonly reason: UnsavedReason }
  | { readonly kind: 'readonly'; readonly mode: Exclude<Mode, 'normal'> }
  | { readonly kind: 'untracked' }
  /** No LMS, and the learner chose to be remembered on this device. */
  | { readonly kind: 'remembered'; readonly at: Date }
  | { readonly kind: 'elsewhere' }
  /** This session is over; the player must be loaded again to go on. */
  | { readonly kind: 'ended' };

/** One commit, and what the LMS answered. */
export interface CommitNote {
  readonly at: Date;
  /** `hidden`: state and place only, by beacon in some LMSs. `end`: the end of the session, with them. */
  readonly kind: 'foreground' | 'hidden' | 'end';
  /** The LMS took every value that matters, and said that it stored them. */
  readonly ok: boolean;
  /** The first error code of a commit that is not `ok`, as the LMS gives it; else empty. */
  readonly code: string;
}

/** A commit that was held back, because the server said before it that nobody would take it. */
export interface HeldNote {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: HeldReason;
}

/** What a help desk needs to know; plain data that holds no answers. */
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
  /** Of progress, as confirmed by the LMS; 0: nothing yet. */
  readonly revision: number;
  readonly activeSeconds: number;
  /** The latest, oldest first. */
  readonly commits: readonly CommitNote[];
  /** Commits that were held back; the latest, oldest first. */
  readonly held: readonly HeldNote[];
  /** The server could be asked before commits; else the LMS's own answers had to do. */
  readonly probed: boolean;
  /** The latest refusals, oldest first. */
  readonly problems: readonly LmsProblem[];
}
