/** Long lists page by page, so that ten thousand people show at once. */
import { html, nothing } from 'lit';

export const PAGE_ROWS = 50;

/** The page of a list, kept within it. */
export function pageOf<T>(
  list: readonly T[],
  page: number,
): { readonly rows: readonly T[]; readonly page: number } {
  const last = Math.max(0, Math.ceil(list.length / PAGE_ROWS) - 1);
  const own = Math.min(Math.max(0, page), last);
  return { rows: list.slice(own * PAGE_ROWS, (own + 1) * PAGE_ROWS), page: own };
}

/** Nothing where one page is enough. */
export function pager(total: number, page: number, go: (page: number) => void): unknown {
  if (total <= PAGE_ROWS) return nothing;
  const last = Math.ceil(total / PAGE_ROWS) - 1;
  const step = (label: string, to: number): unknown => html`
    <button
      type="button"
      ?disabled=${to < 0 || to > last || to === page}
      @click=${() => {
        go(to);
      }}
    >
      ${label}
    </button>
  `;
  const first = page * PAGE_ROWS + 1;
  const end = Math.min(total, first + PAGE_ROWS - 1);
  const number = (n: number): string => n.toLocaleString('en-GB');
  return html`
    <nav class="pager" aria-label="Pages of the list">
      ${step('First', 0)} ${step('Previous', page - 1)}
      <span role="status">${number(first)}–${number(end)} of ${number(total)}</span>
      ${step('Next', page + 1)} ${step('Last', last)}
    </nav>
  `;
}
