/** Tables that are sorted by a button in the head of a column. */
import { html } from 'lit';

export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

export type Sortable = string | number | null;

/** A copy in order; what has no value comes last either way. */
export function sorted<T>(list: readonly T[], key: (one: T) => Sortable, down: boolean): T[] {
  const collator = new Intl.Collator('en-GB', { numeric: true });
  const keyed = list.map((one, at) => ({ one, at, value: key(one) }));
  const none = (value: Sortable): boolean => value === null || value === '';
  keyed.sort((a, b) => {
    if (none(a.value) || none(b.value)) return Number(none(a.value)) - Number(none(b.value)) || a.at - b.at;
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : collator.compare(String(a.value), String(b.value));
    return (down ? -order : order) || a.at - b.at;
  });
  return keyed.map(({ one }) => one);
}

/** What sorts its rows. */
export interface Sorter {
  sorting: Sorting;
}

/** Makes the heads of columns by which a table is sorted; the first press goes up, the second down. */
export function headsOf(sorter: Sorter): (title: string, by: string, further?: unknown) => unknown {
  return (title, by, further = '') => {
    const { sorting } = sorter;
    const own = sorting.by === by;
    const state = own ? (sorting.down ? 'descending' : 'ascending') : 'none';
    return html`
      <th scope="col" aria-sort=${state} data-column=${by}>
        <button
          type="button"
          class="sort"
          @click=${() => {
            sorter.sorting = { by, down: own && !sorting.down };
          }}
        >
          ${title}
        </button>
        ${further}
      </th>
    `;
  };
}
