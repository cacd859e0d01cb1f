/** Where commands are kept as bundles, and whether one is still what its sources say. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What all bundles depend on besides their modules: packages as locked and as installed, and what bundles them. */
export const sharedInputs = [
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
  'scripts/cli/bundle.ts',
  'scripts/cli/kept.js',
];

/** @param {string} root the repository. */
export const keptFolder = (root) => join(root, 'node_modules/.cache/course-commands');

/**
 * Hash of what went into a bundle. The place is part of it, because a bundle names the files beside its modules.
 * @param {string} root
 * @param {readonly string[]} files from the root on.
 * @param {(file: string) => Uint8Array} read
 */
export function hashInputs(root, files, read) {
  const hash = createHash('sha256').update(`${process.version}\n${resolve(root)}`);
  for (const file of files) {
    const bytes = read(file);
    hash.update(`\n${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * The bundle of a command, `null` where there is none or a source has changed since.
 * @param {string} root
 * @param {string} name
 * @returns {string | null} a path.
 */
export function keptBundle(root, name) {
  const folder = keptFolder(root);
  try {
    const kept = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const hash = hashInputs(root, kept.files, (file) => readFileSync(join(root, file)));
    if (hash !== kept.hash) return null;
    const bundle = join(folder, kept.folder, `${name}.js`);
    return existsSync(bundle) ? bundle : null;
  } catch {
    return null;
  }
}
