/**
 * Changes the words of a page under a reader's eyes: the block at the top of what is in view stays there, however long
 * the others become. Pages of one id have the same blocks in every language.
 * @param article Asked again after the change, which may put another element in its place.
 */
export function keepPlace(win: Window, article: () => HTMLElement, change: () => void): void {
  const blocks = (): Element[] => [...article().querySelectorAll('.lesson > *')];
  const bar = Number.parseFloat(win.document.documentElement.style.getPropertyValue('--bar')) || 0;
  const above = blocks().filter((block) => block.getBoundingClientRect().top <= bar);
  const { top = 0, height = 1 } = above.at(-1)?.getBoundingClientRect() ?? {};
  const read = Math.min(1, (bar - top) / height);
  change();
  if (above.length === 0) return;
  // Activities draw themselves after the script, and before the frame.
  win.requestAnimationFrame(() => {
    const now = blocks()[above.length - 1]?.getBoundingClientRect();
    if (now) win.scrollBy({ top: now.top + now.height * read - bar, behavior: 'instant' });
  });
}
