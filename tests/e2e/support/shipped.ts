/** What ships: the zips in `dist/` and the codebook beside them, built before these tests run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Codebook, CodebookEntry } from '../../../components/model/record.ts';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

export type Target = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th' | 'cmi5' | 'web';

/** @throws when the packages have not been built; `npm run build` does. */
export function shippedZips(): { target: Target; path: string }[] {
  const targets: readonly Target[] = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'];
  const names = readdirSync(dist);
  return targets.map((target) => {
    const name = names.find((one) => one.endsWith(`-${target}.zip`));
    if (!name) throw new Error(`dist/ has no package for ${target}: run “npm run build” first.`);
    return { target, path: join(dist, name) };
  });
}

export function shippedCodebook(): Codebook {
  return JSON.parse(readFileSync(join(dist, 'trainer', 'codebook.json'), 'utf8')) as Codebook;
}

/** Entry of a question, by the last part of its interaction id. */
export function entryOf(codebook: Codebook, question: string): CodebookEntry {
  const entry = codebook.entries.find(({ id, retired }) => !retired && id.endsWith(`.${question}`));
  if (!entry) throw new Error(`The codebook has no question “${question}”.`);
  return entry;
}
