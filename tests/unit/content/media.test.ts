/** Film, sound and drawings: what is loaded, what is put into the page, and what is too heavy. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse, type Compiled } from '../../../scripts/content/compile.ts';
import { readSvg } from '../../../scripts/content/svg.ts';
import { courseFolder, fixtures, lesson, lessonText, type Changes } from './course-folder.ts';

const compile = async (changes: Changes): Promise<Compiled> => compileCourse(await courseFolder(changes));
const told = ({ diagnostics }: Compiled): (string | null)[][] =>
  diagnostics.map(({ code, severity, found }) => [code, severity, found]);
const codesOf = ({ diagnostics }: Compiled): string[] => diagnostics.map(({ code }) => code);
const activities = '\n\n::scenario{#phone}\n\n::reflection{#whom-to-call}';
const page = (body: string): string =>
  lessonText(`${body}${activities}`, 'id: asking\ntitle: Asking\nneed: optional\nteaches: [S1]');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const picture = (first: readonly number[], size: number): Uint8Array => {
  const file = new Uint8Array(size);
  file.set(first);
  return file;
};
const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">${inside}</svg>`;

describe('weight', () => {
  it('names the largest picture where all together are over 150 KB', async () => {
    const compiled = await compile({
      'media/a.png': picture([0x89, 0x50, 0x4e, 0x47], 60 * 1024),
      'media/b.jpg': picture([0xff, 0xd8, 0xff], 92 * 1024),
    });
    expect(told(compiled)).toEqual([
      ['media-too-large', 'error', '153 KB; the largest is media/b.jpg, 92 KB'],
    ]);
  });

  it('advises against a file of more than 20 MB, and no more than that', async () => {
    const block = ':::audio{src="media/talk.wav" title="A talk"}\nWords.\n:::';
    const compiled = await compile({
      [lesson]: page(block),
      'media/talk.wav': new Uint8Array(20 * 1024 * 1024 + 600_000),
    });
    expect(told(compiled)).toEqual([['media-heavy', 'warning', 'media/talk.wav, 21 MB']]);
    expect(compiled.course?.media).toEqual(['media/table.svg', 'media/talk.wav']);
  });
});

describe('a file with the name of a picture', () => {
  it.each([
    ['empty.png', '', 'This file is empty'],
    ['page.jpg', '<html>', 'not a picture'],
    ['half.webp', 'RIFF', 'not a picture'],
    ['text.gif', 'GIF', 'not a picture'],
    ['text.avif', 'ftyp', 'not a picture'],
  ])('%s with %j is told', async (name, inside, message) => {
    const { diagnostics } = await compile({ [`media/${name}`]: inside });
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['image-broken', `media/${name}`]]);
    expect(diagnostics[0]?.message).toContain(message);
  });

  it.each([
    ['a.gif', 'GIF89a'],
    ['a.webp', 'RIFF\u0001\u0002\n\u0004WEBPVP8'],
    ['a.avif', '\u0000\u0000\u0000\u001cftypavif'],
    ['png-with-another-name.jpg', 'GIF89a'],
  ])('%s may begin with %j', async (name, inside) => {
    expect(codesOf(await compile({ [`media/${name}`]: inside }))).toEqual([]);
  });
});

describe('a package', () => {
  it('gets the files that pages load, and no drawing that stands in a page', async () => {
    const { course } = await compileCourse(join(fixtures, 'valid/apparatus'));
    expect(course?.media).toEqual([
      'media/home.svg',
      'media/talk.jpg',
      'media/talk.mp3',
      'media/talk.vtt',
      'media/talk.webm',
    ]);
  });
});

describe('a transcript', () => {
  it('is not counted among the words of its page', async () => {
    const block = `:::audio{src="media/talk.mp3" title="A talk"}\n${'word '.repeat(2000)}\n:::`;
    const talk = await readFile(join(fixtures, 'valid/apparatus/media/talk.mp3'));
    const compiled = await compile({ [lesson]: page(block), 'media/talk.mp3': talk });
    expect(compiled.diagnostics).toEqual([]);
    expect(compiled.inventory.pages.find(({ id }) => id === 'asking')?.words).toBe(2);
  });
});

describe('a drawing with words', () => {
  it('shares no id, class or rule with the page or with its twin', async () => {
    const drawing = svg(
      '<style>rect, .a .b{fill:url(#g)}@media print{svg{color:red}}</style><linearGradient id="g"/>' +
        '<rect class="a b" fill="url(#g)"/><use href="#g"/><text>Ask first</text>',
    );
    const { course, diagnostics } = await compile({
      [lesson]: page('![One](media/d.svg) ![Two](media/d.svg)'),
      'media/d.svg': bytes(drawing),
    });
    expect(diagnostics).toEqual([]);
    const html = course?.modules[0]?.pages[1]?.html ?? '';
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const [one = '', two = ''] = html.split('</svg>');
    const prefix = 'asking--svg--1-';
    expect(one).toContain(
      `#${prefix}drawing rect,#${prefix}drawing .${prefix}a .${prefix}b{fill:url(#${prefix}g)}` +
        `@media print{#${prefix}drawing{color:red}}`,
    );
    expect(one).toContain(`class="${prefix}a ${prefix}b" fill="url(#${prefix}g)"`);
    expect(one).toContain(`<use href="#${prefix}g">`);
    expect(one).toMatch(/<svg [^>]*role="group" aria-label="One"/);
    expect(two.replaceAll('asking--svg--2-', prefix).replace('"Two"', '"One"').trim()).toBe(
      one.slice(one.indexOf('<svg')),
    );
  });

  it('is no drawing with words without them', async () => {
    expect(await readSvg(svg('<rect/>'))).toEqual({ isXml: true, unsafe: null, diagram: null });
  });

  it.each([
    ['<a href="#x"/>', '<a>'],
    ['<animate/>', '<animate>'],
    ['<rect style="fill:url(//x)"/>', 'url(//x'],
    ['<use href="other.svg#x"/>', 'href="other.svg#x"'],
    ['<rect fill="url(&#34;https://x&#34;)"/>', 'url("https://x"'],
    ['<image href="data:text/html,x"/>', 'href="data:text/html,x"'],
    ['<style>a{b:\\75rl(x)}</style>', '\\'],
  ])('with %s is unsafe', async (inside, unsafe) => {
    expect(await readSvg(svg(inside))).toEqual({ isXml: true, unsafe, diagram: null });
  });

  it('may embed a picture and carry the notes of a drawing program', async () => {
    const notes = '<metadata><x/></metadata><o:note xmlns:o="http://x" onload="y"/>';
    const { unsafe } = await readSvg(svg(`${notes}<image href="data:image/png;base64,AA=="/>`));
    expect(unsafe).toBeNull();
  });
});
