/** `<preview-traffic>`: what content and LMS said to each other, call by call. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { scorm12, scorm2004, type Call } from '../strict/index.ts';
import type { PackageStandard } from '../wire.ts';

/** Longer values are cut until they are asked for. */
const SHOWN_CHARACTERS = 60;
/** Rows drawn at once; older ones come on demand. */
const SHOWN_ROWS = 400;

const queries = /^(LMS)?Get(LastError|ErrorString|Diagnostic)$/;
const writing = /^((LMS)?SetValue|PUT activities\/state)$/;
const committing = /^((LMS)?Commit|PUT activities\/state)$/;

/** An element that was never set reads as 403 in SCORM 2004, which is no mistake. */
export function isMistake(call: Call): boolean {
  return call.code !== '0' && !(call.code === '403' && call.name === 'GetValue');
}

function meaning(standard: PackageStandard, code: string): string {
  if (standard === 'cmi5') return '';
  if (standard === 'scorm2004' && code === '403') return 'never set';
  return (standard === 'scorm2004' ? scorm2004 : scorm12).errors[code] ?? '';
}

export class PreviewTraffic extends LitElement {
  static override properties = {
    calls: { attribute: false },
    standard: {},
    mode: {},
    errorsOnly: { state: true },
    withQueries: { state: true },
    search: { state: true },
    whole: { state: true },
  };
  declare calls: readonly Call[];
  declare standard: PackageStandard;
  /** As the LMS gave it to the content; in review and browse every write is worth a look. */
  declare mode: string;
  declare errorsOnly: boolean;
  declare withQueries: boolean;
  declare search: string;
  declare whole: boolean;
  #atEnd = true;

  constructor() {
    super();
    this.calls = [];
    this.standard = 'scorm12';
    this.mode = '';
    this.errorsOnly = false;
    this.withQueries = false;
    this.search = '';
    this.whole = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const list = this.querySelector('.traffic-list');
    this.#atEnd = !list || list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const list = this.querySelector('.traffic-list');
    if (list && this.#atEnd && changed.has('calls')) list.scrollTop = list.scrollHeight;
  }

  get #shown(): readonly Call[] {
    const wanted = this.search.trim().toLowerCase();
    return this.calls.filter(
      (call) =>
        (this.withQueries || !queries.test(call.name)) &&
        (!this.errorsOnly || isMistake(call)) &&
        (wanted === '' || `${call.name} ${call.args.join(' ')}`.toLowerCase().includes(wanted)),
    );
  }

  #outside(call: Call): boolean {
    return (this.mode === 'review' || this.mode === 'browse') && writing.test(call.name);
  }

  protected override render(): unknown {
    return html`${this.#counts()} ${this.#filters()}
    ${this.calls.length === 0 ? this.#empty() : this.#table()}`;
  }

  #counts(): unknown {
    const mistakes = this.calls.filter(isMistake).length;
    const commits = this.calls.filter(({ name }) => committing.test(name)).length;
    const outside = this.calls.filter((call) => this.#outside(call)).length;
    return html`
      <ul class="counts">
        <li>${counted(this.calls.length, 'call')}</li>
        <li>${counted(commits, 'commit')}</li>
        <li data-tone=${mistakes > 0 ? 'bad' : 'good'}>${counted(mistakes, 'error')}</li>
        ${
          outside > 0
            ? html`<li data-tone="bad">
                ${counted(outside, 'write')} in ${this.mode} mode, which
                ${this.standard === 'cmi5' ? 'a store' : 'Moodle'} would keep
              </li>`
            : nothing
        }
      </ul>
    `;
  }

  #filters(): unknown {
    const box = (label: string, name: 'errorsOnly' | 'withQueries'): unknown => html`
      <label>
        <input
          type="checkbox"
          .checked=${this[name]}
          @change=${(event: Event) => {
            this[name] = (event.target as HTMLInputElement).checked;
          }}
        />
        ${label}
      </label>
    `;
    return html`
      <div class="filters">
        ${box('Errors only', 'errorsOnly')}
        ${this.standard === 'cmi5' ? nothing : box('With error queries', 'withQueries')}
        <label class="search">
          Find
          <input
            type="search"
            .value=${this.search}
            @input=${(event: Event) => {
              this.search = (event.target as HTMLInputElement).value;
            }}
          />
        </label>
      </div>
    `;
  }

  #empty(): unknown {
    const words =
      this.standard === 'web'
        ? 'The web package has no LMS to talk to.'
        : 'Each call appears here with its value, its result and its error.';
    return html`<p class="quiet">${words}</p>`;
  }

  #table(): unknown {
    const all = this.#shown;
    const calls = this.whole ? all : all.slice(-SHOWN_ROWS);
    const first = this.calls[0]?.at ?? 0;
    return html`
      ${
        calls.length < all.length
          ? html`<button
              type="button"
              @click=${() => {
                this.whole = true;
              }}
            >
              Show ${all.length - calls.length} earlier calls
            </button>`
          : nothing
      }
      <div class="traffic-list" tabindex="0" role="region" aria-label="Calls, the latest last">
        <table>
          <thead>
            <tr>
              <th scope="col">After</th>
              <th scope="col">Call</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            ${calls.map((call) => this.#row(call, first))}
          </tbody>
        </table>
        ${calls.length === 0 ? html`<p class="quiet">No call fits the filter.</p>` : nothing}
      </div>
    `;
  }

  #row(call: Call, first: number): unknown {
    const [element = '', value] = call.args;
    const bad = isMistake(call) || this.#outside(call);
    return html`
      <tr data-tone=${bad ? 'bad' : nothing}>
        <td class="number">${((call.at - first) / 1000).toFixed(2)} s</td>
        <td>
          <code class="function">${call.name}</code> <code class="element">${element}</code>
          ${value === undefined ? nothing : cut(value)}
        </td>
        <td>
          ${cut(call.result)}
          ${
            call.code === '0'
              ? nothing
              : html`<span class="code"><b>${call.code}</b> ${meaning(this.standard, call.code)}</span> ${
                    bad && call.reason !== meaning(this.standard, call.code)
                      ? html`<span class="reason">${call.reason}</span>`
                      : nothing
                  }`
          }
        </td>
      </tr>
    `;
  }
}

function cut(text: string): unknown {
  if (text === '') return html`<code class="value quiet">""</code>`;
  if (text.length <= SHOWN_CHARACTERS) return html`<code class="value">${text}</code>`;
  return html`
    <details class="value">
      <summary><code>${text.slice(0, SHOWN_CHARACTERS)}…</code> ${text.length} characters</summary>
      <code>${text}</code>
    </details>
  `;
}

function counted(count: number, thing: string): unknown {
  return html`<b>${count}</b> ${count === 1 ? thing : `${thing}s`}`;
}
