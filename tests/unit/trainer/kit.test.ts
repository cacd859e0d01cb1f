import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PlannedFile } from '../../../scripts/package/plan.ts';
import { makeKit } from '../../../scripts/trainer/kit.ts';
import { courseFolder } from '../content/course-folder.ts';
import { kitSource } from '../../support/kit-source.ts';

const bench = fileURLToPath(new URL('../../fixtures/bench', import.meta.url));
const real = fileURLToPath(new URL('../../../course', import.meta.url));

const textOf = (files: readonly PlannedFile[], name: string): string =>
  new TextDecoder().decode(files.find((file) => file.name === `trainer/${name}`)?.bytes);

const words = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

async function kitOf(
  folder: string,
  packages: readonly string[] = [],
): Promise<{ name: (name: string) => string; files: PlannedFile[] }> {
  const files = await makeKit(await kitSource(folder, packages), { print: null });
  return { files, name: (name) => textOf(files, name) };
}

describe('the kit', () => {
  it.each([
    ['bench', bench],
    ['real', real],
  ])('of the %s course has links that all lead somewhere, and asks no server', async (_, folder) => {
    const { files } = await kitOf(folder);
    const names = new Set([
      ...files.map(({ name }) => name.replace('trainer/', '')),
      'codebook.csv',
      'codebook.json',
    ]);
    // Made by others, and in the kit when they are.
    for (const name of ['report.html', 'accessibility.html']) names.add(name);
    for (const { name, bytes } of files) {
      const text = new TextDecoder().decode(bytes);
      const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size, name).toBe(ids.length);
      for (const [, href = ''] of text.matchAll(/href="([^"]+)"/g)) {
        if (/^(https|mailto|tel):/.test(href)) continue;
        const [file, id] = href.split('#');
        expect(file === '' || names.has(file!), `${name}: ${href}`).toBe(true);
        if (file === '') expect(ids, name).toContain(id);
      }
      expect(text).not.toMatch(/<(script|link|img|iframe|object)\b|@import|url\((?!#)/);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it('puts the course’s own pages on its front page, in their order', async () => {
    const folder = await courseFolder({
      'trainer/zebra.md': '---\ntitle: Zebra & co\nsummary: Stripes\norder: 1\n---\n\nText.\n',
      'trainer/ant.md': '---\ntitle: Ant\norder: 2\n---\n\nText.\n',
    });
    const front = (await kitOf(folder)).name('index.html');
    expect(front.match(/href="(zebra|ant|guide)\.html"/g)).toEqual([
      'href="zebra.html"',
      'href="ant.html"',
      'href="guide.html"',
    ]);
    expect(front).toContain('Zebra &amp; co');
    expect(front).toContain('Stripes');
    expect(front).not.toContain('report.html');
  });

  it('names the package for a pilot, and the languages where there are several', async () => {
    const own = await kitOf(real);
    expect(own.name('settings.html')).toMatch(/making-partnerships-work-[\d.]+-scorm12-pilot\.zip/);
    expect(own.name('index.html')).toContain('is in English and Spanish');
    expect(own.name('guide.html')).toContain('The course is in English and Spanish');
    expect((await kitOf(bench)).name('index.html')).not.toContain('Learners choose');
  });

  it('says of each package whom it is for, as the settings do, and where what lies', async () => {
    const { version } = (await kitSource(real)).codebook;
    const zip = (end: string): string => `making-partnerships-work-${version}-${end}.zip`;
    const all = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'];
    const ordinary = words((await kitOf(real, all.map(zip))).name('index.html'));
    expect(ordinary).toContain(`${zip('scorm2004-3rd')} for Canvas, Blackboard, ILIAS, Sakai`);
    expect(ordinary).toContain(`${zip('scorm2004-4th')} only for`);
    expect(ordinary).toContain('Packages for a pilot, in which learners are asked more, do not lie');
    const alone = await kitOf(real, [zip('scorm12-pilot')]);
    const front = words(alone.name('index.html'));
    expect(front).toContain('The ordinary packages do not lie in the folder above');
    expect(front).toContain(`these lie in the folder above this one: ${zip('scorm12-pilot')} for Moodle`);
    expect(words(alone.name('settings.html'))).toMatch(/Canvas SCORM 2004, 3rd edition; else SCORM 1\.2 /);
    expect(words(alone.name('settings.html'))).toContain(
      'It does not lie in the folder above this kit: ask whoever builds the packages. The words below',
    );
  });

  it('keeps the pilot apart from texts to use', async () => {
    const front = (await kitOf(real)).name('index.html');
    const [, texts = '', pilot = ''] = /id="texts"(.*?)<h2 id="pilot"(.*?)<\/section>/s.exec(front) ?? [];
    expect(texts).toContain('href="texts.html"');
    expect(texts).not.toContain('href="pilot.html"');
    expect(pilot.match(/href="[^"]+"/g)).toEqual(['href="pilot.html"', 'href="observer-sheet.html"']);
  });

  it('takes in files that others make, and says so', async () => {
    const report = { name: 'report.html', bytes: new Uint8Array([1]) };
    const files = await makeKit(await kitSource(bench), { print: null, further: [report] });
    expect(files.at(-1)).toEqual({ ...report, name: 'trainer/report.html' });
    expect(textOf(files, 'index.html')).toContain('href="report.html"');
  });

  it('has the guide on paper where it can be printed', async () => {
    const print = (html: string): Promise<Uint8Array> =>
      Promise.resolve(new TextEncoder().encode(`printed ${html.length}`));
    const files = await makeKit(await kitSource(bench), { print });
    expect(textOf(files, 'guide.pdf')).toMatch(/^printed \d{4}/);
    expect(textOf(files, 'index.html')).toContain('href="guide.pdf"');
  });

  it('never takes words of a course for HTML', async () => {
    const folder = await courseFolder({
      'modules/02-end/module.yaml': 'id: m2\ntitle: "<script>alert(1)</script> & \\"co\\""\n',
    });
    const guide = (await kitOf(folder)).name('guide.html');
    expect(guide).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;');
    expect(guide).not.toContain('<script>');
  });
});

describe('texts of the kit', () => {
  it('have boxes to tick, lines to write on and tables that scroll', async () => {
    const folder = await courseFolder({
      'trainer/sheet.md':
        '---\ntitle: Sheet\n---\n\n## Who\n\n- [ ] Name: ____\n\n| What | Note |\n| --- | --- |\n| Tea | ____ |\n\n[Next](other.md#who)\n',
      'trainer/other.md': '---\ntitle: Other\n---\n\n## Who\n\nMe.\n',
    });
    const sheet = (await kitOf(folder)).name('sheet.html');
    expect(sheet).toContain('<span class="tick-box" aria-hidden="true"></span>');
    expect(sheet).toContain('Name: <span class="fill-in" aria-hidden="true"></span>');
    expect(sheet).toContain(
      '<div class="table" role="region" aria-label="Who" tabindex="0"><table class="form">',
    );
    expect(sheet).toContain('<a href="other.html#who">');
  });
});
