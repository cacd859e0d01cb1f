import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpack } from '../../../components/state/codec.ts';
import { judge } from '../../../scripts/bench/budgets.ts';
import { measureBuilds } from '../../../scripts/bench/builds.ts';
import { courseFiles, writeCourse } from '../../../scripts/bench/growth/course-files.ts';
import { growthFigures, SIZES } from '../../../scripts/bench/growth/growth.ts';
import { createProse } from '../../../scripts/bench/growth/prose.ts';
import { storedAt } from '../../../scripts/bench/growth/stored.ts';
import type { Run } from '../../../scripts/bench/runs.ts';
import { seekWords } from '../../../scripts/bench/target-words.ts';
import { loadCourse, type LoadedCourse } from '../../../scripts/package/load-course.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const size = SIZES['12 pages'];
let folder = '';
let loaded: LoadedCourse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'growth-'));
  await writeCourse(join(folder, 'course'), size);
  loaded = await loadCourse(join(folder, 'course'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('a course of any size', () => {
  it('is the same every time, and in other words in another size', () => {
    expect(courseFiles(size)).toEqual(courseFiles(size));
    const [small, large] = [size, { pages: 120, questions: 240 }].map(courseFiles);
    expect(large!['modules/1-part/0-page.md']).not.toBe(small!['modules/1-part/0-page.md']);
    expect(createProse(1).text(200)).toBe(createProse(1).text(200));
  });

  it('passes the check without a finding, with all types of questions and a story', () => {
    const { course, diagnostics } = loaded;
    expect(diagnostics).toEqual([]);
    const { index } = course!;
    expect([index.pages.length, index.questions.length, index.scenarios.length]).toEqual([12, 24, 1]);
    expect([...new Set(index.questions.map(({ type }) => type))].sort()).toEqual(
      'likert matching multiple numeric ordering short-answer single'.split(' '),
    );
  });

  it('has as many pages and questions as asked for', () => {
    const files = courseFiles({ pages: 45, questions: 61 });
    const texts = Object.entries(files);
    expect(texts.filter(([name]) => /-(?:page|check)\.md$/.test(name))).toHaveLength(45);
    const placed = texts.filter(([, text]) => text.includes('kind: question')).length;
    const drawn = texts.flatMap(([name, text]) => (name.startsWith('bank/') ? text.match(/^## /gm)! : []));
    expect(placed + drawn.length).toBe(61);
  });

  it('has something to read and to answer on page one', () => {
    const { index, modules } = loaded.course!;
    const sought = seekWords(index, modules)!;
    expect(sought.answering).toBe(sought.reading);
    expect(sought.reading.page).toBeNull();
  });
});

describe('what an LMS holds of somebody on a page', () => {
  it('is what the player reads: the place, and everything before it', () => {
    const { course } = loaded;
    const held = storedAt(course!, 'p8');
    expect(held).toMatchObject({
      'cmi.core.entry': 'resume',
      'cmi.core.exit': 'suspend',
      'cmi.core.lesson_status': 'incomplete',
    });
    const { notes, progress } = unpack(course!.index, held['cmi.suspend_data']!);
    expect(notes).toEqual([]);
    expect(progress.place).toBe('p8');
    expect(progress.visited).toHaveLength(9);
    expect(Object.keys(progress.questions)).toContain('q7');
    expect(Object.keys(progress.questions)).not.toContain('q8');
    expect(Number(held['cmi.interactions._count'])).toBeGreaterThan(7);
    expect(Object.keys(held).filter((element) => element.includes('interactions'))).toHaveLength(1);
  });
});

describe('figures of growth', () => {
  const run = (readable: number, answerable: number | null): Run => ({
    readable,
    answerable,
    layoutShift: 0,
    blocking: 0,
    sent: 0,
  });

  it('compare with the smallest course, and page 900 with a first launch of the same', () => {
    const visits = new Map([
      ['12 pages', run(100, 200)],
      ['120 pages', run(110, 260)],
      ['1,000 pages', run(125, 220)],
      ['page 900', run(250, 440)],
    ]);
    expect(
      judge(growthFigures(visits)).map(({ course, isKept, key, value }) => [key, course, value, isKept]),
    ).toEqual([
      ['growth-readable', '120 pages', 1.1, true],
      ['growth-readable', '1,000 pages', 1.25, true],
      ['resume-readable', '1,000 pages', 2, true],
      ['growth-answerable', '120 pages', 1.3, false],
      ['growth-answerable', '1,000 pages', 1.1, true],
      ['resume-answerable', '1,000 pages', 2, true],
    ]);
  });

  it('are never kept where something could not be measured', () => {
    const verdicts = judge(growthFigures(new Map([['12 pages', run(100, null)]])));
    expect(verdicts).toHaveLength(6);
    expect(verdicts.filter(({ isKept, isGate }) => isKept || isGate)).toEqual([]);
  });
});

it('a build that fails says why', async () => {
  const put = async (place: string): Promise<void> => {
    await mkdir(place);
    await writeFile(join(place, 'course.yaml'), 'id: nothing\n');
  };
  const built = measureBuilds(root, folder, [{ kind: 'bench', put }], 1, () => undefined);
  await expect(built).rejects.toThrow(/The build ended with 1\.\n[^]*course-without-modules/);
}, 60_000);
