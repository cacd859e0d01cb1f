import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mount, settled, t, words } from './harness.ts';
import { connect, connectOne, fitsNarrow, said, submit } from './answering.ts';
import '../../../components/question/define.ts';
import { examples, ordering } from '../../../components/question/examples/ordering.ts';
import { textOf } from '../../../components/model/words.ts';
import type { CourseQuestion } from '../../../components/question/question.ts';

const RIGHT = ordering.options.map(({ id }) => id);
const items = (question: CourseQuestion): Element[] => [...question.querySelectorAll('.order-item')];
const order = (question: CourseQuestion): (string | undefined)[] => {
  const text = (item: Element): string => words(item.querySelector('.order-words'));
  return items(question).map((item) => ordering.options.find((each) => textOf(each) === text(item))?.id);
};
const mover = (question: CourseQuestion, id: string, way: 'up' | 'down'): HTMLButtonElement => {
  const found = question.querySelector<HTMLButtonElement>(`[data-move="${id}.${way}"]`);
  if (!found) throw new Error(`no button for ${id}`);
  return found;
};
const heardSaid = (question: CourseQuestion): string => words(question.querySelector('[role="status"]'));

/** Presses buttons until the lines stand in this order. */
async function arrange(question: CourseQuestion, wanted: readonly string[]): Promise<void> {
  for (const [to, id] of wanted.entries()) {
    while (order(question).indexOf(id) > to) {
      mover(question, id, 'up').click();
      await settled(question);
    }
  }
}

describe('course-question, ordering', () => {
  it('is an ordered list with two buttons a line, which name the line', async () => {
    const question = await mount('course-question', examples.ordering);
    expect(question.querySelector('ol.order')?.children).toHaveLength(4);
    expect([...order(question)].sort()).toEqual([...RIGHT].sort());
    expect(words(mover(question, 'ask', 'up'))).toBe('Move up “Ask what they need”');
    expect(words(mover(question, 'ask', 'down'))).toBe('Move down “Ask what they need”');
    expect(question.querySelector('[draggable]')).toBeNull();
  });

  it('never begins with the right order, and keeps its order within an attempt', async () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const question = await mount('course-question', { ...examples.ordering, seed });
      expect(order(question)).not.toEqual(RIGHT);
      seen.add(order(question).join());
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('moves a line by keyboard, keeps the focus on its button and says where it is', async () => {
    const question = await mount('course-question', examples.ordering);
    const start = order(question);
    const last = start.at(-1) ?? '';
    const text = ordering.options
      .filter(({ id }) => id === last)
      .map(textOf)
      .join();
    mover(question, last, 'up').focus();
    await userEvent.keyboard('{Enter}');
    await settled(question);
    expect(order(question)).toEqual([start[0], start[1], last, start[2]]);
    expect(document.activeElement).toBe(mover(question, last, 'up'));
    expect(heardSaid(question)).toBe(`${text}: now 3 of 4`);
    await userEvent.keyboard(' ');
    await userEvent.keyboard(' ');
    await settled(question);
    expect(order(question)[0]).toBe(last);
    expect(document.activeElement).toBe(mover(question, last, 'up'));
    expect(mover(question, last, 'up').getAttribute('aria-disabled')).toBe('true');
    await userEvent.keyboard(' ');
    await settled(question);
    expect(order(question)[0]).toBe(last);
    expect(heardSaid(question)).toBe(`${text}: now 1 of 4`);
  });

  it('takes the order on the page when it is checked, also an untouched one', async () => {
    const question = await mount('course-question', examples.ordering);
    const heard = connect(question);
    const start = order(question);
    await submit(question);
    expect(heard).toEqual([{ question: ordering.id, answer: start }]);
    expect(document.activeElement).toBe(question.querySelector('.question-said'));
  });

  it('says of each line whether it is in its place, and how many are', async () => {
    const question = await mount('course-question', examples['ordering partly']);
    expect(said(question)).toContain(`${t('question.partly')} In the right place: 2 of 4.`);
    expect(words(items(question)[0] ?? null)).toContain(`${t('ordering.fits')} Before you offer anything.`);
    expect(words(items(question)[1] ?? null)).toContain(t('ordering.not-this'));
    // What is said of a line tells its place: there is still something to find.
    expect(words(question)).not.toContain('One page will do.');
    const second = await mount('course-question', examples['ordering partly, second try']);
    expect(words(items(second)[1] ?? null)).toContain('One page will do.');
    expect(words(question)).not.toContain(t('ordering.solution'));
    expect(words(question)).not.toMatch(/incorrect|wrong answer/i);
  });

  it('goes on from the last order on another try, and shows the right one after two', async () => {
    const question = await mount('course-question', examples['ordering partly']);
    const heard = connect(question);
    await submit(question);
    expect(order(question)).toEqual(['ask', 'write', 'look', 'begin']);
    expect(heardSaid(question)).toBe('');
    expect(question.querySelector('.order')?.contains(document.activeElement)).toBe(true);
    await submit(question);
    const solution = [...question.querySelectorAll('.order-solution li')].map(words);
    expect(solution).toEqual(ordering.options.map(textOf));
    await submit(question);
    await arrange(question, RIGHT);
    await submit(question);
    expect(heard.at(-1)?.answer).toEqual(RIGHT);
    expect(said(question)).toContain('quick afterwards');
    expect(question.querySelector('.order-solution')).toBeNull();
  });

  it('keeps an order that is not checked when the app renders it again', async () => {
    const question = await mount('course-question', examples.ordering);
    await arrange(question, ['begin']);
    question.seed = 7;
    question.requestUpdate();
    await settled(question);
    expect(order(question)[0]).toBe('begin');
  });

  it('in a sitting counts the first move as an answer, and says nothing of it', async () => {
    const question = await mount('course-question', examples['ordering sitting']);
    const heard = connectOne(question);
    const start = order(question);
    expect(heard).toEqual([]);
    const second = start[1] ?? '';
    mover(question, second, 'down').click();
    await settled(question);
    expect(heard.map(({ answer }) => answer)).toEqual([[start[0], start[2], second, start[3]]]);
    expect(order(question)).toEqual(heard[0]?.answer);
    expect(document.activeElement).toBe(mover(question, second, 'down'));
    expect(question.querySelector('.feedback')).toBeNull();
  });

  it('after a fail keeps the right order to itself, and the key shows it', async () => {
    const question = await mount('course-question', examples['ordering result']);
    expect(question.querySelector('button')).toBeNull();
    expect(words(question)).not.toContain(t('ordering.solution'));
    expect(words(question)).not.toContain('One page will do.');
    const key = await mount('course-question', examples['ordering key']);
    expect(words(key)).toContain(t('ordering.solution'));
    const open = await mount('course-question', examples['ordering result, open']);
    expect(said(open)).toBe(t('question.unanswered'));
    expect(words(open)).not.toContain(t('ordering.fits'));
  });

  it('takes nothing when it is locked', async () => {
    const question = await mount('course-question', examples['ordering locked, open']);
    expect(question.querySelector('button')).toBeNull();
    expect(items(question)).toHaveLength(4);
  });

  it('shows markup as words, within 320 px and with targets of 44 px', async () => {
    for (const name of ['ordering hostile', 'ordering hostile, answered', 'ordering'] as const) {
      const question = await mount('course-question', examples[name]);
      expect(fitsNarrow(question)).toBe(true);
      expect(question.querySelector('img, script')).toBeNull();
      for (const each of question.querySelectorAll<HTMLElement>('.order-move')) {
        expect(each.offsetHeight).toBeGreaterThanOrEqual(44);
        expect(each.offsetWidth).toBeGreaterThanOrEqual(44);
      }
    }
  });
});
