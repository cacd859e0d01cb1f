/**
 * Changes the words of a page under a reader's eyes: the block at the top of what is in view stays there, however long
 * the others become. Pages of one id have the same blocks in every language.
 */

/** A place in the text: the block at the top of what is in view, and how much of it has been read. */
export interface Place {
  /** Of the blocks above the lower edge of the bar, 0 at the beginning of the page. */
  readonly block: number;
  /** 0 to 1. */
  readonly read: number;
}

const blocksOf = (article: HTMLElement): Element[] => [...article.querySelectorAll('.lesson > *')];

const barOf = (win: Window): number =>
  Number.parseFloat(win.document.documentElement.style.getPropertyValue('--bar')) || 0;

/** Where the reader is now. */
export function placeIn(win: Window, article: HTMLElement): Place {
  const bar = barOf(win);
  const above = blocksOf(article).filter((block) => block.getBoundingClientRect().top <= bar);
  const { top = 0, height = 1 } = above.at(-1)?.getBoundingClientRect() ?? {};
  return { block: above.length, read: Math.min(1, (bar - top) / height) };
}

/** Brings a place into view again, when everything that has changed is drawn. */
export function showPlace(win: Window, article: () => HTMLElement, { block, read }: Place): void {
  if (block === 0) return;
  // Activities draw themselves after the script, and before the frame.
  win.requestAnimationFrame(() => {
    const now = blocksOf(article())[block - 1]?.getBoundingClientRect();
    if (now) win.scrollBy({ top: now.top + now.height * read - barOf(win), behavior: 'instant' });
  });
}
