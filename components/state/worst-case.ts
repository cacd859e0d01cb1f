/**
 * The longest suspend data that a course can lead to, found by packing a learner who did everything in the way
 * that takes most room. Bounds: a scenario's path enters each scene with choices once, with the step back in
 * each; 255 sittings of the same length; a revision of 20 bits. A story that leads in circles can be longer; it then takes from
 * the room of private texts, never from the limit.
 */
import { pairsIn } from '../model/answers.ts';
import type { AssessmentIndex, CourseIndex, QuestionIndex, SceneIndex } from '../model/course.ts';
import { hasFinding } from '../model/finding.ts';
import type { Answer, AssessmentResult, AssessmentTry, Progress, Step } from '../model/progress.ts';
import type { PilotIndex, PilotProgress } from '../model/pilot.ts';
import { triesKept } from '../model/progress.ts';
import { LIMIT_SCORM_12 } from './codec.ts';
import { packState, textShare } from './packing.ts';
import { draw } from './draw.ts';
import { initialProgress } from './initial.ts';
import { COUNT_KEPT } from './packed/questions.ts';
import { RESULTS_KEPT } from './results.ts';
import { bitsOf, longestAnswer } from './worst-answers.ts';

const REVISION = 2 ** 20 - 1;
const SITTINGS = 255;
/** Every day takes the same room. */
const DAY = 20454;

/** Characters of suspend data in SCORM 1.2 at worst: the state part, and the share of private texts. */
export function worstCaseSuspend(index: CourseIndex): number {
  const written = index.reflections.length + index.slots.length > 0;
  return worstCaseState(index) + (written ? textShare(LIMIT_SCORM_12) : 0);
}

/** Characters of the state part at worst. */
export function worstCaseState(index: CourseIndex): number {
  const whole = worstProgress(index);
  // Two sittings that ask the same may leave different rows open, and then say twice which ones.
  const assessments = [worstAssessment(index, false), worstAssessment(index, true)];
  // Pages are stored by their distance, so every second one takes more room than all.
  const numbers = [...index.pages].sort((a, b) => a.number - b.number).map(({ id }) => id);
  const visits = [numbers, numbers.filter((_, at) => at % 2 === 1)];
  const sizes = visits.flatMap((visited) =>
    assessments.map((assessment) => packState(index, { ...whole, visited, assessment }, Infinity).length),
  );
  return Math.max(...sizes);
}

function worstProgress(index: CourseIndex): Omit<Progress, 'visited' | 'assessment'> {
  const pages = [...index.pages].sort((a, b) => b.number - a.number);
  return {
    seed: 2 ** 28 - 1,
    revision: REVISION,
    place: pages[0]?.id ?? null,
    completed: DAY,
    ...(hasFinding(index) && { marks: pages.map(({ id }) => id) }),
    ...(index.pilot && { pilot: worstPilot(index.pilot) }),
    ...(index.languages?.[0] && { language: index.languages[0].language }),
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
    agreement: Object.fromEntries(
      index.slots.map(({ id, contact }) => [
        id,
        { ours: 'x', ask: 'x', found: contact ? 'written' : null, edited: REVISION },
      ]),
    ),
  };
}

/** Everything was said; words stand among the texts. */
function worstPilot({ rows }: PilotIndex): PilotProgress {
  return Object.fromEntries(rows.map(({ id, options }) => [id, options.at(-1)?.id ?? null]));
}

function worstTries(question: QuestionIndex): { tries: Answer[]; count: number } {
  const tries = question.use === 'assessment' ? 1 : triesKept(question.type);
  return {
    tries: Array.from({ length: tries }, () => longestAnswer(question)),
    count: tries === 1 ? 1 : COUNT_KEPT,
  };
}

function worstSteps(scene: SceneIndex | null): Step[] {
  const choice = scene?.choices.flatMap((id) => id ?? []).at(-1);
  if (!scene || !choice) return [];
  return [{ scene: scene.id, choice, back: true, instead: choice }];
}

/**
 * The last sittings of very many, as they are really drawn, so that the ages of questions are real; but those whose
 * answers take most room stand in the places of those that were drawn last.
 */
function worstAssessment({ assessment, questions }: CourseIndex, differs: boolean): Progress['assessment'] {
  const none = initialProgress(0).assessment;
  if (!assessment) return none;
  const [last = [], open = [], seen] = lastDraws(assessment);
  const longest = new Map(questions.map((question) => [question.id, longestAnswer(question)]));
  const room = new Map(questions.map((each) => [each.id, bitsOf(each, longest.get(each.id) ?? [])]));
  const times = (id: string): number => Number(open.includes(id)) + Number(last.includes(id));
  const places = Object.keys(seen).sort((a, b) => times(b) - times(a));
  const heaviest = Object.keys(seen).sort((a, b) => (room.get(b) ?? 0) - (room.get(a) ?? 0));
  const standIn = new Map(places.map((id, at) => [id, heaviest[at] ?? id]));
  const sitting = (number: number, ids: readonly string[], part: Part): AssessmentTry => {
    const drawn = ids.map((id) => standIn.get(id) ?? id);
    const answers = drawn.map((id) => [id, partOf(longest.get(id) ?? [], part)]);
    return { number, drawn, answers: Object.fromEntries(answers) };
  };
  const result: AssessmentResult = { correct: assessment.draw, total: assessment.draw };
  return {
    open: sitting(SITTINGS, open, differs ? 'without last' : 'whole'),
    last: sitting(SITTINGS - 1, last, differs ? 'without first' : 'whole'),
    results: Array.from({ length: RESULTS_KEPT }, () => result),
    seen: Object.fromEntries(Object.entries(seen).map(([id, number]) => [standIn.get(id) ?? id, number])),
  };
}

type Part = 'whole' | 'without first' | 'without last';

/** Some of the pairs of an answer; other answers stay whole. */
function partOf(answer: Answer, part: Part): Answer {
  const pairs = typeof answer !== 'string' && answer.length > 1 && pairsIn(answer).size === answer.length;
  if (!pairs || part === 'whole') return answer;
  return part === 'without first' ? answer.slice(1) : answer.slice(0, -1);
}

/** What the last two sittings asked, and when each question was last drawn. */
function lastDraws(assessment: AssessmentIndex): [string[], string[], Record<string, number>] {
  const rounds = Math.ceil(assessment.bank.length / Math.max(1, assessment.draw)) + 2;
  const seen: Record<string, number> = {};
  const draws: string[][] = [[]];
  for (let number = SITTINGS - rounds; number <= SITTINGS; number++) {
    const drawn = draw(assessment, seen, 1, number);
    draws.push(drawn);
    for (const id of drawn) seen[id] = number;
  }
  return [draws.at(-2) ?? [], draws.at(-1) ?? [], seen];
}
