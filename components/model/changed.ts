import type { CourseIndex } from './course.ts';

/** Some question, or statement of a scale, means something else than in an edition before. */
export function hasChanged({ questions }: Pick<CourseIndex, 'questions'>): boolean {
  return questions.some((question) => [question, ...question.rows].some(({ changed = 0 }) => changed > 0));
}
