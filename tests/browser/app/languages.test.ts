import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { es } from '../../../components/i18n/es/index.ts';
import type { CourseIndex } from '../../../components/model/course.ts';
import { courseIn } from '../../support/course-in.ts';
import { sampleIndex, sampleModules } from '../../unit/app/sample-course.ts';
import { openCourse, type CourseFrame, type Start } from './course-frame.ts';
import { AT_ONCE, connect, disconnect } from './memory-lms.ts';

const index: CourseIndex = {
  ...sampleIndex,
  languages: [
    { language: 'en-GB', dir: 'ltr', name: 'English' },
    { language: 'es', dir: 'ltr', name: 'Español' },
  ],
};
const translated = courseIn('es', { index, modules: sampleModules }, es, (text) => `¡${text}!`);
/** Of its index a file has what differs, as the packager writes it. */
const spanish = {
  ...translated,
  index: Object.fromEntries(
    Object.entries(translated.index).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(index[key as keyof CourseIndex]),
    ),
  ),
};

/** The texts are here before anybody asks for them: a page of a test has no files beside it. */
async function open(start: Start = {}): Promise<CourseFrame> {
  if (!window.API) connect();
  const course = await openCourse({ index, player: 'scorm12', headScript: AT_ONCE, ...start });
  course.win.courseLanguage?.(spanish);
  return course;
}

async function choose(course: CourseFrame, name: string): Promise<void> {
  expect(course.text('#course_languages button')).toBe(name);
  course.click('#course_languages button');
  await vi.waitUntil(() => course.text('#course_languages button') !== name);
}

afterEach(disconnect);

describe('the switch of language', () => {
  it('puts everything in view into the other language, on the same page of the same session', async () => {
    const lms = connect();
    const course = await open({ hash: '#what-a-room-needs' });
    await vi.waitUntil(() => course.text('#course_save') === 'Saved');
    await choose(course, 'Español');
    const { doc, text, find } = course;
    expect(doc.documentElement.lang).toBe('es');
    expect(text('h1')).toBe('¡What a room needs!');
    expect(doc.title).toBe(`¡What a room needs! · ¡${sampleIndex.title}!`);
    expect(text('.masthead p')).toBe(`¡${sampleIndex.title}!`);
    expect(text('#course_contents')).toBe('Contenido');
    expect(text('#course_leave')).toBe('Guardar y salir');
    expect(find('#course_languages [role=status]').textContent).toBe('El curso está ahora en español.');
    expect(text('.turn')).toContain('Siguiente');
    await vi.waitUntil(() => text('#course_save') === es['save.saved']);
    course.click('#course_contents');
    expect(text('#course_outline')).toContain('¡The five elements!');
    expect(find('#course_languages button').lang).toBe('en-GB');
    expect(lms.finished()).toBe(false);
    expect(await course.violations()).toEqual([]);
    find('#course_languages button').focus();
    await choose(course, 'English');
    expect(text('h1')).toBe('What a room needs');
    expect(text('#course_leave')).toBe('Save and leave');
    expect(doc.activeElement).toBe(find('#course_languages button'));
  });

  it('keeps answers and choices, and tells the LMS everything in the words of the source', async () => {
    const lms = connect();
    const course = await open({ hash: '#what-a-room-needs' });
    const { find, click, text } = course;
    await vi.waitUntil(() => course.doc.querySelector('course-question input[value=number]'));
    click('course-question input[value=number]');
    await choose(course, 'Español');
    await vi.waitUntil(() => find('course-question input[value=number]').matches(':checked'));
    click('course-question button');
    await vi.waitUntil(() => text('course-question').includes('¡Useful later.!'));
    click('course-scenario .choice');
    await vi.waitUntil(() => text('course-scenario').includes('¡Amara laughs.!'));
    await vi.waitUntil(() => lms.get('cmi.interactions.1.id') !== '');
    expect(lms.get('cmi.interactions.0.student_response')).toBe('number: How many of you are there?');
    const told = lms.writes().filter((element) => element.startsWith('cmi.interactions'));
    expect(told.filter((element) => /[¡!]/.test(lms.get(element)))).toEqual([]);
    await choose(course, 'English');
    await vi.waitUntil(() => text('course-question').includes('Useful later.'));
    expect(text('course-question')).not.toContain('¡');
  });

  it('says notices, and the page after leaving, in the language of now', async () => {
    connect();
    const course = await open({ hash: '#what-a-room-needs' });
    course.click('#course_leave');
    await course.titled('Everything is saved');
    await choose(course, 'Español');
    expect(course.text('h1')).toBe(es['leave.saved-title']);
    expect(course.text('article')).toContain('¡What a room needs!');
    expect(course.text('#course_save')).toBe(es['save.closed']);
  });

  it('says a notice that is open once more, in the other words', async () => {
    const course = await open({ player: 'web', headScript: '' });
    expect(course.text('#course_notices')).toContain('A plain web copy');
    await choose(course, 'Español');
    expect(course.text('#course_notices')).toContain(es['notice.untracked-web']);
    expect(course.text('#course_leave')).toBe(es['leave.plain']);
  });

  it('leaves an address that leads nowhere where it is, in the other words', async () => {
    const course = await open({ hash: '#nowhere' });
    expect(course.text('h1')).toBe('This page is not in the course');
    await choose(course, 'Español');
    expect(course.text('h1')).toBe(es['missing.title']);
  });

  it('keeps the place in a long page', async () => {
    const course = await open({ hash: '#what-a-room-needs', width: 400, height: 300 });
    const heading = (): number => course.find('#ask-first').getBoundingClientRect().top;
    course.win.scrollTo({ top: course.win.scrollY + heading() - 60, behavior: 'instant' });
    await new Promise((done) => course.win.requestAnimationFrame(done));
    const before = heading();
    await choose(course, 'Español');
    await new Promise((done) => course.win.requestAnimationFrame(() => setTimeout(done)));
    expect(Math.abs(heading() - before)).toBeLessThan(30);
  });

  it('brings back the place of whoever came to the switch by keyboard, and leaves the focus there', async () => {
    const course = await open({ hash: '#what-a-room-needs', width: 400, height: 300 });
    const { doc, find, win } = course;
    const top = (): number => find('#ask-first').getBoundingClientRect().top;
    win.focus();
    find('article a').focus();
    win.scrollTo({ top: win.scrollY + top() - 60, behavior: 'instant' });
    await new Promise((done) => win.requestAnimationFrame(done));
    const before = top();
    const button = (): HTMLElement => find('#course_languages button');
    for (let presses = 0; presses < 9 && doc.activeElement !== button(); presses += 1) {
      // The way through the bar, which is in view, moves nothing.
      expect(top()).toBe(before);
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    }
    expect(doc.activeElement).toBe(button());
    expect(top()).toBeGreaterThan(300);
    await userEvent.keyboard('{Enter}');
    await vi.waitUntil(() => doc.documentElement.lang === 'es');
    await vi.waitUntil(() => Math.abs(top() - before) < 30);
    expect(doc.activeElement).toBe(button());
    await userEvent.keyboard('{Enter}');
    await vi.waitUntil(() => doc.documentElement.lang === 'en-GB');
    await new Promise((done) => win.requestAnimationFrame(() => setTimeout(done)));
    expect(Math.abs(top() - before)).toBeLessThan(30);
  });

  it('says so when a language does not come, and goes on in the old one', async () => {
    connect();
    const course = await openCourse({ index, player: 'scorm12', headScript: AT_ONCE });
    course.click('#course_languages button');
    await vi.waitUntil(() => course.text('#course_notices').includes('Español could not be loaded.'));
    expect(course.text('h1')).toBe('Making Partnerships Work');
    expect(course.doc.documentElement.lang).toBe('en-GB');
    course.win.courseLanguage?.(spanish);
    await choose(course, 'Español');
    expect(course.text('#course_notices')).toBe('');
  });

  it('is not there in a course of one language', async () => {
    const course = await openCourse();
    expect(course.doc.querySelector('#course_languages')).toBeNull();
  });

  it('offers all of more than two languages, and says which one is spoken', async () => {
    const three = {
      ...index,
      languages: [...(index.languages ?? []), { language: 'ar', dir: 'rtl', name: 'العربية' }],
    } as const;
    const course = await open({ index: three });
    const names = [...course.doc.querySelectorAll('#course_languages button')];
    expect(names.map((button) => button.textContent?.trim())).toEqual(['English', 'Español', 'العربية']);
    expect(course.find('#course_languages [aria-current]').lang).toBe('en-GB');
    course.click('#course_languages [lang=es]');
    await vi.waitUntil(() => course.text('#course_contents') === 'Contenido');
    expect(course.find('#course_languages [aria-current]').lang).toBe('es');
  });
});
