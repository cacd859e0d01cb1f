import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Activity } from '../elements/activity.ts';
import { grow } from '../elements/grow.ts';
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
  static override readonly properties = [
    ...Activity.properties,
    'progress',
    'privacy',
    'overflow',
    'kept',
    'inside',
    'draft',
    'seen',
    'refused',
  ];

  declare progress: ReflectionProgress | null;
  declare privacy: 'lms' | 'device' | 'review';
  /** The words are longer than the LMS can keep. */
  declare overflow: boolean;
  /** This device keeps what the LMS does not. */
  declare kept: boolean;
  /** It stands inside another activity, so its heading is one level lower. */
  declare inside: boolean;
  /** What is on the page. Kept here so that a late `progress` never takes a letter from under the cursor. */
  declare private draft: Draft;
  /** The colleagues' words have been asked for. */
  declare private seen: boolean;
  /** How often a tick too many was not taken. */
  declare private refused: number;

  constructor() {
    super();
    this.progress = null;
    this.privacy = 'lms';
    this.overflow = false;
    this.kept = false;
    this.inside = false;
    this.draft = EMPTY;
    this.seen = false;
    this.refused = 0;
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

  /** One can write, and nothing of it is saved. */
  private get finished(): boolean {
    return this.privacy === 'review' && !this.locked;
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

  /** As many are ticked as may be. Of one alone the choice moves, so nothing is refused. */
  private get full(): boolean {
    const most = this.content?.choose ?? 1;
    return most > 1 && this.draft.picks.length >= most;
  }

  private pickList(content: ReflectionContent, t: Translate): TemplateResult {
    const { id, choose } = content;
    return html`<fieldset class="choices" aria-describedby="${id}-prompt" @change=${this.onPick}>
      <legend class="reflection-legend">
        ${choose === null ? t('reflection.picks') : t('reflection.choose', { count: choose })}
      </legend>
      ${content.picks.map((pick) => this.pick(id, pick))}
      ${
        choose === null || this.locked
          ? nothing
          : html`<div role="status">
              ${this.full ? this.refusal(id, t('reflection.chosen', { count: choose })) : nothing}
            </div>`
      }
    </fieldset>`;
  }

  /** A live region says only what has changed: a blank more at every other refusal says it again. */
  private refusal(id: string, words: string): TemplateResult {
    return html`<p class="hint" id="${id}-full">${words}${this.refused % 2 ? '\u00a0' : ''}</p>`;
  }

  private pick(reflection: string, { id, text }: ReflectionContent['picks'][number]): TemplateResult {
    const ticked = this.draft.picks.includes(id);
    const refuses = this.full && !ticked && !this.locked;
    return html`<label class="choice">
      <input
        type="checkbox"
        name="${reflection}-pick"
        value=${id}
        .checked=${ticked}
        ?disabled=${this.locked}
        aria-disabled=${refuses ? 'true' : nothing}
        aria-describedby=${refuses ? `${reflection}-full` : nothing}
        @click=${refuses ? this.onRefused : nothing}
      />
      <span>${text}</span>
    </label>`;
  }

  private box(content: ReflectionContent, t: Translate): TemplateResult {
    const { id } = content;
    return html`<div class="field">
      <label for="${id}-text">${t('reflection.own-words')}</label>
      <p class="hint" id="${id}-rules">
        ${t('reflection.names')}<br />${t(`reflection.privacy.${this.kept && this.privacy === 'device' ? 'kept' : this.privacy}`)}
      </p>
      ${
        this.finished
          ? html`<p class="feedback" data-tone="again" id="${id}-finished">
              ${t(this.kept ? 'reflection.kept' : 'reflection.finished')}
            </p>`
          : nothing
      }
      <textarea
        id="${id}-text"
        rows="3"
        aria-describedby="${content.picks.length ? '' : `${id}-prompt `}${id}-rules${this.finished ? ` ${id}-finished` : ''}${this.overflow ? ` ${id}-overflow` : ''}"
        ?readonly=${this.locked}
        @input=${this.onInput}
        @blur=${this.onBlur}
      ></textarea>
      ${
        this.overflow
          ? html`<p class="feedback" data-tone="again" id="${id}-overflow">
              ${t(this.kept ? 'reflection.overflow.kept' : 'reflection.overflow')}
            </p>`
          : nothing
      }
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

  private onPick({ target }: Event): void {
    const picks = [...this.querySelectorAll<HTMLInputElement>('fieldset input:checked')]
      .filter((box) => this.content?.choose !== 1 || box === target)
      .map((box) => box.value);
    this.change({ picks, blank: false });
  }

  /** It can be reached and heard, and stays as it is. */
  private onRefused(event: Event): void {
    event.preventDefault();
    this.refused += 1;
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
