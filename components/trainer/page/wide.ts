/** `<trainer-wide>`: a table that is moved sideways where it is wider than its place, and says so only there. */
import { html, nothing } from 'lit';
import { LightElement } from './light.ts';

export class TrainerWide extends LightElement {
  static override properties = { label: {}, table: { attribute: false }, scrolls: { state: true } };
  /** What the table is of. */
  declare label: string;
  /** The table (a template). */
  declare table: unknown;
  declare scrolls: boolean;
  /** Both are watched: the place by the window, the table by what is opened in it. */
  readonly #sizes = new ResizeObserver(() => {
    const box = this.querySelector('.wide');
    this.scrolls = box !== null && box.scrollWidth > box.clientWidth;
  });

  constructor() {
    super();
    this.label = '';
    this.table = null;
    this.scrolls = false;
  }

  protected override updated(): void {
    for (const part of this.querySelectorAll('.wide, .wide > table')) this.#sizes.observe(part);
  }

  protected override render(): unknown {
    const { label, scrolls, table } = this;
    return html`
      ${scrolls ? html`<p class="quiet">There are more columns than fit here: move the table sideways to see them.</p>` : nothing}
      <div
        class="wide"
        role=${scrolls ? 'region' : 'group'}
        aria-label=${label}
        tabindex=${scrolls ? 0 : nothing}
      >
        ${table}
      </div>
    `;
  }
}
