/** Somebody who has not touched the page for so long (ms) is not counted as learning. */
const STILL_USED = 120_000;

/** Seconds in which the page was visible and had been used within the last two minutes. */
export interface ActiveTime {
  used(): void;
  hidden(): void;
  shown(): void;
  /** Whole seconds so far. */
  seconds(): number;
}

/** Starts counting visible and used. The clock may jump (sleep, correction): a gap counts two minutes at most. */
export function createActiveTime(clock: () => Date): ActiveTime {
  let counted = 0;
  /** Everything before this moment is counted or never will be. */
  let since = clock().getTime();
  let lastUse = since;
  let visible = true;

  const count = (): void => {
    const now = clock().getTime();
    if (visible) counted += Math.max(0, Math.min(now, lastUse + STILL_USED) - since);
    since = now;
  };

  return {
    used() {
      count();
      lastUse = since;
    },
    hidden() {
      count();
      visible = false;
    },
    shown() {
      count();
      visible = true;
      lastUse = since;
    },
    seconds() {
      count();
      return Math.floor(counted / 1000);
    },
  };
}
