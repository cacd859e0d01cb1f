/** What a reader would see of a layout that does not hold: words that are cut off, spill over, or push the page aside. */

/** @returns one line for each fault: the page is wider than its frame, or which words lie outside of what holds them. */
export function faultsOf(win: Window, root: Element = win.document.body): string[] {
  const { documentElement } = win.document;
  const { scrollWidth, clientWidth } = documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} of ${clientWidth} px wide`] : [];
  return [...wide, ...cutWords(win, root)];
}

function cutWords(win: Window, root: Element): string[] {
  const { document } = win;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const faults: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const holder = node.parentElement;
    if (text === '' || !holder || holder.closest('script, style, .visually-hidden, .skip-link')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, width } of range.getClientRects()) {
      if (width === 0) continue;
      const [from, to] = roomOf(win, holder);
      if (left < from - 1 || right > to + 1) {
        faults.push(`“${text}” from ${left} to ${right}, and its room from ${from} to ${to}`);
        break;
      }
    }
  }
  return faults;
}

/** The left and right end of what words may take: the window, and every box that cuts or has a border. */
function roomOf(win: Window, element: Element): [number, number] {
  let [from, to] = [0, win.document.documentElement.clientWidth];
  for (let box: Element | null = element; box && box !== win.document.body; box = box.parentElement) {
    const { overflowX, borderLeftWidth, borderRightWidth, display } = win.getComputedStyle(box);
    // What scrolls by itself shows everything, as a wide table does.
    if (overflowX === 'auto' || overflowX === 'scroll') return [-Infinity, Infinity];
    const holds = overflowX !== 'visible' || (borderLeftWidth !== '0px' && borderRightWidth !== '0px');
    if (!holds || display === 'inline') continue;
    const { left, right } = box.getBoundingClientRect();
    [from, to] = [Math.max(from, left), Math.min(to, right)];
  }
  return [from, to];
}
