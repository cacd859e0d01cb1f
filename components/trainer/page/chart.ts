/** `<trainer-chart>`: a chart that has its words and its table with it. */
import { html, type PropertyValues } from 'lit';
import { LightElement } from './light.ts';

/** Draws at a width in CSS pixels. */
export type Draw = (width: number) => Element;

export class TrainerChart extends LightElement {
  static override properties = {
    draw: { attribute: false },
    label: {},
    table: { attribute: false },
    width: { state: true },
  };
  declare draw: Draw | null;
  /** What the chart shows, in a sentence, for people who do not see it. */
  declare label: string;
  /** The same figures as a table (a template). */
  declare table: unknown;
  declare width: number;
  readonly #sizes = new ResizeObserver(([entry]) => {
    this.width = Math.round(entry?.contentRect.width ?? 0);
  });

  constructor() {
    super();
    this.draw = null;
    this.label = '';
    this.table = null;
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('draw') && !changed.has('width')) return;
    const room = this.querySelector('.chart-room');
    if (!room || !this.draw || this.width === 0) return;
    const drawn = this.draw(this.width);
    drawn.setAttribute('aria-hidden', 'true');
    room.replaceChildren(drawn);
  }

  protected override render(): unknown {
    return html`
      <div class="chart-room" role="img" aria-label=${this.label}></div>
      <details class="behind">
        <summary>The same as a table</summary>
        <trainer-wide label="Table: ${this.label}" .table=${this.table}></trainer-wide>
      </details>
    `;
  }
}
