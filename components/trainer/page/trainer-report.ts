/** `<trainer-report>`: a report in sections, with the definition of each figure on a click. */
import { html, nothing } from 'lit';
import type { Report } from '../report.ts';
import { definitionsPart, definitionWindow } from './definitions-part.ts';
import { figure } from './figure.ts';
import { LightElement } from './light.ts';
import { mendPart } from './mend-part.ts';
import { changePart, testPart } from './outcome-parts.ts';
import { pilotPart } from './pilot-part.ts';
import { nobodyHere, statuses, statusWords } from './words.ts';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: () => unknown;
}

export class TrainerReport extends LightElement {
  static override properties = {
    report: { attribute: false },
    kit: { attribute: false },
    asked: { state: true },
    place: { state: true },
  };
  declare report: Report | null;
  /** Names of the files of the kit that lie beside this page. */
  declare kit: ReadonlySet<string>;
  /** What is shown in the small window. */
  declare asked: { readonly id: string; readonly why: string } | null;
  /** Id of the section that is shown: one at a time, so that nothing waits for what nobody looks at. */
  declare place: string;

  constructor() {
    super();
    this.report = null;
    this.kit = new Set();
    this.asked = null;
    this.place = 'mend';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#define);
    this.#sizes.observe(this);
  }

  /** A narrower window may leave the current tab outside the strip. */
  readonly #sizes = new ResizeObserver(() => {
    this.#showTab();
  });

  #showTab(): void {
    const strip = this.querySelector('.parts');
    const tab = strip?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!strip || !tab) return;
    const from = tab.offsetLeft - strip.clientLeft;
    const past = from + tab.offsetWidth - strip.clientWidth;
    if (from < strip.scrollLeft) strip.scrollLeft = from;
    else if (past > strip.scrollLeft) strip.scrollLeft = past;
  }

  protected override updated(): void {
    this.#showTab();
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    this.removeEventListener('click', this.#define);
    super.disconnectedCallback();
  }

  readonly #define = (event: Event): void => {
    const on = (event.target as Element).closest<HTMLElement>('[data-definition]');
    if (!on) return;
    event.preventDefault();
    void this.#show(on.dataset['definition'] ?? '', on.dataset['why'] ?? '');
  };

  async #show(id: string, why: string): Promise<void> {
    this.asked = { id, why };
    await this.updateComplete;
    this.querySelector<HTMLDialogElement>('dialog.definition')?.showModal();
  }

  #parts(report: Report): readonly Part[] {
    const { change, pilot, scenarios, test } = report;
    const part = (id: string, title: string, body: () => unknown, there = true): Part[] =>
      there ? [{ id, title, body }] : [];
    return [
      ...part('mend', 'What to mend first', () => mendPart(report)),
      ...part('who', 'Who', () => html`<trainer-who .report=${report}></trainer-who>`),
      ...part(
        'items',
        'Questions and decisions',
        () => html`<trainer-items .report=${report}></trainer-items>`,
      ),
      ...part(
        'scenarios',
        'Scenarios',
        () => html`<trainer-scenarios .report=${report}></trainer-scenarios>`,
        scenarios.length > 0,
      ),
      ...part('change', 'Change', () => changePart(change), change.length > 0),
      ...(test ? part('test', 'Test', () => testPart(test)) : []),
      ...(pilot ? part('pilot', 'Pilot', () => pilotPart(pilot, this.kit)) : []),
      ...part('definitions', 'Definitions', () => definitionsPart()),
    ];
  }

  protected override render(): unknown {
    const { report } = this;
    if (!report) return nothing;
    const parts = this.#parts(report);
    const shown = parts.find(({ id }) => id === this.place) ?? parts[0];
    return html`
      ${this.#overview(report)}
      <nav class="parts" aria-label="Sections">
        ${parts.map(
          ({ id, title }) => html`
            <button
              type="button"
              aria-current=${id === shown?.id ? 'true' : 'false'}
              @click=${() => this.#go(id)}
            >
              ${title}
            </button>
          `,
        )}
      </nav>
      ${
        shown
          ? html`
              <section class="part" id="part-${shown.id}" aria-labelledby="part-title">
                <h2 id="part-title" tabindex="-1">${shown.title}</h2>
                ${shown.body()}
              </section>
            `
          : nothing
      }
      <dialog class="definition" aria-labelledby="definition-title">
        ${this.asked ? definitionWindow(this.asked.id, this.asked.why) : nothing}
      </dialog>
    `;
  }

  async #go(id: string): Promise<void> {
    this.place = id;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#part-title')?.focus({ preventScroll: true });
  }

  #overview(report: Report): unknown {
    const { coreMinutes, counts, people } = report;
    const all = Math.max(1, people.length);
    const present = statuses.filter((status) => counts[status] > 0);
    return html`
      <div class="overview">
        ${
          people.length === 0
            ? html`<p class="quiet">${nobodyHere(report)}</p>`
            : html`
                <p class="big">
                  <b>${people.length.toLocaleString('en-GB')}</b> ${people.length === 1 ? 'person' : 'people'}
                </p>
                <div class="standing" aria-hidden="true">
                  ${present.map(
                    (status) =>
                      html`<span data-status=${status} .style=${`--share: ${counts[status] / all}`}></span>`,
                  )}
                </div>
                <ul class="standing-words">
                  ${present.map(
                    (status) => html`
                      <li data-status=${status}>
                        <b>${counts[status].toLocaleString('en-GB')}</b> ${statusWords[status]}
                      </li>
                    `,
                  )}
                </ul>
              `
        }
        ${coreMinutes.n > 0 ? figure(coreMinutes, 'minutes') : nothing}
      </div>
    `;
  }
}
