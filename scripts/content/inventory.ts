/** What a course consists of, in numbers: the second half of `check --json`. */
import type { QuestionType } from '../../components/model/course.ts';
import { align } from './check-alignment.ts';
import { courseSize, pageWords } from './sizes.ts';
import type { CourseSource } from './source.ts';
import { mostDecisions, walkStory } from './story.ts';

/** Characters of suspend data that SCORM 1.2 guarantees (CMIString4096). */
export const SCORM_12_LIMIT = 4096;

export interface Inventory {
  readonly pages: readonly { id: string; module: string; title: string; words: number }[];
  /** `decisions`: most on any way. */
  readonly scenarios: readonly { id: string; scenes: number; decisions: number; endings: number }[];
  readonly questions: {
    readonly practice: number;
    readonly assessment: number;
    readonly types: Readonly<Record<QuestionType, number>>;
  };
  readonly reflections: number;
  readonly sourcePoints: {
    readonly total: number;
    readonly taught: number;
    readonly missing: readonly string[];
  };
  readonly outcomes: readonly {
    readonly id: string;
    readonly practised: number;
    readonly assessed: number;
  }[];
  readonly words: number;
  readonly minutes: number;
  /** Characters; `null` while the course has errors. */
  readonly suspendData: {
    readonly worstCase: { readonly scorm12: number | null };
    readonly limit: { readonly scorm12: 4096 };
  };
}

const noTypes: Readonly<Record<QuestionType, number>> = {
  single: 0,
  multiple: 0,
  matching: 0,
  ordering: 0,
  'short-answer': 0,
  numeric: 0,
  likert: 0,
};

/** Counts a course; all zero where there is none that could be read. */
export function takeInventory(source: CourseSource | null, worstCase: number | null): Inventory {
  const types = { ...noTypes };
  for (const { type } of source?.questions ?? []) types[type] += 1;
  const count = (use: string): number => source?.questions.filter((one) => one.use === use).length ?? 0;
  const alignment = source && align(source);
  return {
    pages: source
      ? source.pages.map((page) => ({
          id: page.id,
          module: page.module,
          title: page.title,
          words: pageWords(page, source),
        }))
      : [],
    scenarios: (source?.scenarios ?? []).map((scenario) => ({
      id: scenario.id,
      scenes: scenario.scenes.length,
      decisions: mostDecisions(walkStory(scenario)),
      endings: scenario.scenes.filter(({ ending }) => ending !== null).length,
    })),
    questions: { practice: count('practice'), assessment: count('assessment'), types },
    reflections: source?.reflections.length ?? 0,
    sourcePoints: alignment?.points ?? { total: 0, taught: 0, missing: [] },
    outcomes: alignment?.outcomes ?? [],
    ...(source ? courseSize(source) : { words: 0, minutes: 0 }),
    suspendData: { worstCase: { scorm12: worstCase }, limit: { scorm12: SCORM_12_LIMIT } },
  };
}
