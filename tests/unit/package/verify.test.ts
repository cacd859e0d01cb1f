import { describe, expect, it } from 'vitest';
import { planPackage, type PackageInput, type PlannedFile } from '../../../scripts/package/plan.ts';
import { targets } from '../../../scripts/package/targets/index.ts';
import { scorm12 } from '../../../scripts/package/targets/scorm12.ts';
import { scorm2004Third } from '../../../scripts/package/targets/scorm2004.ts';
import type { Target } from '../../../scripts/package/targets/target.ts';
import { web } from '../../../scripts/package/targets/web.ts';
import { verifyPackage } from '../../../scripts/package/verify/verify.ts';
import { zipFiles } from '../../../scripts/package/write.ts';
import { player, modules, sampleInput } from './sample.ts';

const machinePaths = ['/home/somebody/'];

async function faults(
  target: Target,
  change: Partial<PackageInput> = {},
  edit: (files: readonly PlannedFile[]) => readonly PlannedFile[] = (files) => files,
): Promise<string[]> {
  const input = await sampleInput(target, change);
  const zip = await zipFiles(edit(planPackage(input).files));
  const found = await verifyPackage(zip, { target, schemas: input.schemas, machinePaths });
  return found.map(({ rule, file }) => `${rule} ${file}`);
}

const text = (name: string, content: string): PlannedFile => ({
  name,
  bytes: new TextEncoder().encode(content),
});

const rewrite =
  (name: string, from: string | RegExp, to: string) =>
  (files: readonly PlannedFile[]): readonly PlannedFile[] =>
    files.map((file) =>
      file.name === name
        ? text(
            name,
            new TextDecoder().decode(file.bytes).replace(from, () => to),
          )
        : file,
    );

const withPage = (html: string): Partial<PackageInput['course']> => ({
  modules: [{ ...modules[0]!, pages: [{ id: 'one', html }] }, modules[1]!],
});

async function faultsOfPage(html: string): Promise<string[]> {
  const { course } = await sampleInput(web);
  return faults(web, { course: { ...course, ...withPage(html) }, media: [] });
}

const faultsOfScript = (script: string): Promise<string[]> => faults(web, { player: { ...player, script } });

describe('a good package', () => {
  it.each(targets)('has no fault: $id', async (target) => {
    expect(await faults(target)).toEqual([]);
  });

  it.each(targets)('has no fault in the split form: $id', async (target) => {
    expect(await faults(target, { form: 'split' })).toEqual([]);
  });
});

describe('manifest', () => {
  it('must be valid by the schemas of its edition', async () => {
    const misspelt = rewrite('imsmanifest.xml', 'adlcp:scormType', 'adlcp:scormtype');
    expect(await faults(scorm2004Third, {}, misspelt)).toEqual(['schema imsmanifest.xml']);
    const unknown = rewrite('imsmanifest.xml', 'adlcp:scormtype="sco"', 'adlcp:scormtype="scorm"');
    expect(await faults(scorm12, {}, unknown)).toContain('schema imsmanifest.xml');
  });

  it('must come first and list what is there', async () => {
    expect(await faults(scorm12, {}, (files) => [...files].reverse())).toContain('manifest imsmanifest.xml');
    const unlisted = rewrite('imsmanifest.xml', '<file href="media/cup.svg"/>', '');
    expect(await faults(scorm12, {}, unlisted)).toEqual(['stray media/cup.svg']);
    expect(await faults(scorm12, {}, (files) => files.filter(({ name }) => name !== 'licences.txt'))).toEqual(
      ['references imsmanifest.xml'],
    );
    const elsewhere = rewrite('imsmanifest.xml', /href="index.html">/, 'href="Index.html">');
    expect(await faults(scorm12, {}, elsewhere)).toEqual([
      'references imsmanifest.xml',
      'listed imsmanifest.xml',
    ]);
  });

  it('comes with unchanged control documents', async () => {
    const edited = rewrite('ims_xml.xsd', 'xmlns="http://www.w3.org/XML/1998/namespace"', '');
    expect(await faults(scorm12, {}, edited)).toEqual(['schemas ims_xml.xsd']);
  });
});

describe('files', () => {
  it.each([
    ['names media/cup one.svg', 'media/cup one.svg'],
    ['names media/tasse-à-thé.svg', 'media/tasse-à-thé.svg'],
    ['junk .DS_Store', '.DS_Store'],
    ['junk index.js.map', 'index.js.map'],
    ['names Index.html', 'Index.html'],
  ])('%s', async (expected, name) => {
    expect(await faults(web, {}, (files) => [...files, text(name, 'x')])).toContain(expected);
  });

  it('refuses a picture that no page shows', async () => {
    expect(await faults(web, {}, (files) => [...files, text('media/old.svg', '<svg/>')])).toEqual([
      'stray media/old.svg',
    ]);
  });

  it('refuses a path of the building machine', async () => {
    expect(await faults(web, { licences: 'made in /home/somebody/course' })).toEqual([
      'machine licences.txt',
    ]);
  });
});

describe('pages', () => {
  it.each([
    ['offline', '<img src="https://example.org/a.png" alt="">'],
    ['offline', '<img src="//example.org/a.png" alt="">'],
    ['offline', '<video poster="/a.png"></video>'],
    ['offline', '<img srcset="media/a.png 1x, https://example.org/b.png 2x" alt="">'],
    ['references', '<img src="media/missing.png" alt="">'],
    ['active', '<p onclick="go()">x</p>'],
    ['active', '<a href="javascript:go()">x</a>'],
    ['active', '<iframe src="media/x.html"></iframe>'],
  ])('%s: %s', async (rule, html) => {
    expect(await faultsOfPage(html)).toContain(`${rule} index.html`);
  });

  it('lets links lead outside', async () => {
    expect(await faultsOfPage('<a href="https://example.org/">x</a><p>1 < 2, onclick= and //</p>')).toEqual(
      [],
    );
  });

  it('refuses a module script', async () => {
    expect(await faults(web, {}, rewrite('index.html', '<script>', '<script type="module">'))).toContain(
      'module index.html',
    );
  });

  it('refuses what a picture loads', async () => {
    const spy = '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/a.png"/></svg>';
    expect(await faults(web, { media: [text('media/cup.svg', spy)] })).toEqual(['offline media/cup.svg']);
  });
});

describe('scripts', () => {
  it.each([
    ['eval', 'eval("1")'],
    ['eval', 'new Function("1")'],
    ['dynamic', 'import("./a.js")'],
    ['fetch', 'fetch("content.json")'],
    ['fetch', 'win.fetch(location.href,{method:"HEAD"})'],
    ['fetch', 'const ask=win.fetch;ask("content.json")'],
    ['fetch', 'new XMLHttpRequest()'],
    ['module', 'import{a}from"./a.js";a()'],
    ['source-map', '//# sourceMappingURL=a.js.map'],
    ['development', 'issue("Lit is in dev mode. Not recommended")'],
    ['tools', 'class ZodError{}'],
    ['tools', 'new Scorm12API()'],
    ['offline', 'const cdn="https://cdn.example.org/a.js"'],
  ])('%s: %s', async (rule, script) => {
    expect(await faultsOfScript(script)).toContain(`${rule} index.html`);
  });

  it('lets names of vocabularies and methods of these names be', async () => {
    expect(
      await faultsOfScript('const a="http://www.w3.org/2000/svg";store.eval(1);retrieval(2);prefetch(3)'),
    ).toEqual([]);
  });
});

describe('the second script', () => {
  const faultsOfLater = (code: string, form: 'inline' | 'split' = 'inline'): Promise<string[]> =>
    faults(web, { form, player: { ...player, later: `window.courseLater=e=>{${code}};` } });

  it.each([
    'e.fetch(e.address,{method:"HEAD",cache:"no-store",signal:stop()})',
    'e.fetch(address(e),{...f(),method:`HEAD`})',
  ])('may ask for a head: %s', async (code) => {
    expect(await faultsOfLater(code)).toEqual([]);
    expect(await faultsOfLater(code, 'split')).toEqual([]);
  });

  it.each([
    'fetch("data.json")',
    'fetch("data.json",{method:"POST"})',
    'e.fetch(t);f({method:"HEAD"})',
    'e.fetch(f(t),{method:"GET"}),g({method:"HEAD"})',
    'let{fetch:t}=e;t("data.json")',
    'let{fetch:$}=e;f({method:"HEAD"});$("data.json")',
    'let{fetch:t}=e;run(t)',
    'probe({fetch:e.win.fetch.bind(e.win),online:f})',
    'let t=e.win.fetch;t("data.json")',
    'let t=e.fetch.bind(e);t("data.json")',
    'probe({fetch:(t,r)=>e.fetch(t,r)})',
    'navigator.sendBeacon("x")',
    'new WebSocket(x)',
    'new XMLHttpRequest',
  ])('may not ask a server otherwise: %s', async (code) => {
    expect(await faultsOfLater(code)).toContain('fetch index.html');
    expect(await faultsOfLater(code, 'split')).toContain('fetch later.js');
  });

  it('keeps to the rules of every script', async () => {
    expect(await faultsOfLater('eval("1")')).toEqual(['eval index.html']);
  });
});

describe('further languages', () => {
  const both = [
    { language: 'en-GB', dir: 'ltr', name: 'English' },
    { language: 'es', dir: 'ltr', name: 'Español' },
  ] as const;

  async function bilingual(
    change: Partial<PackageInput> = {},
    edit?: (files: readonly PlannedFile[]) => readonly PlannedFile[],
  ): Promise<string[]> {
    const { course } = await sampleInput(scorm12);
    const index = { ...course.index, languages: both };
    const spanish = { index: { ...index, language: 'es' }, modules };
    return faults(scorm12, { course: { ...course, index }, locales: [spanish], ...change }, edit);
  }

  it('have no fault where each has its file', async () => {
    expect(await bilingual()).toEqual([]);
  });

  it('are refused without their file', async () => {
    expect(await bilingual({ locales: [] })).toEqual(['references index.html']);
  });

  it('are refused where nobody can choose them', async () => {
    const { course } = await sampleInput(scorm12);
    expect(await bilingual({ course })).toEqual(['stray lang/es.js']);
  });

  it('hold data alone', async () => {
    const more = rewrite('lang/es.js', /$/, 'alert(1);\n');
    expect(await bilingual({}, more)).toEqual(['data lang/es.js']);
  });

  it('load nothing that is not in the zip', async () => {
    const away = rewrite('lang/es.js', 'media/cup.svg', 'media/es/cup.svg');
    expect(await bilingual({}, away)).toEqual(['references lang/es.js']);
  });
});
