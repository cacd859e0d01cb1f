/**
 * Coming back with the browser's own buttons: to the place on the page that was left, and to the link that led away.
 * Each entry of the history gets a mark; where none may be set, a page begins at its top as ever.
 */
import type { ToolsApp } from '../../tools-port.ts';

interface Marked {
  readonly entry?: unknown;
}

/** Starts to note where each page is left. */
export function comeBack({ win, signal, shell }: Pick<ToolsApp, 'win' | 'signal' | 'shell'>): void {
  const tops = new Map<unknown, number>();
  const entryOf = (): unknown => (win.history.state as Marked | null)?.entry;
  const mark = (): unknown => {
    const entry = Math.random();
    try {
      win.history.replaceState({ ...(win.history.state as object | null), entry }, '');
    } catch {
      // A frame without an origin of its own, or too many changes in a short time.
    }
    return entry;
  };
  let here = mark();
  const onMoved = ({ oldURL }: HashChangeEvent): void => {
    const known = entryOf();
    const top = tops.get(known);
    here = top === undefined ? mark() : known;
    if (top === undefined) return;
    const { article } = shell.view;
    // Activities draw themselves first, which makes the page as long as it was.
    win.requestAnimationFrame(() => {
      const left = [...article.querySelectorAll('a')].find((link) => link.href === oldURL);
      left?.focus({ preventScroll: true });
      win.scrollTo(0, top);
    });
  };
  win.addEventListener('hashchange', onMoved, { signal });
  win.addEventListener('scroll', () => tops.set(here, win.scrollY), { signal, passive: true });
}
