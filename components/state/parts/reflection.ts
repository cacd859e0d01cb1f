import { reflections } from '../packed/reflections.ts';
import type { Part } from '../part.ts';
import { editReflection } from '../reflection-moves.ts';

export const part: Part = {
  moves: { 'reflection-edited': editReflection },
  section: reflections,
};
