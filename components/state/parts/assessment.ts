import { answerInSitting, finishSitting, startSitting } from '../assessment-moves.ts';
import { assessment } from '../packed/assessment.ts';
import type { Part } from '../part.ts';

export const part: Part = {
  moves: {
    'assessment-started': startSitting,
    'assessment-answered': answerInSitting,
    'assessment-finished': finishSitting,
  },
  section: assessment,
};
