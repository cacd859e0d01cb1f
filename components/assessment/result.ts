import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { AssessmentIndex, PageIndex, QuestionContent } from '../model/course.ts';
import type { AssessmentTry } from '../model/progress.ts';
import { isRight } from '../model/scoring.ts';
import { lookAgain } from './look-again.ts';
import { needed, type Standing } from './standing.ts';

/** What the result of a finished sitting is made of. */
export interface ResultView {
  readonly sitting: AssessmentTry;
  readonly standing: Standing;
  /** In percent. */
  readonly pass: number;
  readonly seed: number;
  readonly locked: boolean;
  /** Everything that the course asks for is done. */
  readonly complete: boolean;
  readonly outcomes: AssessmentIndex['outcomes'];
  /** The bank holds more questions than one sitting. */
  readonly more: boolean;
  readonly questions: (id: string) => QuestionContent | null;
  readonly pages: (id: string) => PageIndex | null;
  readonly t: Translate;
  readonly again: () => void;
}

/** The score in words, what to do next, and each question with the learner's own answer. */
export function resultView(view: ResultView): TemplateResult {
  const { sitting, standing, pass, complete, t } = view;
  const total = standing.last?.total ?? sitting.drawn.length;
  const params = { correct: standing.last?.correct ?? 0, count: total };
  const { passedLast, passedEver } = standing;
  const verdict = passedLast ? 'passed' : passedEver ? 'already' : 'not-yet';
  return html`<section class="assessment">
    <div class="card" data-verdict=${verdict}>
      <h2 class="card-title assessment-focus" tabindex="-1">${t(`assessment.result.${verdict}`, params)}</h2>
      ${advice(standing, verdict, needed(pass, total), t).map((words) => html`<p>${words}</p>`)}
      ${passedEver && complete ? html`<p>${t('assessment.complete')}</p>` : nothing} ${next(view)}
    </div>
    ${lookAgainAt(view)}
    <details class="assessment-answers" ?open=${!passedEver}>
      <summary><h2>${t('assessment.your-answers')}</h2></summary>
      <ol class="assessment-questions">
        ${sitting.drawn.map((id, position) => question(view, id, position))}
      </ol>
    </details>
  </section>`;
}

/** What the result means, in sentences. A pass stays a pass, whatever came after it. */
function advice(
  standing: Standing,
  verdict: 'passed' | 'already' | 'not-yet',
  pass: number,
  t: ResultView['t'],
): string[] {
  const { last, best, passedLast, passedEver, talk } = standing;
  const params = { correct: best?.correct ?? 0, count: best?.total ?? 0, needed: pass };
  const better = best !== null && best !== last;
  return [
    t(`assessment.${verdict}`, params),
    ...(better && passedLast === passedEver ? [t('assessment.best', params)] : []),
    ...(talk ? [t('assessment.talk')] : []),
  ];
}

function next({ standing, locked, more, t, again }: ResultView): TemplateResult | typeof nothing {
  const { left, passedEver } = standing;
  if (locked) return nothing;
  if (left === 0) return passedEver ? nothing : html`<p>${t('assessment.no-tries-left')}</p>`;
  return html`<div class="actions">
    <button type="button" class=${passedEver ? 'button quiet' : 'button'} @click=${again}>
      ${t('assessment.again')}
    </button>
    <p class="hint">
      ${t(more ? 'assessment.new-set' : 'assessment.same-set')}
      ${left === null ? nothing : t('assessment.tries-left', { count: left })}
    </p>
  </div>`;
}

/** Outcomes in which a point was missed, with links to their pages. */
function lookAgainAt(view: ResultView): TemplateResult | typeof nothing {
  const found = lookAgain(view.sitting, view.outcomes, view);
  if (found.length === 0) return nothing;
  return html`<section class="assessment-look-again" aria-labelledby="look-again">
    <h2 id="look-again">${view.t('assessment.look-again')}</h2>
    <ul>
      ${found.map(
        ({ outcome, pages }) =>
          html`<li>
            <p>${outcome}</p>
            ${pages.map(({ id, title }) => html`<a href="#${id}">${title}</a>`)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function question(view: ResultView, id: string, position: number): TemplateResult | typeof nothing {
  const { sitting, standing, seed, questions, t } = view;
  const content = questions(id);
  if (!content) return nothing;
  const answer = sitting.answers[id];
  const right = answer !== undefined && isRight(content, answer);
  return html`<li>
    <h3 class="assessment-number">
      ${t('assessment.question', { number: position + 1 })}
      <span class="assessment-point">${t(right ? 'assessment.point' : 'assessment.no-point')}</span>
    </h3>
    <course-asked-question
      .content=${content}
      .progress=${answer ? { tries: [answer], count: 1 } : null}
      .seed=${seed + sitting.number}
      .locked=${true}
      .view=${standing.key ? 'key' : 'result'}
      .t=${t}
    ></course-asked-question>
    ${right ? nothing : reread(content, view)}
  </li>`;
}

function reread({ reread: id }: QuestionContent, { pages, t }: ResultView): TemplateResult | typeof nothing {
  const page = id === null ? null : pages(id);
  if (!page) return nothing;
  return html`<p class="assessment-reread">
    ${t('assessment.reread')} <a href="#${page.id}">${page.title}</a>
  </p>`;
}
