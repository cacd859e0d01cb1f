import { ruleOf } from '../../model/scoring.ts';
import { stemText } from '../../model/words.ts';
import { plain, type Book } from './book.ts';

export function questionLines({ content, progress, t }: Book, id: string): readonly string[] {
  const question = content.question(id);
  const answer = progress.questions[id]?.tries.at(-1);
  const words = question && answer !== undefined ? ruleOf(question.type)?.words(question, answer) : '';
  if (!question || !words) return [];
  return [plain(stemText(question)), t('answers.mine', { words })];
}
