import { LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import { emit, type ActivityEventName, type ActivityEvents } from '../model/events.ts';

/**
 * What every activity is: an element in light DOM, so that course text is searched, printed and styled with its
 * page. It shows content that the app gives it; until then the static fallback of the page stays.
 */
export abstract class Activity<Content> extends LitElement {
  static override properties: PropertyDeclarations = {
    content: { attribute: false },
    seed: { attribute: false },
    locked: { type: Boolean },
    t: { attribute: false },
  };

  declare content: Content | null;
  /** The attempt's seed, for the order of what is shuffled. */
  declare seed: number;
  /** Shows everything and takes nothing. */
  declare locked: boolean;
  /** Nothing is shown without it. */
  declare t: Translate | null;
  /** The learner's own move is about to change the view; at first entry and on resume the focus stays put. */
  private moved = false;

  constructor() {
    super();
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

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    if (!this.content || !this.t) return false;
    if (!this.hasUpdated) this.replaceChildren();
    return true;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { content, t } = this;
    return content && t ? this.show(content, t) : nothing;
  }

  protected override updated(): void {
    if (!this.moved) return;
    this.moved = false;
    this.focusMove();
  }
}
