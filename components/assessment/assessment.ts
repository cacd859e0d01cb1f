import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Activity } from '../elements/activity.ts';
import type { Translate } from '../i18n/translate.ts';
import type { AssessmentIndex, PageIndex, QuestionContent } from '../model/course.ts';
import { emit, type ActivityEvents } from '../model/events.ts';
import type { AssessmentProgress, AssessmentTry } from '../model/progress.ts';
import { resultView } from './result.ts';
import { needed, standing, unanswered } from './standing.ts';

const NOTHING_YET: AssessmentProgress = { open: null, last: null, results: [], seen: {} };

/**
 * The final assessment: what to expect, one sitting on one page, and the result. The questions are shown by
 * the element that the app has registered for questions.
 *
 * @fires assessment-started - a new sitting is wanted
 * @fires assessment-answered - at every change of an answer, so that nothing is lost
 * @fires assessment-finished
 */
export class CourseAssessment extends Activity<AssessmentIndex> {
  static override readonly properties = [
    ...Activity.properties,
    'pass',
    'tries',
    'progress',
    'questions',
    'pages',
    'complete',
    'named',
  ];

  declare pass: number;
  declare tries: number | 'unlimited';
  declare progress: AssessmentProgress;
  declare questions: (id: string) => QuestionContent | null;
  declare pages: (id: string) => PageIndex | null;
  /** Everything that the course asks for is done. */
  declare complete: boolean;
  /** "Finish" was pressed with questions open, and they have been named. */
  declare private named: boolean;

  constructor() {
    super();
    this.pass = 80;
    this.tries = 'unlimited';
    this.progress = NOTHING_YET;
    this.questions = () => null;
    this.pages = () => null;
    this.complete = false;
    this.named = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('progress') && changed.get('progress')?.open?.number !== this.progress.open?.number) {
      this.named = false;
    }
  }

  protected override focusMove(): void {
    const open = this.querySelector<HTMLElement>('.assessment-open');
    (open ?? this.querySelector<HTMLElement>('.assessment-focus'))?.focus();
  }

  protected override show(content: AssessmentIndex, t: Translate): TemplateResult {
    const { progress } = this;
    if (progress.open) return this.sitting(progress.open, t);
    if (progress.last) return this.result(content, progress.last, t);
    return this.start(content, t);
  }

  private start({ page, draw: count }: AssessmentIndex, t: Translate): TemplateResult {
    const { left } = standing(this.progress, this.pass, this.tries);
    return html`<section class="assessment card" aria-labelledby="${page}-start">
      <h2 class="card-title" id="${page}-start">${t('assessment.start-title')}</h2>
      <ul>
        <li>${t('assessment.questions', { count })}</li>
        <li>${t('assessment.pass', { needed: needed(this.pass, count), count })}</li>
        <li>${t('assessment.points')}</li>
        <li>${left === null ? t('assessment.unlimited') : t('assessment.limited', { count: left })}</li>
        <li>${t('assessment.saved')}</li>
      </ul>
      ${
        this.locked
          ? nothing
          : html`<div class="actions">
              <button type="button" class="button" @click=${this.onStart}>${t('assessment.start')}</button>
            </div>`
      }
    </section>`;
  }

  private sitting(sitting: AssessmentTry, t: Translate): TemplateResult {
    const open = unanswered(sitting, this.questions);
    const count = sitting.drawn.length;
    return html`<section class="assessment" @question-answered=${this.onAnswered}>
      <ol class="assessment-questions">
        ${sitting.drawn.map((id, position) => this.question(sitting, id, position, t))}
      </ol>
      <div class="assessment-end">
        <p class="meta">${t('assessment.progress', { answered: count - open.length, count })}</p>
        ${this.named && open.length > 0 ? this.stillOpen(sitting, open, t) : nothing}
        ${
          this.locked
            ? nothing
            : html`<div class="actions">
                <button type="button" class="button" @click=${() => this.onFinish(open)}>
                  ${t(this.named && open.length > 0 ? 'assessment.finish-anyway' : 'assessment.finish')}
                </button>
              </div>`
        }
      </div>
    </section>`;
  }

  private question(
    { number, answers }: AssessmentTry,
    id: string,
    position: number,
    t: Translate,
  ): TemplateResult {
    const answer = answers[id];
    return html`<li>
      <h2
        class=${position === 0 ? 'assessment-number assessment-focus' : 'assessment-number'}
        id="asked-${position}"
        tabindex="-1"
      >
        ${t('assessment.question', { number: position + 1 })}
      </h2>
      <course-asked-question
        .content=${this.questions(id)}
        .progress=${answer ? { tries: [answer], count: 1 } : null}
        .seed=${this.seed + number}
        .locked=${this.locked}
        .view=${'sitting'}
        .t=${t}
      ></course-asked-question>
    </li>`;
  }

  private stillOpen({ drawn }: AssessmentTry, open: readonly string[], t: Translate): TemplateResult {
    return html`<div
      class="assessment-open feedback"
      data-tone="again"
      tabindex="-1"
      role="group"
      aria-labelledby="still-open"
    >
      <p id="still-open">${t('assessment.open', { count: open.length })}</p>
      <ul>
        ${open.map((id) => {
          const position = drawn.indexOf(id);
          return html`<li>
            <a href="#asked-${position}" @click=${(event: Event) => this.goTo(event, position)}>
              ${t('assessment.question', { number: position + 1 })}
            </a>
          </li>`;
        })}
      </ul>
    </div>`;
  }

  private result(
    { bank, draw, outcomes }: AssessmentIndex,
    sitting: AssessmentTry,
    t: Translate,
  ): TemplateResult {
    const { pass, tries, progress, seed, locked, complete, questions, pages } = this;
    return resultView({
      sitting,
      standing: standing(progress, pass, tries),
      pass,
      seed,
      locked,
      complete,
      outcomes,
      more: bank.length > draw,
      questions,
      pages,
      t,
      again: () => this.onStart(),
    });
  }

  /** The address names pages only, so a link inside the sitting moves the focus and leaves the address alone. */
  private goTo(event: Event, position: number): void {
    event.preventDefault();
    this.querySelector<HTMLElement>(`#asked-${position}`)?.focus();
  }

  private onStart(): void {
    this.tell('assessment-started', {});
  }

  private onAnswered(event: CustomEvent<ActivityEvents['question-answered']>): void {
    event.stopPropagation();
    emit(this, 'assessment-answered', event.detail);
  }

  private onFinish(open: readonly string[]): void {
    this.move(() => {
      if (open.length > 0 && !this.named) this.named = true;
      else emit(this, 'assessment-finished', {});
    });
  }
}
