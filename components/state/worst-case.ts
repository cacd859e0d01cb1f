/**
 * The longest suspend data that a course can lead to, found by packing a learner who did everything in the way
 * that takes most room. Bounds: a scenario's path enters each scene with choices once, with the step back in
 * each; 255 sittings; a revision of 20 bits. A story that leads in circles can be longer; it then takes from
 * the room of private texts, never from the limit.
 */
import type { CourseIndex, QuestionIndex, QuestionType, SceneIndex } from '../model/course.ts';
import type { Answer, AssessmentTry, Progress, Step } from '../model/progress.ts';
import { TRIES_KEPT } from '../model/progress.ts';
import { LIMIT_SCORM_12, packState, textShare } from './codec.ts';
import { draw } from './draw.ts';
import { initialProgress } from './initial.ts';
import { TYPED_KEPT } from './packed/answers.ts';
import { COUNT_KEPT } from './packed/questions.ts';
import { RESULTS_KEPT } from './results.ts';

const REVISION = 2 ** 20 - 1;
const SITTINGS = 255;

/** Characters of suspend data in SCORM 1.2 at worst: the state part, and the share of private texts. */
export function worstCaseSuspend(index: CourseIndex): number {
  return worstCaseState(index) + (index.reflections.length > 0 ? textShare(LIMIT_SCORM_12) : 0);
}

/** Characters of the state part at worst. */
export function worstCaseState(index: CourseIndex): number {
  const progress = worstProgress(index);
  // Pages are stored by their distance, so every second one takes more room than all.
  const numbers = [...index.pages].sort((a, b) => a.number - b.number).map(({ id }) => id);
  const visits = [numbers, numbers.filter((_, at) => at % 2 === 1)];
  return Math.max(...visits.map((visited) => packState(index, { ...progress, visited }, Infinity).length));
}

function worstProgress(index: CourseIndex): Progress {
  const pages = [...index.pages].sort((a, b) => b.number - a.number);
  return {
    ...initialProgress(0xffff),
    revision: REVISION,
    place: pages[0]?.id ?? null,
    questions: Object.fromEntries(index.questions.map((question) => [question.id, worstTries(question)])),
    scenarios: Object.fromEntries(
      index.scenarios.map(({ id, scenes }) => [
        id,
        {
          steps: scenes.flatMap(worstSteps),
          continued: true,
          ending: scenes.flatMap((scene) => scene?.id ?? []).at(-1) ?? null,
          replay: null,
        },
      ]),
    ),
    reflections: Object.fromEntries(
      index.reflections.map(({ id, picks }) => [
        id,
        { text: 'x', picks: picks.filter((pick) => pick !== null), blank: true, edited: REVISION },
      ]),
    ),
    assessment: worstAssessment(index),
  };
}

function worstTries(question: QuestionIndex): { tries: Answer[]; count: number } {
  const tries = question.use === 'assessment' ? 1 : TRIES_KEPT;
  return {
    tries: Array.from({ length: tries }, () => longestAnswer(question)),
    count: tries === 1 ? 1 : COUNT_KEPT,
  };
}

const LONGEST: Record<QuestionType, (options: readonly string[]) => Answer> = {
  single: (options) => options.slice(-1),
  likert: (options) => options.slice(-1),
  multiple: (options) => options,
  matching: (options) => [...options].reverse(),
  ordering: (options) => [...options].reverse(),
  'short-answer': () => '\uffff'.repeat(TYPED_KEPT),
  numeric: () => '9'.repeat(TYPED_KEPT),
};

function longestAnswer({ type, options }: QuestionIndex): Answer {
  return LONGEST[type](options.filter((option) => option !== null));
}

function worstSteps(scene: SceneIndex | null): Step[] {
  const choice = scene?.choices.flatMap((id) => id ?? []).at(-1);
  if (!scene || !choice) return [];
  return [{ scene: scene.id, choice, back: true, instead: choice }];
}

/** Sittings as they are really drawn, so that the ages of questions are real. */
function worstAssessment({ assessment, questions }: CourseIndex): Progress['assessment'] {
  const none = initialProgress(0).assessment;
  if (!assessment) return none;
  const known = new Map(questions.map((question) => [question.id, question]));
  const rounds = Math.ceil(assessment.bank.length / Math.max(1, assessment.draw)) + 2;
  let { open, last } = none;
  let seen: Record<string, number> = {};
  for (let number = SITTINGS - rounds; number <= SITTINGS; number++) {
    const drawn = draw(assessment, seen, 1, number);
    const answers = Object.fromEntries(
      drawn.flatMap((id) => {
        const question = known.get(id);
        return question ? [[id, longestAnswer(question)]] : [];
      }),
    );
    last = open;
    open = { number, drawn, answers } satisfies AssessmentTry;
    seen = { ...seen, ...Object.fromEntries(drawn.map((id) => [id, number])) };
  }
  const result = { correct: assessment.draw, total: assessment.draw };
  return { open, last, results: Array.from({ length: RESULTS_KEPT }, () => result), seen };
}
