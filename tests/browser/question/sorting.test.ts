import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mount, settled, t, words } from './harness.ts';
import { connect, connectOne, fitsNarrow, labelOf, said, submit } from './answering.ts';
import '../../../components/question/define.ts';
import { examples, sorting } from '../../../components/question/examples/matching.ts';
import { textOf } from '../../../components/model/words.ts';
import type { CourseQuestion } from '../../../components/question/question.ts';

const cards = (question: CourseQuestion): Element[] => [...question.querySelectorAll('.sort-card')];
const radio = (question: CourseQuestion, pair: string): HTMLInputElement => {
  const found = question.querySelector<HTMLInputElement>(`input[value="${pair}"]`);
  if (!found) throw new Error(`no ${pair}`);
  return found;
};
const sort = async (question: CourseQuestion, ...pairs: string[]): Promise<void> => {
  for (const pair of pairs) {
    await userEvent.click(radio(question, pair));
    await settled(question);
  }
};
const RIGHT = ['names.both', 'shelves.library', 'room.partner', 'trust.both'];

describe('course-question, sorting of cards', () => {
  it('is a list of cards, before the check and after it', async () => {
    const question = await mount('course-question', examples.sorting);
    connect(question);
    const items = (): number => question.querySelectorAll('ul.pairs-cards > li').length;
    expect(items()).toBe(4);
    await sort(question, ...RIGHT);
    await submit(question);
    expect(question.querySelectorAll('fieldset.sort-card')).toHaveLength(0);
    expect(items()).toBe(4);
  });

  it('makes each card a group of radio buttons, named by the card', async () => {
    const question = await mount('course-question', examples.sorting);
    const names = cards(question).map((card) => words(card.querySelector('legend')));
    expect([...names].sort()).toEqual(sorting.rows.map(textOf).sort());
    for (const card of cards(question)) {
      const inputs = [...card.querySelectorAll('input')];
      expect(card.matches('fieldset')).toBe(true);
      expect(inputs.map(({ type }) => type)).toEqual(['radio', 'radio', 'radio']);
      expect(new Set(inputs.map(({ name }) => name)).size).toBe(1);
      expect(inputs.map(labelOf)).toEqual(sorting.options.map(textOf));
    }
  });

  it('is sorted by keyboard alone', async () => {
    const question = await mount('course-question', examples.sorting);
    const heard = connect(question);
    for (const card of cards(question)) {
      await userEvent.tab();
      expect(card.contains(document.activeElement)).toBe(true);
      await userEvent.keyboard(' ');
      await settled(question);
    }
    expect(words(question)).toContain('4 of 4 cards sorted');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await settled(question);
    expect(heard).toEqual([{ question: sorting.id, answer: sorting.rows.map(({ id }) => `${id}.library`) }]);
  });

  it('says how many cards are sorted, and asks for the others', async () => {
    const question = await mount('course-question', examples.sorting);
    connect(question);
    await sort(question, 'room.partner', 'names.both');
    expect(words(question)).toContain('2 of 4 cards sorted');
    await submit(question);
    expect(said(question)).toContain('2 cards are not sorted yet.');
    expect(radio(question, 'room.partner').checked).toBe(true);
  });

  it('on another try leaves cards that are in place, and ends with a right answer', async () => {
    const question = await mount('course-question', examples['sorting partly']);
    const heard = connect(question);
    expect(said(question)).toContain('You have 2 of 4.');
    await submit(question);
    expect(cards(question).filter((card) => card.matches('fieldset'))).toHaveLength(2);
    expect((document.activeElement as HTMLInputElement).checked).toBe(true);
    await sort(question, 'names.both', 'trust.both');
    await submit(question);
    expect(heard.at(-1)?.answer).toEqual(RIGHT);
    expect(said(question)).toContain(t('question.right'));
  });

  it('in a sitting tells every change, and the key names the group', async () => {
    const question = await mount('course-question', { content: sorting, view: 'sitting' });
    const heard = connectOne(question);
    await sort(question, 'trust.library', 'names.both', 'trust.both');
    expect(heard.map(({ answer }) => answer)).toEqual([
      ['trust.library'],
      ['names.both', 'trust.library'],
      ['names.both', 'trust.both'],
    ]);
    const key = await mount('course-question', examples['sorting key']);
    expect(words(key)).toContain(t('matching.fitting', { words: 'Both of us' }));
    expect(key.querySelector('input')).toBeNull();
  });

  it('stays within 320 px, with targets of 44 px', async () => {
    for (const name of ['sorting', 'sorting hostile'] as const) {
      const question = await mount('course-question', examples[name]);
      expect(fitsNarrow(question)).toBe(true);
      expect(question.querySelector('img, script')).toBeNull();
      for (const each of question.querySelectorAll<HTMLElement>('.choice')) {
        expect(each.offsetHeight).toBeGreaterThanOrEqual(44);
      }
    }
  });
});
