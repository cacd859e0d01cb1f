/** The trainer's report as one file that asks nobody, with the codebook or a finished report in it as data. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Codebook } from '../../components/model/record.ts';
import type { Report } from '../../components/trainer/report.ts';
import { cacheFolder } from '../package/player-cache.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The page without data is kept while these stay the same. */
const SOURCES = ['components/trainer', 'components/model', 'components/styles'];
const BUILDERS = ['./report-page.ts', './report-build.ts'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);

async function hashSources(): Promise<string> {
  const lists = await Promise.all(
    SOURCES.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  );
  const files = [...lists.flat().sort(), join(root, 'package-lock.json'), ...BUILDERS];
  const hash = createHash('sha256');
  for (const [at, bytes] of (await Promise.all(files.map((file) => readFile(file)))).entries())
    hash.update(`${relative(root, files[at] ?? '')}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/** The page without data: kept while its sources stay the same. A cache that cannot be written costs time only. */
async function emptyPage(folder = cacheFolder(root)): Promise<string> {
  const cache = join(folder, 'course-report');
  const name = `${await hashSources()}.html`;
  const kept = await readFile(join(cache, name), 'utf8').catch(() => null);
  if (kept !== null) return kept;
  // Vite takes its time to load, so only a build that needs it waits for it.
  const { buildReportPage } = await import('./report-build.ts');
  const page = await buildReportPage(root);
  try {
    await mkdir(cache, { recursive: true });
    for (const old of await readdir(cache)) await rm(join(cache, old), { force: true });
    const half = join(cache, `${name}.${process.pid}.tmp`);
    await writeFile(half, page);
    await rename(half, join(cache, name));
  } catch {
    return page;
  }
  return page;
}

/** Puts data into a block of the page; `<` is written so that no text can end the block. */
function fill(page: string, id: 'codebook' | 'kit' | 'report', data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const block = new RegExp(`(<script type="application/json" id="${id}">)[^<]*`);
  if (!block.test(page)) throw new Error(`The report page has no place for its ${id}.`);
  return page.replace(block, (_, tag: string) => `${tag}${json}`);
}

/**
 * The page of the kit, on which files are dropped.
 * @param kit names of the files that lie beside it: it links to no other.
 * @param cache where the page without data is kept, if not in the repository.
 */
export async function reportPage(
  codebook: Codebook,
  kit: readonly string[] = [],
  cache?: string,
): Promise<string> {
  return fill(fill(await emptyPage(cache), 'codebook', codebook), 'kit', kit);
}

/** A page with a finished report in it. It holds the names that the report has. */
export async function renderReportPage(report: Report): Promise<string> {
  return fill(await emptyPage(), 'report', report);
}
