/**
 * What a learner does and what goes wrong meanwhile, as plain data. A plan knows no driver: the same one is played
 * over a fake browser in Node and in a real one. Times are milliseconds.
 */
export type Standard = 'scorm12' | 'scorm2004' | 'web';
export type DeviceName = 'A' | 'B';

/** `full`: reading works, writing throws. `forbidden`: the very access throws. */
export type StorageState = 'works' | 'full' | 'forbidden';

/** What does not change while the plan runs: the LMS, its limits and its habits, and the learner's devices. */
export interface Site {
  /** `false`: the LMS does not say who the learner is. */
  readonly learnerKnown: boolean;
  /** What Commit says when the network is gone: Moodle says "true". */
  readonly goneSays: 'true' | 'false';
  /** The server's answer to HEAD while all is well; anything else than `ok` makes the probe useless. */
  readonly head: 'ok' | '405' | '500';
  /** `file`: local files of an app, where no server can be asked. */
  readonly address: 'https' | 'file';
  /** Longest suspend data that Set takes; longer ones are refused and the old value stays. */
  readonly suspendLimit: 4096 | 64000;
  /** Suspend data is cut in the database, which no call tells. */
  readonly cutsAt: 255 | 4096 | null;
  readonly destroysNonAscii: boolean;
  /** `dropped`: gone at the next launch. */
  readonly interactions: 'kept' | 'refused' | 'dropped';
  /** Bytes that a request may have while the page is hidden or goes away; 65,536 in browsers. */
  readonly beaconLimit: number;
  /** Commit says "true" and nothing is stored, from the first call on. */
  readonly liar: boolean;
  /** Commit takes 10 s. */
  readonly slowCommit: boolean;
  /** Set, Commit and the end all answer "false". */
  readonly allFalse: boolean;
  readonly devices: Readonly<Record<DeviceName, Device>>;
}

export interface Device {
  readonly storage: StorageState;
  /** BroadcastChannel is there. */
  readonly channel: boolean;
}

/**
 * `gone`: no connection. `slow`: answers take 10 s. `error`: the server answers 500 to everything. `signed-out-…`: the
 * LMS's session is over; the rest says what HEAD of the launch file gives then.
 */
export type Network =
  'well' | 'gone' | 'slow' | 'error' | 'signed-out-redirect' | 'signed-out-login-page' | 'signed-out-401';

/** One launch of the course, until its window is gone. */
export interface Visit {
  readonly device: DeviceName;
  /** Since the visit before. */
  readonly gap: number;
  /** State of the network at the launch. `gone` and `slow` begin a moment later, because the page has loaded. */
  readonly api: 'ready' | 'late' | 'very-late' | 'absent' | 'throws';
  readonly mode: 'normal' | '' | 'unreadable' | 'review' | 'browse';
  /** `old`: as an earlier visit left it. `new-attempt`: the LMS has begun another attempt, which is empty. */
  readonly handed: 'latest' | 'old' | 'new-attempt';
  /** What the learner says when earlier work is found on the device. */
  readonly found: 'continue' | 'fresh';
  /** Web package: the learner wants to be remembered. */
  readonly remember: boolean;
  readonly steps: readonly Step[];
  readonly end: End;
}

/**
 * `leave`: “Save and leave”, then the window closes. `close`: only closes. `kill`: the process dies. `hide-kill`: as
 * phones do it.
 */
export type End = 'leave' | 'close' | 'kill' | 'hide-kill';

export type Step =
  | { readonly do: 'answer'; readonly question: string; readonly answer: readonly string[] }
  | { readonly do: 'open'; readonly page: string }
  /** Takes the `pick`-th of the choices that are offered (modulo their number), and reads on. */
  | { readonly do: 'story'; readonly scenario: string; readonly pick: number; readonly back: boolean }
  | {
      readonly do: 'reflect';
      readonly reflection: string;
      readonly words: string;
      readonly picks: readonly string[];
    }
  | { readonly do: 'agree'; readonly slot: string; readonly ours: string; readonly ask: string }
  /** Leaves the box that was written in. */
  | { readonly do: 'blur' }
  /** Begins a sitting unless one is open, and answers its first questions; the `right` first ones rightly. */
  | { readonly do: 'sit'; readonly answers: number; readonly right: number; readonly finish: boolean }
  | { readonly do: 'wait'; readonly time: number }
  | { readonly do: 'hide'; readonly time: number }
  | { readonly do: 'network'; readonly state: Network; readonly told: boolean }
  | { readonly do: 'retry' }
  /** Presses “Save and leave”, and goes on if it was not saved. */
  | { readonly do: 'try-to-leave' }
  /** The page is put into the back-forward cache and comes back. */
  | { readonly do: 'away-and-back'; readonly time: number }
  | { readonly do: 'reload' }
  /** Opens the course in another window of the same device, and goes on there. */
  | { readonly do: 'second-window' }
  /** Goes on in the other window, if there is one; takes the course back if it stands there that it went elsewhere. */
  | { readonly do: 'other-window' };

export interface Plan {
  readonly seed: number;
  readonly standard: Standard;
  readonly site: Site;
  readonly visits: readonly Visit[];
}
