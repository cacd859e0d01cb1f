import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EnvironmentProblem, InputProblem } from '../../../scripts/diagnostics/problems.ts';
import { buildAll, type BuildOptions, type BuildResult } from '../../../scripts/package/build.ts';
import { verifyPackage } from '../../../scripts/package/verify/verify.ts';
import { readSchemaSet } from '../../../scripts/package/schemas.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder = '';

const course: Readonly<Record<string, string>> = {
  'course.yaml': 'id: tea-course\ntitle: Tea\nversion: 1.0.0\nlanguage: en-GB\nstage: draft\nrules: basic\n',
  'modules/01-tea/module.yaml': 'id: m1\ntitle: Tea\n',
  'modules/01-tea/01-pot.md':
    '---\nkind: lesson\nid: pot\ntitle: The pot\n---\nWarm it first.\n\n![A pot](media/pot.svg)\n',
  'media/pot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
  'media/unused.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
};

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'course', name)), { recursive: true });
    await writeFile(join(folder, 'course', name), text);
  }
}

function build(change: Partial<BuildOptions> = {}): Promise<BuildResult> {
  const dirs = { courseDir: join(folder, 'course'), outDir: join(folder, 'dist') };
  return buildAll({ root, ...dirs, targets: ['scorm12'], log: () => undefined, ...change });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'course-build-'));
  await put(course);
});
afterEach(() => rm(folder, { recursive: true }));

it('writes package, codebook and ledger, and the same bytes again', async () => {
  const first = await build();
  expect(first.added.length).toBeGreaterThan(0);
  expect((await readdir(join(folder, 'dist'), { recursive: true })).sort()).toEqual([
    'tea-course-1.0.0-scorm12.zip',
    'trainer',
    join('trainer', 'codebook.csv'),
    join('trainer', 'codebook.json'),
  ]);
  const zip = await readFile(join(folder, 'dist/tea-course-1.0.0-scorm12.zip'));
  const [packed] = first.zips;
  const schemas = await readSchemaSet('scorm12edition');
  expect(await verifyPackage(zip, { target: packed!.target, schemas, machinePaths: [folder] })).toEqual([]);
  const second = await build({ frozen: true });
  expect(second.added).toEqual([]);
  expect(Buffer.compare(second.zips[0]!.bytes, zip)).toBe(0);
});

it('gives a course with errors no file, and leaves earlier ones alone', async () => {
  await build();
  const before = await readdir(join(folder, 'dist'), { recursive: true });
  const ledger = await readFile(join(folder, 'course/ledger.yaml'), 'utf8');
  await put({
    'course.yaml': course['course.yaml']!.replace('1.0.0', '2.0.0'),
    'modules/01-tea/02-cup.md': '---\nkind: lesson\nid: pot\ntitle: Twice\n---\nText.\n',
  });
  const result = await build();
  expect(result.zips).toEqual([]);
  expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  expect(result.report).toContain('02-cup.md');
  expect(await readdir(join(folder, 'dist'), { recursive: true })).toEqual(before);
  expect(await readFile(join(folder, 'course/ledger.yaml'), 'utf8')).toBe(ledger);
});

it('refuses a ledger that would change when frozen, and writes nothing', async () => {
  const refused = build({ frozen: true });
  await expect(refused).rejects.toThrow(InputProblem);
  await expect(refused).rejects.toThrow('pages 0 pot');
  expect(await readdir(folder)).toEqual(['course']);
  expect(await readdir(join(folder, 'course'))).not.toContain('ledger.yaml');
});

it('sets the mark of a release', async () => {
  await build({ release: true });
  expect(await readFile(join(folder, 'course/ledger.yaml'), 'utf8')).toMatch(/released:\n {2}- pages 1\n/);
});

it('says so when the output folder cannot be one, and leaves the file there', async () => {
  await writeFile(join(folder, 'dist'), 'a file');
  await expect(build()).rejects.toThrow(EnvironmentProblem);
  expect(await readdir(join(folder, 'course'))).not.toContain('ledger.yaml');
  expect(await readFile(join(folder, 'dist'), 'utf8')).toBe('a file');
});
