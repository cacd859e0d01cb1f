/** What a build says of its packages: which file is for whom, and their sizes for those who ask. */
import { join, relative } from 'node:path';
import type { BuildResult } from '../package/build.ts';
import type { PackedZip } from '../package/pack.ts';
import { limits } from '../package/verify/sizes.ts';
import { packageUse } from '../trainer/packages.ts';

const split = '; for hosts that forbid inline scripts';

const KIT = 'trainer/index.html';

/** Columns side by side. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/**
 * Which file to take for what, and where the trainer's kit is.
 * @param out absolute path of the output folder.
 */
export function fileLines(
  { files, zips }: Pick<BuildResult, 'files' | 'zips'>,
  out: string,
  cwd: string,
): string[] {
  const shown = (file: string): string => relative(cwd, join(out, file));
  const rows = zips.map(({ file, form, target }) => [
    shown(file),
    packageUse(target.id) + (form === 'split' ? split : ''),
  ]);
  const kit = files.includes(KIT)
    ? [[shown(KIT), 'the trainer’s kit: settings for the LMS, texts, guide and report']]
    : files.filter((file) => file.endsWith('.csv')).map((file) => [shown(file), 'what each answer means']);
  return aligned([...rows, ...kit]);
}

const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

type Budget = keyof typeof limits;

const BUDGETS: readonly (readonly [Budget, string])[] = [
  ['core', 'without schemas and media'],
  ['launchGzip', 'launch file (gzip)'],
  ['playerGzip', 'player (gzip)'],
  ['laterGzip', 'second script (gzip)'],
  ['toolsGzip', 'third (gzip)'],
];

export function isOverBudget({ sizes }: Pick<PackedZip, 'sizes'>): boolean {
  return BUDGETS.some(([budget]) => sizes[budget] > limits[budget]);
}

/** One row per package; a figure beyond its budget has an exclamation mark. */
export function sizeLines(zips: readonly Pick<PackedZip, 'file' | 'sizes'>[]): string[] {
  const head = ['package', 'zip', 'until usable (gzip)', ...BUDGETS.map(([, title]) => title), 'files'];
  const rows = zips.map(({ file, sizes }) => [
    file,
    kib(sizes.zip),
    kib(sizes.usableGzip),
    ...BUDGETS.map(([budget]) => `${kib(sizes[budget])}${sizes[budget] > limits[budget] ? ' !' : ''}`),
    String(sizes.files),
  ]);
  const last = ['budget', '', '', ...BUDGETS.map(([budget]) => kib(limits[budget])), String(limits.files)];
  return aligned([head, ...rows, last]);
}
