/** Licences of what a package carries of others: BSD and MIT ask that the notice goes along. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

async function licenceOf(root: string, name: string): Promise<string> {
  const folder = join(root, 'node_modules', name);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file, so it cannot go to learners.`);
  return (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
}

/** One text for all: each licence once, below the names of the packages that come under it. */
export async function collectLicences(root: string, packages: readonly string[]): Promise<string> {
  const holders = new Map<string, string[]>();
  for (const name of [...packages].sort()) {
    const text = await licenceOf(root, name);
    holders.set(text, [...(holders.get(text) ?? []), name]);
  }
  return [...holders].map(([text, names]) => `${names.join(', ')}\n\n${text}\n`).join('\n\n');
}
