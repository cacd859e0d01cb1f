/** `<trainer-items>`: every question and decision, and behind each what people answered. */
import { html, nothing } from 'lit';
import type { ItemReport, Report } from '../report.ts';
import { flagWords } from '../share/copy.ts';
import type { TrainerChart } from './chart.ts';
import { facilities } from './drawings.ts';
import { ask, cell } from './figure.ts';
import { itemDetails } from './item-details.ts';
import { LightElement } from './light.ts';
import { pageOf, pager } from './pager.ts';
import { headsOf, sorted, type Sortable, type Sorting } from './sort.ts';
import { counted, inWords, questionWords, whereabouts } from './words.ts';

type Draw = TrainerChart['draw'];

const uses = {
  practice: 'Practice',
  assessment: 'Assessment',
  decision: 'Decisions',
  scale: 'Scales',
  other: 'Others',
} as const;

type Use = keyof typeof uses;

/** What a column of the table is sorted by. */
export const itemKeys: Readonly<Record<string, (item: ItemReport) => Sortable>> = {
  // What the codebook does not have has no number: it comes last.
  index: ({ index }) => (index < 0 ? null : index),
  text: questionWords,
  n: ({ n }) => n,
  facility: ({ facility }) => facility.value,
  later: ({ facilityLater }) => facilityLater.value,
  discrimination: ({ discrimination }) => discrimination.value,
  flags: ({ flags }) => -flags.length,
};

export class TrainerItems extends LightElement {
  static override properties = {
    report: { attribute: false },
    use: { state: true },
    flagged: { state: true },
    sorting: { state: true },
    open: { state: true },
    page: { state: true },
  };
  declare report: Report | null;
  declare use: Use | 'all';
  declare flagged: boolean;
  declare sorting: Sorting;
  declare open: ReadonlySet<string>;
  declare page: number;
  /** Drawn anew only for other items. */
  #drawn: { readonly of: readonly ItemReport[]; readonly key: string; readonly draw: Draw } | null = null;

  constructor() {
    super();
    this.report = null;
    this.use = 'all';
    this.flagged = false;
    this.sorting = { by: 'index', down: false };
    this.open = new Set();
    this.page = 0;
  }

  get #shown(): readonly ItemReport[] {
    const fitting = (this.report?.items ?? []).filter(
      (item) => (this.use === 'all' || item.use === this.use) && (!this.flagged || item.flags.length > 0),
    );
    return sorted(fitting, itemKeys[this.sorting.by] ?? (() => null), this.sorting.down);
  }

  protected override render(): unknown {
    const all = this.report?.items ?? [];
    if (all.length === 0) return html`<p class="quiet">No question was answered yet.</p>`;
    const shown = this.#shown;
    const { page, rows } = pageOf(shown, this.page);
    return html`
      ${all.every(({ n }) => n === 0) ? html`<p class="quiet">Nobody has answered yet; this is what the course asks.</p>` : nothing}
      ${this.#filters(all)} ${this.#chart(shown)}
      ${
        shown.length === 0
          ? html`<p class="quiet">No question fits.</p>`
          : html`<trainer-wide label="Table of questions" .table=${this.#table(rows)}></trainer-wide>`
      }
      ${pager(shown.length, page, (to) => {
        this.page = to;
      })}
    `;
  }

  #filters(all: readonly ItemReport[]): unknown {
    const flagged = all.filter(({ flags }) => flags.length > 0).length;
    const present = (Object.keys(uses) as Use[]).filter((use) => all.some((item) => item.use === use));
    return html`
      <div class="tools">
        <fieldset class="chips">
          <legend class="hidden">Kind</legend>
          ${(['all', ...present] as const).map(
            (use) => html`
              <label class="chip">
                <input
                  type="radio"
                  name="use"
                  .checked=${this.use === use}
                  @change=${() => {
                    this.use = use;
                    this.page = 0;
                  }}
                />
                ${use === 'all' ? 'All' : uses[use]}
                <b>${use === 'all' ? all.length : all.filter((item) => item.use === use).length}</b>
              </label>
            `,
          )}
        </fieldset>
        <label class="chip">
          <input
            type="checkbox"
            .checked=${this.flagged}
            @change=${(event: Event) => {
              this.flagged = (event.target as HTMLInputElement).checked;
              this.page = 0;
            }}
          />
          Only “look at this” <b>${flagged}</b>
        </label>
        ${ask('flags', 'Look at this')}
      </div>
    `;
  }

  #chart(shown: readonly ItemReport[]): unknown {
    const scored = shown.filter(({ facility }) => facility.value !== null);
    if (scored.length === 0) return nothing;
    const key = scored.map(({ id }) => id).join(' ');
    if (this.#drawn?.key !== key || this.#drawn.of !== this.report?.items)
      this.#drawn = { of: this.report?.items ?? [], key, draw: facilities(scored) };
    const marked = scored.filter(({ flags }) => flags.length > 0).length;
    return html`
      <details class="chart-fold">
        <summary>Chart: right at first, question by question</summary>
        <p class="quiet">
          A dot for each question; the bar says between which figures the true one is likely to lie (the fewer
          people, the longer). A red triangle says “look at this”.
        </p>
        <trainer-chart
          .draw=${this.#drawn.draw}
          label="Share of right first answers of ${counted(scored.length, 'question')}; ${marked} marked."
          .table=${facilityTable(scored)}
        ></trainer-chart>
      </details>
    `;
  }

  #table(shown: readonly ItemReport[]): unknown {
    const head = headsOf(this);
    return html`
      <table class="items">
        <thead>
          <tr>
            ${head('No.', 'index')} ${head('Question', 'text')} ${head('People', 'n')}
            ${head('Right at first', 'facility', ask('facility', 'Right at first'))}
            ${head('Right at last', 'later', ask('facility-later', 'Right at last'))}
            ${head('Tells people apart', 'discrimination', ask('discrimination', 'Tells people apart'))}
            ${head('Look at this', 'flags')}
          </tr>
        </thead>
        <tbody>
          ${shown.map((item) => this.#row(item))}
        </tbody>
      </table>
    `;
  }

  #row(item: ItemReport): unknown {
    const open = this.open.has(item.id);
    const share = item.facility.value;
    return html`
      <tr>
        <td class="number">${item.index < 0 ? '–' : item.index}</td>
        <th scope="row">
          <button
            type="button"
            class="open"
            aria-expanded=${String(open)}
            @click=${() => {
              const next = new Set(this.open);
              if (!next.delete(item.id)) next.add(item.id);
              this.open = next;
            }}
          >
            ${questionWords(item)}
          </button>
          <small>${whereabouts(item)}</small>
        </th>
        <td class="number">${item.n}</td>
        <td class="number">
          ${cell(item.facility, 'share')}
          ${share === null ? nothing : html`<span class="meter" .style=${`--share: ${share}`}></span>`}
        </td>
        <td class="number">${cell(item.facilityLater, 'share')}</td>
        <td class="number">${cell(item.discrimination, 'number')}</td>
        <td>
          ${item.flags.map(({ id, why }) => html`<span class="flag" title=${why}>${flagWords[id]}</span> `)}
        </td>
      </tr>
      ${
        open
          ? html`<tr class="details">
              <td colspan="7">${itemDetails(item)}</td>
            </tr>`
          : nothing
      }
    `;
  }
}

function facilityTable(items: readonly ItemReport[]): unknown {
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Right at first</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (item) =>
            html`<tr>
              <th scope="row">${questionWords(item)}</th>
              <td>${inWords(item.facility, 'share')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
