/**
 * What stands before every commit, so that nothing is sent that is not kept on this device first. It is made by
 * `components/app/safekeeping.ts`, which hands it to the session with `begin`.
 */

/**
 * Answers that hold a commit back; each is a reason for “not saved”. `unreachable`: the network failed, twice.
 * `signed-out`: it led elsewhere, twice, so the LMS's session is over.
 */
const HELD = ['unreachable', 'signed-out'] as const;
export type HeldReason = (typeof HELD)[number];

/** What the server said when it was asked whether it is there. `silent`: it did not answer in time. */
export type ServerAnswer = 'there' | 'silent' | HeldReason;

/** Nobody would take a commit. */
export function isHeld(answer: ServerAnswer | null): answer is HeldReason {
  return HELD.some((held) => held === answer);
}

export interface Guard {
  /**
   * Keeps what the learner did on this device: before every commit, and when the page is hidden or goes away.
   * Never throws; storage that is blocked or full is no failure.
   */
  keep(): void;
  /** What is typed is kept on this device within 2 s, whenever a commit goes. */
  readonly keeping: boolean;
  /**
   * Asks the server; `null` where asking proves nothing, and Commit's own answer decides.
   * @param anew an answer of a moment ago will not do.
   */
  ask(anew?: boolean): Promise<ServerAnswer> | null;
  /** Known to be out of reach at this moment: what is sent while the page is hidden would be swallowed. */
  readonly offline: boolean;
}
