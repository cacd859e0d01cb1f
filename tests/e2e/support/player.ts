/** Takes the course as a learner does: by what is on the page, never by what is inside. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Codebook } from '../../../components/model/record.ts';
import { answerTo, entryFor, give } from './answers.ts';
import { CHECK } from './course.ts';
import { entryOf } from './shipped.ts';

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  readonly code: string;
}

/** The player page of the preview offers its traffic to tests. */
type PlayerWindow = Window & { preview?: { calls: readonly Call[]; errors: readonly Call[] } };

export class Player {
  readonly page: Page;
  readonly course: FrameLocator;
  readonly #codebook: Codebook;

  /** @param page shows the player page of the preview, which frames the course. */
  constructor(page: Page, codebook: Codebook) {
    this.page = page;
    this.course = page.frameLocator('iframe[name=content]');
    this.#codebook = codebook;
  }

  get heading(): Locator {
    return this.course.locator('article h1');
  }

  get save(): Locator {
    return this.course.locator('#course_save');
  }

  async ready(): Promise<void> {
    await expect(this.save).not.toHaveAttribute('data-status', 'connecting');
  }

  async saved(): Promise<void> {
    await expect(this.save).toHaveAttribute('data-status', 'saved');
  }

  async next(): Promise<void> {
    await this.course.locator('#course_turn .next').click();
  }

  async goTo(page: string): Promise<void> {
    await this.course.locator('body').evaluate((_, id) => {
      window.location.hash = id;
    }, page);
    await expect(this.course.locator(`article[data-page="${page}"]`)).toBeVisible();
  }

  /** The browser's own buttons; Playwright's would wait for the outer page, which stays. */
  async travel(way: 'back' | 'forward'): Promise<void> {
    await this.course.locator('body').evaluate((_, to) => {
      window.history[to]();
    }, way);
  }

  /** Every page in order, by the button at its foot, with every story played; ends on the last one. */
  async readAndPlayAll(): Promise<string[]> {
    const seen: string[] = [];
    for (;;) {
      seen.push((await this.course.locator('article').getAttribute('data-page')) ?? '');
      if ((await this.course.locator('course-scenario').count()) > 0) await this.playToAnEnding();
      if ((await this.course.locator('#course_turn .next').count()) === 0) return seen;
      await this.next();
      await expect(this.course.locator('article')).not.toHaveAttribute('data-page', seen.at(-1) ?? '');
    }
  }

  /** Modules in the order of the contents list. */
  async modules(): Promise<string[]> {
    return this.course.locator('body').evaluate((body) => {
      const index = JSON.parse(body.querySelector('#course-index')?.textContent ?? '{}') as {
        modules: { id: string }[];
      };
      return index.modules.map(({ id }) => id);
    });
  }

  async pagesOf(module: string): Promise<string[]> {
    return this.course.locator('body').evaluate((body, id) => {
      const index = JSON.parse(body.querySelector('#course-index')?.textContent ?? '{}') as {
        pages: { id: string; module: string }[];
      };
      return index.pages.filter((page) => page.module === id).map((page) => page.id);
    }, module);
  }

  /** Answers a practice question as the codebook says, or otherwise. */
  async practise(id: string, rightly = true): Promise<Locator> {
    const question = this.course.locator(`course-question[data-id="${id}"]`);
    const entry = entryOf(this.#codebook, id);
    await give(question, entry, answerTo(entry, rightly));
    await question.getByRole('button', { name: 'Check my answer' }).click();
    return question;
  }

  /** Chooses in a scenario, by the words of the choice. */
  async decide(words: string | RegExp): Promise<void> {
    await this.course.locator('course-scenario .scenario-choice', { hasText: words }).click();
  }

  async goOn(): Promise<void> {
    await this.course
      .locator('course-scenario')
      .getByRole('button', { name: /^(Continue|Go on)$/ })
      .click();
  }

  /** Takes the first choice wherever there is one, up to an ending. */
  async playToAnEnding(): Promise<void> {
    const scenario = this.course.locator('course-scenario');
    const debrief = scenario.locator('.scenario-debrief');
    while ((await debrief.count()) === 0) {
      const choices = scenario.locator('.scenario-choice');
      if ((await choices.count()) > 0) await choices.first().click();
      else await this.goOn();
    }
  }

  /** One sitting of the assessment, with the first `wrong` questions answered wrongly; gives their stems. */
  async sit(wrong: number): Promise<string[]> {
    await this.begin();
    const stems = await this.answerAll(wrong);
    await this.course.getByRole('button', { name: 'Finish' }).click();
    await expect(this.course.getByRole('heading', { name: /^You got/ })).toBeVisible();
    return stems;
  }

  /** Starts a sitting. */
  async begin(): Promise<void> {
    if ((await this.course.locator('article').getAttribute('data-page')) !== CHECK) await this.goTo(CHECK);
    await this.course.getByRole('button', { name: /^(Start|Try again)$/ }).click();
  }

  /** Answers every question of the open sitting, the first `wrong` ones wrongly; gives their stems. */
  async answerAll(wrong: number): Promise<string[]> {
    const questions = this.course.locator('.assessment-questions > li');
    await expect(questions.first()).toBeVisible();
    const count = await questions.count();
    for (let position = 0; position < count; position += 1) {
      await this.#answerInSitting(questions.nth(position), position >= wrong);
    }
    await expect(this.course.getByText(`${count} of ${count} answered`)).toBeVisible();
    return this.course.locator('.assessment-questions .question-stem').allInnerTexts();
  }

  async #answerInSitting(item: Locator, rightly: boolean): Promise<void> {
    const entry = await entryFor(item, this.#codebook);
    await give(item, entry, answerTo(entry, rightly));
  }

  /** Traffic of this session as the LMS saw it. */
  calls(): Promise<readonly Call[]> {
    return this.page.evaluate(() => (window as PlayerWindow).preview?.calls ?? []);
  }

  errors(): Promise<readonly Call[]> {
    return this.page.evaluate(() => (window as PlayerWindow).preview?.errors ?? []);
  }
}
