/** The two standards under test, and where each keeps what these tests ask for. */
import type { Values } from '../../../components/preview/wire.ts';
import type { Target } from './shipped.ts';

export interface Words {
  readonly completion: string;
  readonly success: string;
  readonly score: string;
  readonly place: string;
  readonly suspend: string;
  /** Values of a learner who has done everything. */
  readonly completed: string;
  readonly passed: string;
  readonly response: string;
}

export interface PlayedStandard {
  readonly name: string;
  readonly target: Target;
  readonly words: Words;
}

const scorm12: PlayedStandard = {
  name: 'SCORM 1.2',
  target: 'scorm12',
  words: {
    completion: 'cmi.core.lesson_status',
    success: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    place: 'cmi.core.lesson_location',
    suspend: 'cmi.suspend_data',
    completed: 'passed',
    passed: 'passed',
    response: 'student_response',
  },
};

const scorm2004: PlayedStandard = {
  name: 'SCORM 2004 4th edition',
  target: 'scorm2004-4th',
  words: {
    completion: 'cmi.completion_status',
    success: 'cmi.success_status',
    score: 'cmi.score.raw',
    place: 'cmi.location',
    suspend: 'cmi.suspend_data',
    completed: 'completed',
    passed: 'passed',
    response: 'learner_response',
  },
};

export const standards: readonly PlayedStandard[] = [scorm12, scorm2004];

/** The preview words what a store has with the elements of SCORM 2004. */
export const cmi5: PlayedStandard = { ...scorm2004, name: 'cmi5', target: 'cmi5' };

export function valuesOf(
  stored: Values,
  words: Words,
): { completion: string; success: string; score: string; place: string; suspend: string } {
  const at = (element: string): string => stored[element] ?? '';
  return {
    completion: at(words.completion),
    success: at(words.success),
    score: at(words.score),
    place: at(words.place),
    suspend: at(words.suspend),
  };
}

/** Rows of interactions by id, as a trainer's report reads them. */
export function responsesOf(stored: Values, words: Words): Record<string, string> {
  const ids = Object.entries(stored).filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
  return Object.fromEntries(
    ids.map(([element, id]) => [id, stored[element.replace(/id$/, words.response)] ?? '']),
  );
}
