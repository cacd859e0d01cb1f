import { render, type PropertyValues, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import { emit, type ActivityEventName, type ActivityEvents } from '../model/events.ts';

/**
 * What every activity is: an element in light DOM, so that course text is searched, printed and styled with its
 * page. It shows content that the app gives it; until then the static fallback of the page stays. In the microtask
 * after a property has changed it is shown again.
 */
export abstract class Activity<Content> extends HTMLElement {
  /** Names of what is shown again when it changes; an element adds its own. */
  static readonly properties: readonly string[] = ['content', 'seed', 'locked', 't'];

  declare content: Content | null;
  /** The attempt's seed, for the order of what is shuffled. */
  declare seed: number;
  /** Shows everything and takes nothing. */
  declare locked: boolean;
  /** Nothing is shown without it. */
  declare t: Translate | null;
  /** It has shown content. */
  protected hasUpdated = false;
  protected isUpdatePending = false;
  /** Settled when everything is shown that has changed so far. */
  updateComplete: Promise<void> = Promise.resolve();
  #connect = (): void => {};
  #connected = new Promise<void>((resolve) => (this.#connect = resolve));
  /** What has changed since it was last shown, with what it was. */
  #changed = new Map<string, unknown>();
  /** The learner's own move is about to change the view; at first entry and on resume the focus stays put. */
  private moved = false;

  constructor() {
    super();
    for (const name of (this.constructor as typeof Activity).properties) this.#watch(name);
    this.content = null;
    this.seed = 0;
    this.locked = false;
    this.t = null;
  }

  protected abstract show(content: Content, t: Translate): TemplateResult;

  /** Puts the focus where the learner's move has led. */
  protected focusMove(): void {}

  /** Makes a move of the learner: the app answers it at once with new data, and the focus goes along. */
  protected move(make: () => void): void {
    make();
    this.moved = this.isUpdatePending;
  }

  /** Tells the app of a move. */
  protected tell<N extends ActivityEventName>(name: N, detail: ActivityEvents[N]): void {
    this.move(() => emit(this, name, detail));
  }

  connectedCallback(): void {
    this.#connect();
  }

  /** Asks to be shown again; until it is in a page, that waits. */
  requestUpdate(): void {
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.updateComplete = this.#connected.then(() => this.#update());
  }

  #watch(name: string): void {
    let value: unknown;
    Object.defineProperty(this, name, {
      get: () => value,
      set: (next: unknown) => {
        if (Object.is(value, next)) return;
        if (!this.#changed.has(name)) this.#changed.set(name, value);
        value = next;
        this.requestUpdate();
      },
    });
  }

  #update(): void {
    const { content, t } = this;
    try {
      if (!content || !t) return;
      this.willUpdate?.(this.#changed as PropertyValues<this>);
      if (!this.hasUpdated) this.replaceChildren();
      // The listeners of a template are methods of its element.
      render(this.show(content, t), this, { host: this });
      this.hasUpdated = true;
    } finally {
      this.#changed = new Map();
      this.isUpdatePending = false;
    }
    this.updated();
  }

  /**
   * What has to follow before it is shown; sets properties without being shown twice.
   * @param changed what has changed, with what it was.
   */
  protected willUpdate?(changed: PropertyValues<this>): void;

  /** It has been shown. */
  protected updated(): void {
    if (!this.moved) return;
    this.moved = false;
    this.focusMove();
  }
}
