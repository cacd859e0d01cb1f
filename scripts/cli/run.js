/**
 * Runs a command: `node scripts/cli/run.js build --target scorm12`. Plain code, because Node 20 reads no TypeScript
 * and to load what does is half of the time that a build may take. Where no bundle can be made, the command runs
 * from its sources: that costs time alone.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keptBundle } from './kept.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [name = ''] = process.argv.splice(2, 1);

async function bundleNow() {
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  try {
    const { bundleCommand } = await import('./bundle.ts');
    await bundleCommand(root, name);
  } catch {
    // Whoever writes on the toolchain sees what is wrong by running the source.
    return null;
  }
  const bundle = keptBundle(root, name);
  if (bundle !== null) await unregister();
  return bundle;
}

if (/^[a-z-]+$/.test(name) && existsSync(new URL(`./${name}.ts`, import.meta.url))) {
  const bundle = keptBundle(root, name) ?? (await bundleNow());
  await import(bundle === null ? `./${name}.ts` : pathToFileURL(bundle).href);
} else {
  process.stderr.write(`No command “${name}”. README.md lists them.\n`);
  process.exitCode = 1;
}
