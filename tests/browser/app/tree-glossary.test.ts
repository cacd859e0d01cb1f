/** A word of the glossary: what a screen reader is given of it and of its definition, and where its full stop stands. */
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ModuleContent } from '../../../components/model/course.ts';
import { sampleModules } from '../../unit/app/sample-course.ts';
import { treeOf } from '../accessibility-tree.ts';
import { openCourse, type CourseFrame } from './course-frame.ts';

/** As the compiler writes it. */
const TEXT =
  '<p>Ask a <span class="term-signs"><button type="button" class="term" popovertarget="t1">youth worker</button><span class="term-live" aria-live="polite"><span class="term-definition" id="t1" popover="auto"><b>youth worker</b>: somebody whose job is young people. <a href="#final-check">All terms</a></span></span>.</span> Then listen.</p>';

const modules = sampleModules.map((module): ModuleContent => ({
  ...module,
  pages: module.pages.map((page) => (page.id === 'how-it-works' ? { ...page, html: TEXT } : page)),
}));

let course: CourseFrame;
let word: HTMLElement;

beforeEach(async () => {
  course = await openCourse({ modules, hash: '#how-it-works' });
  word = course.find('.term');
});

it('is a button in its sentence, and its definition is not there before it is asked for', async () => {
  const tree = await treeOf('article');
  expect(tree.slice(tree.indexOf('  Ask a'))).toMatchInlineSnapshot(`
    "  Ask a
      button “youth worker” collapsed
      .
      Then listen."
  `);
});

it('opens in a live region right behind it while the focus stays, and closes with Escape', async () => {
  word.focus();
  await userEvent.keyboard('{Enter}');
  const tree = await treeOf('article');
  expect(tree.slice(tree.indexOf('  Ask a'))).toMatchInlineSnapshot(`
    "  Ask a
      button “youth worker” focused expanded
      group
        youth worker
        : somebody whose job is young people.
        link “All terms”
      .
      Then listen."
  `);
  expect(course.find('#t1').closest('[aria-live=polite]')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(course.find('#t1').matches(':popover-open')).toBe(false);
  expect(course.doc.activeElement).toBe(word);
});

it('leads on to the list: Tab goes from the word into its definition', async () => {
  word.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Tab}');
  expect(await treeOf('link', 'All terms')).toBe('link “All terms” focused');
});

it('keeps its full stop on its line in a frame of any width', () => {
  const [stop] = [...(word.parentElement?.childNodes ?? [])].slice(-1);
  if (!stop) throw new Error('The sentence has no full stop.');
  const range = course.doc.createRange();
  range.selectNodeContents(stop);
  const frame = course.win.frameElement as HTMLIFrameElement;
  for (let width = 120; width < 360; width += 1) {
    frame.width = String(width);
    const { left, top } = range.getBoundingClientRect();
    const { right, bottom } = word.getBoundingClientRect();
    expect([top < bottom, Math.round(left - right)], `${width} px`).toEqual([true, 0]);
  }
});
