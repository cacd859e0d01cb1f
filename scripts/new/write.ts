/** Writes a plan: everything, or nothing. What is there is never written over. */
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../content/ledger.ts';
import { InputProblem } from '../diagnostics/problems.ts';
import type { Plan } from './plan.ts';

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Names in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** The page with a line of its own at the end, in the ends of line that it has. */
function withLine(text: string, line: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text.replace(/\s+$/, '')}${end}${end}${line}${end}`;
}

/**
 * @param course folder of the course, made where it is not there.
 * @throws InputProblem where a file is there already; refusals of the system pass through, and nothing is left behind.
 */
export async function writePlan(course: string, { files, placed }: Plan): Promise<void> {
  for (const file of files.keys())
    if (await isThere(join(course, file)))
      throw new InputProblem(`${join(course, file)} is there already. Nothing was written.`);
  const written: string[] = [];
  try {
    for (const [file, text] of files) {
      const path = join(course, file);
      await mkdir(dirname(path), { recursive: true });
      // Whoever was faster keeps what they wrote.
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
    if (placed) {
      const page = join(course, placed.file);
      await writeWhole(page, withLine(await readFile(page, 'utf8'), placed.line));
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
}
