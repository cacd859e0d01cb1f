/**
 * What stands before every commit, so that nothing is sent that is not kept on this device first. It is made by
 * `components/app/safekeeping.ts`, which hands it to the session with `begin`.
 */

/**
 * What the server said when it was asked whether it is there. `silent`: it did not answer in time.
 * `unreachable`: the network failed, twice. `signed-out`: it led elsewhere, twice, so the LMS's session is over.
 */
export type ServerAnswer = 'there' | 'silent' | 'unreachable' | 'signed-out';

export interface Guard {
  /**
   * Keeps what the learner did on this device: before every commit, and when the page is hidden or goes away.
   * Never throws; storage that is blocked or full is no failure.
   */
  keep(): void;
  /** What is typed is kept on this device within 2 s, whenever a commit goes. */
  readonly keeping: boolean;
  /** Asks the server; `null` where asking proves nothing, and Commit's own answer decides. */
  ask(): Promise<ServerAnswer> | null;
  /** Known to be out of reach at this moment: what is sent while the page is hidden would be swallowed. */
  readonly offline: boolean;
}
