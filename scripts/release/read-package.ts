/** Reads a package that was handed out, of any target. It may come from anywhere, so nothing in it is trusted. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import type { z } from 'zod';
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import { together } from '../content/ledger-index.ts';
import { InputProblem } from '../diagnostics/problems.ts';
import { identifiersOf, unitIdsOf, type Release } from './release.ts';
import { indexSchema, ledgerSchema, moduleSchema } from './schema.ts';

const MIB = 2 ** 20;
/** A package with film is larger than any other; a zip beyond it is not one of ours. */
const LARGEST_ZIP = 2048 * MIB;
/** All texts of a course of 1,000 pages take a tenth of it; what grows beyond it when unpacked is a trap. */
const LARGEST_TEXT = 64 * MIB;
const MOST_FILES = 20_000;
/** The format that packages wrote before they said so. */
const FIRST_STATE = 'm1';
/** Packages that say it themselves were never handed out: their core section was another one already. */
const UNSETTLED_STATE = 'm1, unsettled';
/** Beginning of a zip, and of an empty one. */
const ZIP_MARKS = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/**
 * Reads a package from the disk.
 * @throws InputProblem with a sentence when it is no package of a course; errors of the file system.
 */
export async function readPackage(path: string): Promise<Release> {
  const name = basename(path);
  const file = await stat(path).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isMissing ? new InputProblem(`There is no file ${path}.`) : error;
  });
  if (file.isDirectory()) throw new InputProblem(`${path} is a folder: name the zip itself.`);
  if (file.size > LARGEST_ZIP) throw new InputProblem(`${name} is too large for a package of a course.`);
  return releaseIn(await readFile(path), name);
}

/**
 * Reads the bytes of a package.
 * @param name for messages.
 * @throws InputProblem as above.
 */
export async function releaseIn(bytes: Uint8Array, name: string): Promise<Release> {
  if (!ZIP_MARKS.includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1')))
    throw new InputProblem(`${name} is no zip.`);
  const loaded = await JSZip.loadAsync(bytes).catch(() => {
    throw new InputProblem(`${name} is damaged, or only a part of it is here: fetch it again.`);
  });
  const zip: Unpacking = { files: loaded, left: LARGEST_TEXT };
  if (Object.keys(loaded.files).length > MOST_FILES) throw new InputProblem(`${name} holds too many files.`);
  const manifest = await textIn(zip, 'imsmanifest.xml', name);
  const structure = await textIn(zip, 'cmi5.xml', name);
  const launch = await textIn(zip, 'index.html', name);
  if (launch === null)
    throw new InputProblem(`${name} is a zip, but no package of this toolchain: it has no index.html.`);
  const index = parse(block(launch, 'course-index'), indexSchema, name, 'the list of pages and questions');
  if (index.pilot !== undefined)
    throw new InputProblem(
      `${name} is a pilot package, which asks more than the course: compare with a package without “-pilot” in its name.`,
    );
  const ledger = parse(block(launch, 'course-ledger'), ledgerSchema, name, 'the stable numbers');
  const modules = (await moduleTexts(zip, launch, name)).map((text) =>
    parse(text, moduleSchema, name, 'the texts of a module'),
  );
  const release: Release = {
    // Looked at field by field above, as far as the comparison reads them.
    index: index as unknown as CourseIndex,
    modules: modules as unknown as ModuleContent[],
    entries: together(index as unknown as CourseIndex, ledger.entries),
    state: ledger.state === FIRST_STATE ? UNSETTLED_STATE : (ledger.state ?? FIRST_STATE),
    accepted: new Set(),
    identifiers: manifest === null ? null : identifiersOf(manifest),
    unitIds: structure === null ? null : unitIdsOf(structure),
  };
  const texts = new Set(release.modules.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const missing = release.index.questions.find(({ id }) => !texts.has(id));
  if (missing)
    throw new InputProblem(`${name} is not whole: the texts of question “${missing.id}” are missing.`);
  return release;
}

/** A zip that is being unpacked, and how many bytes more it may give. */
interface Unpacking {
  readonly files: JSZip;
  left: number;
}

/** JSON of a data block of the launch file; `null` where it has none. */
function block(launch: string, id: string): string | null {
  return (
    new RegExp(`<script type="application/json" id="${id}"[^>]*>(.*?)</script>`, 's').exec(launch)?.[1] ??
    null
  );
}

/** Modules lie in the launch file, or in a large course as scripts beside it. */
async function moduleTexts(zip: Unpacking, launch: string, name: string): Promise<string[]> {
  const inside = launch.matchAll(/<script type="application\/json" id="module-[^>]*>(.*?)<\/script>/gs);
  const texts = [...inside].map(([, json = '']) => json);
  const files = Object.keys(zip.files.files).filter((file) => /^content\/[a-z0-9-]+\.js$/.test(file));
  for (const file of files.sort()) {
    const json = /^window\.courseModule\((.*)\);\s*$/s.exec((await textIn(zip, file, name)) ?? '')?.[1];
    if (json !== undefined) texts.push(json);
  }
  return texts;
}

function parse<S extends z.ZodType>(json: string | null, schema: S, name: string, what: string): z.infer<S> {
  if (json === null) throw new InputProblem(`${name} is no package of this toolchain: it lacks ${what}.`);
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new InputProblem(`${name} is damaged: ${what} cannot be read.`);
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw new InputProblem(`${name} is damaged, or of another toolchain: ${what} cannot be read (${where}).`);
}

/** Text of a file, `null` where there is none. Unpacks no further than the texts of a course can be long. */
async function textIn(zip: Unpacking, file: string, name: string): Promise<string | null> {
  const entry = zip.files.file(file);
  if (!entry) return null;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of new Readable().wrap(entry.nodeStream()) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      zip.left -= chunk.length;
      if (zip.left < 0) throw new InputProblem(`${name} is no package of a course: ${file} is too large.`);
    }
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    throw new InputProblem(`${name} is damaged: ${file} cannot be unpacked.`);
  }
  return Buffer.concat(chunks).toString('utf8');
}
