/** The web package opened from its folder, without a preview around it: for what no standard changes. */
import type { Frame, Page } from '@playwright/test';
import type { ModuleContent } from '../../../components/model/course.ts';
import type { Unpacked } from './unpacked.ts';

/** The frame that Moodle gives a course. */
export const FRAME = { width: 650, height: 666 };

/** Tools that have a page, by what stands behind `help--` in its address; '' lists them. */
export const TOOLS = [
  '',
  'find',
  'marks',
  'look',
  'agreement',
  'notes',
  'record',
  'keys',
  'print',
  'privacy',
] as const;

export const toolAddress = (tool: string): string => (tool ? `help--${tool}` : 'help');

/** Opens the course at a page, with all three scripts at work. */
export async function openWeb(page: Page, course: Unpacked, id = 'welcome'): Promise<void> {
  await page.goto(course.address(id));
  await page.waitForFunction(() => 'courseTools' in window);
  await page.locator('#course_save[data-status="untracked"]').waitFor({ state: 'attached' });
}

/** Goes to a page of the course or, by its address, of a tool; `page` may be the frame in which it is played. */
export async function goTo(page: Page | Frame, id: string): Promise<void> {
  const before = await page.evaluate(() => window.location.hash.slice(1));
  if (before === id) return;
  await page.locator('article').evaluate((article, to) => {
    article.setAttribute('data-left', '');
    window.location.hash = to;
  }, id);
  // Page one keeps its article, so it may come back.
  const there = id.startsWith('help') ? 'article:not([data-left])' : `article[data-page="${id}"]`;
  await page.locator(there).waitFor();
  await page.locator('article').evaluate((article) => article.removeAttribute('data-left'));
}

/** The texts of all modules, as the launch file holds them. */
export async function contentOf(page: Page): Promise<ModuleContent[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('script[data-module]')].map(
      ({ textContent }) => JSON.parse(textContent) as ModuleContent,
    ),
  );
}
