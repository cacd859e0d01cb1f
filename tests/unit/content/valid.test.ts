/** Courses without a fault: no diagnostic, and what comes out of them word for word. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse, type CompiledCourse } from '../../../scripts/content/compile.ts';
import { fixtures } from './course-folder.ts';

const features = await readdir(join(fixtures, 'valid'));

/** How much of a course fits into an LMS is judged by the tests of its size; here everything does. */
async function compileFixture(name: string): Promise<CompiledCourse> {
  const { course, diagnostics } = await compileCourse(join(fixtures, name), { worstCase: () => 0 });
  expect(diagnostics).toEqual([]);
  if (!course) throw new Error('no course');
  return course;
}

describe('valid courses', () => {
  it.each(features)('%s compiles without a word', async (feature) => {
    const { modules } = await compileFixture(`valid/${feature}`);
    const pages = modules.flatMap(({ pages: all }) => all.map(({ id, html }) => `<!-- ${id} -->\n${html}\n`));
    await expect(pages.join('\n')).toMatchFileSnapshot(join(fixtures, 'valid', feature, 'expected.html'));
  });

  it('gives the small course its index, contents and codebook', async () => {
    const { index, modules, codebook, notes, media } = await compileFixture('valid/small');
    const content = modules.map(({ id, questions, scenarios, reflections }) => ({
      id,
      questions,
      scenarios,
      reflections,
    }));
    const whole = JSON.stringify({ index, content, codebook, notes, media }, null, 2);
    await expect(`${whole}\n`).toMatchFileSnapshot(join(fixtures, 'valid/small/expected.json'));
  });

  it('compiles the same course to the same data', async () => {
    const [one, two] = [await compileFixture('valid/small'), await compileFixture('valid/small')];
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
  });
});

describe('colons', () => {
  it('are text: times, names and words', async () => {
    const { modules } = await compileFixture('valid/colons');
    const html = modules[0]?.pages[0]?.html;
    expect(html).toContain(
      'At 10:42 the phone rings: “Re:Start Dance”. Say :wave or :smile: or a::b, at 9:00–10:00.',
    );
    expect(html).toContain('<li>10:42 rings</li>');
  });
});

describe('a course that says little', () => {
  it('asks for pages and scenarios, and reports no score', async () => {
    const { index } = await compileFixture('valid/plain');
    expect(index.completion).toEqual({
      required: ['pages', 'scenarios'],
      pass: 80,
      tries: 'unlimited',
      score: 'none',
    });
    expect(index.assessment).toBeNull();
  });

  it('orders pages by the numbers in their names and reads groups', async () => {
    const { index } = await compileFixture('valid/groups');
    expect(index.pages.map(({ id }) => id)).toEqual(['page-1', 'page-2', 'page-10']);
    expect(index.pages.map(({ need }) => need)).toEqual(['core', { oneOf: 'stories' }, { oneOf: 'stories' }]);
  });
});

describe('the bench course', () => {
  it('has three lessons, six questions, one scenario and one reflection', async () => {
    const { course, diagnostics, inventory } = await compileCourse(join(fixtures, 'bench'));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(course?.index.pages.map(({ id }) => id)).toEqual(['l1', 'l2', 'l3']);
    expect(inventory.questions).toMatchObject({ practice: 6, types: { single: 3, multiple: 3 } });
    expect(inventory.scenarios).toEqual([{ id: 's1', scenes: 5, decisions: 2, endings: 3 }]);
    expect(inventory.reflections).toBe(1);
    expect(course?.modules[0]?.pages[0]?.html).toMatch(/data-id="q1".*data-id="q2"/s);
    expect(course?.modules[0]?.pages[2]?.html).toMatch(/"q5".*"q6".*"s1".*"r1"/s);
  });
});
