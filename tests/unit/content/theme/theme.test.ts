/** The block `theme` of course.yaml, from what an author writes to what a package gets. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchBody } from '../../../../components/app/launch.ts';
import { en } from '../../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../../components/i18n/translate.ts';
import { compileCourse, type Compiled } from '../../../../scripts/content/compile.ts';
import { compareReleases } from '../../../../scripts/release/compare.ts';
import { presentRelease } from '../../../../scripts/release/release.ts';
import { courseFolder, fixtures, type Changes } from '../course-folder.ts';

const small = await readFile(join(fixtures, 'valid/small/course.yaml'), 'utf8');
const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"/>');
const logos: Changes = { 'media/logo.svg': drawing, 'media/dark.svg': drawing };

async function themed(lines: string, changes: Changes = logos): Promise<Compiled> {
  return compileCourse(await courseFolder({ ...changes, 'course.yaml': `${small}${lines}` }));
}

const codes = ({ diagnostics }: Compiled): string[] => diagnostics.map(({ code }) => code);

describe('a theme', () => {
  it('is nothing at all where there is none', async () => {
    const { course } = await compileCourse(await courseFolder());
    expect(course?.theme).toBeNull();
  });

  it('gives the page a few lines of style, dark ones behind the query that a learner’s choice rewrites', async () => {
    const { course } = await themed(
      'theme:\n  accent: "#7A1F5C"\n  font: Verdana, "DejaVu Sans", Sans-Serif\n',
    );
    expect(course?.theme).toEqual({
      style:
        ':root{--lamp:#7a1f5c;--lamp-strong:#562743;--lamp-wash:#e9d9dd}' +
        '@media (prefers-color-scheme: dark){:root{--lamp:#f194cb;--lamp-strong:#f1b7d4;--lamp-wash:#2f292c}}' +
        ":root{--font-text:'Verdana','DejaVu Sans',sans-serif;--font-head:'Verdana','DejaVu Sans',sans-serif}",
      logo: null,
    });
  });

  it('may have fonts for headings alone', async () => {
    const { course } = await themed('theme:\n  font: { headings: "Georgia, serif" }\n');
    expect(course?.theme?.style).toBe(":root{--font-head:'Georgia',serif}");
  });

  it('brings its logos along, and shows them beside the title in words of the author', async () => {
    const { course } = await themed(
      'theme:\n  logo:\n    file: media/logo.svg\n    alt: \'"North" & <b>\'\n    dark: media/dark.svg\n',
    );
    expect(course?.media).toEqual(['media/dark.svg', 'media/logo.svg', 'media/table.svg']);
    const body = launchBody({
      ...course!,
      headScript: '',
      standard: 'web',
      t: createTranslate(en, 'en'),
      logo: course?.theme?.logo ?? null,
    });
    const header = /<header[^]*?<\/header>/.exec(body)?.[0];
    const words = 'alt="&quot;North&quot; &amp; &lt;b&gt;" width="120" height="40"';
    expect(header).toBe(
      `<header class="masthead"><img class="logo" data-shown="light" src="media/logo.svg" ${words}>` +
        `<img class="logo" data-shown="dark" src="media/dark.svg" ${words} loading="lazy">` +
        '<p>Small: a course that shows everything</p></header>',
    );
  });

  it('changes nothing that learners have: an update with it is safe', async () => {
    const template = '<manifest identifier="{{course}}"/>';
    const before = (await compileCourse(await courseFolder())).course!;
    const after = (
      await themed('theme:\n  accent: "#7a1f5c"\n  logo: { file: media/logo.svg, alt: North }\n')
    ).course!;
    const report = compareReleases(
      presentRelease({ course: before, locales: [] }, template),
      presentRelease({ course: after, locales: [] }, template),
    );
    expect(report.verdict).toBe('safe');
    expect({ ...after, theme: null, media: before.media }).toEqual(before);
  });
});

describe('hostile values', () => {
  it.each([
    ['accent: "</style><script>alert(1)</script>"', 'value-wrong'],
    ['accent: "#fff;} body{display:none"', 'value-wrong'],
    ['accent: "url(//example.org/x)"', 'value-wrong'],
    ['accent: "#7a1f5c\\n"', 'value-wrong'],
    ['accent: #7a1f5c', 'value-wrong'],
    ['accent: 123456', 'value-wrong'],
    ['accent: [a, b]', 'value-wrong'],
    ['dark: "#000000"', 'value-wrong'],
    ['akcent: "#000000"', 'key-unknown'],
    ['font: "</style>"', 'font-name'],
    ['font: "Georgia\\\\, serif"', 'font-name'],
    ['font: "Georgia\'; x: url(y), serif"', 'font-name'],
    ['font: "@import, serif"', 'font-name'],
    [`font: "${'a'.repeat(400)}"`, 'value-wrong'],
    ['logo: { file: media/logo.svg }', 'key-missing'],
    ['logo: { file: media/logo.svg, alt: "" }', 'value-wrong'],
    ['logo: { file: media/Logo.svg, alt: North }', 'media-missing'],
    ['logo: { file: media/../course.yaml, alt: North }', 'media-format'],
    ['logo: { file: "https://example.org/logo.svg", alt: North }', 'media-format'],
    ['logo: { file: media/logo.gif, alt: North }', 'media-format'],
  ])('%s is told and ships nothing', async (line, code) => {
    const compiled = await themed(`theme:\n  ${line}\n`);
    expect(codes(compiled)).toEqual([code]);
    expect(compiled.course).toBeNull();
  });

  it('in a drawing are told as in any other', async () => {
    const evil = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" onload="x()"/>',
    );
    const compiled = await themed('theme:\n  logo: { file: media/logo.svg, alt: North }\n', {
      'media/logo.svg': evil,
    });
    expect(codes(compiled)).toEqual(['image-unsafe']);
    expect(compiled.course).toBeNull();
  });

  it('such as a picture that is none, or has no size, are told once', async () => {
    const compiled = await themed('theme:\n  logo: { file: media/logo.png, alt: North }\n', {
      'media/logo.png': new Uint8Array(4096).fill(255),
    });
    expect(codes(compiled)).toEqual(['image-broken']);
  });
});
