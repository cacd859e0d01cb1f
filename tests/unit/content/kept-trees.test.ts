/** Kept syntax trees: those of the parser, from a file that is whole and of the same toolchain, or none. */
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import { openTrees, type KeptTrees } from '../../../scripts/content/kept-trees.ts';
import { parseTree } from '../../../scripts/content/tree.ts';
import { fixtures, invalidFolder } from './course-folder.ts';

const one = '---\nkind: lesson\n---\n\n2. **Ask** [here](https://example.org). `#id`\n3. then\n';
const other = ':::note{title="Words"}\n| a | b |\n| :- | -: |\n| “1” | 2 |\n:::\n\n::question{#here}\n';
const codes = await readdir(join(fixtures, 'invalid'));
const deep = `${'> '.repeat(80)}deep`;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'course-trees-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const open = (course = '/one'): Promise<KeptTrees> => openTrees(folder, course);

/** Parses the texts and keeps their trees. */
async function run(texts: readonly string[], whole = true): Promise<void> {
  const trees = await open();
  for (const text of texts) expect(trees.parse(text)).toStrictEqual(parseTree(text));
  await trees.keep(whole);
}

const kept = async (): Promise<string> => join(folder, (await readdir(folder))[0] ?? '');

async function textsBelow(place: string): Promise<string[]> {
  const files = await readdir(place, { recursive: true });
  const wanted = files.filter((file) => file.endsWith('.md'));
  const texts = await Promise.all(wanted.map((file) => readFile(join(place, file), 'utf8')));
  return texts.map((text) => text.replace(/\r\n?/g, '\n'));
}

describe('a kept tree', { timeout: 120_000 }, () => {
  it('is that of the parser, for every text of the course and of the fixtures', async () => {
    const course = join(fixtures, '../../course');
    const texts = [...(await textsBelow(course)), ...(await textsBelow(fixtures)), one, other, deep];
    await run(texts);
    expect(await readdir(folder)).toHaveLength(1);
    const { ino } = await stat(await kept());
    await run(texts);
    expect((await stat(await kept())).ino).toBe(ino);
  });

  it('does not learn what is done to a tree', async () => {
    const trees = await open();
    for (let times = 0; times < 3; times += 1) {
      const tree = trees.parse(one);
      expect(tree).toStrictEqual(parseTree(one));
      tree?.children.pop();
    }
  });

  it.each(codes)('leads to the same findings: %s', async (code) => {
    const course = await invalidFolder(code);
    const found = [];
    for (let times = 0; times < 2; times += 1) {
      const trees = await open(course);
      found.push((await compileCourse(course, { parse: trees.parse })).diagnostics);
      await trees.keep(false);
    }
    expect(found[1]).toEqual(found[0]);
  });
});

describe('the file of a course', () => {
  it('holds what the last run asked for, and more where that did not read everything', async () => {
    await run([one, other]);
    const both = await readFile(await kept(), 'utf8');
    await run([one], false);
    expect(await readFile(await kept(), 'utf8')).toBe(both);
    await run([one]);
    const size = Buffer.byteLength(both);
    expect((await stat(await kept())).size).toBeLessThan(size);
  });

  it('is made anew where it is half-written, foreign, old or changed by a sign', async () => {
    await run([one, other]);
    const whole = await readFile(await kept(), 'utf8');
    const wrong = [
      '',
      'foreign',
      '\n\n',
      whole.slice(0, 40),
      whole.slice(0, -200),
      `${whole}\n`,
      whole.replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
      whole.replace('“1”', '“2”'),
    ];
    for (const text of wrong) {
      await writeFile(await kept(), text);
      await run([one, other]);
      expect(await readFile(await kept(), 'utf8')).toBe(whole);
    }
  });

  it('is one of a few, and nobody else’s', async () => {
    for (let course = 0; course < 12; course += 1) {
      const trees = await open(`/course-${course}`);
      trees.parse(one);
      await trees.keep(true);
    }
    expect(await readdir(folder)).toHaveLength(8);
  });

  it('is not there where it cannot be written', async () => {
    const trees = await openTrees(join(folder, 'file', 'below'), '/one');
    await writeFile(join(folder, 'file'), '');
    expect(trees.parse(one)).toStrictEqual(parseTree(one));
    await expect(trees.keep(true)).resolves.toBeUndefined();
  });
});
