import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Activity } from '../elements/activity.ts';
import type { Translate } from '../i18n/translate.ts';
import type { QuestionContent } from '../model/course.ts';
import { emit } from '../model/events.ts';
import type { Answer, QuestionProgress } from '../model/progress.ts';
import { rich, toneOf, type Frame, type Kind } from './kind.ts';
import * as kinds from './kinds.ts';
import { namesMissing, verdictOf, type QuestionView } from './verdict.ts';

const KINDS: Readonly<Partial<Record<string, Kind>>> = kinds;

/**
 * A question: its stem, what is said of the answer, and the button. What stands between them is the affair of
 * its kind. It shows the answer that `progress` holds, or what has not been checked yet.
 *
 * @fires question-answered - in practice when the learner checks an answer, in a sitting and on a scale at
 *   every change
 * @fires question-drafted - in practice when what is chosen is another one and not checked yet
 */
export class CourseQuestion extends Activity<QuestionContent> implements Frame {
  static override readonly properties = [
    ...Activity.properties,
    'progress',
    'beforeProgress',
    'view',
    'draft',
    'asked',
    'spot',
  ];

  declare progress: QuestionProgress | null;
  declare beforeProgress: QuestionProgress | null;
  declare view: QuestionView;
  declare asked: boolean;
  declare spot: string | null;
  declare draft: Answer | null;

  constructor() {
    super();
    this.progress = null;
    this.beforeProgress = null;
    this.view = 'practice';
    this.asked = false;
    this.spot = null;
    this.draft = null;
  }

  get latest(): Answer {
    return this.progress?.tries.at(-1) ?? '';
  }

  get answer(): Answer {
    return this.draft ?? this.latest;
  }

  get answered(): boolean {
    if (this.view === 'sitting') return false;
    return this.view !== 'practice' || (!this.kind?.live && this.draft === null && this.latest.length > 0);
  }

  get closed(): boolean {
    return this.locked || this.answered;
  }

  get named(): boolean {
    return !!this.content && namesMissing(this.content, this.view, this.progress?.count ?? 0);
  }

  private get kind(): Kind | undefined {
    return KINDS[(this.content?.type ?? '').replace(/-(.)/, (_, letter: string) => letter.toUpperCase())];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was chosen in an earlier view of the page is as good as chosen now.
    if (!this.hasUpdated) return;
    const before = changed.get('progress');
    const newAnswer = changed.has('progress') && before?.count !== this.progress?.count;
    // In a sitting an answer is told while it is still being typed.
    if (changed.has('content') || (newAnswer && this.view !== 'sitting')) this.draft = null;
    if (changed.has('content')) this.spot = null;
    const { content, draft: answer } = this;
    if (content && this.view === 'practice' && changed.has('draft')) {
      emit(this, 'question-drafted', { question: content.id, answer });
    }
  }

  protected override updated(): void {
    this.kind?.fill?.(this, this);
    super.updated();
  }

  /** What is said of the answer; on another try nothing is said, and it is the first thing to do. */
  protected override focusMove(): void {
    const target =
      this.querySelector<HTMLElement>('.question-said') ??
      this.kind?.focus?.(this, this) ??
      this.querySelector<HTMLElement>('input:checked');
    target?.focus({ preventScroll: true });
    if (!target?.matches('.question-said')) this.asking(target)?.scrollIntoView({ block: 'nearest' });
    target?.scrollIntoView({ block: 'nearest' });
  }

  /** The words that a control answers: those of its own row, or the stem. */
  private asking(control: HTMLElement | null | undefined): Element | null {
    const row = control?.closest('.pair, .sort-card, .scale-row');
    return row?.querySelector('.pair-words, .scale-words') ?? this.querySelector('.question-legend');
  }

  change(answer: Answer): void {
    this.asked = false;
    if (this.view === 'sitting' || this.kind?.live) {
      this.draft = null;
      this.send(answer);
    } else this.draft = answer;
    this.requestUpdate();
  }

  go(spot: string): void {
    this.move(() => {
      this.spot = spot;
      this.requestUpdate();
    });
  }

  protected override show(content: QuestionContent, t: Translate): TemplateResult {
    const { kind } = this;
    if (!kind) return html``;
    const practice = this.view === 'practice';
    const hint = `${content.id}-hint`;
    const asks = practice || this.view === 'sitting';
    return html`<form class=${practice ? 'question card' : 'question'} @submit=${this.onSubmit}>
      ${practice ? html`<h2 class="question-label">${t(kind.label ?? 'question.label')}</h2>` : nothing}
      <fieldset class="choices" aria-describedby=${asks ? hint : nothing}>
        <legend class="question-legend"><div class="question-stem" .innerHTML=${content.stem}></div></legend>
        ${asks ? html`<p class="hint question-hint" id=${hint}>${kind.hint(content, t)}</p>` : nothing}
        ${this.asked || (this.answered && !kind.live) ? this.said(kind, content, t) : nothing}
        ${kind.body(this, content, t)}
        ${practice && !this.locked && !kind.live ? this.button(content, t) : nothing}
      </fieldset>
    </form>`;
  }

  /** What is said of the whole answer, once and before the body; the focus goes there. */
  private said(kind: Kind, content: QuestionContent, t: Translate): TemplateResult {
    const { answer } = this;
    const verdict = verdictOf(content, answer);
    const right = !this.asked && verdict === 'right';
    const silent = this.asked || verdict === 'unanswered' || kind.foreseen?.(content, answer);
    const partly = verdict === 'partly' || verdict === 'missing';
    const parts = !this.asked && partly && this.view !== 'result' && kind.parts?.(content, answer, t);
    const words = this.asked ? kind.lacks(content, answer, t) : t(`question.${verdict}`);
    // In a sitting the focus has gone on to what comes next, so the sentence is announced.
    return html`<div
      class="question-said feedback"
      id="${content.id}-said"
      tabindex="-1"
      role=${this.view === 'sitting' ? 'alert' : nothing}
      data-tone=${toneOf(right)}
    >
      <p class="question-verdict">${parts ? `${words} ${parts}` : words}</p>
      ${rich(right ? content.right : silent ? null : content.otherwise)}
    </div>`;
  }

  /** One button checks and tries again. */
  private button(content: QuestionContent, t: Translate): TemplateResult {
    const right = this.answered && verdictOf(content, this.answer) === 'right';
    const label = right ? 'question.once-more' : this.answered ? 'question.again' : 'question.check';
    return html`<div class="actions">
      <button type="submit" class=${this.answered ? 'button quiet' : 'button'} @click=${onlyOnce}>
        ${t(label)}
      </button>
    </div>`;
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const { content, kind, t } = this;
    if (!content || !kind || !t || this.view !== 'practice' || this.locked || kind.live) return;
    const start = kind.start?.(this, content) ?? this.latest;
    this.move(() => {
      this.spot = null;
      if (this.answered) this.draft = verdictOf(content, this.latest) === 'right' ? start : this.latest;
      else if (kind.lacks(content, this.answer, t) === null) this.send(this.answer || start);
      else {
        this.asked = true;
        // Asked once more, the sentence is there already, and the focus still goes to it.
        this.requestUpdate();
      }
    });
  }

  private send(answer: Answer): void {
    if (this.content) emit(this, 'question-answered', { question: this.content.id, answer });
  }
}

/** The second half of a double click would take the feedback away again. */
function onlyOnce(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
