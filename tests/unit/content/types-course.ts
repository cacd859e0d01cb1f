/** The course of the fixtures that has every type of question. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodebookEntry } from '../../../components/model/record.ts';
import type { QuestionContent, QuestionIndex } from '../../../components/model/course.ts';
import { compileCourse, type Compiled } from '../../../scripts/content/compile.ts';
import { courseFolder, fixtures, type Changes } from './course-folder.ts';

export const options = { worstCase: () => 0 };

export const types = join(fixtures, 'valid/types');

export const compiled = await compileCourse(types, options);

export async function changed(changes: Changes): Promise<Compiled> {
  return compileCourse(await courseFolder(changes, 'valid/types'), options);
}

export const readTypes = (file: string): Promise<string> => readFile(join(types, file), 'utf8');

export function contentOf(id: string, { course }: Compiled = compiled): QuestionContent {
  const found = course?.modules.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

export function indexOf(id: string, { course }: Compiled = compiled): QuestionIndex {
  const found = course?.index.questions.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

export function entryOf(id: string): CodebookEntry | undefined {
  return compiled.course?.codebook.entries.find((entry) => entry.id === id);
}
