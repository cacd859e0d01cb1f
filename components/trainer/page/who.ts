/** `<trainer-who>`: where people stand, and whom to remind. */
import { html, nothing } from 'lit';
import type { Status } from '../dataset.ts';
import type { PersonLine, Report } from '../report.ts';
import { copyText } from './clipboard.ts';
import { ask } from './figure.ts';
import { LightElement } from './light.ts';
import { pageOf, pager } from './pager.ts';
import { headsOf, sorted, type Sortable, type Sorting } from './sort.ts';
import {
  beforeReminding,
  belowMark,
  counted,
  duration,
  moment,
  nobodyHere,
  standing,
  statuses,
  statusWords,
  toRemind,
} from './words.ts';

const tones: Readonly<Partial<Record<Status, string>>> = { passed: 'good', completed: 'good', failed: 'bad' };

const keys: Readonly<Record<string, (person: PersonLine) => Sortable>> = {
  name: ({ email, name }) => name || email,
  status: ({ status }) => statuses.indexOf(status),
  stopped: standing,
  answered: ({ answered }) => answered,
  score: ({ score }) => score,
  last: ({ last }) => last,
  time: ({ seconds }) => seconds,
};

export class TrainerWho extends LightElement {
  static override properties = {
    report: { attribute: false },
    chosen: { state: true },
    search: { state: true },
    sorting: { state: true },
    page: { state: true },
    said: { state: true },
  };
  declare report: Report | null;
  /** Statuses that are shown; empty: all. */
  declare chosen: ReadonlySet<Status>;
  declare search: string;
  declare sorting: Sorting;
  declare page: number;
  declare said: string;
  #list: {
    readonly of: string;
    readonly report: Report | null;
    readonly people: readonly PersonLine[];
  } | null = null;

  constructor() {
    super();
    this.report = null;
    this.chosen = new Set();
    this.search = '';
    this.sorting = { by: 'name', down: false };
    this.page = 0;
    this.said = '';
  }

  /** Filtered and sorted, kept until something of that changes. */
  get #people(): readonly PersonLine[] {
    const of = JSON.stringify([[...this.chosen], this.search, this.sorting]);
    if (this.#list?.of === of && this.#list.report === this.report) return this.#list.people;
    const wanted = this.search.trim().toLocaleLowerCase();
    const fitting = (this.report?.people ?? []).filter(
      ({ email, name, status }) =>
        (this.chosen.size === 0 || this.chosen.has(status)) &&
        (wanted === '' || `${name} ${email}`.toLocaleLowerCase().includes(wanted)),
    );
    const people = sorted(fitting, keys[this.sorting.by] ?? (() => null), this.sorting.down);
    this.#list = { of, report: this.report, people };
    return people;
  }

  async #copy(what: 'addresses' | 'names'): Promise<void> {
    const texts = this.#people.map(({ email, name }) => (what === 'names' ? name : email)).filter(Boolean);
    const done = await copyText(texts.join(what === 'names' ? '\n' : '; '));
    const things =
      what === 'names' ? counted(texts.length, 'name') : counted(texts.length, 'address', 'addresses');
    this.said = done
      ? `${things} copied.`
      : 'This browser does not let the page copy. Select the rows instead.';
  }

  protected override render(): unknown {
    const { report } = this;
    if (!report) return nothing;
    if (report.people.length === 0) return html`<p class="quiet">${nobodyHere(report)}</p>`;
    const people = this.#people;
    const { page, rows } = pageOf(people, this.page);
    return html`
      ${this.#filters(report)}
      <p class="line" role="status">
        ${
          people.length === report.people.length
            ? counted(people.length, 'person', 'people')
            : `${people.length.toLocaleString('en-GB')} of ${counted(report.people.length, 'person', 'people')}`
        }.
        ${this.said}
      </p>
      ${this.#caution(report)}
      ${
        rows.length === 0
          ? html`<p class="quiet">Nobody fits.</p>`
          : html`<trainer-wide label="Table of people" .table=${this.#table(rows)}></trainer-wide>`
      }
      ${pager(people.length, page, (to) => {
        this.page = to;
      })}
    `;
  }

  #caution(report: Report): unknown {
    const words = [this.chosen === toRemind ? beforeReminding(report.counts.unknown) : '', belowMark(report)];
    return words.filter((each) => each !== '').map((each) => html`<p class="line">${each}</p>`);
  }

  #toggle(status: Status): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(status)) chosen.add(status);
    this.chosen = chosen;
    this.page = 0;
  }

  #filters({ counts }: Report): unknown {
    const remind = (): void => {
      this.chosen = toRemind;
      this.page = 0;
    };
    return html`
      <div class="tools">
        <fieldset class="chips">
          <legend class="hidden">Status</legend>
          ${statuses
            .filter((status) => counts[status] > 0)
            .map(
              (status) => html`
                <label class="chip">
                  <input
                    type="checkbox"
                    .checked=${this.chosen.has(status)}
                    @change=${() => {
                      this.#toggle(status);
                    }}
                  />
                  ${statusWords[status]} <b>${counts[status].toLocaleString('en-GB')}</b>
                </label>
              `,
            )}
        </fieldset>
        <label class="search">
          Find
          <input
            type="search"
            .value=${this.search}
            @input=${(event: Event) => {
              this.search = (event.target as HTMLInputElement).value;
              this.page = 0;
            }}
          />
        </label>
        <div class="buttons">
          <button type="button" @click=${remind}>Whom to remind</button>
          <button type="button" @click=${() => this.#copy('addresses')}>Copy addresses</button>
          <button type="button" @click=${() => this.#copy('names')}>Copy names</button>
        </div>
      </div>
    `;
  }

  #table(rows: readonly PersonLine[]): unknown {
    const head = headsOf(this);
    return html`
      <table class="people">
        <thead>
          <tr>
            ${head('Name', 'name')} ${head('Status', 'status', ask('status', 'Status'))}
            ${head('Stopped at', 'stopped')} ${head('Answered', 'answered', ask('answered', 'Answered'))}
            ${head('Score', 'score')} ${head('Time', 'time')} ${head('Last access', 'last')}
          </tr>
        </thead>
        <tbody>
          ${rows.map((person) => row(person))}
        </tbody>
      </table>
    `;
  }
}

function row(person: PersonLine): unknown {
  const { answered, attempts, email, groups, last, name, score, seconds, status, stoppedAt } = person;
  const further = [groups.join(', '), attempts > 1 ? counted(attempts, 'attempt') : ''].filter(Boolean);
  return html`
    <tr>
      <th scope="row">
        ${name || email || person.key} ${name && email ? html`<small>${email}</small>` : nothing}
        ${further.length > 0 ? html`<small>${further.join(' · ')}</small>` : nothing}
      </th>
      <td><span class="status" data-tone=${tones[status] ?? 'open'}>${statusWords[status]}</span></td>
      <td>
        ${standing(person) ?? '–'}
        ${person.notPassed !== null && stoppedAt !== null ? html`<small>last page: ${stoppedAt}</small>` : nothing}
      </td>
      <td class="number">${answered}</td>
      <td class="number">${score === null ? '–' : Math.round(score)}</td>
      <td class="number">${seconds === null ? '–' : duration(seconds)}</td>
      <td class="number">${moment(last)}</td>
    </tr>
  `;
}
