import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CourseIndex, ModuleContent } from '../../../components/model/course.ts';
import { sampleIndex, sampleModules } from '../../unit/app/sample-course.ts';
import { openCourse, type CourseFrame, type Start } from './course-frame.ts';

/** The sample course with a module of job aids, and a glossary. */
const AIDS = ['First call', 'Requirements', 'Evaluation', 'Co-branding', 'Words'].map((title, at) => ({
  id: `aid-${at}`,
  title,
}));
const [lesson] = sampleIndex.pages;
const index: CourseIndex = {
  ...sampleIndex,
  modules: [...sampleIndex.modules, { id: 'm7', title: 'Tools' }],
  pages: [
    ...sampleIndex.pages,
    ...AIDS.map(({ id, title }, at) => ({
      ...(lesson as CourseIndex['pages'][number]),
      id,
      title,
      number: 10 + at,
      module: 'm7',
      need: 'optional' as const,
      layout: title === 'Words' ? ('plain' as const) : ('job-aid' as const),
    })),
  ],
};
const GLOSSARY =
  '<dl class="glossary"><div id="aid-4--term-trust"><dt>trust</dt><dd>To lend your <em>umbrella</em>.</dd></div></dl>';
const CALL =
  '<p>Ring the <button type="button" class="term" popovertarget="d">partner</button><span class="term-live"><span class="term-definition" id="d" popover="auto">a zeppelin</span></span> first.</p><h2 id="aid-0--then">And then</h2><ul><li>Listen to the <strong>caretaker</strong>.</li></ul>';
const modules: readonly ModuleContent[] = [
  ...sampleModules,
  {
    id: 'm7',
    pages: AIDS.map(({ id, title }, at) => ({
      id,
      html: at === 0 ? CALL : title === 'Words' ? GLOSSARY : '<p>A sheet.</p>',
    })),
    questions: [],
    scenarios: [],
    reflections: [],
  },
];

const FIND = '#help--find';
const open = async (start: Start = {}): Promise<CourseFrame> => {
  const course = await openCourse({ index, modules, tools: true, ...start });
  await vi.waitUntil(() => course.doc.querySelector('.page-mark'), { timeout: 5000 });
  return course;
};

async function search({ find, text }: CourseFrame, query: string): Promise<string[]> {
  const input = find('#course_find') as HTMLInputElement;
  const said = (): string => text('[role=status].find-status');
  const type = (words: string): void => {
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  type('');
  await vi.waitUntil(() => said() === '', { timeout: 3000 });
  type(query);
  await vi.waitUntil(() => said() !== '', { timeout: 3000 });
  return [...find('article').querySelectorAll('.find-list > li')].map((item) =>
    (item as HTMLElement).innerText.replace(/\s+/g, ' '),
  );
}

const toEnd = (): KeyboardEvent => new KeyboardEvent('keydown', { key: 'End', bubbles: true });

describe('search', () => {
  beforeEach(() => localStorage.clear());

  it('finds page, module, heading and sentence, and leads to the place', async () => {
    const course = await open({ hash: FIND });
    expect(await search(course, 'caretaker')).toEqual([
      'First call Tools · And then Listen to the caretaker.',
    ]);
    expect(course.text('.find-list b')).toBe('caretaker');
    expect(course.text('.find-status')).toBe('1 page found for “caretaker”.');
    course.click('.find-list a');
    await course.titled('First call');
    expect(course.doc.activeElement).toBe(course.find('#aid-0--then'));
  });

  it('knows terms, words of questions and of stories, and no answers', async () => {
    const course = await open({ hash: FIND });
    expect(await search(course, 'umbrella')).toEqual(['Words Tools · trust To lend your umbrella.']);
    expect(await search(course, 'which question first')).toHaveLength(1);
    for (const hidden of ['useful later', 'opens talk', 'zeppelin'])
      expect((await search(course, `${hidden} qqq`)).join(' '), hidden).not.toMatch(
        /Useful later|opens the talk|zeppelin/,
      );
    expect(await search(course, 'zeppelin')).toEqual([]);
    expect(course.text('.find-status')).toBe('Nothing found for “zeppelin”.');
    expect(course.text('article')).toContain('Try fewer words');
    expect(await course.violations()).toEqual([]);
  });

  it('begins in the outline, and is there again when one comes back', async () => {
    const course = await open({ width: 1280 });
    (course.find('#course_find_outline') as HTMLInputElement).value = 'friday';
    course.click('.outline .find-form button');
    await course.titled('Search');
    await vi.waitUntil(() => course.doc.querySelector('.find-list'), { timeout: 3000 });
    course.click('.find-list a');
    await course.titled('What a room needs');
    course.win.history.back();
    await course.titled('Search');
    expect((course.find('#course_find') as HTMLInputElement).value).toBe('friday');
    await vi.waitUntil(() => course.doc.querySelector('.find-list b'), { timeout: 3000 });
    expect(course.text('.find-list b')).toBe('Friday');
  });

  it('says what it could not read', async () => {
    const course = await open({ hash: FIND, modules: sampleModules });
    await search(course, 'sprung');
    expect(course.text('.find-status')).toContain('Some pages could not be loaded');
  });

  it.each([320, 650])('has no violation of WCAG 2.2 AA with results at %d pixels', async (width) => {
    const course = await open({ hash: FIND, width });
    expect((await search(course, 'room')).length).toBeGreaterThan(0);
    expect(await course.violations()).toEqual([]);
    expect(course.doc.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('marked pages', () => {
  beforeEach(() => localStorage.clear());

  it('are marked at the foot, listed, and removed', async () => {
    const course = await open({ hash: '#aid-1', width: 320 });
    const { click, find, text, titled } = course;
    expect(find('.page-mark button').getAttribute('aria-pressed')).toBe('false');
    click('.page-mark button');
    expect(find('.page-mark button').getAttribute('aria-pressed')).toBe('true');
    expect(text('.page-mark')).toBe('Mark this page This page is marked. Marked pages');
    expect(await course.violations()).toEqual([]);
    course.win.location.hash = '#aid-0';
    await titled('First call');
    expect(find('.page-mark button').getAttribute('aria-pressed')).toBe('false');
    expect(text('.page-mark')).toBe('Mark this page');
    click('.page-mark button');
    click('.page-mark a');
    await titled('Marked pages');
    expect(course.doc.querySelector('.page-mark button')).toBe(null);
    expect(text('.mark-list')).toBe('First call Remove Requirements Remove');
    expect(await course.violations()).toEqual([]);
    click('.mark-list li button');
    expect(text('.mark-list')).toBe('Requirements Remove');
    expect(course.doc.activeElement).toBe(find('.mark-list button'));
    expect(find('[role=status].visually-hidden:not(#course_heard)').textContent).toBe(
      'The mark of “First call” is removed.',
    );
    click('.mark-list li button');
    expect(course.doc.activeElement).toBe(find('h1'));
    expect(text('article')).toContain('No page is marked yet.');
  });
});

describe('the outline with tools', () => {
  it('says how long the rest takes, and what is at hand', async () => {
    const course = await open({ width: 320 });
    course.click('#course_contents');
    expect(course.text('#course_outline')).toMatch(
      /1 of 6 steps done ?about 15 minutes left Welcome ?about 1 minute left/,
    );
    // The job aids of the last module stand right above.
    expect(course.text('.at-hand')).toBe('Look things up Marked pages');
    // Links further down a list that scrolls look to axe like skip links that lead nowhere.
    const found = await course.violations();
    expect(found.filter((violation) => !violation.startsWith('skip-link'))).toEqual([]);
    expect(course.doc.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    course.doc.activeElement?.dispatchEvent(toEnd());
    expect(course.doc.activeElement?.querySelector('.outline-page')?.textContent).toBe('First call');
  });
});
