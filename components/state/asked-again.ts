/**
 * Which questions are asked again. It reads stored progress a second time, so that a player of a course in which
 * nothing changed carries nothing of it.
 */
import type { CourseIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { unpack } from './codec.ts';

/** Ids of questions whose meaning changed since `text` was packed; of a scale one statement is enough. */
export function askedAgain(index: CourseIndex, text: string): readonly string[] {
  const [now, then] = [index, { ...index, questions: index.questions.map(withoutChange) }].map(
    (course) => unpack(course, text).progress,
  );
  return index.questions.map(({ id }) => id).filter((id) => answered(now, id) !== answered(then, id));
}

type Question = CourseIndex['questions'][number];

function withoutChange(question: Question): Question {
  return { ...question, changed: 0, rows: question.rows.map((row) => ({ ...row, changed: 0 })) };
}

/** Everything that was answered to a question, as text. */
function answered(progress: Progress | undefined, id: string): string {
  return JSON.stringify([progress?.questions[id], progress?.assessment.open?.answers[id]]);
}
