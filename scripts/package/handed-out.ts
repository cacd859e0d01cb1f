/** What was handed out under a version should not be followed by something else of the same version. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../content/ledger.ts';
import type { PackedZip } from './pack.ts';

/**
 * Packages of a version that the ledger notes as handed out, in whose place something else lies in the output folder.
 * Where nothing lies nobody knows what was handed out.
 */
export async function overHandedOut(
  outDir: string,
  zips: readonly PackedZip[],
  { releases }: Pick<Ledger, 'releases'>,
  version: string,
): Promise<readonly string[]> {
  if (!releases.some((one) => one.version === version)) return [];
  const differing = await Promise.all(
    zips.map(async ({ file, bytes }) => {
      const there = await readFile(join(outDir, file)).catch(() => null);
      return there && !there.equals(bytes) ? [file] : [];
    }),
  );
  return differing.flat();
}
