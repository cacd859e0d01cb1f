import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dataset, ExportFile } from '../../../../components/trainer/dataset.ts';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import type { Codebook } from '../../../../components/model/record.ts';
import { exportFile, tabbed } from '../../../support/exports.ts';

const folder = new URL('../../../fixtures/exports/moodle-4.4/', import.meta.url);

/** A real download. */
export function sample(name: string): ExportFile {
  return exportFile(name, new Uint8Array(readFileSync(fileURLToPath(new URL(name, folder)))));
}

export async function read(
  file: string | Uint8Array | ExportFile | readonly ExportFile[],
  codebook: Codebook | null = null,
): Promise<Dataset> {
  if (typeof file === 'string' || file instanceof Uint8Array)
    return readExports([exportFile('a.txt', file)], codebook);
  return readExports('name' in file ? [file] : file, codebook);
}

export const messages = ({ notes }: Dataset): string[] => notes.map(({ message }) => message);

/** Titles and rows of a small report. */
export const titles = [
  'Name',
  'Email address',
  'Attempt',
  'Started on',
  'Last accessed on',
  'Score',
  'The course',
];
export const report = (...rows: readonly (readonly string[])[]): string => tabbed([titles, ...rows]);
export const date = 'Sunday, 22 November 2026, 1:48 AM';
