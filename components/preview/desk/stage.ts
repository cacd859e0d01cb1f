/** `<preview-stage>`: the frame in which the player plays, at the widths at which LMSs show courses. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { DeskMessage, PlayerMessage } from '../wire.ts';

/** What is on stage. */
export interface Play {
  /** New for every launch, so that the frame is made anew. */
  readonly key: number;
  readonly address: string;
  readonly caption: string;
}

export type FrameSize = '320' | '650' | 'full';

const sizes: readonly { readonly id: FrameSize; readonly label: string }[] = [
  { id: '320', label: '320 wide (phone)' },
  { id: '650', label: '650 × 666 (LMS frame)' },
  { id: 'full', label: 'Full width' },
];

/** How long the content gets for its last save before the frame is taken away. */
const PARTING_MS = 1500;

/**
 * @fires player-message with a `PlayerMessage` of the player on stage
 * @fires size-chosen with the `FrameSize`
 * @fires stage-close when the learner's window is to be closed
 */
export class PreviewStage extends LitElement {
  static override properties = { play: { attribute: false }, size: {}, origin: {} };
  declare play: Play | null;
  declare size: FrameSize;
  declare origin: string;

  constructor() {
    super();
    this.play = null;
    this.size = '650';
    this.origin = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#hear);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
    super.disconnectedCallback();
  }

  get #player(): Window | null {
    return this.querySelector('iframe')?.contentWindow ?? null;
  }

  readonly #hear = (event: MessageEvent<PlayerMessage>): void => {
    if (event.origin !== this.origin || event.source === null || event.source !== this.#player) return;
    this.dispatchEvent(new CustomEvent('player-message', { detail: event.data }));
  };

  /** Takes the content away; resolves when its last save has arrived, or after a moment. */
  async close(): Promise<void> {
    const player = this.#player;
    if (!player) return;
    await new Promise<void>((resolve) => {
      const done = (event: Event): void => {
        if ((event as CustomEvent<PlayerMessage>).detail.kind !== 'closed') return;
        this.removeEventListener('player-message', done);
        resolve();
      };
      this.addEventListener('player-message', done);
      setTimeout(resolve, PARTING_MS);
      const message: DeskMessage = { kind: 'close' };
      player.postMessage(message, this.origin);
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('play') && this.play) this.scrollIntoView({ block: 'nearest' });
  }

  #say(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  protected override render(): unknown {
    return html`
      <div class="stage-bar">
        <p class="stage-caption" role="status">${this.play?.caption ?? 'Nothing is playing.'}</p>
        <button
          type="button"
          ?disabled=${!this.play}
          @click=${() => {
            this.#say('stage-close');
          }}
        >
          Close the course
        </button>
        <fieldset class="sizes">
          <legend>Frame</legend>
          ${sizes.map(
            ({ id, label }) => html`
              <label>
                <input
                  type="radio"
                  name="size"
                  .checked=${this.size === id}
                  @change=${() => {
                    this.#say('size-chosen', id);
                  }}
                />
                ${label}
              </label>
            `,
          )}
        </fieldset>
      </div>
      <div class="stage-room" data-size=${this.size}>${this.play ? this.#frame(this.play) : nothing}</div>
    `;
  }

  #frame(play: Play): unknown {
    return keyed(
      play.key,
      html`<iframe
        name="player"
        title="Course: ${play.caption}"
        src=${play.address}
        allow="clipboard-write; fullscreen"
      ></iframe>`,
    );
  }
}
