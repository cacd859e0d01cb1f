/** Resolves after so many milliseconds of a window's time. */
export function pause(win: Window, milliseconds: number): Promise<void> {
  return new Promise((done) => win.setTimeout(done, milliseconds));
}

/**
 * Ends the task, so that the page answers to scrolling and keys, and goes on before anything but those: what is read of
 * the document meanwhile can wait. Browsers without a scheduler take turns.
 */
export async function breathe(win: Window): Promise<void> {
  // Not in every browser yet, whatever the types say.
  const { scheduler } = win as Partial<Pick<Window, 'scheduler'>>;
  await (scheduler?.postTask(() => {}, { priority: 'user-blocking' }) ?? pause(win, 0));
}

/** Milliseconds between two looks at a document that is still arriving. */
const LOOK_EVERY = 10;

/** So many looks without the beginning of a further script or block, 20 seconds: the line is broken. */
const PATIENCE = 2000;

/**
 * Resolves to what is there, or to nothing when it never will be: the whole document has arrived, or nothing more of it
 * arrives. Some browsers leave a document whose line broke off “loading” for good.
 */
export async function arrived(win: Window, there: () => unknown): Promise<unknown> {
  const { document } = win;
  let seen = 0;
  for (let left = PATIENCE; left && !there() && document.readyState === 'loading'; left -= 1) {
    if (seen !== (seen = document.scripts.length)) left = PATIENCE;
    await pause(win, LOOK_EVERY);
  }
  return there();
}
