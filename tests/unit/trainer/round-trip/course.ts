/** The real course, compiled, as a player has it when everything is loaded. */
import { fileURLToPath } from 'node:url';
import type { CourseIndex, ModuleContent, QuestionContent } from '../../../../components/model/course.ts';
import type { Codebook } from '../../../../components/model/record.ts';
import type { ContentLookup } from '../../../../components/state/lookup.ts';
import { lookupOf } from '../../../../scripts/bench/saving/thorough-learner.ts';
import { compileCourse } from '../../../../scripts/content/compile.ts';

export interface Course {
  readonly index: CourseIndex;
  readonly content: ContentLookup;
  readonly codebook: Codebook;
  readonly modules: readonly ModuleContent[];
  /** Interaction id of a question, by its own id. */
  readonly rowOf: ReadonlyMap<string, string>;
  readonly practice: readonly QuestionContent[];
}

export async function realCourse(): Promise<Course> {
  const folder = fileURLToPath(new URL('../../../../course', import.meta.url));
  const { course } = await compileCourse(folder);
  if (course === null) throw new Error('The course does not compile.');
  const { index, modules, codebook } = course;
  const questions = modules.flatMap((module) => module.questions.map((each) => [module.id, each] as const));
  return {
    index,
    modules,
    codebook,
    content: lookupOf(modules),
    rowOf: new Map(questions.map(([module, { id }]) => [id, `${module}.${id}`])),
    practice: questions.map(([, question]) => question).filter(({ use }) => use === 'practice'),
  };
}
