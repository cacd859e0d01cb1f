import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import { readCourse } from '../../../scripts/content/read.ts';
import { readName } from '../../../scripts/new/name.ts';
import { PARTS, planCourse, planPart, type Part, type Where } from '../../../scripts/new/plan.ts';
import { namesIn, writePlan } from '../../../scripts/new/write.ts';

let course: string;

beforeEach(async () => {
  course = await mkdtemp(join(tmpdir(), 'new-course-'));
  await writePlan(course, planCourse(readName('First steps', undefined)));
});

afterEach(() => rm(course, { recursive: true }));

async function add(part: Part, name: string, where: Where = {}, id?: string): Promise<void> {
  const folders = await namesIn(join(course, 'modules'));
  await writePlan(course, planPart(part, readName(name, id), where, await readCourse(course), folders));
}

const text = (file: string): Promise<string> => readFile(join(course, file), 'utf8');
const START = 'modules/01-where-we-begin';

describe('a new course', () => {
  it('passes the check, and so does each part that is added to it', async () => {
    expect((await compileCourse(course)).diagnostics).toEqual([]);
    for (const part of PARTS)
      await add(part, `About a ${part}: the “first” one`, { module: 'where-we-begin' });
    const { diagnostics, inventory } = await compileCourse(course);
    expect(diagnostics).toEqual([]);
    expect(inventory.pages.map(({ id }) => id)).toEqual([
      'welcome',
      'about-a-lesson-the-first-one',
      'about-a-module-the-first-one',
    ]);
    expect([inventory.scenarios.length, inventory.reflections, inventory.questions.practice]).toEqual([
      1, 2, 2,
    ]);
  });

  it('passes the stricter check of a course that is handed out', async () => {
    await add('scenario', 'A story');
    await writeFile(join(course, 'course.yaml'), (await text('course.yaml')).replace('basic', 'full'));
    const { diagnostics } = await compileCourse(course);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('its place', () => {
  it('is behind the last number, also that of an empty folder', async () => {
    await mkdir(join(course, 'modules/07-nothing-yet'));
    await add('module', 'Further');
    await rm(join(course, 'modules/07-nothing-yet'), { recursive: true });
    await add('lesson', 'Tenth', { module: 'further' });
    expect((await readdir(join(course, 'modules'))).sort()).toEqual(['01-where-we-begin', '08-further']);
    expect((await readdir(join(course, 'modules/08-further'))).sort()).toEqual([
      '01-further.md',
      '02-tenth.md',
      'module.yaml',
    ]);
  });

  it('is found by id or folder, and asked for where there is more than one', async () => {
    await add('module', 'Further');
    await expect(add('lesson', 'Lost')).rejects.toThrow('--module further');
    await expect(add('lesson', 'Lost', { module: 'futrher' })).rejects.toThrow('Did you mean “further”?');
    await add('lesson', 'By folder', { module: '02-further' });
    await add('question', 'By page', { page: 'by-folder' });
    expect(await text('modules/02-further/02-by-folder.md')).toMatch(/\n\n::question\{#by-page\}\n$/);
    await expect(add('question', 'Lost', { page: 'wellcome' })).rejects.toThrow('Did you mean “welcome”?');
  });

  it('keeps the page’s own ends of line, and every word of it', async () => {
    const page = `${START}/01-welcome.md`;
    const before = (await text(page)).replaceAll('\n', '\r\n');
    await writeFile(join(course, page), `\uFEFF${before}\r\n\r\n`);
    await add('question', 'At the end');
    expect(await text(page)).toBe(`\uFEFF${before.trimEnd()}\r\n\r\n::question{#at-the-end}\r\n`);
  });
});

describe('what is there', () => {
  it('is never written over, and an id is given once', async () => {
    await expect(add('question', 'What helps')).rejects.toThrow(
      'taken by modules/01-where-we-begin/what-helps.md',
    );
    await writeFile(join(course, `${START}/notes.md`), 'mine');
    const page = await text(`${START}/01-welcome.md`);
    await expect(add('question', 'Notes')).rejects.toThrow('is there already. Nothing was written.');
    expect(await text(`${START}/notes.md`)).toBe('mine');
    expect(await text(`${START}/01-welcome.md`)).toBe(page);
  });

  it('has to be readable', async () => {
    await writeFile(join(course, 'course.yaml'), 'id: [');
    await expect(add('lesson', 'More')).rejects.toThrow('npm run check');
  });

  it('is left as it was where writing fails half-way', async () => {
    const plan = {
      files: new Map([
        ['a.md', 'a'],
        ['a.md/b.md', 'b'],
      ]),
      placed: null,
    };
    await expect(writePlan(course, plan)).rejects.toThrow();
    expect(await readdir(course)).not.toContain('a.md');
  });
});

describe('a name', () => {
  it.each([
    ['Whom to ring', 'whom-to-ring', 'Whom to ring'],
    ['whom-to-ring', 'whom-to-ring', 'Whom to ring'],
    ['Élan, straße: ¿qué?', 'elan-strasse-que', 'Élan, straße: ¿qué?'],
    [' two \n lines ', 'two-lines', 'two lines'],
    ['A title that is far too long to become an id in full', 'a-title-that-is-far-too-long-to-become', null],
  ])('%j has the id %s', (given, id, title) => {
    expect(readName(given, undefined)).toEqual({ id, title: title ?? given });
  });

  it.each([
    ['', undefined, 'Give it a name'],
    ['日本語', undefined, 'has no letters for an id'],
    ['3 steps', undefined, 'begins with a letter'],
    ['A page', 'A Page', '“A Page” is no id'],
    ['Help', undefined, 'uses the id “help” itself'],
  ])('%j with the id %j is refused', (given, id, words) => {
    expect(() => readName(given, id)).toThrow(words);
  });

  it('takes an id of the author’s own', () => {
    expect(readName('日本語', 'japanese')).toEqual({ id: 'japanese', title: '日本語' });
  });
});
