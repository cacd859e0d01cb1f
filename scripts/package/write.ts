/** Writes planned packages: to bytes, then to the disk, all or nothing. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import JSZip from 'jszip';
import { EnvironmentProblem } from '../diagnostics/problems.ts';
import type { PlannedFile } from './plan.ts';

/** The earliest date that a zip can hold; JSZip writes dates in UTC, so no time zone shows. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** Packs files in the given order. The same files give the same bytes, whatever the clock. */
export async function zipFiles(files: readonly PlannedFile[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const { name, bytes } of files) {
    zip.file(name, bytes, { date: NO_DATE, createFolders: false, unixPermissions: 0o100644, binary: true });
  }
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
  });
}

/** Files that wait beside their places. */
export interface StagedFiles {
  /** Puts every file in its place. */
  commit(): Promise<void>;
  /** Leaves everything as it was. */
  discard(): Promise<void>;
}

/** `mkdir` says `EEXIST` for a file where a folder should be. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (problem) {
    if (!(problem instanceof Error) || !('code' in problem) || problem.code !== 'EEXIST') throw problem;
    throw new EnvironmentProblem(`${folder}: there is a file of that name.`, { cause: problem });
  }
}

/**
 * Writes files below `folder` under temporary names, so that room and permission are proved before anything is
 * replaced. On failure nothing of them is left.
 * @throws EnvironmentProblem, or errors of the file system (`EACCES`, `EROFS`, `ENOSPC`, …).
 */
export async function stageFiles(folder: string, files: readonly PlannedFile[]): Promise<StagedFiles> {
  const mark = randomUUID().slice(0, 8);
  const pairs = files.map(({ name, bytes }) => {
    const path = join(folder, name);
    return { path, half: join(dirname(path), `.${mark}-${basename(path)}.part`), bytes };
  });
  const discard = async (): Promise<void> => {
    await Promise.allSettled(pairs.map(({ half }) => rm(half, { force: true })));
  };
  const guarded = async (step: (pair: (typeof pairs)[number]) => Promise<void>): Promise<void> => {
    try {
      for (const pair of pairs) await step(pair);
    } catch (problem) {
      await discard();
      throw problem;
    }
  };
  await guarded(async ({ path, half, bytes }) => {
    await makeFolder(dirname(path));
    await writeFile(half, bytes);
  });
  return { commit: () => guarded(({ path, half }) => rename(half, path)), discard };
}

/** Stages and commits in one. */
export async function writeFiles(folder: string, files: readonly PlannedFile[]): Promise<void> {
  await (await stageFiles(folder, files)).commit();
}
