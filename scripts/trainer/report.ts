/** The trainer's report from the command line: files of an LMS in, the report out. */
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import type { Codebook } from '../../components/model/record.ts';
import { analyse } from '../../components/trainer/analyse/analyse.ts';
import type { ExportFile } from '../../components/trainer/dataset.ts';
import { readCodebook } from '../../components/trainer/read/codebook.ts';
import { readExports } from '../../components/trainer/read/read-exports.ts';
import type { Report } from '../../components/trainer/report.ts';
import { compileCourse } from '../content/compile.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { InputProblem } from '../diagnostics/problems.ts';

export interface ReportInput {
  /** Absolute paths of exports, a codebook may be among them. */
  readonly files: readonly string[];
  /** Absolute path of a codebook; `null`: one among the files, else that of the course. */
  readonly codebook: string | null;
  /** Absolute path of the course folder. */
  readonly course: string;
  /** Only these groups; none stands for everybody. */
  readonly groups: readonly string[];
  readonly progress: (line: string) => void;
}

/**
 * Reads the files and makes the report.
 * @throws InputProblem where a file or codebook is missing, or a group that nobody is in.
 */
export async function makeReport(input: ReportInput): Promise<Report> {
  const { files, groups, progress } = input;
  const exports: ExportFile[] = [];
  for (const path of files) {
    progress(`Reading ${relative(process.cwd(), path)}`);
    exports.push({ name: basename(path), bytes: await readNamed(path), group: '' });
  }
  const codebook = await codebookFor(input, exports);
  const dataset = await readExports(exports, codebook);
  progress(`Analysing ${dataset.attempts.length} attempts of ${dataset.people.length} people`);
  const report = analyse(dataset, codebook, { groups });
  const unknown = groups.filter((group) => group !== '' && !report.groups.includes(group));
  if (unknown.length > 0) {
    const met =
      report.groups.length === 0 ? 'These files name no groups.' : `There are: ${report.groups.join(', ')}.`;
    throw new InputProblem(`Nobody is in the group ${unknown.join(', ')}. ${met}`);
  }
  return report;
}

async function codebookFor(
  { codebook, course }: ReportInput,
  exports: readonly ExportFile[],
): Promise<Codebook> {
  if (codebook !== null) {
    const read = readCodebook(await readNamed(codebook));
    if (read === null) {
      throw new InputProblem(`${codebook} is no codebook: take codebook.json from dist/trainer.`);
    }
    return read;
  }
  const among = exports.filter(({ name }) => /\.json$/i.test(name)).map(({ bytes }) => readCodebook(bytes));
  return among.find((found) => found !== null) ?? compiledCodebook(course);
}

async function compiledCodebook(folder: string): Promise<Codebook> {
  const { course, diagnostics, texts } = await compileCourse(folder);
  if (course !== null) return course.codebook;
  const report = formatDiagnostics(diagnostics, (name) => texts.find(({ file }) => file === name)?.text);
  throw new InputProblem(`${report}\nThe course does not compile; name a codebook with --codebook FILE.`);
}

async function readNamed(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new InputProblem(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new InputProblem(`${path} is a folder: name the files in it.`);
    throw error;
  }
}
