import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, mount, settled, t, words } from './harness.ts';
import { connect, connectOne, describedBy, fitsNarrow, labelOf, said, submit } from './answering.ts';
import '../../../components/question/define.ts';
import { examples, numeric, shortAnswer } from '../../../components/question/examples/typed.ts';
import { TYPED_LONGEST } from '../../../components/model/answers.ts';
import { stemText } from '../../../components/model/words.ts';
import type { CourseQuestion } from '../../../components/question/question.ts';

const box = (question: CourseQuestion): HTMLInputElement => {
  const found = question.querySelector('input');
  if (!found) throw new Error('no box');
  return found;
};
const type = async (question: CourseQuestion, text: string): Promise<void> => {
  await userEvent.fill(box(question), text);
  await settled(question);
};

describe('course-question, short answer', () => {
  it('is one labelled box that takes as much as is kept', async () => {
    const question = await mount('course-question', examples['short answer']);
    expect(labelOf(box(question))).toBe(t('typed.label'));
    expect(box(question).maxLength).toBe(TYPED_LONGEST);
    expect(box(question).autocomplete).toBe('off');
    expect(box(question).closest('fieldset')?.querySelector('legend')?.textContent).toContain(
      stemText(shortAnswer),
    );
  });

  it('is answered by keyboard alone, with Enter', async () => {
    const question = await mount('course-question', examples['short answer']);
    const heard = connect(question);
    await userEvent.tab();
    expect(document.activeElement).toBe(box(question));
    await userEvent.keyboard('the floor{Enter}');
    await settled(question);
    expect(heard).toEqual([{ question: shortAnswer.id, answer: 'the floor' }]);
    expect(said(question)).toBe(`${t('question.right')} Nobody dances twice on concrete.`);
    expect(document.activeElement).toBe(question.querySelector('.question-said'));
    expect(describedBy(box(question))).toBe(`${said(question)} Ask for it before you say yes.`);
    expect(box(question).readOnly).toBe(true);
  });

  it('shows how it understood a slip in spelling, and only then', async () => {
    const slip = await mount('course-question', examples['short answer misspelt']);
    expect(describedBy(box(slip))).toContain(t('typed.read-as', { words: 'flooring' }));
    const exact = await mount('course-question', examples['short answer right']);
    expect(words(exact)).not.toContain('Understood as');
  });

  it('says what the course foresaw for a wrong answer, and of others what serves all', async () => {
    const foreseen = await mount('course-question', examples['short answer foreseen']);
    expect(said(foreseen)).toBe(t('question.otherwise'));
    expect(describedBy(box(foreseen))).toBe(`${said(foreseen)} Useful, later.`);
    const other = await mount('course-question', examples['short answer otherwise']);
    expect(said(other)).toBe(`${t('question.otherwise')} Think of their knees.`);
    expect(words(other)).not.toMatch(/the floor|incorrect|wrong answer/i);
  });

  it('names what fits after two tries, and keeps the words on another try', async () => {
    const question = await mount('course-question', examples['short answer otherwise, second try']);
    expect(words(question)).toContain(t('typed.fitting', { words: 'the floor' }));
    await submit(question);
    expect(document.activeElement).toBe(box(question));
    expect(box(question).value).toBe('the parking');
    expect(box(question).readOnly).toBe(false);
  });

  it('asks kindly when nothing is written', async () => {
    const question = await mount('course-question', examples['short answer']);
    const heard = connect(question);
    await type(question, '   ');
    await submit(question);
    expect(heard).toEqual([]);
    expect(words(document.activeElement)).toBe(t('typed.nothing'));
    await type(question, 'x');
    expect(said(question)).toBe('');
  });

  it('keeps what is being typed when the app renders it again', async () => {
    const question = await mount('course-question', examples['short answer']);
    await type(question, 'the fl');
    question.progress = null;
    question.requestUpdate();
    await settled(question);
    expect(box(question).value).toBe('the fl');
  });

  it('in a sitting tells the answer when the box is left, and takes it back when it is emptied', async () => {
    const question = await mount('course-question', { content: shortAnswer, view: 'sitting' });
    const heard = connectOne(question);
    await type(question, 'how big');
    expect(heard).toEqual([]);
    await userEvent.tab();
    await settled(question);
    expect(heard.map(({ answer }) => answer)).toEqual(['how big']);
    await type(question, '');
    await userEvent.tab();
    expect(heard.map(({ answer }) => answer)).toEqual(['how big', '']);
    expect(question.querySelector('button, .feedback')).toBeNull();
  });

  it('in a sitting also tells it after a pause, and takes no letter from under the cursor', async () => {
    const question = await mount('course-question', { content: shortAnswer, view: 'sitting' });
    const heard = connectOne(question);
    await userEvent.type(box(question), 'how ');
    await vi.waitFor(() => expect(heard.map(({ answer }) => answer)).toEqual(['how ']), 3000);
    await settled(question);
    await userEvent.keyboard('big');
    expect(box(question).value).toBe('how big');
    await userEvent.tab();
    expect(heard.at(-1)?.answer).toBe('how big');
  });

  it('shows what was written, and in the key what fits', async () => {
    const result = await mount('course-question', examples['short answer result']);
    expect(box(result).value).toBe('the size');
    expect(words(result)).toContain('Useful, later.');
    expect(words(result)).not.toContain('What fits');
    const key = await mount('course-question', examples['short answer key']);
    expect(words(key)).toContain(t('typed.fitting', { words: 'the floor' }));
    const open = await mount('course-question', examples['short answer key, open']);
    expect(said(open)).toBe(t('question.unanswered'));
    expect(words(open)).toContain(t('typed.fitting', { words: 'the floor' }));
  });

  it('takes nothing when it is locked', async () => {
    const question = await mount('course-question', examples['short answer locked']);
    expect(box(question).readOnly).toBe(true);
    expect(question.querySelector('button')).toBeNull();
  });

  it('shows markup as words, within 320 px and with a target of 44 px', async () => {
    for (const name of ['short answer hostile', 'short answer hostile, key', 'numeric'] as const) {
      const question = await mount('course-question', examples[name]);
      expect(fitsNarrow(question)).toBe(true);
      expect(question.querySelector('img, script, b')).toBeNull();
      expect(box(question).offsetHeight).toBeGreaterThanOrEqual(44);
    }
  });
});

describe('course-question, numeric', () => {
  it('asks for a number with the keys for it, and takes one with Enter', async () => {
    const question = await mount('course-question', examples.numeric);
    const heard = connect(question);
    expect(box(question).inputMode).toBe('decimal');
    box(question).focus();
    await userEvent.keyboard('7{Enter}');
    await settled(question);
    expect(heard).toEqual([{ question: numeric.id, answer: '7' }]);
    expect(said(question)).toContain(t('question.right'));
    expect(describedBy(box(question))).toContain('few enough for names');
  });

  it('keeps what is no number and says how to write one', async () => {
    const question = await mount('course-question', examples.numeric);
    const heard = connect(question);
    await type(question, 'a few');
    button(question, t('question.check')).click();
    await settled(question);
    expect(heard).toEqual([]);
    expect(words(document.activeElement)).toBe('Write a number, for example 6 or 1.5.');
    expect(box(question).value).toBe('a few');
    expect(box(question).getAttribute('aria-invalid')).toBe('true');
  });

  it('in a sitting says so too, and takes it for no answer', async () => {
    const question = await mount('course-question', examples['numeric sitting']);
    const heard = connectOne(question);
    await type(question, 'a few');
    await userEvent.tab();
    await settled(question);
    expect(heard.map(({ answer }) => answer)).toEqual(['']);
    expect(said(question)).toBe(t('typed.no-number'));
    expect(question.querySelector('[role="alert"]')).toBe(question.querySelector('.question-said'));
    expect(describedBy(box(question))).toBe(t('typed.no-number'));
    expect(box(question).value).toBe('a few');
    await type(question, '8');
    await userEvent.tab();
    await settled(question);
    expect(heard.at(-1)?.answer).toBe('8');
    expect(said(question)).toBe('');
  });

  it('says what was foreseen for a range, and in the key which numbers fit', async () => {
    const few = await mount('course-question', examples['numeric foreseen']);
    expect(describedBy(box(few))).toBe(`${said(few)} Every shy child is seen by everybody.`);
    const key = await mount('course-question', examples['numeric key']);
    expect(words(key)).toContain(t('typed.fitting', { words: '6 to 8' }));
  });
});
