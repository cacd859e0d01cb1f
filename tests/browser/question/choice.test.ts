import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { connect, said, submit } from './answering.ts';
import { button, hear, mount, settled, t, words } from './harness.ts';
import '../../../components/question/define.ts';
import { after, examples, hostile, multiple } from '../../../components/question/examples.ts';
import type { CourseQuestion } from '../../../components/question/question.ts';

const input = (question: CourseQuestion, id: string): HTMLInputElement => {
  const found = question.querySelector<HTMLInputElement>(`input[value="${id}"]`);
  if (!found) throw new Error(`no option ${id}`);
  return found;
};
const option = (question: CourseQuestion, id: string): Element | null =>
  input(question, id).closest('.question-option');

describe('course-question, options to choose from', () => {
  it('keeps what was chosen in full ink when the answer stands', async () => {
    for (const name of ['single otherwise', 'multiple partly'] as const) {
      const question = await mount('course-question', examples[name]);
      const chosen = question.querySelector<HTMLInputElement>('input:checked:disabled');
      if (!chosen) throw new Error('nothing chosen');
      const { color } = getComputedStyle(document.body);
      const { backgroundColor, borderTopColor, opacity } = getComputedStyle(chosen);
      expect([backgroundColor, borderTopColor]).toContain(color);
      expect(opacity).toBe('1');
    }
  });

  it('looks another way under the pointer than when it is chosen', async () => {
    const question = await mount('course-question', examples.single);
    const row = input(question, 'need').closest('.choice');
    if (!row) throw new Error('no row');
    const before = getComputedStyle(row).backgroundColor;
    await userEvent.hover(row);
    expect(row.matches(':hover')).toBe(true);
    expect(getComputedStyle(row).backgroundColor).toBe(before);
    await userEvent.click(row);
    await settled(question);
    expect(getComputedStyle(row).backgroundColor).not.toBe(before);
  });

  it('says beside the chosen option, in words, whether it fits', async () => {
    const question = await mount('course-question', examples.single);
    connect(question);
    input(question, 'when').click();
    await settled(question);
    button(question, t('question.check')).click();
    await settled(question);
    expect(words(option(question, 'when'))).toContain(`${t('question.not-this')} You are planning`);
    expect(input(question, 'when').getAttribute('aria-describedby')).toBe(
      option(question, 'when')?.querySelector('.feedback')?.id,
    );
    expect(said(question)).toContain('Think of what would stop');
    expect(words(option(question, 'need'))).not.toContain(t('question.fits'));
    expect(words(question)).not.toMatch(/incorrect|wrong answer/i);
  });

  it('names what is missing only after two tries', async () => {
    const question = await mount('course-question', { content: multiple, progress: after(['floor']) });
    expect(said(question)).toContain(t('question.missing'));
    expect(words(question)).not.toContain(t('question.fits-too'));
    question.progress = after(['floor'], ['floor', 'history']);
    await settled(question);
    expect(said(question)).toContain(t('question.partly'));
    expect(words(option(question, 'sound'))).toContain(t('question.fits-too'));
    expect(words(option(question, 'history'))).toContain(t('question.not-this'));
  });

  it('says “too” of what fits only beside an answer', async () => {
    const question = await mount('course-question', { content: multiple, view: 'key' });
    expect(words(option(question, 'sound'))).toContain(t('question.fits'));
    expect(words(question)).not.toContain(t('question.fits-too'));
  });

  it('tells what is chosen before it is checked, and takes it back after', async () => {
    const question = await mount('course-question', { content: multiple, draft: ['floor'] });
    expect(option(question, 'floor')?.querySelector('input')?.checked).toBe(true);
    const drafts = hear(question, 'question-drafted');
    connect(question);
    option(question, 'sound')?.querySelector('input')?.click();
    await settled(question);
    await submit(question);
    await settled(question);
    expect(drafts.map(({ answer }) => answer)).toEqual([['floor', 'sound'], null]);
    await submit(question);
    await settled(question);
    expect(drafts.at(-1)?.answer).toEqual(['floor', 'sound']);
  });

  it('says of several options how many were found', async () => {
    const question = await mount('course-question', examples['multiple partly']);
    expect(said(question)).toBe(`${t('question.partly')} You found 1 of the 3 that fit.`);
    question.progress = after(['floor', 'insurance']);
    await settled(question);
    expect(said(question)).toBe(`${t('question.missing')} You found 2 of the 3 that fit.`);
    question.progress = after(['history']);
    await settled(question);
    expect(said(question)).not.toContain('You found');
    const result = await mount('course-question', examples.result);
    expect(said(result)).not.toContain('You found');
  });

  it('tells the answer in the order of the content, whatever was ticked first', async () => {
    const question = await mount('course-question', examples.multiple);
    const heard = connect(question);
    for (const id of ['insurance', 'floor', 'sound']) {
      input(question, id).click();
      await settled(question);
    }
    button(question, t('question.check')).click();
    await settled(question);
    expect(heard).toEqual([{ question: multiple.id, answer: ['floor', 'sound', 'insurance'] }]);
    expect(said(question)).toContain(t('question.right'));
    expect(said(question)).toContain('read out on the phone');
  });

  it('keeps one order of options per attempt and another in another attempt', async () => {
    const order = async (seed: number): Promise<string> => {
      const question = await mount('course-question', { content: multiple, seed });
      return [...question.querySelectorAll('input')].map(({ value }) => value).join();
    };
    expect(await order(3)).toBe(await order(3));
    const orders = new Set(
      await [1, 2, 3, 4, 5].reduce(
        async (all, n) => [...(await all), await order(n)],
        Promise.resolve<string[]>([]),
      ),
    );
    expect(orders.size).toBeGreaterThan(1);
  });

  it('shows markup in course text as words and stays within 320 px', async () => {
    const question = await mount('course-question', { content: hostile, progress: after(['a']) });
    question.style.width = '288px';
    expect(question.querySelector('img, script, b')).toBeNull();
    expect(words(question.querySelector('legend'))).toContain('<img src=x onerror=alert(1)>');
    expect(question.scrollWidth).toBeLessThanOrEqual(288);
  });

  it('gives every option a target of 44 px', async () => {
    const question = await mount('course-question', examples.single);
    for (const choice of question.querySelectorAll('.choice')) {
      expect(choice.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
  });
});
