import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { connect, said } from './answering.ts';
import { button, hear, mount, settled, t, words } from './harness.ts';
import '../../../components/question/define.ts';
import { after, examples, multiple, single } from '../../../components/question/examples.ts';
import { stemText } from '../../../components/model/words.ts';
import type { CourseQuestion } from '../../../components/question/question.ts';

const input = (question: CourseQuestion, id: string): HTMLInputElement => {
  const found = question.querySelector<HTMLInputElement>(`input[value="${id}"]`);
  if (!found) throw new Error(`no option ${id}`);
  return found;
};
const option = (question: CourseQuestion, id: string): Element | null =>
  input(question, id).closest('.question-option');

describe('course-question', () => {
  it('leaves the static fallback until its content comes, then takes its place', async () => {
    const question = await mount('course-question', { content: null });
    expect(words(question)).toBe('Fallback');
    question.content = single;
    await settled(question);
    expect(words(question)).not.toContain('Fallback');
    expect(words(question.querySelector('legend'))).toContain(stemText(single));
  });

  it.each([288, 620])(
    'takes as much room as its fallback did, so that nothing moves (%i px)',
    async (width) => {
      const question = await mount('course-question', { content: null });
      const options = single.options.map(({ html }) => `<li>${html}</li>`).join('');
      question.innerHTML = `${single.stem}<ul>${options}</ul>`;
      question.style.width = `${width}px`;
      const before = question.offsetHeight;
      question.content = single;
      await settled(question);
      expect(Math.abs(question.offsetHeight - before)).toBeLessThanOrEqual(2);
    },
  );

  it('is answered by keyboard alone, and the next stop is another try', async () => {
    const question = await mount('course-question', examples.single);
    const heard = connect(question);
    await userEvent.tab();
    const first = document.activeElement as HTMLInputElement;
    expect(first.type).toBe('radio');
    await userEvent.keyboard(' ');
    await userEvent.tab();
    expect(document.activeElement).toBe(button(question, t('question.check')));
    await userEvent.keyboard('{Enter}');
    await settled(question);
    expect(heard).toEqual([{ question: single.id, answer: [first.value] }]);
    expect(document.activeElement).toBe(question.querySelector('.question-said'));
    await userEvent.tab();
    expect(document.activeElement).toBe(question.querySelector('button[type="submit"]'));
  });

  it.each([
    ['single', 'when', 'question.otherwise'],
    ['single', 'need', 'question.right'],
    ['multiple', 'floor', 'question.missing'],
  ] as const)(
    'says once what it thinks of the answer, above the options: %s, %s',
    async (name, id, verdict) => {
      const question = await mount('course-question', examples[name]);
      connect(question);
      input(question, id).click();
      await settled(question);
      button(question, t('question.check')).click();
      await settled(question);
      const place = question.querySelector('.question-said');
      expect(document.activeElement).toBe(place);
      expect(place?.previousElementSibling?.matches('.question-hint')).toBe(true);
      expect(place?.nextElementSibling?.matches('.question-options')).toBe(true);
      expect(words(question).split(t(verdict))).toHaveLength(2);
      expect(question.querySelector('[role="status"], [aria-live]')).toBeNull();
    },
  );

  it('brings the verdict into view, below the bar', async () => {
    const question = await mount('course-question', examples.single);
    connect(question);
    question.insertAdjacentHTML('beforebegin', '<div style="height: 1200px"></div>');
    question.insertAdjacentHTML('afterend', '<div style="height: 1200px"></div>');
    input(question, 'when').click();
    await settled(question);
    const check = button(question, t('question.check'));
    window.scrollTo(0, scrollY + check.getBoundingClientRect().top - 100);
    check.click();
    await settled(question);
    const top = question.querySelector('.question-said')?.getBoundingClientRect().top ?? 0;
    expect(top).toBeGreaterThanOrEqual(80);
    expect(top).toBeLessThan(200);
  });

  it('is found by its heading', async () => {
    const question = await mount('course-question', examples.single);
    expect(words(question.querySelector('h2.question-label'))).toBe(t('question.label'));
    const asked = await mount('course-question', examples.sitting);
    expect(asked.querySelector('h2')).toBeNull();
  });

  it('shows the feedback in the same task as the answer when the app takes it at once', async () => {
    const question = await mount('course-question', examples.single);
    connect(question);
    input(question, 'need').click();
    await settled(question);
    button(question, t('question.check')).click();
    await Promise.resolve();
    await Promise.resolve();
    expect(words(option(question, 'need'))).toContain(t('question.fits'));
  });

  it('keeps the choice in view on another try and gives the focus to it', async () => {
    const question = await mount('course-question', examples['single otherwise']);
    const heard = connect(question);
    button(question, t('question.again')).click();
    await settled(question);
    expect(document.activeElement).toBe(input(question, 'when'));
    expect(input(question, 'when').checked).toBe(true);
    expect(input(question, 'need').disabled).toBe(false);
    expect(words(question)).not.toContain(t('question.not-this'));
    input(question, 'need').click();
    await settled(question);
    button(question, t('question.check')).click();
    await settled(question);
    expect(heard).toEqual([{ question: single.id, answer: ['need'] }]);
    expect(words(option(question, 'need'))).toContain(t('question.fits'));
  });

  it('does not take a double click on the button for a wish to try again', async () => {
    const question = await mount('course-question', examples.single);
    connect(question);
    input(question, 'when').click();
    await settled(question);
    await userEvent.dblClick(button(question, t('question.check')));
    await settled(question);
    expect(words(option(question, 'when'))).toContain(t('question.not-this'));
  });

  it('asks kindly when nothing is chosen, and again when asked again', async () => {
    const question = await mount('course-question', examples.single);
    const heard = connect(question);
    button(question, t('question.check')).click();
    await settled(question);
    expect(heard).toEqual([]);
    expect(said(question)).toBe(t('question.nothing'));
    expect(words(document.activeElement)).toBe(t('question.nothing'));
    button(question, t('question.check')).focus();
    button(question, t('question.check')).click();
    await settled(question);
    expect(words(document.activeElement)).toBe(t('question.nothing'));
    input(question, 'need').click();
    await settled(question);
    expect(said(question)).toBe('');
  });

  it('keeps an unchecked selection when the app renders it again for another reason', async () => {
    const question = await mount('course-question', examples['single otherwise']);
    button(question, t('question.again')).click();
    await settled(question);
    input(question, 'number').click();
    await settled(question);
    question.progress = after(['when']);
    await settled(question);
    expect(input(question, 'number').checked).toBe(true);
    expect(button(question, t('question.check'))).toBeDefined();
  });

  it('shows the answer and takes nothing when it is locked', async () => {
    const question = await mount('course-question', examples['locked, answered']);
    const heard = connect(question);
    expect(question.querySelector('button')).toBeNull();
    expect([...question.querySelectorAll('input')].every(({ disabled }) => disabled)).toBe(true);
    expect(input(question, 'when').checked).toBe(true);
    expect(words(option(question, 'when'))).toContain(t('question.not-this'));
    question.querySelector('form')?.requestSubmit();
    expect(heard).toEqual([]);
  });

  it('in a sitting tells every change and says nothing of it', async () => {
    const question = await mount('course-question', { content: multiple, view: 'sitting' });
    const heard = hear(question, 'question-answered', ({ answer }) => {
      question.progress = { tries: [answer], count: 1 };
    });
    input(question, 'floor').click();
    await settled(question);
    input(question, 'sound').click();
    await settled(question);
    expect(heard.map(({ answer }) => answer)).toEqual([['floor'], ['floor', 'sound']]);
    expect(question.querySelector('button')).toBeNull();
    expect(question.querySelector('.feedback')).toBeNull();
    expect(said(question)).toBe('');
  });

  it('in a sitting shows the stored answer where the app did not take a change', async () => {
    const question = await mount('course-question', {
      content: multiple,
      view: 'sitting',
      progress: after(['floor']),
    });
    input(question, 'floor').click();
    await settled(question);
    expect(input(question, 'floor').checked).toBe(true);
  });

  it('after a fail speaks of the own answer and keeps the key to itself', async () => {
    const question = await mount('course-question', {
      content: single,
      view: 'result',
      progress: after(['when']),
    });
    expect(words(option(question, 'when'))).toContain(t('question.not-this'));
    expect(words(option(question, 'need'))).not.toContain(t('question.fits'));
    question.view = 'key';
    await settled(question);
    expect(words(option(question, 'need'))).toContain(t('question.fits'));
  });
});
