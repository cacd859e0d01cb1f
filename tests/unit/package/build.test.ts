import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

it('puts a theme before the style of the house, in every package and form, and changes nothing else', async () => {
  const plain = await build({ targets: ['scorm12', 'web'], split: true });
  const theme = 'theme:\n  accent: "#7a1f5c"\n';
  await put({ 'course.yaml': course['course.yaml']! + theme });
  const themed = await build({ targets: ['scorm12', 'web'], split: true });
  const own = /^:root\{--lamp:#7a1f5c;[^]*?\}\}(?=[^]*:where\(:root\))/;
  for (const [at, { form, bytes }] of themed.zips.entries()) {
    const name = form === 'split' ? 'style.css' : 'index.html';
    const text = async (zip: Uint8Array) => (await JSZip.loadAsync(zip)).file(name)!.async('string');
    const [before, after] = [await text(plain.zips[at]!.bytes), await text(bytes)];
    const style = (file: string) => (form === 'split' ? file : file.slice(file.indexOf('<style>') + 7));
    expect(style(after)).toMatch(own);
    expect(style(after).replace(own, '')).toBe(style(before));
  }
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
  const ledger = await readFile(join(folder, 'course/ledger.yaml'), 'utf8');
  expect(ledger).toMatch(/released:\n {2}- pages 1\n/);
  expect(ledger).toContain('  - interactions 1 1.0.0\n');
});

it('tells when other content takes the place of what was handed out under the same version', async () => {
  const targets = ['web'] as const;
  expect((await build({ targets, release: true })).replaced).toEqual([]);
  expect((await build({ targets })).replaced).toEqual([]);
  await put({ 'course.yaml': course['course.yaml']!.replace(/title: .*/, 'title: "Other words"') });
  expect((await build({ targets })).replaced).toEqual([expect.stringMatching(/-1\.0\.0-web\.zip$/)]);
  await put({ 'course.yaml': course['course.yaml']!.replace('1.0.0', '1.0.1') });
  expect((await build({ targets })).replaced).toEqual([]);
});

it('says so when the output folder cannot be one, and leaves the file there', async () => {
  await writeFile(join(folder, 'dist'), 'a file');
  await expect(build()).rejects.toThrow(EnvironmentProblem);
  expect(await readdir(join(folder, 'course'))).not.toContain('ledger.yaml');
  expect(await readFile(join(folder, 'dist'), 'utf8')).toBe('a file');
});

describe('a course in two languages', () => {
  const languages = fileURLToPath(new URL('../../fixtures/valid/languages', import.meta.url));
  const two = (change: Partial<BuildOptions> = {}): Promise<BuildResult> =>
    build({ courseDir: join(folder, 'two'), targets: ['web'], ...change });
  const textIn = async (zip: JSZip, name: string): Promise<string> =>
    (await zip.file(name)?.async('string')) ?? '';

  beforeEach(() => cp(languages, join(folder, 'two'), { recursive: true }));

  it('is one package with a file for the further language', async () => {
    const { zips } = await two();
    expect(zips.map(({ file, sizes }) => [file, sizes.files])).toEqual([['two-languages-1.0.0-web.zip', 3]]);
    const zip = await JSZip.loadAsync(zips[0]!.bytes);
    expect(Object.keys(zip.files)).toEqual([
      'index.html',
      'lang/es.js',
      'licences.txt',
      'media/es/sign.gif',
      'media/sign.gif',
    ]);
    const [, json = ''] = /^window\.courseLanguage\((.*)\);\n$/s.exec(await textIn(zip, 'lang/es.js')) ?? [];
    const file = JSON.parse(json) as Record<string, unknown>;
    const launch = await textIn(zip, 'index.html');
    const block = (id: string): Record<string, unknown> =>
      JSON.parse(new RegExp(`id="${id}">(.*?)</script>`, 's').exec(launch)?.[1] ?? '') as Record<
        string,
        unknown
      >;
    expect([file['language'], file['dir']]).toEqual(['es', 'ltr']);
    // What is the same in both languages stands in the launch file alone.
    expect(file['index']).toMatchObject({ language: 'es', title: 'Dos idiomas' });
    expect(Object.keys(block('course-index'))).toEqual(
      expect.arrayContaining(['id', 'questions', 'languages']),
    );
    expect(Object.keys(file['index'] as object)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(id|version|questions|languages)$/)]),
    );
    // What the launch file says alone is a word of the other languages too.
    const said = { ...block('course-words'), ...block('course-tools-words') };
    expect(Object.keys(file['words'] as object).sort()).toEqual(Object.keys(said).sort());
    expect(file['words']).toMatchObject({ 'page.next': 'Siguiente' });
  });

  it('is packed in the further one alone, with a suffix', async () => {
    await two();
    const { zips } = await two({ language: 'es' });
    expect(zips.map(({ file }) => file)).toEqual(['two-languages-1.0.0-web-es.zip']);
    expect(await readdir(join(folder, 'dist/trainer'))).toEqual([
      'codebook-es.csv',
      'codebook-es.json',
      'codebook.csv',
      'codebook.json',
    ]);
    const zip = await JSZip.loadAsync(zips[0]!.bytes);
    expect(Object.keys(zip.files)).toEqual(['index.html', 'licences.txt', 'media/es/sign.gif']);
    const launch = await textIn(zip, 'index.html');
    expect(launch).toContain('<html lang="es"');
    expect(launch).toContain('Dos idiomas</title>');
    expect(launch).not.toContain('"languages"');
    const scorm = await two({ language: 'es', targets: ['scorm12'] });
    const manifest = await textIn(await JSZip.loadAsync(scorm.zips[0]!.bytes), 'imsmanifest.xml');
    expect(manifest).toContain('<title>Dos idiomas</title>');
    expect(manifest).toContain('identifier="two-languages-item"');
  });

  it('does not ship in a language that is not listed', async () => {
    await expect(two({ language: 'fr' })).rejects.toThrow(
      'The course does not ship in “fr”. Languages: en-GB, es.',
    );
  });
});
