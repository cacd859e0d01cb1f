import { questions } from '../packed/questions.ts';
import type { Part } from '../part.ts';
import { answerQuestion } from '../question-moves.ts';

export const part: Part = {
  moves: { 'question-answered': answerQuestion },
  section: questions,
};
