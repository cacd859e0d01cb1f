/**
 * A command as one bundle of plain code, kept until one of its sources changes: reading some hundred small modules,
 * each through tsx, takes longer than building a course. `run.js` runs what is made here.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { hashInputs, keptFolder, sharedInputs } from './kept.js';

/** Packages that read files of their own or that only some builds need: Node loads these by itself. */
const OUTSIDE = /^(?:vite|vite-plugin-singlefile|terser|playwright|playwright-core|libxml2-wasm)(?:\/|$)/;

/** Another process may still load a part of what it runs, so old bundles stay for a while. In milliseconds. */
const OLD = 24 * 60 * 60 * 1000;

/** Reads our own modules, so that what is kept belongs to the very text that went in, whoever saves meanwhile. */
function readOwn(root: string, read: Map<string, Uint8Array>): Rolldown.Plugin {
  return {
    name: 'course:read-own',
    async load(id) {
      const file = relative(root, id).split(sep).join('/');
      if (!/^(?:scripts|components)\/.*\.[jt]s$/.test(file)) return null;
      const bytes = await readFile(id);
      read.set(file, bytes);
      return bytes.toString('utf8');
    },
  };
}

/** A module finds its neighbours by its own place, not by that of the bundle. */
function ownPlaces(): Rolldown.Plugin {
  return {
    name: 'course:own-places',
    transform(code, id) {
      if (!code.includes('import.meta.url')) return null;
      const place = JSON.stringify(pathToFileURL(id.replace(/\?.*$/, '')).href);
      return { code: code.replaceAll(/\bimport\.meta\.url\b/g, () => place), map: null };
    },
  };
}

function settings(root: string, name: string, plugins: Rolldown.Plugin[]): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    mode: 'production',
    plugins,
    // As Node resolves packages.
    ssr: { noExternal: true, resolve: { conditions: ['node', 'import', 'default'] } },
    resolve: { mainFields: [] },
    build: {
      write: false,
      ssr: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { [name]: join(root, `scripts/cli/${name}.ts`) },
        external: OUTSIDE,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

async function forgetOld(folder: string, kept: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const path = join(folder, entry);
    const { mtimeMs } = await stat(path);
    if (entry !== kept && Date.now() - mtimeMs > OLD) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Bundles a command and keeps it.
 * @param name of its file in `scripts/cli`.
 * @throws errors of Vite and of the file system; then the command can still run from its sources.
 */
export async function bundleCommand(root: string, name: string): Promise<void> {
  const read = new Map<string, Uint8Array>();
  for (const file of sharedInputs) read.set(file, await readFile(join(root, file)));
  const result = await build(settings(root, name, [readOwn(root, read), ownPlaces()]));
  if (Array.isArray(result) || !('output' in result)) throw new Error('Vite made more than one bundle.');
  const files = [...read.keys()].sort();
  const hash = hashInputs(root, files, (file) => read.get(file) ?? new Uint8Array());
  const cache = keptFolder(root);
  const folder = `${name}-${randomUUID().slice(0, 8)}`;
  await mkdir(join(cache, folder), { recursive: true });
  for (const file of result.output)
    if (file.type === 'chunk') await writeFile(join(cache, folder, file.fileName), file.code);
  // The list comes last: without it nothing is kept.
  await writeFile(join(cache, folder, 'kept.json'), JSON.stringify({ hash, files, folder }));
  await rename(join(cache, folder, 'kept.json'), join(cache, `${name}.json`));
  await forgetOld(cache, `${name}.json`);
}
