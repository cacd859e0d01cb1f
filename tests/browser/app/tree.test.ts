/** What a screen reader is given of the shell: landmarks, outline, switch of language, save indicator, notices. */
import { afterEach, expect, it, vi } from 'vitest';
import { es } from '../../../components/i18n/es/index.ts';
import type { CourseIndex } from '../../../components/model/course.ts';
import { listen, treeOf } from '../accessibility-tree.ts';
import { courseIn } from '../../support/course-in.ts';
import { sampleIndex, sampleModules } from '../../unit/app/sample-course.ts';
import { openCourse, type CourseFrame } from './course-frame.ts';
import { AT_ONCE, connect, disconnect } from './memory-lms.ts';
import { noticeStates } from './notice-states.ts';
import { openShell, t } from './shell-page.ts';

const index: CourseIndex = {
  ...sampleIndex,
  languages: [
    { language: 'en-GB', dir: 'ltr', name: 'English' },
    { language: 'es', dir: 'ltr', name: 'Español' },
  ],
};

async function open(hash = '#how-it-works'): Promise<CourseFrame> {
  connect();
  const course = await openCourse({ index, player: 'scorm12', headScript: AT_ONCE, hash });
  course.win.courseLanguage?.(courseIn('es', { index, modules: sampleModules }, es, (words) => `¡${words}!`));
  await vi.waitUntil(() => course.text('#course_save') === 'Saved');
  return course;
}

afterEach(disconnect);

it('every part of the page is in a landmark with a name, and what is announced waits empty', async () => {
  await open();
  expect(await treeOf('RootWebArea')).toMatchInlineSnapshot(`
    "RootWebArea “How this course works · Making Partnerships Work: a course for library staff”
      link “Skip to the page”
      banner
        Making Partnerships Work: a course for library staff
        group “Language”
          button “Español”
          status
      region “Course controls”
        button “Contents” collapsed
        Saved
        button “Save and leave”
      main
        article
          sectionheader
            Welcome
            about 1 minute
            heading “How this course works” 1
          Read, try, leave, come back. It costs $& nothing.
          heading “What is saved” 2
        sectionfooter
          navigation “Previous and next page”
            link “Previous Making Partnerships Work”
            link “Next What a room needs”
          1 of 6 steps done
      status
      status"
  `);
});

it('the outline is a navigation that its button opens; the page in view is the current one', async () => {
  const course = await open();
  course.click('#course_contents');
  expect(await treeOf('navigation', 'Contents')).toMatchInlineSnapshot(`
    "navigation “Contents”
      heading “Contents” 2
      button “Close”
      1 of 6 steps done
      heading “Welcome” 3
      list
        listitem
          link “Making Partnerships Work 4 minutes”
        listitem
          link “How this course works 1 minute · done” focused
      heading “The five elements” 3
      list
        listitem
          link “What a room needs 6 minutes”
        listitem
          link “More rooms <and> “doors” 4 minutes · optional”
      heading “Your agreement” 3
      list
        listitem
          link “The final check 8 minutes”"
  `);
  expect(await treeOf('region', 'Course controls')).toMatchInlineSnapshot(`
    "region “Course controls”
      button “Contents” expanded
      Saved
      button “Save and leave”"
  `);
  expect(course.doc.activeElement?.getAttribute('aria-current')).toBe('page');
});

it('the switch says once that the language is another one, and keeps the focus', async () => {
  const course = await open();
  const button = course.find('#course_languages button');
  expect(await treeOf('group', 'Language')).toMatchInlineSnapshot(`
    "group “Language”
      button “Español”
      status"
  `);
  button.focus();
  const said = listen(course.doc);
  button.click();
  await vi.waitUntil(() => course.doc.documentElement.lang === 'es');
  await vi.waitUntil(() => course.text('#course_save') === es['save.saved']);
  expect(said()).toMatchInlineSnapshot(`
    [
      "El curso está ahora en español.",
    ]
  `);
  expect(await treeOf('group', 'Idioma')).toMatchInlineSnapshot(`
    "group “Idioma”
      button “English” focused
      status
        El curso está ahora en español."
  `);
});

it('a save is seen and not heard; what is not saved is heard once, and that it is saved again', () => {
  const shell = openShell();
  noticeStates['saved']?.(shell);
  const said = listen();
  noticeStates['saving']?.(shell);
  noticeStates['saved']?.(shell);
  expect(said()).toEqual([]);
  shell.save({ kind: 'unsaved', since: new Date(2026, 10, 28, 10, 42), reason: 'failed' });
  expect(said()).toEqual([t('save.unsaved', { time: '10:42' })]);
  shell.save({ kind: 'unsaved', since: new Date(2026, 10, 28, 10, 42), reason: 'failed' });
  expect(said()).toEqual([]);
  noticeStates['saved']?.(shell);
  expect(said()).toEqual([t('save.saved')]);
  noticeStates['saved']?.(shell);
  expect(said()).toEqual([]);
});

it('each notice is announced once with its words, whatever stands beside it, and its buttons have names', async () => {
  const shell = openShell();
  shell.notices.show(() => ({ id: 'greeting', text: 'You look around.' }));
  const said = listen();
  noticeStates['remember']?.(shell);
  expect(said()).toEqual([expect.stringMatching(/^Would you like to go on later/)]);
  shell.host.querySelector<HTMLElement>('.notice-close[aria-expanded]')?.click();
  expect(said()).toEqual([]);
  const tree = await treeOf('RootWebArea');
  expect(tree.slice(tree.lastIndexOf('\n  status'))).toMatchInlineSnapshot(`
    "
      status
        You look around.
        button “Close”
        Would you like to go on later?
        This browser can keep your answers for 30 days, and what you write for 7 days. Anybody who uses this browser can see them, so please not on a shared computer.
        button “Whole message” collapsed"
  `);
});
