/** Stage 1: the course folder as texts and pictures. The only stage that touches the disk. */
import type { Dirent } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { mediaFile, type MediaFile, type MediaFiles } from './media-file.ts';
import { natural } from './natural.ts';

/** A text file; `text` has `\n` ends of line and no byte order mark, lines and columns as on disk. */
export interface SourceText {
  /** Relative to the course folder, with `/`. */
  readonly file: string;
  readonly text: string;
}

export interface CourseFiles {
  readonly texts: readonly SourceText[];
  /** Markdown for trainers, below trainer/: no part of what learners get. */
  readonly trainer: readonly SourceText[];
  /** Files below media/. */
  readonly media: MediaFiles;
  readonly findings: readonly Finding[];
  /** The questions of a pilot; `null` where the course has none of its own. */
  readonly questionnaire?: SourceText | null | undefined;
  /** Of a translation: the words that are laid over those of the YAML files of the same names. */
  readonly over?: { readonly language: string; readonly words: readonly WordsOver[] };
}

/** A YAML file of a translation, which holds words alone. */
export interface WordsOver {
  /** The source's file. */
  readonly file: string;
  /** Its own, for example `locales/es/course.yaml`. */
  readonly own: string;
  readonly text: string;
}

/** The files of a translation, named as those of the source that they stand for. */
export interface LocaleFiles extends Omit<CourseFiles, 'trainer'> {
  /** Name of its folder: a BCP 47 tag. */
  readonly language: string;
}

/** Far above any page, far below what a parser needs seconds for. */
const LIMIT = 256 * 1024;
const words = ['course.yaml', 'glossary.yaml', 'sources.yaml'];
const topLevel = [...words, 'ledger.yaml'];
const topLevelOfLocale = [...words, 'state.yaml'];
/** Folder of the translations. */
export const LOCALES = 'locales';
/** The questions of a pilot, in a course and in a translation. */
export const QUESTIONNAIRE = 'trainer/questionnaire.yaml';
/** Hidden files, and those that editors and file managers leave: locks, temporary copies, notes on pictures. */
const leftByPrograms = /^\.|^~\$|~$|\.tmp$|^(?:Thumbs\.db|desktop\.ini)$/i;
const start = { line: null, column: null };

/** What lies in a folder; nothing where there is no such folder. Refusals are thrown. */
async function entriesOf(folder: string, recursive = false): Promise<Dirent[]> {
  try {
    return await readdir(folder, { recursive, withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Files below a folder, in natural order. */
async function list(root: string, folder: string, recursive: boolean): Promise<string[]> {
  const found = await entriesOf(join(root, folder), recursive);
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.split('/').some((part) => leftByPrograms.test(part)))
    .sort(natural);
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The bytes of a file, `null` where it has gone since the folder was listed (an editor's lock, a deletion). */
async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function decode(file: string, bytes: Uint8Array): { text: string | null; findings: Finding[] } {
  if (bytes.byteLength > LIMIT) {
    const facts = { kilobytes: Math.ceil(bytes.byteLength / 1024), limit: LIMIT / 1024 };
    return { text: null, findings: [find('file-too-large', { file, ...start }, facts)] };
  }
  if (isUtf16(bytes))
    return { text: null, findings: [find('file-encoding', { file, ...start }, { isUtf16: true })] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n'), findings: [] };
  } catch {
    return { text: null, findings: [find('file-encoding', firstBadByte(file, bytes), { isUtf16: false })] };
  }
}

/** UTF-16 by its byte order mark, or by the empty half of a first letter that is a plain one. */
function isUtf16([first, second]: Uint8Array): boolean {
  const isMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMark || (second !== undefined && (first === 0) !== (second === 0));
}

/** Place of the first byte that is not UTF-8, found by the replacement character. */
function firstBadByte(file: string, bytes: Uint8Array): { file: string; line: number; column: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function wanted(file: string): boolean {
  return (
    (file.endsWith('.md') && basename(file) !== 'README.md') || /^modules\/[^/]+\/module\.yaml$/.test(file)
  );
}

/**
 * Reads a course folder. A file that is missing, too large or not UTF-8 gives a finding; a refusal by the
 * system (permission) is thrown.
 */
export async function readCourse(folder: string): Promise<CourseFiles> {
  const texts = await readFolder(resolve(folder), topLevel);
  const asked = await readQuestions(resolve(folder));
  const nothing = await emptyModules(resolve(folder));
  const read = { ...texts, ...asked, findings: [...texts.findings, ...nothing, ...asked.findings] };
  if (read.here.includes('course.yaml')) return read;
  const missing = find('course-missing', { file: 'course.yaml', ...start }, { folder });
  return { ...read, findings: [...read.findings, missing] };
}

/** Folders of modules/ without a single file. */
async function emptyModules(root: string): Promise<Finding[]> {
  const folders = (await entriesOf(join(root, 'modules'))).filter((entry) => entry.isDirectory());
  const findings: Finding[] = [];
  for (const { name } of folders.filter((entry) => !entry.name.startsWith('.'))) {
    const folder = `modules/${name}`;
    if ((await list(root, folder, true)).length > 0) continue;
    findings.push(find('module-nothing', { file: folder, ...start }, { folder }));
  }
  return findings;
}

/** The questions of a pilot, which no page of the course shows. */
async function readQuestions(root: string): Promise<Pick<CourseFiles, 'questionnaire' | 'findings'>> {
  const bytes = await readIfThere(join(root, QUESTIONNAIRE));
  if (bytes === null) return { questionnaire: null, findings: [] };
  const { text, findings } = decode(QUESTIONNAIRE, bytes);
  return { questionnaire: text === null ? null : { file: QUESTIONNAIRE, text }, findings };
}

/** Reads the translations of a course, in the order of their names. Findings name their own files. */
export async function readLocales(folder: string): Promise<readonly LocaleFiles[]> {
  const root = join(resolve(folder), LOCALES);
  const languages = (await entriesOf(root)).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    languages.sort(natural).map(async (language) => {
      const folder = join(root, language);
      const { texts, media, findings } = await readFolder(folder, topLevelOfLocale);
      const asked = await readQuestions(folder);
      const own = [...findings, ...asked.findings].map((one) => ({
        ...one,
        file: `${LOCALES}/${language}/${one.file}`,
      }));
      return { language, texts, media, questionnaire: asked.questionnaire, findings: own };
    }),
  );
}

async function readFolder(
  root: string,
  top: readonly string[],
): Promise<CourseFiles & { readonly here: readonly string[] }> {
  const [modules, bank, media, trainer] = await Promise.all(
    ['modules', 'bank', 'media', 'trainer'].map((name) => list(root, name, true)),
  );
  const here = (await list(root, '', false)).filter((name) => top.includes(name));
  const candidates = [...here, ...(modules ?? []), ...(bank ?? [])];
  const findings: Finding[] = [...candidates, ...(trainer ?? [])]
    .filter((file) => !here.includes(file) && !wanted(file) && basename(file) !== 'README.md')
    .filter((file) => file !== QUESTIONNAIRE)
    .map((file) => find('file-unexpected', { file, ...start }, { name: basename(file) }));
  const read = async (names: readonly string[]): Promise<SourceText[]> => {
    const texts: SourceText[] = [];
    for (const file of names) {
      const bytes = await readIfThere(join(root, file));
      if (bytes === null) continue;
      const { text, findings: found } = decode(file, bytes);
      findings.push(...found);
      if (text !== null) texts.push({ file, text });
    }
    return texts;
  };
  return {
    here,
    texts: await read(candidates.filter((name) => here.includes(name) || wanted(name))),
    trainer: await read((trainer ?? []).filter(wanted)),
    media: await readMedia(root, media ?? []),
    findings,
  };
}

async function readMedia(root: string, files: readonly string[]): Promise<MediaFiles> {
  const found = new Map<string, MediaFile>();
  for (const file of files) {
    const bytes = await readIfThere(join(root, file));
    if (bytes !== null) found.set(file, await mediaFile(file, bytes));
  }
  return found;
}
