/** The course of the fixtures that is in two languages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compileCourse, type Compiled } from '../../../../scripts/content/compile.ts';
import { courseFolder, fixtures, type Changes } from '../course-folder.ts';

export const base = join(fixtures, 'valid/languages');

export const es = 'locales/es/modules/01-start';

export const read = (file: string): Promise<string> => readFile(join(base, file), 'utf8');

export const edited = async (file: string, from: string | RegExp, to: string): Promise<Changes> => {
  const text = await read(file);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return { [file]: changed };
};

export async function compile(changes: Changes = {}): Promise<Compiled> {
  return compileCourse(await courseFolder(changes, 'valid/languages'), { worstCase: () => 0 });
}

export const told = ({ diagnostics }: Compiled): string[] =>
  diagnostics.map(({ code, severity, file, line }) => `${severity} ${code} ${file}:${line ?? ''}`);
