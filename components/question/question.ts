import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Activity } from '../elements/activity.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Html, OptionContent, QuestionContent } from '../model/course.ts';
import { emit } from '../model/events.ts';
import type { QuestionProgress } from '../model/progress.ts';
import { shuffled } from '../model/shuffle.ts';
import { chosenIn, markOf, namesMissing, verdictOf, type Mark, type QuestionView } from './verdict.ts';

/**
 * A question with options, one or several of which fit. It shows the answer that `progress` holds; a selection
 * that has not been checked yet is the only thing it keeps itself.
 *
 * @fires question-answered - in practice when the learner checks an answer, in a sitting at every change
 */
export class CourseQuestion extends Activity<QuestionContent> {
  static override properties = {
    progress: { attribute: false },
    view: { attribute: false },
    draft: { state: true },
    asked: { state: true },
  };

  declare progress: QuestionProgress | null;
  declare view: QuestionView;
  /** Selection that has not been checked; `null` shows the answer of `progress`. */
  declare private draft: readonly string[] | null;
  /** "Check my answer" was pressed with nothing chosen. */
  declare private asked: boolean;

  constructor() {
    super();
    this.progress = null;
    this.view = 'practice';
    this.draft = null;
    this.asked = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('progress');
    const newAnswer = changed.has('progress') && before?.count !== this.progress?.count;
    if (newAnswer || changed.has('content')) this.draft = null;
  }

  /** Set here and not in the template: a selection that the app did not take must not stay on the page. */
  protected override updated(): void {
    for (const input of this.querySelectorAll('input')) input.checked = this.chosen.includes(input.value);
    super.updated();
  }

  /** What is said of the answer; on another try there is nothing said, and it is the choice. */
  protected override focusMove(): void {
    const target = this.querySelector<HTMLElement>('.question-said, input:checked');
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }

  private get latest(): readonly string[] {
    return chosenIn(this.progress?.tries.at(-1));
  }

  private get chosen(): readonly string[] {
    return this.draft ?? this.latest;
  }

  /** The answer stands and is talked about. */
  private get answered(): boolean {
    if (this.view === 'sitting') return false;
    return this.view !== 'practice' || (this.draft === null && this.latest.length > 0);
  }

  protected override show(content: QuestionContent, t: Translate): TemplateResult {
    const several = content.type === 'multiple';
    const practice = this.view === 'practice';
    return html`<form class=${practice ? 'question card' : 'question'} @submit=${this.onSubmit}>
      ${practice ? html`<h2 class="question-label">${t('question.label')}</h2>` : nothing}
      <fieldset class="choices">
        <legend class="question-legend">
          <div class="question-stem" .innerHTML=${content.stem}></div>
          ${
            practice || this.view === 'sitting'
              ? html`<span class="hint">${t(several ? 'question.choose-all' : 'question.choose-one')}</span>`
              : nothing
          }
        </legend>
        ${this.asked || this.answered ? this.said(content, t) : nothing}
        <div class="question-options" @change=${this.onChange}>
          ${shuffled(content.options, this.seed, content.id).map((option) => this.option(content, option))}
        </div>
      </fieldset>
      ${practice && !this.locked ? this.button(content) : nothing}
    </form>`;
  }

  private option(content: QuestionContent, option: OptionContent): TemplateResult {
    const named =
      this.chosen.includes(option.id) || namesMissing(content, this.view, this.progress?.count ?? 0);
    const mark = this.answered && named ? markOf(content, option, this.chosen) : null;
    const told = `${content.id}-${option.id}-feedback`;
    return html`<div class="question-option" data-mark=${mark ?? nothing}>
      <label class="choice">
        <input
          type=${content.type === 'multiple' ? 'checkbox' : 'radio'}
          name=${content.id}
          value=${option.id}
          ?disabled=${this.locked || this.answered}
          aria-describedby=${mark ? told : nothing}
        />
        <span .innerHTML=${option.html}></span>
      </label>
      ${mark ? this.optionFeedback(option, mark, told) : nothing}
    </div>`;
  }

  private optionFeedback(option: OptionContent, mark: NonNullable<Mark>, id: string): TemplateResult {
    return html`<div class="feedback" id=${id} data-tone=${mark === 'not-this' ? 'again' : 'good'}>
      <p class="question-mark">${this.t?.(`question.${mark}`)}</p>
      ${feedback(option.feedback)}
    </div>`;
  }

  /** What is said of the whole answer, once and before the options; the focus goes there. */
  private said(content: QuestionContent, t: Translate): TemplateResult {
    const verdict = verdictOf(content, this.chosen);
    const right = verdict === 'right';
    return html`<div class="question-said feedback" tabindex="-1" data-tone=${right ? 'good' : 'again'}>
      <p class="question-verdict">${t(`question.${this.asked ? 'nothing' : verdict}`)}</p>
      ${feedback(right ? content.right : verdict === 'unanswered' ? null : content.otherwise)}
    </div>`;
  }

  /** One button checks and tries again. */
  private button(content: QuestionContent): TemplateResult {
    const right = this.answered && verdictOf(content, this.chosen) === 'right';
    const label = right ? 'question.once-more' : this.answered ? 'question.again' : 'question.check';
    return html`<div class="actions">
      <button type="submit" class=${this.answered ? 'button quiet' : 'button'} @click=${this.onClick}>
        ${this.t?.(label)}
      </button>
    </div>`;
  }

  /** The second half of a double click would take the feedback away again. */
  private onClick(event: MouseEvent): void {
    if (event.detail > 1) event.preventDefault();
  }

  private onChange(): void {
    const chosen = [...this.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
    const inOrder = (this.content?.options ?? [])
      .map((option) => option.id)
      .filter((id) => chosen.includes(id));
    this.asked = false;
    if (this.view === 'sitting') this.answer(inOrder);
    else this.draft = inOrder;
    this.requestUpdate();
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    if (this.view !== 'practice' || this.locked) return;
    this.move(() => {
      if (this.answered) this.draft = this.latest;
      else if (this.chosen.length > 0) this.answer(this.chosen);
      else {
        this.asked = true;
        // Asked once more, the sentence is there already, and the focus still goes to it.
        this.requestUpdate();
      }
    });
  }

  private answer(answer: readonly string[]): void {
    if (this.content) emit(this, 'question-answered', { question: this.content.id, answer });
  }
}

function feedback(words: Html | null): TemplateResult | typeof nothing {
  return words === null ? nothing : html`<div .innerHTML=${words}></div>`;
}
