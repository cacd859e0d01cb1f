/** Takes the course as a learner does: by what is on the page, never by what is inside. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Codebook } from '../../../components/model/record.ts';
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

  async choose(question: Locator, options: readonly string[]): Promise<void> {
    for (const option of options) await question.locator(`input[value="${option}"]`).check();
  }

  /** Answers a practice question; `right` takes the answer from the codebook. */
  async practise(id: string, answer: 'right' | readonly string[]): Promise<Locator> {
    const question = this.course.locator(`course-question[data-id="${id}"]`);
    await this.choose(question, answer === 'right' ? entryOf(this.#codebook, id).right : answer);
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

  /** One sitting of the assessment, with the first `wrong` questions answered wrongly. */
  async sit(wrong: number): Promise<void> {
    const start = this.course.getByRole('button', { name: /^(Start|Try again)$/ });
    await start.click();
    const questions = this.course.locator('.assessment-questions > li');
    await expect(questions.first()).toBeVisible();
    const count = await questions.count();
    for (let position = 0; position < count; position += 1) {
      await this.#answerInSitting(questions.nth(position), position >= wrong);
    }
    await this.course.getByRole('button', { name: 'Finish' }).click();
    await expect(this.course.getByRole('heading', { name: /^You got/ })).toBeVisible();
  }

  async #answerInSitting(item: Locator, rightly: boolean): Promise<void> {
    const inputs = item.locator('input');
    const id = (await inputs.first().getAttribute('name')) ?? '';
    const { right, options } = entryOf(this.#codebook, id);
    const wrong = options.map((option) => option.id).find((option) => !right.includes(option)) ?? '';
    await this.choose(item, rightly ? right : [wrong]);
  }

  /** Traffic of this session as the LMS saw it. */
  calls(): Promise<readonly Call[]> {
    return this.page.evaluate(() => (window as PlayerWindow).preview?.calls ?? []);
  }

  errors(): Promise<readonly Call[]> {
    return this.page.evaluate(() => (window as PlayerWindow).preview?.errors ?? []);
  }
}
