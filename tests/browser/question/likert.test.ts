import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { button, mount, settled, t, words } from './harness.ts';
import { connectOne, describedBy, fitsNarrow, labelOf } from './answering.ts';
import '../../../components/question/define.ts';
import { cards, examples, likert } from '../../../components/question/examples/likert.ts';
import { stemText, textOf } from '../../../components/model/words.ts';
import type { CourseQuestion } from '../../../components/question/question.ts';

const cardText = (at: number): string => cards.rows.map(textOf)[at] ?? '';
const rows = (question: CourseQuestion): Element[] => [...question.querySelectorAll('.scale-row')];
const radio = (question: CourseQuestion, pair: string): HTMLInputElement => {
  const found = question.querySelector<HTMLInputElement>(`input[value="${pair}"]`);
  if (!found) throw new Error(`no ${pair}`);
  return found;
};
const choose = async (question: CourseQuestion, pair: string): Promise<void> => {
  await userEvent.click(radio(question, pair));
  await settled(question);
};
const press = async (question: CourseQuestion, label: string): Promise<void> => {
  button(question, label).click();
  await settled(question);
};
const summary = (question: CourseQuestion): string => words(question.querySelector('[role="status"]'));

describe('course-question, scale', () => {
  it('makes each statement a group with the scale as radio buttons', async () => {
    const question = await mount('course-question', examples.scale);
    expect(words(question.querySelector('h2'))).toBe(t('scale.label'));
    expect(rows(question).map((row) => words(row.querySelector('legend')))).toEqual(likert.rows.map(textOf));
    for (const row of rows(question)) {
      const inputs = [...row.querySelectorAll('input')];
      expect(inputs.map(({ type }) => type)).toEqual(['radio', 'radio', 'radio', 'radio']);
      expect(inputs.map(labelOf)).toEqual(likert.options.map(textOf));
    }
  });

  it('tells all answers at every change, by keyboard too, and judges nothing', async () => {
    const question = await mount('course-question', examples.scale);
    const heard = connectOne(question);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await settled(question);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(' {ArrowDown}');
    await settled(question);
    await choose(question, 'need.not-yet');
    expect(heard.map(({ answer }) => answer)).toEqual([
      ['ring.now'],
      ['ring.now', 'repair.now'],
      ['ring.now', 'repair.help'],
      ['ring.now', 'need.not-yet', 'repair.help'],
    ]);
    expect(words(question)).toContain('3 of 3 answered');
    expect(question.querySelector('button, .question-said')).toBeNull();
    expect(summary(question)).toBe('3 of 3 answered');
  });

  it('says once, when nothing is open any more, that everything is answered', async () => {
    const question = await mount('course-question', examples.scale);
    connectOne(question);
    await choose(question, 'ring.now');
    await choose(question, 'need.help');
    expect(summary(question)).toBe('');
    await choose(question, 'repair.help');
    expect(summary(question)).toBe('3 of 3 answered');
    expect(words(question).match(/3 of 3 answered/g)).toHaveLength(1);
  });

  it('is a group with the name of its question, described by what to do', async () => {
    const question = await mount('course-question', examples.scale);
    expect(words(question.querySelector('legend'))).toBe(stemText(likert));
    expect(describedBy(question.querySelector('fieldset'))).toBe(t('scale.hint'));
  });

  it('shows the stored answer where the app did not take a change', async () => {
    const question = await mount('course-question', examples['scale half done']);
    await choose(question, 'ring.not-yet');
    expect(radio(question, 'ring.now').checked).toBe(true);
    expect(radio(question, 'ring.not-yet').checked).toBe(false);
  });

  it('says beside each statement what was answered at the start', async () => {
    const question = await mount('course-question', examples['scale again']);
    expect(rows(question).map(describedBy)).toEqual([
      'At the start: With help',
      'At the start: Not yet',
      'At the start: Can do it now',
    ]);
    expect(question.querySelector('input:checked')).toBeNull();
  });

  it('sums the change up in words once everything is answered', async () => {
    const question = await mount('course-question', examples['scale again']);
    connectOne(question);
    await choose(question, 'ring.now');
    await choose(question, 'need.help');
    expect(summary(question)).toBe('');
    await choose(question, 'repair.help');
    expect(summary(question)).toBe(
      '2 statements have moved towards “Can do it now”. One has moved away from “Can do it now”: that can be a sign that you see more now.',
    );
    await choose(question, 'repair.now');
    expect(summary(question)).not.toContain('away');
    const same = await mount('course-question', examples['scale again, the same']);
    expect(summary(same)).toBe(t('scale.same'));
  });

  it('takes nothing when it is locked, and shows what was answered', async () => {
    for (const name of ['scale locked', 'scale result'] as const) {
      const question = await mount('course-question', examples[name]);
      expect([...question.querySelectorAll('input')].every(({ disabled }) => disabled)).toBe(true);
      expect(question.querySelectorAll('input:checked')).toHaveLength(3);
      expect(question.querySelector('.question-said')).toBeNull();
    }
  });

  it('shows markup as words, within 320 px and with targets of 44 px', async () => {
    for (const name of ['scale', 'scale hostile', 'scale hostile, cards'] as const) {
      const question = await mount('course-question', examples[name]);
      expect(fitsNarrow(question)).toBe(true);
      expect(question.querySelector('img, script')).toBeNull();
      for (const each of question.querySelectorAll<HTMLElement>('.choice')) {
        expect(each.offsetHeight).toBeGreaterThanOrEqual(44);
      }
    }
  });

  it('stands side by side where there is room, and one below the other where there is none', async () => {
    const question = await mount('course-question', examples.scale);
    const tops = (): number =>
      new Set(
        [...question.querySelectorAll('.scale-row:first-of-type .choice')].map(
          (each) => each.getBoundingClientRect().top,
        ),
      ).size;
    question.style.width = '600px';
    expect(tops()).toBe(1);
    question.style.width = '288px';
    expect(tops()).toBe(4);
  });
});

describe('course-question, scale of cards', () => {
  it('shows one card at a time, which stays until the learner goes on', async () => {
    const question = await mount('course-question', examples['scale cards']);
    const heard = connectOne(question);
    expect(rows(question)).toHaveLength(1);
    expect(words(question)).toContain('1 of 3');
    await choose(question, 'visit.do');
    expect(words(question)).toContain('1 of 3');
    await press(question, t('scale.next'));
    expect(words(document.activeElement?.querySelector('legend') ?? null)).toBe(`2 of 3 ${cardText(1)}`);
    expect(words(question)).toContain('2 of 3');
    await choose(question, 'write.try');
    await press(question, t('scale.back'));
    expect(radio(question, 'visit.do').checked).toBe(true);
    expect(heard.map(({ answer }) => answer)).toEqual([['visit.do'], ['visit.do', 'write.try']]);
  });

  it('has all cards on paper, and one on the screen', async () => {
    const question = await mount('course-question', examples['scale cards']);
    const paper = question.querySelector<HTMLElement>('.scale-paper');
    expect([...(paper?.querySelectorAll('li') ?? [])].map(words)).toEqual(cards.rows.map(textOf));
    expect(paper?.offsetHeight).toBe(0);
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(paper?.offsetHeight).toBeGreaterThan(0);
    expect(question.querySelector<HTMLElement>('.scale-row')?.offsetHeight).toBe(0);
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  });

  it('ends with the cards in piles, and leads back to them', async () => {
    const question = await mount('course-question', examples['scale cards, last']);
    connectOne(question);
    expect(words(question)).toContain('3 of 3');
    await choose(question, 'thank.do');
    await press(question, t('scale.piles'));
    expect(words(document.activeElement)).toBe(t('scale.together'));
    const piles = [...question.querySelectorAll('.scale-pile')];
    expect(piles.map((pile) => words(pile.querySelector('.scale-pile-title')))).toEqual([
      'We do it 2',
      'We will try 1',
    ]);
    expect([...(piles[0]?.querySelectorAll('li') ?? [])].map(words)).toEqual([cardText(0), cardText(2)]);
    await press(question, t('scale.through'));
    expect(words(question)).toContain('1 of 3');
  });

  it('names cards that are still open, and begins with the first of them', async () => {
    const question = await mount('course-question', examples['scale cards']);
    for (const label of ['scale.next', 'scale.next', 'scale.piles'] as const) await press(question, t(label));
    expect([...question.querySelectorAll('.scale-pile-title')].map(words)).toEqual(['Still open 3']);
    const again = await mount('course-question', examples['scale cards, last']);
    expect(words(again.querySelector('legend.scale-words'))).toBe(`3 of 3 ${cardText(2)}`);
    const done = await mount('course-question', examples['scale cards, done']);
    expect(words(done)).toContain(t('scale.together'));
  });

  it('is done by keyboard alone', async () => {
    const question = await mount('course-question', examples['scale cards']);
    const heard = connectOne(question);
    for (let card = 0; card < 3; card++) {
      await userEvent.tab();
      await userEvent.keyboard(' ');
      await settled(question);
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await settled(question);
    }
    expect(heard.at(-1)?.answer).toEqual(['visit.do', 'write.do', 'thank.do']);
    expect(words(document.activeElement)).toBe(t('scale.together'));
  });
});
