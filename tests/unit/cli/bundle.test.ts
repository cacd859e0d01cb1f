/** Commands that are kept as bundles: the same as from their sources, and never those of other sources. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleCommand } from '../../../scripts/cli/bundle.ts';
import { keptBundle, keptFolder } from '../../../scripts/cli/kept.js';
import { cacheFolder, treesFolder } from '../../../scripts/package/player-cache.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const places: string[] = [];
let root = '';

const put = async (name: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
};

/** A repository with one command, which reads a file beside one of its modules and loads another when it is needed. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'course-commands-'));
  places.push(root);
  for (const file of ['bundle.ts', 'kept.js', 'run.js'])
    await cp(join(repository, 'scripts/cli', file), join(root, 'scripts/cli', file));
  await mkdir(join(root, 'node_modules'));
  for (const name of ['vite', 'tsx', 'jszip'])
    await symlink(join(repository, 'node_modules', name), join(root, 'node_modules', name), 'dir');
  await put('package.json', '{ "type": "module" }');
  await put('package-lock.json', '{}');
  await put('node_modules/.package-lock.json', '{}');
  await put('tsconfig.json', '{}');
  await put('scripts/words/said.txt', 'said');
  await put(
    'scripts/words/words.ts',
    `import { readFileSync } from 'node:fs';
    export const said = (): string => readFileSync(new URL('./said.txt', import.meta.url), 'utf8');`,
  );
  await put('scripts/words/late.ts', 'export const late: string = "late";');
  await put(
    'scripts/cli/say.ts',
    `import JSZip from 'jszip';
    import { said } from '../words/words.ts';
    const { late } = await import('../words/late.ts');
    console.log([said(), late, typeof JSZip, ...process.argv.slice(2)].join(' '));
    process.exitCode = 3;`,
  );
});
afterAll(() => Promise.all(places.map((place) => rm(place, { recursive: true, force: true }))));

function run(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'scripts/cli/run.js'), ...args], (error, stdout, stderr) =>
      done({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('a command', { timeout: 60_000 }, () => {
  it('does the same when bundled and when kept, with its arguments and its exit code', async () => {
    const first = await run('say', '--to', 'all');
    expect(first).toEqual({ code: 3, stdout: 'said late function --to all\n', stderr: '' });
    expect(keptBundle(root, 'say')).not.toBeNull();
    expect(await run('say', '--to', 'all')).toEqual(first);
  });

  it('runs from its sources where nothing can be kept, or where they are broken', async () => {
    await put('node_modules/.cache', 'a file where a folder should be');
    expect(await run('say')).toMatchObject({ code: 3, stdout: 'said late function\n' });
    await put('scripts/words/words.ts', 'export const said = (');
    const { code, stderr } = await run('say');
    expect(code).toBe(1);
    expect(stderr).toContain('words.ts');
  });

  it.each(['', 'nothing', '../words/late', 'run.js'])('is refused by the name “%s”', async (name) => {
    const { code, stderr } = await run(name);
    expect(code).toBe(1);
    expect(stderr).toBe(`No command “${name}”. README.md lists them.\n`);
  });
});

describe('a kept bundle', { timeout: 60_000 }, () => {
  it.each([
    'scripts/cli/say.ts',
    'scripts/words/words.ts',
    'scripts/words/late.ts',
    'package-lock.json',
    'node_modules/.package-lock.json',
    'tsconfig.json',
    'scripts/cli/bundle.ts',
  ])('is another one after a change of %s', async (file) => {
    await bundleCommand(root, 'say');
    expect(keptBundle(root, 'say')).not.toBeNull();
    await put(file, `${await readFile(join(root, file), 'utf8')}\n`);
    expect(keptBundle(root, 'say')).toBeNull();
  });

  it('is none where a source has gone, the list is half-written or the code is missing', async () => {
    await bundleCommand(root, 'say');
    const list = join(keptFolder(root), 'say.json');
    const written = await readFile(list, 'utf8');
    await writeFile(list, written.slice(0, 40));
    expect(keptBundle(root, 'say')).toBeNull();
    await writeFile(list, written);
    expect(keptBundle(root, 'say')).not.toBeNull();
    await rm(join(root, 'scripts/words/late.ts'));
    expect(keptBundle(root, 'say')).toBeNull();
    await put('scripts/words/late.ts', 'export const late: string = "late";');
    await rm(dirname(keptBundle(root, 'say') ?? ''), { recursive: true });
    expect(keptBundle(root, 'say')).toBeNull();
  });

  it('is of its own place alone, because it names the files beside its modules', async () => {
    await bundleCommand(root, 'say');
    const other = `${root}-moved`;
    places.push(other);
    await rename(root, other);
    expect(keptBundle(other, 'say')).toBeNull();
  });

  it('is not trusted when a source was saved while it was made', async () => {
    const made = bundleCommand(root, 'say');
    await put('scripts/words/late.ts', 'export const late: string = "later";');
    await made;
    const { stdout } = await run('say');
    expect(stdout).toBe('said later function\n');
  });
});

describe('the build', { timeout: 120_000 }, () => {
  it('writes the same bytes from its bundle as from its sources, with and without kept syntax trees', async () => {
    const out = (name: string): string => join(root, name);
    const course = join(repository, 'tests/fixtures/bench');
    const build = (name: string, ...command: string[]): Promise<void> =>
      new Promise((done, failed) => {
        const args = [...command, '--course', course, '--target', 'web', '--frozen', '--out', out(name)];
        execFile(process.execPath, args, { cwd: repository }, (error) => (error ? failed(error) : done()));
      });
    // The first build parses the course, the others read its trees back.
    await rm(treesFolder(cacheFolder(repository)), { recursive: true, force: true });
    await build('sources', '--import', 'tsx', 'scripts/cli/build.ts');
    await build('bundle', 'scripts/cli/run.js', 'build');
    expect(keptBundle(repository, 'build')).not.toBeNull();
    await build('kept', 'scripts/cli/run.js', 'build');
    const written = async (name: string): Promise<Map<string, string>> => {
      const files = (await readdir(out(name), { recursive: true })).filter((file) => /\.\w+$/.test(file));
      return new Map(
        await Promise.all(
          files.sort().map(async (file) => [file, await readFile(join(out(name), file), 'base64')] as const),
        ),
      );
    };
    const sources = await written('sources');
    expect(sources.size).toBeGreaterThan(5);
    expect(await written('bundle')).toEqual(sources);
    expect(await written('kept')).toEqual(sources);
  });
});
