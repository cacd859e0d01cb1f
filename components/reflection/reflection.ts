import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Activity } from '../elements/activity.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ReflectionContent } from '../model/course.ts';
import { emit } from '../model/events.ts';
import type { ReflectionProgress } from '../model/progress.ts';

interface Draft {
  readonly text: string;
  readonly picks: readonly string[];
  readonly blank: boolean;
}

const EMPTY: Draft = { text: '', picks: [], blank: false };

/**
 * A question about the learner's own work: things to tick, a box for their own words, who can see them, and
 * afterwards how a colleague put it. Leaving it blank is a full answer.
 *
 * @fires reflection-edited - at every change
 * @fires reflection-left - the text box lost the focus
 */
export class CourseReflection extends Activity<ReflectionContent> {
  static override properties = {
    progress: { attribute: false },
    privacy: { attribute: false },
    inside: { type: Boolean },
    draft: { state: true },
    seen: { state: true },
  };

  declare progress: ReflectionProgress | null;
  declare privacy: 'lms' | 'device' | 'review';
  /** It stands inside another activity, so its heading is one level lower. */
  declare inside: boolean;
  /** What is on the page. Kept here so that a late `progress` never takes a letter from under the cursor. */
  declare private draft: Draft;
  /** The colleagues' words have been asked for. */
  declare private seen: boolean;

  constructor() {
    super();
    this.progress = null;
    this.privacy = 'lms';
    this.inside = false;
    this.draft = EMPTY;
    this.seen = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const other = changed.has('content') && changed.get('content')?.id !== this.content?.id;
    if (!other && (!changed.has('progress') || this.typing)) return;
    const { text, picks, blank } = this.progress ?? EMPTY;
    this.draft = { text, picks, blank };
    if (other) this.seen = blank || text.trim() !== '';
  }

  protected override updated(): void {
    const box = this.querySelector('textarea');
    if (!box) return;
    if (box.value !== this.draft.text) box.value = this.draft.text;
    grow(box);
  }

  private get typing(): boolean {
    return this.querySelector('textarea:focus') !== null;
  }

  private get written(): boolean {
    return this.draft.text.trim() !== '';
  }

  /** Own words or ticks are there. Examples are announced only without them: else the focus goes there. */
  private get answered(): boolean {
    return this.written || this.draft.picks.length > 0;
  }

  protected override show(content: ReflectionContent, t: Translate): TemplateResult {
    return html`<section class="reflection card" aria-labelledby="${content.id}-title">
      <p class="reflection-label meta">${t('reflection.label')}</p>
      ${heading(content, this.inside)}
      <div class="reflection-prompt" id="${content.id}-prompt" .innerHTML=${content.prompt}></div>
      ${content.picks.length > 0 ? this.pickList(content, t) : nothing} ${this.box(content, t)}
      ${this.locked ? nothing : this.ways(content, t)}
      <div class="reflection-after" aria-live=${this.answered ? 'off' : 'polite'}>
        ${this.seen || this.draft.blank ? this.examples(content, t) : nothing}
      </div>
    </section>`;
  }

  private pickList(content: ReflectionContent, t: Translate): TemplateResult {
    return html`<fieldset class="choices" aria-describedby="${content.id}-prompt" @change=${this.onPick}>
      <legend class="reflection-legend">${t('reflection.picks')}</legend>
      ${content.picks.map(
        (pick) =>
          html`<label class="choice">
            <input
              type="checkbox"
              name="${content.id}-pick"
              value=${pick.id}
              .checked=${this.draft.picks.includes(pick.id)}
              ?disabled=${this.locked}
            />
            <span>${pick.text}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  private box(content: ReflectionContent, t: Translate): TemplateResult {
    const { id } = content;
    return html`<div class="field">
      <label for="${id}-text">${t('reflection.own-words')}</label>
      <p class="hint" id="${id}-names">${t('reflection.names')}</p>
      <textarea
        id="${id}-text"
        rows="3"
        aria-describedby="${id}-prompt ${id}-names ${id}-privacy"
        ?readonly=${this.locked}
        @input=${this.onInput}
        @blur=${this.onBlur}
      ></textarea>
      <p class="hint" id="${id}-privacy">${t(`reflection.privacy.${this.privacy}`)}</p>
    </div>`;
  }

  /** What one can do next: look at a colleague's words once there are own ones, or leave it blank. */
  private ways(content: ReflectionContent, t: Translate): TemplateResult {
    const see = this.answered && !this.seen && !this.draft.blank && (content.good ?? content.soso) !== null;
    return html`<div class="actions">
      ${
        see
          ? html`<button type="button" class="button quiet" @click=${this.onSee}>
              ${t('reflection.see')}
            </button>`
          : nothing
      }
      ${
        this.written
          ? nothing
          : html`<label class="reflection-blank">
              <input type="checkbox" .checked=${this.draft.blank} @change=${this.onBlank} />
              <span>${t('reflection.blank')}</span>
            </label>`
      }
    </div>`;
  }

  private examples(content: ReflectionContent, t: Translate): TemplateResult {
    const { good, soso } = content;
    return html`<div class="reflection-examples">
      ${this.draft.blank ? html`<p class="hint">${t('reflection.left-blank')}</p>` : nothing}
      ${good ? example(t('reflection.good'), good) : nothing}
      ${soso ? example(t('reflection.soso'), soso) : nothing}
      ${good || soso ? html`<p class="hint">${t('reflection.own-is-fine')}</p>` : nothing}
    </div>`;
  }

  private onInput(event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    this.change({ text: value, blank: false });
  }

  private onPick(): void {
    const picks = [...this.querySelectorAll<HTMLInputElement>('fieldset input:checked')].map(
      (box) => box.value,
    );
    this.change({ picks, blank: false });
  }

  private onBlank(event: Event): void {
    this.change({ blank: (event.target as HTMLInputElement).checked });
  }

  private onBlur(): void {
    if (this.content && !this.locked) emit(this, 'reflection-left', { reflection: this.content.id });
  }

  private onSee(): void {
    this.seen = true;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('.reflection-example-title')?.focus(),
    );
  }

  private change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    if (this.content) emit(this, 'reflection-edited', { reflection: this.content.id, ...this.draft });
  }
}

function heading({ id, title }: ReflectionContent, inside: boolean): TemplateResult {
  return inside
    ? html`<h3 class="card-title" id="${id}-title">${title}</h3>`
    : html`<h2 class="card-title" id="${id}-title">${title}</h2>`;
}

function example(title: string, words: string): TemplateResult {
  return html`<div class="reflection-example">
    <p class="reflection-example-title" tabindex="-1">${title}</p>
    <blockquote .innerHTML=${words}></blockquote>
  </div>`;
}

/** Lets the box grow with its text where CSS cannot (`field-sizing`). */
function grow(box: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}
