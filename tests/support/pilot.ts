/** A course as a pilot package has it, with the questions of the toolchain. */
import { emptyCodebook } from '../../components/model/empty-codebook.ts';
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import type { PilotIndex } from '../../components/model/pilot.ts';
import type { Codebook } from '../../components/model/record.ts';
import type { Questionnaire } from '../../scripts/content/questionnaire.ts';
import { asPilot } from '../../scripts/content/pilot.ts';

const YES_NO = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No' },
];

export const QUESTIONS: Questionnaire = {
  closing: [
    { id: 'barrier', type: 'single', text: 'Is there a barrier?', options: YES_NO },
    { id: 'change', type: 'short', text: 'What should we change?', options: [] },
  ],
  module: { id: 'use', type: 'single', text: 'Could you do it tomorrow?', options: YES_NO },
  'follow-up': [],
};

export interface Piloted {
  readonly index: CourseIndex & { readonly pilot: PilotIndex };
  readonly codebook: Codebook;
}

export function pilotOf(
  index: CourseIndex,
  modules: readonly ModuleContent[] = [],
  forms = 1,
  questions = QUESTIONS,
  translated: ReadonlyMap<string, Questionnaire> = new Map(),
): Piloted {
  const course = { index, modules, ledger: { entries: [] }, media: [] };
  const made = asPilot(course, emptyCodebook, { questions, language: 'en-GB', translated, forms });
  const { pilot } = made.course.index;
  if (!pilot) throw new Error('The course is no pilot.');
  return { index: { ...made.course.index, pilot }, codebook: made.codebook };
}
