/**
 * `locales/<lang>/state.yaml`: for each translated file the hashes of the source's text blocks, as they were when it
 * was translated. One line a file, so that Git merges what two people have done.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding, Place } from '../../diagnostics/diagnostic.ts';
import { writeWhole } from '../ledger.ts';
import { readYaml, type Path } from '../yaml-data.ts';

/** Hashes by file, relative to the course folder. */
export type LocaleState = ReadonlyMap<string, readonly string[]>;

export const STATE_FILE = 'state.yaml';

const HEAD = `# What each file was translated from. Written by "npm run translate", committed with the translation.
`;

const schema = z.record(
  z.string(),
  z
    .string()
    .regex(/^([0-9a-f]{6}( [0-9a-f]{6})*)?$/)
    .describe('what “npm run translate -- stamp” writes'),
);

/** Reads the text of a file; what is wrong in it is a finding, and then nothing counts as stamped. */
export function readState(
  text: string,
  file: string,
): { state: LocaleState; at: (path: Path) => Place; findings: readonly Finding[] } {
  const { data, at, findings } = readYaml({ file, text, line: 1 }, schema);
  const entries = Object.entries(data ?? {});
  return {
    state: new Map(entries.map(([name, hashes]) => [name, hashes.split(' ').filter(Boolean)])),
    at,
    findings,
  };
}

/** The text of the file, in the order of names. */
export function formatState(state: LocaleState): string {
  const names = [...state.keys()].sort();
  return HEAD + names.map((name) => `${JSON.stringify(name)}: "${state.get(name)?.join(' ')}"\n`).join('');
}

/** Writes the file of a language: all of it or nothing. */
export async function writeState(courseDir: string, language: string, state: LocaleState): Promise<void> {
  await writeWhole(join(courseDir, 'locales', language, STATE_FILE), formatState(state));
}
