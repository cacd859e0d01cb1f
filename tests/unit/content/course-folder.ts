/** Courses in temporary folders: the small course of the fixtures, with some files put in another way. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';

export const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
export const question = 'modules/01-start/what-is-a-partner.md';
export const scenario = 'modules/01-start/phone.md';
export const lesson = 'modules/01-start/02-asking.md';

/** Text of a file, or `null` for one that is to go. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** A copy of the small course with changes; it is deleted after the test. */
export async function courseFolder(changes: Changes = {}, base = 'valid/small'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'course-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(fixtures, base), folder, { recursive: true });
  for (const [file, text] of Object.entries(changes)) {
    const path = join(folder, file);
    if (text === null) await rm(path);
    else {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  }
  return folder;
}

/** The course of the fixture of a code: its base with the files that differ, and without those that are gone. */
export async function invalidFolder(code: string): Promise<string> {
  const fixture = join(fixtures, 'invalid', code);
  const base = await readFile(join(fixture, 'BASE'), 'utf8').catch(() => 'valid/small');
  const course = await courseFolder({}, base.trim());
  await cp(fixture, course, { recursive: true });
  const gone = await readFile(join(fixture, 'DELETED'), 'utf8').catch(() => '');
  for (const file of gone.split('\n').filter(Boolean)) await rm(join(course, file));
  return course;
}

/** A lesson file with a body. */
export function lessonText(body: string, matter = 'id: asking\ntitle: Asking'): string {
  return `---\nkind: lesson\n${matter}\n---\n\n${body}\n`;
}

/** Text of a file of the small course. */
export function small(file: string): Promise<string> {
  return readFile(join(fixtures, 'valid/small', file), 'utf8');
}

/** What an author is told of the small course with changes; how much it stores at worst is left out. */
export async function told(changes: Changes): Promise<readonly Diagnostic[]> {
  return (await compileCourse(await courseFolder(changes), { worstCase: () => 0 })).diagnostics;
}

/** The lesson with another text, and what it places. */
export function page(body: string): Changes {
  return {
    [lesson]: lessonText(
      `${body}\n\n::scenario{#phone}\n\n::reflection{#whom-to-call}`,
      'id: asking\ntitle: Asking\nneed: optional\nteaches: [S1]',
    ),
  };
}

/** Line, code and remedy. */
export function brief(found: readonly Diagnostic[]): string[] {
  return found.map(({ code, line, remedy }) => `${line ?? '-'} ${code}: ${remedy}`);
}
