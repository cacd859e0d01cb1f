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
