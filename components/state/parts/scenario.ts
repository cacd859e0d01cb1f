import { scenarios } from '../packed/scenarios.ts';
import type { Part } from '../part.ts';
import { chooseInScenario, continueScenario, replayScenario, stepBack } from '../scenario-moves.ts';

export const part: Part = {
  moves: {
    'scenario-chosen': chooseInScenario,
    'scenario-continued': continueScenario,
    'scenario-stepped-back': stepBack,
    'scenario-replayed': replayScenario,
  },
  section: scenarios,
};
