/** Takes back what was planned; calling it late does no harm. */
export type Cancel = () => void;

/** When things happen; injected so that tests own time. */
export interface Schedule {
  /** In a task of its own after the next paint, so that feedback is seen before a commit blocks the page. */
  afterPaint(act: () => void): Cancel;
  after(milliseconds: number, act: () => void): Cancel;
}

/** Frames that are out of view are painted rarely or never; then this many ms must do. */
const NO_PAINT = 500;

/** The schedule of a window. */
export function createSchedule(win: Window): Schedule {
  const after = (milliseconds: number, act: () => void): Cancel => {
    const timer = win.setTimeout(act, milliseconds);
    return () => win.clearTimeout(timer);
  };
  return {
    after,
    afterPaint(act) {
      let cancel = (): void => {};
      const settle = (): void => {
        win.cancelAnimationFrame(frame);
        cancel();
      };
      const frame = win.requestAnimationFrame(() => {
        cancel();
        cancel = after(0, act);
      });
      cancel = after(NO_PAINT, () => {
        settle();
        act();
      });
      return settle;
    },
  };
}
