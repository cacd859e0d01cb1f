/** The interactions of questions: what an LMS may show a trainer of each first answer. */
import type { CourseIndex, QuestionContent, QuestionIndex } from '../model/course.ts';
import type { Answer, AssessmentProgress, Progress } from '../model/progress.ts';
import type { InteractionRow } from '../model/record.ts';
import { isRight } from '../model/scoring.ts';
import { oneLine, writePattern, writeResponse } from '../model/wording.ts';
import type { ContentLookup } from './lookup.ts';
import { sameAnswer } from './question-moves.ts';
import type { Context } from './part.ts';
import { rowOf } from './row.ts';

/** One row per question that was answered. */
export function questionRows({ index, content }: Context, progress: Progress): InteractionRow[] {
  return index.questions.flatMap((question) => questionRow(index, question, content, progress));
}

function questionRow(
  index: CourseIndex,
  question: QuestionIndex,
  lookup: ContentLookup,
  progress: Progress,
): InteractionRow[] {
  const kept = progress.questions[question.id];
  const [first] = kept?.tries ?? [];
  const content = first === undefined ? undefined : lookup.question(question.id);
  if (!kept || first === undefined || !content) return [];
  const tries = [...kept.tries, ...lastSitting(progress.assessment, question.id, first)];
  const right = content.options.filter(({ correct }) => correct).map(({ id }) => id);
  return [
    rowOf(index, question.interaction, {
      type: question.type,
      description: oneLine(content.text),
      first: idsOf(first),
      right,
      response: writeResponse(tries.map(optionsOf), wordsOf(content, first)),
      pattern: writePattern(right, wordsOf(content, right)),
      result: isRight(content, first) ? 'correct' : 'wrong',
    }),
  ];
}

/** What was answered to a question of the bank in the last finished sitting, if it is another answer. */
function lastSitting({ last }: AssessmentProgress, id: string, first: Answer): Answer[] {
  const answer = last?.answers[id];
  return answer === undefined || sameAnswer(answer, first) ? [] : [answer];
}

function idsOf(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [answer] : answer;
}

function optionsOf(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [] : answer;
}

function wordsOf({ options }: QuestionContent, answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return answer.map((id) => options.find((option) => option.id === id)?.text ?? id).join('; ');
}
