/** cmi5 in bad weather, over the zip that ships: what the store does, and in which words a learner hears of it. */
import type { Route } from '@playwright/test';
import type { Player } from './support/player.ts';
import { frameOf, violations } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';
import { answer, expectAnswer } from './support/work.ts';

type Reply = Parameters<Route['fulfill']>[0];

const json = (status: number, body: string): Reply => ({ status, body, contentType: 'application/json' });
const PAGE: Reply = { status: 200, body: '<!doctype html><h1>Sign in</h1>', contentType: 'text/html' };

const ENDED = /Nothing more is saved from here\. To go on, reload the page, or open the course again\./;
const NOT_STORED = /could not store your last answers\. Your work is kept on this device\. You can go on/;

/** A page that begins with a question. */
const QUESTIONS = 'communication';

const notice = ({ course }: Player) => course.locator('.notice', { hasText: 'Copy my answers' });

test.describe('a launch that fails ends the session before anything is written over', () => {
  const launches: readonly [string, RegExp, Reply][] = [
    ['the token is refused', /\/token$/, json(200, '{"error-code":"1","error-text":"Given already"}')],
    ['the token is refused with a status', /\/token$/, json(403, '{"error-code":"3"}')],
    ['a page stands where the token should be', /\/token$/, PAGE],
    ['the data of the launch is broken', /LMS\.LaunchData/, json(200, '{"contextTemplate":')],
    ['the registration is that of another activity', /course-progress/, json(403, '')],
    ['a page stands where the progress should be', /course-progress/, PAGE],
  ];
  for (const [what, address, reply] of launches) {
    test(what, async ({ lms }) => {
      const page = await lms.context.newPage();
      await page.route(address, (route) => route.fulfill(reply));
      const player = await lms.open('cmi5', 'continue', page);
      await expect(player.save).toHaveAttribute('data-status', 'ended');
      await expect(notice(player)).toContainText(ENDED);
      expect(await violations(frameOf(page))).toEqual([]);
      expect(lms.stored('cmi5')).toEqual({});
    });
  }
});

test('a token that ends in the middle: the next launch brings what was done', async ({ lms }) => {
  const player = await lms.open('cmi5');
  await player.goTo(QUESTIONS);
  await player.saved();
  await player.page.route('**/xapi/**', (route) => route.fulfill(json(403, 'expired')));
  const id = await player.course.locator('course-question').first().getAttribute('data-id');
  await player.practise(id ?? '');
  await expect(player.save).toHaveAttribute('data-status', 'ended');
  await expect(notice(player)).toContainText(ENDED);
  await expect(notice(player)).toContainText('Your work is kept on this device.');
  await player.page.close();
  const again = await lms.open('cmi5');
  await expectAnswer(again, QUESTIONS);
  await again.saved();
  expect(Object.values(lms.stored('cmi5')).join()).toContain('cmi.interaction');
});

test.describe('a store that takes nothing is tried again, and has everything in the end', () => {
  /** With the request that ends a commit, where the store lets it come to an answer. */
  const stores: readonly [string, (route: Route) => Promise<void>, string?][] = [
    ['a page is the answer', (route) => route.fulfill(PAGE)],
    ['it is down', (route) => route.fulfill(json(503, ''))],
    ['it always says that the document is another one', (route) => route.fulfill(json(412, ''))],
    [
      'it says yes and keeps nothing',
      (route) => {
        const method = route.request().method();
        const reply = json(method === 'GET' ? 404 : method === 'PUT' ? 204 : 200, '');
        return route.fulfill(reply);
      },
      'GET',
    ],
  ];
  for (const [what, act, last] of stores) {
    test(what, async ({ lms }) => {
      const page = await lms.context.newPage();
      let bad = false;
      const asked: string[] = [];
      await page.route(/xapi\/(statements|activities\/state\?stateId=course-progress)/, (route) => {
        // What was there before the trouble can be read at the launch.
        if (!bad && route.request().method() !== 'GET') bad = true;
        const isAnswer = route.request().postData()?.includes('verbs/answered');
        asked.push(isAnswer ? 'answer' : route.request().method());
        return bad ? act(route) : route.continue();
      });
      const player = await lms.open('cmi5', 'continue', page);
      await expect(player.save).toHaveAttribute('data-status', 'unsaved');
      await expect(notice(player)).toContainText(NOT_STORED);
      await answer(player);
      // A store that says yes is told the answer: the whole commit has to meet the trouble.
      if (last)
        await expect
          .poll(() => asked.slice(asked.indexOf('answer')))
          .toEqual(expect.arrayContaining(['answer', last]));
      await page.unrouteAll({ behavior: 'wait' });
      // It is tried again by itself, as the words say.
      await expect(player.save).toHaveAttribute('data-status', 'saved', { timeout: 90_000 });
      const stored = lms.stored('cmi5');
      expect(stored['cmi.suspend_data']).not.toBe('');
      expect(stored['cmi.interactions.0.id']).toBeTruthy();
      expect(await player.errors()).toEqual([]);
    });
  }
});
