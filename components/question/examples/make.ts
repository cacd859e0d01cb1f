/** Short ways to write down the questions of the examples. */
import type {
  Accepted,
  OptionContent,
  QuestionContent,
  QuestionType,
  RowContent,
} from '../../model/course.ts';
import type { Answer, QuestionProgress } from '../../model/progress.ts';
import type { CourseQuestion } from '../question.ts';

export type Example = Partial<
  Pick<CourseQuestion, 'content' | 'progress' | 'beforeProgress' | 'locked' | 'view'>
>;

export const option = (
  id: string,
  text: string,
  correct: boolean,
  feedback: string | null = null,
  accepts?: Accepted,
): OptionContent => ({
  id,
  html: text,
  correct,
  feedback: feedback === null ? null : `<p>${feedback}</p>`,
  ...(accepts && { accepts }),
});

export const row = (
  id: string,
  text: string,
  right: string | null,
  feedback: string | null = null,
): RowContent => ({ id, html: text, right, feedback: feedback === null ? null : `<p>${feedback}</p>` });

/** A practice question of which only what matters is named. */
export const question = (
  type: QuestionType,
  id: string,
  text: string,
  own: Partial<QuestionContent>,
): QuestionContent => ({
  id,
  type,
  use: 'practice',
  outcome: 'O4',
  element: 'understanding',
  stem: `<p>${text}</p>`,
  text,
  options: [],
  rows: [],
  layout: 'list',
  before: null,
  right: null,
  otherwise: null,
  reread: 'what-a-room-needs',
  hash: `${id}-1`,
  ...own,
});

/** What an author types as markup, as the compiler writes it, and a word that does not break. */
export const HOSTILE = `&lt;img src=x onerror=alert(1)&gt; ${'unbreakable'.repeat(30)}`;

export const after = (...tries: readonly Answer[]): QuestionProgress => ({ tries, count: tries.length });
