import type { QuestionContent, ReflectionContent, ScenarioContent } from '../model/course.ts';

/** Finds the texts of an activity; `undefined` while its module is not loaded, and for unknown ids. */
export interface ContentLookup {
  question(id: string): QuestionContent | undefined;
  scenario(id: string): ScenarioContent | undefined;
  reflection(id: string): ReflectionContent | undefined;
}
