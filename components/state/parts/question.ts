import { questions } from '../packed/questions.ts';
import type { Part } from '../part.ts';
import { answerQuestion } from '../question-moves.ts';
import { questionRows } from '../question-rows.ts';

export const part: Part = {
  moves: { 'question-answered': answerQuestion },
  section: questions,
  rows: questionRows,
};
