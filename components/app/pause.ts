/** Resolves after so many milliseconds of a window's time. */
export function pause(win: Window, milliseconds: number): Promise<void> {
  return new Promise((done) => win.setTimeout(done, milliseconds));
}
