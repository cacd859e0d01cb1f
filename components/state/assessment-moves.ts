/** Sittings of the assessment. */
import type { ActivityEvents } from '../model/events.ts';
import type { AssessmentTry, Progress } from '../model/progress.ts';
import { isRight } from '../model/scoring.ts';
import { draw } from './draw.ts';
import { useForm } from './pilot-form.ts';
import type { Move } from './part.ts';
import { readAnswer, sameAnswer } from './question-moves.ts';
import { triesLeft, triesTaken } from './results.ts';

/** Opens a sitting, unless one is open or no try is left. */
export const startSitting: Move<ActivityEvents['assessment-started']> = (progress, _, { index }) => {
  const { assessment, completion } = index;
  const { open, seen } = progress.assessment;
  if (!assessment || open || triesLeft(completion, assessment, progress.assessment) < 1) return progress;
  // Also later than any sitting that is remembered only by the questions it asked.
  const number = Math.max(triesTaken(progress.assessment), ...Object.values(seen)) + 1;
  const drawn = draw(assessment, seen, progress.seed, number);
  if (index.pilot && number === 1) useForm(drawn, index.pilot.forms, progress.seed);
  if (drawn.length === 0) return progress;
  return {
    ...progress,
    assessment: {
      ...progress.assessment,
      open: { number, drawn, answers: {} },
      seen: { ...seen, ...Object.fromEntries(drawn.map((id) => [id, number])) },
    },
  };
};

/**
 * Takes an answer in the open sitting; it may be changed, or taken back, until the end. Until then it is
 * nobody's answer: a trainer must not read the first tick of somebody who is still choosing.
 */
export const answerInSitting: Move<ActivityEvents['assessment-answered']> = (
  progress,
  { question: id, answer },
  { index },
) => {
  const { open } = progress.assessment;
  const question = index.questions.find((each) => each.id === id);
  if (!open || !question || !open.drawn.includes(id)) return progress;
  const { [id]: before, ...others } = open.answers;
  const given = readAnswer(question, answer);
  if (given === null && answer.length > 0) return progress;
  if (given === null ? before === undefined : sameAnswer(before, given)) return progress;
  const answers = given === null ? others : { ...others, [id]: given };
  return { ...progress, assessment: { ...progress.assessment, open: { ...open, answers } } };
};

/** The answer to a question of the bank from the first finished sitting that has one stays its one try. */
function firstAnswers(progress: Progress, { answers }: AssessmentTry): Progress['questions'] {
  const first = Object.entries(answers).map(([id, answer]) => [id, { tries: [answer], count: 1 }] as const);
  return { ...Object.fromEntries(first), ...progress.questions };
}

/** Ends the sitting and stores its result. What was not answered is not right. */
export const finishSitting: Move<ActivityEvents['assessment-finished']> = (progress, _, { content }) => {
  const { open, results } = progress.assessment;
  if (!open) return progress;
  let correct = 0;
  for (const id of open.drawn) {
    const question = content.question(id);
    if (!question) return progress;
    const answer = open.answers[id];
    if (answer !== undefined && isRight(question, answer)) correct += 1;
  }
  const result = { correct, total: open.drawn.length };
  return {
    ...progress,
    questions: firstAnswers(progress, open),
    assessment: { ...progress.assessment, open: null, last: open, results: [...results, result] },
  };
};
