import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATE_FORMAT } from '../../../components/state/codec.ts';
import { launchBody } from '../../../components/app/launch.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import { compileCourse, type CompiledCourse } from '../../../scripts/content/compile.ts';
import { beside, together } from '../../../scripts/content/ledger-index.ts';
import { writeLedger } from '../../../scripts/content/ledger.ts';
import { splitContent } from '../../../scripts/package/content-files.ts';
import { courseStructure, unitIds } from '../../../scripts/package/targets/cmi5.ts';
import { adoptInto } from '../../../scripts/release/adopt.ts';
import { compareReleases } from '../../../scripts/release/compare.ts';
import { readPackage, releaseIn } from '../../../scripts/release/read-package.ts';
import { presentRelease, type Release } from '../../../scripts/release/release.ts';
import { courseFolder, question } from '../content/course-folder.ts';

const template = '<manifest identifier="{{course}}"><item identifier="{{course}}-item"/></manifest>';

interface Parts {
  readonly manifest?: string;
  readonly launch?: string;
}

function launchOf({ index, modules, ledger }: CompiledCourse): string {
  return launchBody({
    index,
    modules,
    ledger,
    headScript: '',
    standard: 'web',
    t: createTranslate(en, 'en-GB'),
  });
}

async function zipOf(course: CompiledCourse, parts: Parts = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('imsmanifest.xml', parts.manifest ?? template.replaceAll('{{course}}', course.index.id));
  zip.file('index.html', parts.launch ?? launchOf(course));
  return zip.generateAsync({ type: 'uint8array' });
}

let course: CompiledCourse;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'));
  const compiled = await compileCourse(new URL('../../fixtures/valid/small', import.meta.url).pathname);
  course = compiled.course as CompiledCourse;
});
afterAll(() => rm(folder, { recursive: true }));

describe('releaseIn', () => {
  it('reads what a package carries', async () => {
    const old = await releaseIn(await zipOf(course), 'old.zip');
    const now = presentRelease({ course, locales: [] }, template);
    expect(old).toMatchObject({ index: course.index, entries: course.ledger.entries, state: STATE_FORMAT });
    expect(old.identifiers).toEqual(now.identifiers);
    expect(compareReleases(old, now).verdict).toBe('safe');
  });

  it('finds lines of the ledger that the index says, beside those that the package carries', async () => {
    const retired = ['pages 900 gone', 'questions 901 new was old'];
    const entries = [...course.ledger.entries, ...retired];
    const carried = beside(course.index, entries);
    expect(carried).toEqual(expect.arrayContaining(retired));
    expect(
      carried.filter((line) => /^(pages|questions|scenarios|reflections|scenes|interactions) /.test(line)),
    ).toEqual(retired);
    const packed = { ...course, ledger: { ...course.ledger, entries: carried } };
    const { entries: read } = await releaseIn(await zipOf(packed), 'old.zip');
    expect([...read].sort()).toEqual([...entries].sort());
  });

  it('names what was renamed once', () => {
    const [page] = course.index.pages;
    const line = `pages ${page?.number} ${page?.id}`;
    expect(together(course.index, [`${line} was before`]).filter((entry) => entry.startsWith(line))).toEqual([
      `${line} was before`,
    ]);
  });

  it('reads texts that lie beside the launch file', async () => {
    const modules = course.modules.map((module) => ({ ...module, filler: 'x'.repeat(300_000) }));
    const [first] = course.modules;
    const { inPage, files } = splitContent(course.index, [
      ...modules,
      { ...(first as (typeof modules)[0]), id: 'extra', pages: [], questions: [] },
    ]);
    expect(files.map(({ name }) => name)).toContain('content/extra.js');
    const zip = new JSZip();
    zip.file('index.html', launchOf({ ...course, modules: inPage }));
    for (const { name, text } of files) zip.file(name, text);
    const { modules: read, identifiers } = await releaseIn(
      await zip.generateAsync({ type: 'uint8array' }),
      'web.zip',
    );
    expect(read.map(({ id }) => id)).toContain('extra');
    expect(identifiers).toBeNull();
  });

  it('reads a package for cmi5, and holds its ids against those that would go out', async () => {
    const zip = new JSZip();
    zip.file('cmi5.xml', courseStructure(course.index, [course.index], 'index.html'));
    zip.file('index.html', launchOf(course));
    const old = await releaseIn(await zip.generateAsync({ type: 'uint8array' }), 'cmi5.zip');
    const ids = Object.values(unitIds(course.index));
    expect(old).toMatchObject({ identifiers: null, unitIds: ids, entries: course.ledger.entries });
    const now = presentRelease({ course, locales: [] }, template, course.index.language, ids);
    expect(compareReleases(old, now).verdict).toBe('safe');
    const other = compareReleases(old, { ...now, unitIds: [ids[0] ?? '', 'urn:x-course:other'] });
    expect(other.verdict).toBe('breaking');
    expect(other.findings.filter(({ section }) => section === 'breaking')).toMatchObject([
      { code: 'unit-identifier', message: expect.stringContaining(`${ids[1]}” in cmi5.xml would be`) },
    ]);
  });

  it.each([
    [
      'of another form',
      '<c:courseStructure xmlns:c="x"><c:course id="a"/><c:block id="b"/><c:au id="c"/>',
      3,
    ],
    ['half written', '<courseStructure><course id="a"><au ', 1],
    ['empty', '', 0],
  ])('takes a course structure that is %s for what can be read of it', async (_, structure, count) => {
    const zip = new JSZip();
    zip.file('cmi5.xml', structure);
    zip.file('index.html', launchOf(course));
    const { unitIds: read } = await releaseIn(await zip.generateAsync({ type: 'uint8array' }), 'cmi5.zip');
    expect(read).toHaveLength(count);
  });

  it('says what is wrong with a file that is no package', async () => {
    const zip = new JSZip();
    zip.file('other.txt', 'x');
    const strange = await zip.generateAsync({ type: 'uint8array' });
    const whole = await zipOf(course);
    await expect(releaseIn(new TextEncoder().encode('no zip'), 'a.zip')).rejects.toThrow('a.zip is no zip.');
    await expect(releaseIn(whole.slice(0, whole.length / 2), 'a.zip')).rejects.toThrow(
      'a.zip is damaged, or only a part of it is here',
    );
    await expect(releaseIn(strange, 'a.zip')).rejects.toThrow('it has no index.html');
    await expect(releaseIn(await zipOf(course, { launch: '<p>Hello</p>' }), 'a.zip')).rejects.toThrow(
      'it lacks',
    );
    const launch = launchOf(course);
    const text = launch.replace(/(id="course-index">)\{/, '$1{{');
    await expect(releaseIn(await zipOf(course, { launch: text }), 'a.zip')).rejects.toThrow(
      'a.zip is damaged',
    );
    const wrong = launch.replace('"pages":[', '"pages":[7,');
    await expect(releaseIn(await zipOf(course, { launch: wrong }), 'a.zip')).rejects.toThrow('pages.0');
    const bare = launch.replace(/<script type="application\/json" id="module-.*?<\/script>/gs, '');
    await expect(releaseIn(await zipOf(course, { launch: bare }), 'a.zip')).rejects.toThrow('is not whole');
    await expect(readPackage(join(folder, 'none.zip'))).rejects.toThrow('There is no file');
    await expect(readPackage(folder)).rejects.toThrow('is a folder');
  });

  it('says it in one sentence, however large the file is', async () => {
    const path = join(folder, 'large.zip');
    await writeFile(path, 'x');
    await truncate(path, 200 * 2 ** 20);
    await expect(readPackage(path)).rejects.toThrow('large.zip is no zip.');
  });

  it('unpacks no trap', async () => {
    const zip = new JSZip();
    zip.file('index.html', new Uint8Array(70 * 2 ** 20));
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    await expect(releaseIn(bytes, 'a.zip')).rejects.toThrow('index.html is too large');
  });

  it('unpacks no trap of many files either', async () => {
    const zip = new JSZip();
    zip.file('index.html', launchOf(course));
    for (const part of ['a', 'b', 'c']) zip.file(`content/${part}.js`, new Uint8Array(30 * 2 ** 20));
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    await expect(releaseIn(bytes, 'a.zip')).rejects.toThrow('content/c.js is too large');
  });

  it('knows the format of progress of packages that did not say it, and of none that was unsettled', async () => {
    const now = presentRelease({ course, locales: [] }, template);
    const saying = async (state?: string): Promise<Release> => {
      const ledger = { entries: course.ledger.entries, hashes: {}, ...(state && { state }) };
      return releaseIn(await zipOf({ ...course, ledger } as CompiledCourse), 'old.zip');
    };
    expect(compareReleases(await saying(), now).verdict).toBe('safe');
    const unsettled = compareReleases(await saying('m1'), now);
    expect(unsettled.verdict).toBe('breaking');
    expect(unsettled.findings.map(({ code }) => code)).toEqual(['state-format']);
  });

  it('answers any damage with a sentence or with what can be read', async () => {
    const whole = await zipOf(course);
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (places) => {
        const bytes = whole.slice();
        for (const [at, flip] of places) bytes[at] = (bytes[at] ?? 0) ^ flip;
        const read = await releaseIn(bytes, 'a.zip').catch((error: unknown) => error);
        if (read instanceof Error) expect(read.name).toBe('InputProblem');
        else expect((read as Release).index.questions.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a course in two languages', () => {
  it('is compared in the language of the package, whose words are of that one alone', async () => {
    const path = new URL('../../fixtures/valid/languages', import.meta.url).pathname;
    const compiled = await compileCourse(path);
    const both = { course: compiled.course as CompiledCourse, locales: compiled.locales };
    expect(presentRelease(both, template).index.title).toBe(both.course.index.title);
    const spanish = presentRelease(both, template, 'es');
    expect(spanish.index.title).toBe('Dos idiomas');
    const old = { ...spanish, entries: [...both.course.ledger.entries] };
    expect(compareReleases(old, spanish).verdict).toBe('safe');
    expect(() => presentRelease(both, template, 'fr')).toThrow('no longer ships in that language');
  });
});

describe('a course of which a translation is behind', () => {
  it('is there for a comparison, with the languages that it names', async () => {
    const file = 'locales/es/modules/01-start/partner.md';
    const base = new URL('../../fixtures/valid/languages/', import.meta.url);
    const text = await readFile(new URL(file, base), 'utf8');
    const dir = await courseFolder({ [file]: text.replace('`#group`', '`#other`') }, 'valid/languages');
    expect((await compileCourse(dir)).course).toBeNull();
    const { course: source, diagnostics } = await compileCourse(dir, { translationsMayFail: true });
    expect(source?.index.languages?.map(({ language }) => language)).toEqual(['en-GB', 'es']);
    expect(diagnostics.map(({ code }) => code)).toContain('locale-differs');
  });
});

describe('adoptInto', () => {
  it('makes a package that was handed out without a release safe to follow', async () => {
    const first = await courseFolder();
    const before = await compileCourse(first);
    await writeLedger(first, before.ledger.ledger);
    const old = await releaseIn(await zipOf(before.course as CompiledCourse), 'old.zip');
    const text = await readFile(join(first, question), 'utf8');
    await writeFile(join(first, question), text.replace(/\n\n(?=\S)/, '\n\nNow: '));
    const present = async (): Promise<Release> =>
      presentRelease(
        { course: (await compileCourse(first)).course as CompiledCourse, locales: [] },
        template,
      );
    expect(compareReleases(old, await present()).verdict).toBe('breaking');
    expect(await adoptInto(first, old)).not.toEqual([]);
    expect(compareReleases(old, await present()).verdict).toBe('asked-again');
    expect(await adoptInto(first, old)).toEqual([]);
  });
});
