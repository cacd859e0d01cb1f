/** Layout in words that are longer than English, and in a language that is read from right to left, at 320 px. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../../components/i18n/en/index.ts';
import type { CourseIndex } from '../../../components/model/course.ts';
import { ar, inArabic } from '../../support/arabic.ts';
import { courseIn } from '../../support/course-in.ts';
import { mapCatalogue, pseudo } from '../../support/pseudo-locale.ts';
import { sampleIndex, sampleModules } from '../../unit/app/sample-course.ts';
import { openCourse, type CourseFrame } from './course-frame.ts';
import { faultsOf } from './layout.ts';
import { AT_ONCE, connect, disconnect } from './memory-lms.ts';

const index: CourseIndex = {
  ...sampleIndex,
  languages: [
    { language: 'en-GB', dir: 'ltr', name: 'English' },
    { language: 'en-XA', dir: 'ltr', name: '[Éñğļîšĥ one two]' },
    { language: 'ar', dir: 'rtl', name: 'العربية' },
  ],
};
const source = { index, modules: sampleModules };
const files = {
  'en-XA': courseIn('en-XA', source, mapCatalogue(en, pseudo), pseudo),
  ar: courseIn('ar', source, ar, inArabic),
};

async function open(language: keyof typeof files, hash: string): Promise<CourseFrame> {
  connect();
  const course = await openCourse({
    index,
    player: 'scorm12',
    headScript: AT_ONCE,
    hash,
    width: 320,
    height: 600,
  });
  course.win.courseLanguage?.(files[language]);
  course.click(`#course_languages [lang=${language}]`);
  await vi.waitUntil(() => course.doc.documentElement.lang === language);
  await course.doc.fonts.ready;
  return course;
}

afterEach(disconnect);

describe.each(['en-XA', 'ar'] as const)('in %s, at 320 px', (language) => {
  it.each(['#welcome', '#how-it-works', '#what-a-room-needs', '#final-check', '#nowhere'])(
    'nothing of %s is cut off, and nothing scrolls sideways',
    async (hash) => {
      const course = await open(language, hash);
      await vi.waitUntil(() => course.doc.querySelectorAll('course-question:empty').length === 0);
      expect(faultsOf(course.win)).toEqual([]);
    },
  );

  it('nothing of answers, stories and feedback is', async () => {
    const course = await open(language, '#what-a-room-needs');
    await vi.waitUntil(() => course.doc.querySelector('course-question input'));
    course.click('course-question input[value=number]');
    course.click('course-question button');
    course.click('course-scenario .choice');
    await vi.waitUntil(() => course.doc.querySelector('course-question .feedback'));
    expect(faultsOf(course.win)).toEqual([]);
  });

  it('nothing of the contents is', async () => {
    const course = await open(language, '#welcome');
    course.click('#course_contents');
    expect(faultsOf(course.win, course.find('#course_outline'))).toEqual([]);
    const outline = course.find('#course_outline').getBoundingClientRect();
    expect([outline.left, outline.right]).toEqual([0, 320]);
  });

  it('nothing of the page after leaving is', async () => {
    const course = await open(language, '#what-a-room-needs');
    course.click('#course_leave');
    await vi.waitUntil(() => course.find('#course_save').dataset['status'] === 'closed');
    expect(faultsOf(course.win)).toEqual([]);
    expect(await course.violations()).toEqual([]);
  });
});

describe('from right to left', () => {
  it('the shell is mirrored: contents begin on the right, the way grows from the right', async () => {
    const course = await open('ar', '#what-a-room-needs');
    const at = (selector: string): DOMRect => course.find(selector).getBoundingClientRect();
    expect(course.doc.documentElement.dir).toBe('rtl');
    expect(at('#course_contents').right).toBeGreaterThan(at('#course_leave').right - 1);
    expect(course.win.getComputedStyle(course.find('#course_done')).transformOrigin).toMatch(/^320px/);
    expect(course.win.getComputedStyle(course.find('article')).direction).toBe('rtl');
  });

  it('the receipt, which a help desk reads, keeps its own direction', async () => {
    const course = await open('ar', '#welcome');
    course.click('#course_leave');
    await vi.waitUntil(() => course.doc.querySelector('.receipt textarea'));
    expect(course.win.getComputedStyle(course.find('.receipt textarea')).direction).toBe('ltr');
  });
});

describe('a fault of layout', () => {
  it('would be seen', async () => {
    const course = await open('en-XA', '#welcome');
    course.find('.masthead p').style.whiteSpace = 'nowrap';
    expect(faultsOf(course.win).length).toBeGreaterThan(0);
  });
});
