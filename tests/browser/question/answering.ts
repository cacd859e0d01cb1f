/** Answers questions as the app does, and reads what they show. */
import { hear, mount, settled, words } from './harness.ts';
import type { QuestionContent } from '../../../components/model/course.ts';
import type { CourseQuestion } from '../../../components/question/question.ts';
import type { Answer, QuestionProgress } from '../../../components/model/progress.ts';

interface Told {
  readonly question: string;
  readonly answer: Answer;
}

/** The app in practice: takes each answer as another try and gives the new progress back. */
export function connect(question: CourseQuestion): Told[] {
  return hear(question, 'question-answered', ({ answer }) => {
    const { tries = [], count = 0 } = question.progress ?? {};
    question.progress = { tries: [...tries, answer], count: count + 1 };
  });
}

/** The app in a sitting, and on a scale: the answer stands in the place of the one before. */
export function connectOne(question: CourseQuestion): Told[] {
  return hear(question, 'question-answered', ({ answer }) => {
    const kept = typeof answer === 'string' ? answer.trim() : answer;
    question.progress = answer.length > 0 ? { tries: [kept], count: 1 } : null;
  });
}

export const tried = (...tries: readonly Answer[]): QuestionProgress => ({ tries, count: tries.length });

/** What is said of the whole answer. */
export const said = (question: CourseQuestion): string => words(question.querySelector('.question-said'));

/** The button that checks, and tries again. */
export async function submit(question: CourseQuestion): Promise<void> {
  question.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
  await settled(question);
}

/** Name of a control as its label gives it. */
export function labelOf(control: HTMLInputElement | HTMLSelectElement): string {
  return [...(control.labels ?? [])].map(words).join(' ');
}

/** What describes an element besides its name. */
export function describedBy(element: Element | null): string {
  const ids = element?.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => words(document.getElementById(id))).join(' ');
}

/** Whether the question is as wide as its place when the place is as narrow as on a small phone. */
export function fitsNarrow(question: CourseQuestion): boolean {
  question.style.width = '288px';
  return question.scrollWidth <= 288;
}

/** A practice question on a page of its own, with the app behind it. */
export async function ask(content: QuestionContent): Promise<CourseQuestion> {
  const question = await mount('course-question', { content });
  connect(question);
  return question;
}

/** Clicks inputs by their values. */
export async function choose(question: CourseQuestion, ...values: string[]): Promise<void> {
  for (const value of values) {
    question.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
    await settled(question);
  }
}
