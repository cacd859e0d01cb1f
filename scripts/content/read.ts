/** Stage 1: the course folder as texts and pictures. The only stage that touches the disk. */
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
  /** Files below media/. */
  readonly media: MediaFiles;
  readonly findings: readonly Finding[];
}

/** Far above any page, far below what a parser needs seconds for. */
const LIMIT = 256 * 1024;
const topLevel = ['course.yaml', 'glossary.yaml', 'sources.yaml', 'ledger.yaml'];
const start = { line: null, column: null };

/** Files below a folder, in natural order; none where there is no such folder. Refusals are thrown. */
async function list(root: string, folder: string, recursive: boolean): Promise<string[]> {
  try {
    const found = await readdir(join(root, folder), { recursive, withFileTypes: true });
    return found
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
      .sort(natural);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
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
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n'), findings: [] };
  } catch {
    return { text: null, findings: [find('file-encoding', firstBadByte(file, bytes), {})] };
  }
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
  const root = resolve(folder);
  const [modules, bank, media] = await Promise.all(
    ['modules', 'bank', 'media'].map((name) => list(root, name, true)),
  );
  const here = (await list(root, '', false)).filter((name) => topLevel.includes(name));
  const candidates = [...here, ...(modules ?? []), ...(bank ?? [])];
  const findings: Finding[] = candidates
    .filter((file) => !here.includes(file) && !wanted(file) && basename(file) !== 'README.md')
    .map((file) => find('file-unexpected', { file, ...start }, { name: basename(file) }));
  if (!here.includes('course.yaml')) {
    findings.push(find('course-missing', { file: 'course.yaml', ...start }, { folder }));
  }
  const texts: SourceText[] = [];
  for (const file of candidates.filter((name) => here.includes(name) || wanted(name))) {
    const bytes = await readIfThere(join(root, file));
    if (bytes === null) continue;
    const read = decode(file, bytes);
    findings.push(...read.findings);
    if (read.text !== null) texts.push({ file, text: read.text });
  }
  return { texts, media: await readMedia(root, media ?? []), findings };
}

async function readMedia(root: string, files: readonly string[]): Promise<MediaFiles> {
  const found = new Map<string, MediaFile>();
  for (const file of files) {
    const bytes = await readIfThere(join(root, file));
    if (bytes !== null) found.set(file, await mediaFile(file, bytes));
  }
  return found;
}
