import type { Answer, AssessmentTry } from '../../model/progress.ts';
import { ruleOf } from '../../model/scoring.ts';
import { stemText } from '../../model/words.ts';
import { plain, type Book } from './book.ts';

export function assessmentLines(book: Book): readonly string[] {
  const { last, open, results } = book.progress.assessment;
  const result = results.at(-1);
  const lines = [last, open].flatMap((sitting) => (sitting ? sittingLines(book, sitting) : []));
  if (!result) return lines;
  return [book.t('answers.result', { correct: result.correct, count: result.total }), ...lines];
}

function sittingLines({ content, t }: Book, { drawn, answers }: AssessmentTry): string[] {
  return drawn.flatMap((id) => {
    const question = content.question(id);
    const answer: Answer | undefined = answers[id];
    if (!question || answer === undefined) return [];
    const words = ruleOf(question.type)?.words(question, answer) ?? '';
    return ['', plain(stemText(question)), t('answers.mine', { words })];
  });
}
