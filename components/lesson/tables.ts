/**
 * Tables of a page. The launch file lets the keyboard reach every one, because before the player has started
 * nobody knows which of them scroll; from then on only those do that are wider than their place.
 */

/** Watches the tables of one page at a time. */
export function watchTables(): (root: HTMLElement) => void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) fit(target);
  });
  return (root) => {
    observer.disconnect();
    for (const box of root.querySelectorAll('.table')) observer.observe(box);
  };
}

/** A box that scrolls is a named region and a stop of the keyboard; else the name belongs to the table itself. */
function fit(box: Element): void {
  const table = box.querySelector('table');
  if (!table) return;
  const name = box.getAttribute('aria-label') ?? table.getAttribute('aria-label') ?? '';
  const scrolls = box.scrollWidth > box.clientWidth;
  set(box, { role: 'region', tabindex: '0', 'aria-label': name }, scrolls);
  set(table, { 'aria-label': name }, !scrolls);
}

function set(element: Element, attributes: Readonly<Record<string, string>>, on: boolean): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (on) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}
