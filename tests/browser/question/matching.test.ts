import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, mount, settled, t, words } from './harness.ts';
import { connect, connectOne, describedBy, fitsNarrow, labelOf, said, submit, tried } from './answering.ts';
import '../../../components/question/define.ts';
import { allRight, examples, matching, someRight } from '../../../components/question/examples/matching.ts';
import { stemText, textOf } from '../../../components/model/words.ts';
import type { CourseQuestion } from '../../../components/question/question.ts';

const selects = (question: CourseQuestion): HTMLSelectElement[] => [...question.querySelectorAll('select')];
const select = (question: CourseQuestion, row: string): HTMLSelectElement => {
  const found = question.querySelector<HTMLSelectElement>(`select[data-row="${row}"]`);
  if (!found) throw new Error(`no line ${row}`);
  return found;
};
const choose = async (question: CourseQuestion, pair: string): Promise<void> => {
  await userEvent.selectOptions(select(question, pair.split('.')[0] ?? ''), pair);
  await settled(question);
};
const line = (question: CourseQuestion, at: number): string =>
  words(question.querySelectorAll('.pair')[at] ?? null);

describe('course-question, matching', () => {
  it('gives each line a native list of the lettered answers, named by the words of the line', async () => {
    const question = await mount('course-question', examples.matching);
    expect(selects(question).map(labelOf)).toEqual(matching.rows.map(textOf));
    const letters = [...question.querySelectorAll('.pairs-letters li')].map(words);
    const [first] = selects(question);
    expect([...(first?.options ?? [])].map(({ text }) => text)).toEqual([
      t('matching.choose'),
      ...letters.map((text, at) => `${'ABCD'[at]} · ${text}`),
    ]);
    expect([...letters].sort()).toEqual(matching.options.map(textOf).sort());
    expect(first?.closest('fieldset')?.querySelector('legend')?.textContent).toContain(stemText(matching));
  });

  it('says whether an answer may be used once or not', async () => {
    const once = await mount('course-question', examples['matching one to one']);
    expect(describedBy(once.querySelector('fieldset'))).toContain(t('matching.match-once'));
    const often = await mount('course-question', examples.matching);
    expect(describedBy(often.querySelector('fieldset'))).toContain(t('matching.match'));
  });

  it('puts the list below its line where an answer would be cut off in half a line', async () => {
    const question = await mount('course-question', examples.matching);
    const rows = question.querySelector('.pairs-rows');
    const lefts = (): number =>
      new Set(
        [...(question.querySelector('.pairs-rows > .pair')?.children ?? [])].map(
          (e) => e.getBoundingClientRect().left,
        ),
      ).size;
    rows?.toggleAttribute('data-long', false);
    expect(lefts()).toBe(2);
    const long = matching.options.map((option) => ({
      ...option,
      text: 'An answer of more than half a line',
    }));
    const wide = await mount('course-question', { content: { ...matching, options: long } });
    expect(wide.querySelector('.pairs-rows')?.hasAttribute('data-long')).toBe(true);
    rows?.toggleAttribute('data-long', true);
    document.querySelector('.lesson')?.append(question);
    expect(lefts()).toBe(1);
  });

  it('keeps one order of answers per attempt', async () => {
    const order = async (seed: number): Promise<string> => {
      const question = await mount('course-question', { ...examples.matching, seed });
      return words(question.querySelector('.pairs-letters'));
    };
    expect(await order(3)).toBe(await order(3));
    expect(new Set([await order(1), await order(2), await order(3), await order(4)]).size).toBeGreaterThan(1);
  });

  it('is answered by keyboard alone, and tells pairs in the order of the lines', async () => {
    const question = await mount('course-question', examples['matching one to one']);
    const heard = connect(question);
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement).toBe(select(question, 'bill'));
    await userEvent.keyboard('B');
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('A');
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement).toBe(button(question, t('question.check')));
    await userEvent.keyboard('{Enter}');
    await settled(question);
    const [{ answer } = { answer: [] }] = heard;
    expect(heard).toHaveLength(1);
    expect([...answer].map((pair) => pair.split('.')[0])).toEqual(['keys', 'bill']);
    expect(document.activeElement).toBe(question.querySelector('.question-said'));
  });

  it('says how far one is, and asks kindly for lines that are still open', async () => {
    const question = await mount('course-question', examples.matching);
    const heard = connect(question);
    await choose(question, 'dance.floor');
    expect(words(question)).toContain('1 of 4 lines answered');
    await submit(question);
    expect(heard).toEqual([]);
    expect(words(document.activeElement)).toContain('3 lines are still open.');
    expect(said(question)).not.toContain('You have');
    expect(select(question, 'dance').value).toBe('dance.floor');
    await choose(question, 'dance.');
    expect(words(question)).toContain('0 of 4 lines answered');
    expect(said(question)).toBe('');
  });

  it('says beside each line, in words, whether it fits, and how many do', async () => {
    const question = await mount('course-question', examples['matching partly']);
    expect(said(question)).toContain(`${t('question.partly')} You have 2 of 4.`);
    expect(said(question)).toContain('Picture the first five minutes');
    expect(line(question, 0)).toBe(
      `The dance group ${t('matching.yours')} What the floor is made of ${t('question.fits')} Knees notice.`,
    );
    expect(line(question, 1)).toContain(`How old the building is ${t('question.not-this')} They bring`);
    expect(words(question)).not.toMatch(/incorrect|wrong answer/i);
    expect(words(question)).not.toContain('What fits here');
  });

  it('on another try asks only what did not fit, and keeps what was chosen', async () => {
    const question = await mount('course-question', examples['matching partly']);
    const heard = connect(question);
    await submit(question);
    expect(selects(question).map(({ dataset }) => dataset['row'])).toEqual(['photo', 'choir']);
    expect(document.activeElement).toBe(select(question, 'photo'));
    expect(select(question, 'photo').value).toBe('photo.age');
    expect(line(question, 0)).toContain(t('question.fits'));
    await choose(question, 'photo.software');
    await choose(question, 'choir.locks');
    await submit(question);
    expect(heard).toEqual([{ question: matching.id, answer: allRight }]);
    expect(said(question)).toContain('beside the telephone');
    await submit(question);
    expect(selects(question).map(({ value }) => value.split('.')[1])).toEqual(['', '', '', '']);
  });

  it('names what fits after two tries', async () => {
    const question = await mount('course-question', examples['matching partly']);
    question.progress = tried(someRight, someRight);
    await settled(question);
    expect(line(question, 2)).toContain(t('matching.fitting', { words: 'Who opens and who locks up' }));
    expect(line(question, 0)).not.toContain('What fits here');
  });

  it('keeps what is not checked yet when the app renders it again', async () => {
    const question = await mount('course-question', examples.matching);
    await choose(question, 'choir.locks');
    question.progress = null;
    question.locked = false;
    question.requestUpdate();
    await settled(question);
    expect(select(question, 'choir').value).toBe('choir.locks');
  });

  it('in a sitting tells every change, takes none back that the app did not take, and says nothing', async () => {
    const question = await mount('course-question', { content: matching, view: 'sitting' });
    const heard = connectOne(question);
    await choose(question, 'choir.age');
    await choose(question, 'dance.floor');
    await choose(question, 'choir.');
    expect(heard.map(({ answer }) => answer)).toEqual([
      ['choir.age'],
      ['dance.floor', 'choir.age'],
      ['dance.floor'],
    ]);
    expect(question.querySelector('button, .feedback')).toBeNull();
    const deaf = await mount('course-question', examples['matching sitting']);
    await choose(deaf, 'choir.locks');
    expect(select(deaf, 'choir').value).toBe('choir.age');
  });

  it('after a fail speaks of the own answer and keeps the key to itself', async () => {
    const question = await mount('course-question', examples['matching result']);
    expect(line(question, 0)).toContain('Knees notice.');
    expect(line(question, 1)).toContain(t('question.not-this'));
    expect(line(question, 1)).not.toContain('They bring pictures');
    expect(line(question, 3)).toContain(t('matching.no-answer'));
    expect(words(question)).not.toMatch(/What fits here|You have/);
    question.view = 'key';
    await settled(question);
    expect(line(question, 3)).toContain(t('matching.fitting', { words: 'What the floor is made of' }));
  });

  it('takes nothing when it is locked', async () => {
    const question = await mount('course-question', examples['matching locked, open']);
    expect(selects(question).every(({ disabled }) => disabled)).toBe(true);
    expect(question.querySelector('button')).toBeNull();
  });

  it('shows markup as words, within 320 px and with targets of 44 px', async () => {
    for (const name of ['matching hostile', 'matching hostile, key', 'matching'] as const) {
      const question = await mount('course-question', examples[name]);
      expect(fitsNarrow(question)).toBe(true);
      expect(question.querySelector('img, script')).toBeNull();
      for (const each of selects(question)) expect(each.offsetHeight).toBeGreaterThanOrEqual(44);
    }
  });
});
