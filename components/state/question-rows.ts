/** The interactions of questions: what an LMS may show a trainer of each first answer. */
import type { CourseIndex, QuestionContent, QuestionIndex } from '../model/course.ts';
import type { Answer, AssessmentProgress, Progress } from '../model/progress.ts';
import type { InteractionRow } from '../model/record.ts';
import { isRight, ruleOf } from '../model/scoring.ts';
import { oneLine, writePattern, writeResponse } from '../model/wording.ts';
import { stemText } from '../model/words.ts';
import { sameAnswer } from './question-moves.ts';
import type { Context } from './part.ts';
import { rowOf } from './row.ts';
import * as kinds from './row-kinds.ts';

/** By type; all others have one row for the question as a whole. */
const KINDS: Readonly<Partial<Record<string, typeof kinds.likert>>> = kinds;

/** One row per question that was answered, and one per statement of a scale. */
export function questionRows(context: Context, progress: Progress): InteractionRow[] {
  const { index, content } = context;
  return index.questions.flatMap((question) => {
    const kept = progress.questions[question.id];
    const [first] = kept?.tries ?? [];
    const texts = first === undefined ? undefined : content.question(question.id);
    if (!kept || first === undefined || !texts) return [];
    const own = KINDS[question.type];
    if (own) return own(context, question, texts, first);
    const tries = [...kept.tries, ...lastSitting(progress.assessment, question.id, first)];
    return questionRow(index, question, texts, tries);
  });
}

function questionRow(
  index: CourseIndex,
  { type, interaction }: QuestionIndex,
  content: QuestionContent,
  tries: readonly Answer[],
): InteractionRow[] {
  const rule = ruleOf(type);
  const [first] = tries;
  if (!rule || first === undefined || interaction === null) return [];
  const right = rule.right(content);
  return [
    rowOf(index, interaction, {
      type,
      description: oneLine(stemText(content)),
      first: typeof first === 'string' ? [first] : first,
      right,
      response: writeResponse(tries.map(idsOf), rule.words(content, first)),
      // What is typed has no ids.
      pattern: writePattern(typeof first === 'string' ? [] : right, rule.rightWords(content)),
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
  return typeof answer === 'string' ? [] : answer;
}
