/** `<preview-report>`: the trainer's report over the attempts of this preview, new after each commit. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Codebook } from '../../model/record.ts';
import type { Report } from '../../trainer/report.ts';
import type { DeskData } from '../wire.ts';

export class PreviewReport extends LitElement {
  static override properties = {
    data: { attribute: false },
    codebook: { attribute: false },
    open: { state: true },
    report: { state: true },
    trouble: { state: true },
  };
  declare data: DeskData | null;
  declare codebook: Codebook | null;
  declare open: boolean;
  declare report: Report | null;
  declare trouble: string;
  /** Of the newest report that was asked for. */
  #revision = '';

  constructor() {
    super();
    this.data = null;
    this.codebook = null;
    this.open = false;
    this.report = null;
    this.trouble = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { codebook, data } = this;
    if (!this.open || !data || !codebook || (data.revision === this.#revision && !changed.has('codebook')))
      return;
    this.#revision = data.revision;
    // The course plays in the same process: the report waits until it has nothing to do.
    requestIdleCallback(() => void this.#make(data, codebook), { timeout: 2000 });
  }

  /** Everything of the report is fetched when it is first opened, so the desk itself starts without it. */
  async #make(data: DeskData, codebook: Codebook): Promise<void> {
    if (data.revision !== this.#revision) return;
    try {
      const { liveReport } = await import('../report/live.ts');
      const report = await liveReport(data, codebook);
      if (data.revision !== this.#revision) return;
      this.report = report;
      this.trouble = '';
    } catch (problem) {
      this.trouble = `The report could not be made: ${problem instanceof Error ? problem.message : String(problem)}`;
    }
  }

  protected override render(): unknown {
    return html`
      <details
        @toggle=${(event: Event) => {
          if (event.target === event.currentTarget) this.open = (event.target as HTMLDetailsElement).open;
        }}
      >
        <summary>The report, live: the same that a trainer makes of an LMS’s export</summary>
        ${this.trouble ? html`<p class="problem" role="alert">${this.trouble}</p>` : nothing}
        ${this.open ? html`<trainer-report .report=${this.report}></trainer-report>` : nothing}
      </details>
    `;
  }
}
