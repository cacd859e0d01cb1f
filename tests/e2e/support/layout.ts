/** What is wrong with a page as it lies there: cut, too wide, too small to press, moving. */
import type { Page } from '@playwright/test';

/** Runs in the page, so it may use nothing from outside. */
function measure(): string[] {
  const width = document.documentElement.clientWidth;
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
  /** Out of sight and there for screen readers, by whatever class. */
  const isClipped = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath.startsWith('inset(50%') || isClipped(element.parentElement));
  const isHidden = (element: Element): boolean =>
    isClipped(element) ||
    element.matches('.skip-link') ||
    !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const all = [...document.body.querySelectorAll('*')].filter((one) => !isHidden(one));
  const wrong: string[] = [];
  if (document.documentElement.scrollWidth > width) wrong.push('the page scrolls sideways');

  const scrolls = (element: Element): boolean =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
    element.scrollWidth > element.clientWidth;
  const within = (element: Element): boolean => {
    for (let up = element.parentElement; up; up = up.parentElement) if (scrolls(up)) return true;
    return false;
  };
  // A folded notice is cut on purpose, with a button for the whole of it.
  const isFolded = (element: Element): boolean => element.closest('[data-folded]') !== null;
  for (const element of all) {
    const { left, right, width: own } = element.getBoundingClientRect();
    if (own > 0 && (right > width + 1 || left < -1) && !within(element) && !isFolded(element))
      wrong.push(`beyond the edge: ${named(element)}`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const clips = (way: string): boolean => ['hidden', 'clip'].includes(way);
    const cut =
      (clips(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (clips(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (cut && !isFolded(element) && (element.textContent ?? '').trim() !== '')
      wrong.push(`cut: ${named(element)}`);
  }

  /** In a line of text the height is that of the line. */
  const isInline = (element: Element): boolean =>
    element.matches('a, button') && getComputedStyle(element).display === 'inline';
  for (const element of all) {
    if (!element.matches('a[href], button, input, select, textarea, summary') || isInline(element)) continue;
    const target = element.matches('input[type=radio], input[type=checkbox]')
      ? (element.closest('label') ?? element)
      : element;
    const box = target.getBoundingClientRect();
    const least = target.matches('.button, .choice, select, textarea, .turn-link, input') ? 44 : 24;
    if (box.height < least - 0.5 || box.width < 23.5) {
      wrong.push(`${box.width.toFixed(0)} × ${box.height.toFixed(0)} px: ${named(target)}`);
    }
  }
  return wrong;
}

/** A line for each thing that is cut, too wide, or too small to press. */
export const layoutFaults = (page: Page): Promise<string[]> => page.evaluate(measure);

/** Runs in the page: words that stand in two lines without a hyphen; addresses may. */
function broken(): string[] {
  const main = document.querySelector('main');
  if (!main) return ['there is no page'];
  const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  for (let node = words.nextNode() as Text | null; node; node = words.nextNode() as Text | null) {
    if (!node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
    if (node.parentElement.closest('.visually-hidden')) continue;
    for (const { 0: word, index } of node.data.matchAll(/(?<![./]\S*)[\p{L}\p{N}]+(?!\S*[./]\S)/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) found.add(word);
    }
  }
  return [...found];
}

/** Words that a line has no room for, as in a browser that knows no hyphenation. */
export async function brokenWords(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: '* { hyphens: manual !important; }' });
  return page.evaluate(broken);
}

/** What would move although less motion is wanted. */
export function motion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (times: string): number => Math.max(...times.split(',').map((time) => parseFloat(time)));
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
      const moves = animationName !== 'none' && longest(animationDuration) > 0;
      return moves || longest(transitionDuration) > 0 ? [`${element.tagName}.${element.className}`] : [];
    });
  });
}

/** Spacing of text as WCAG 1.4.12 wants it to be borne. */
export async function spaceOut(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`,
  });
}
