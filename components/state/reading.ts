/**
 * What became of stored progress on reading, for telling the learner once. It reads a second time, so that a player
 * without anything to tell carries nothing of it.
 */
import type { CourseIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { headerOf, SECTIONS, unpack } from './codec.ts';
import { CHECK_LENGTH, checkOf } from './packed/check.ts';

/** Of what this course has, in the order in which sections stand. */
const LETTERS = SECTIONS.map(({ letter }) => letter).join('');

export interface Reading {
  /** Letters of the sections that could not be read, or may be missing behind a cut; `~` for private texts. */
  readonly lost: readonly string[];
  /** What is asked again because its meaning changed: `<question>`, or of a scale `<question>.<statement>`. */
  readonly again: readonly string[];
}

/** Compares what stands in a packed state with what a player of this course takes from it. */
export function readingOf(index: CourseIndex, text: string): Reading {
  const { progress } = unpack(index, text);
  const unchanged = unpack({ ...index, questions: index.questions.map(withoutChange) }, text).progress;
  const again = index.questions.flatMap((one) => missing(one, unchanged, progress));
  return { lost: lostIn(index, text), again };
}

/** The first half of a reading: what could not be read. */
export function lostIn(index: CourseIndex, text: string): Reading['lost'] {
  const header = headerOf(index);
  if (!text.startsWith(header)) return [];
  const [state = '', texts] = text.slice(header.length).split('~', 2);
  const parts = state.split('.').slice(1);
  const lost = parts.filter((part) => isDamaged(part, header)).map((part) => part.charAt(0));
  if (unpack(index, text).notes.includes('cut')) lost.push('~');
  // Sections stand in their order: what comes after the last one may have been there.
  const last = LETTERS.indexOf(parts.at(-1)?.charAt(0) ?? '');
  if (texts === undefined) lost.push(...LETTERS.slice(last + 1));
  return [...new Set(lost)];
}

function isDamaged(part: string, header: string): boolean {
  const payload = part.slice(0, -CHECK_LENGTH);
  return LETTERS.includes(part.charAt(0)) && part.slice(-CHECK_LENGTH) !== checkOf(header + payload);
}

type Question = CourseIndex['questions'][number];

function withoutChange(question: Question): Question {
  return { ...question, changed: 0, rows: question.rows.map((row) => ({ ...row, changed: 0 })) };
}

/** What was answered to a question before, and is not after. */
function missing({ id, type, rows }: Question, before: Progress, after: Progress): string[] {
  const [was, is] = [before, after].map((progress) => {
    const open = progress.assessment.open?.answers[id];
    return [...(progress.questions[id]?.tries ?? []), open ?? []].flat();
  });
  if (type !== 'likert') return (was?.length ?? 0) > (is?.length ?? 0) ? [id] : [];
  const rated = (answer: readonly string[] | undefined, row: string): boolean =>
    answer?.some((pair) => pair.startsWith(`${row}.`)) ?? false;
  return rows.filter((row) => rated(was, row.id) && !rated(is, row.id)).map((row) => `${id}.${row.id}`);
}
