import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, hear, mount, settled, t, words } from '../question/harness.ts';
import '../../../components/reflection/define.ts';
import { examples, hostile, requirements, written } from '../../../components/reflection/examples.ts';
import type { CourseReflection } from '../../../components/reflection/reflection.ts';
import type { ActivityEvents } from '../../../components/model/events.ts';

/** The app: keeps what is edited and gives it back. */
function connect(reflection: CourseReflection): ActivityEvents['reflection-edited'][] {
  return hear(reflection, 'reflection-edited', ({ text, picks, blank }) => {
    reflection.progress = { text, picks, blank, edited: 1 };
  });
}

const box = (reflection: CourseReflection): HTMLTextAreaElement => {
  const found = reflection.querySelector('textarea');
  if (!found) throw new Error('no text box');
  return found;
};
const blankBox = (reflection: CourseReflection): HTMLInputElement | null =>
  reflection.querySelector<HTMLInputElement>('.reflection-blank input');

describe('course-reflection', () => {
  it('says before the box what not to write and who can see it, and describes the box by that', async () => {
    const reflection = await mount('course-reflection', examples.empty);
    expect(words(reflection)).not.toContain('Fallback');
    const id = box(reflection).getAttribute('aria-describedby') ?? '';
    const rules = words(document.getElementById(id));
    expect(rules).toContain('any child, young person, family or carer');
    expect(rules).toContain('someone who administers the system could recover it');
    // Without ticks nothing else says the question to somebody who goes by the Tab key.
    const plain = await mount('course-reflection', examples['only a box']);
    expect(box(plain).getAttribute('aria-describedby')).toBe('plain-prompt plain-rules');
    expect(box(reflection).parentElement?.lastElementChild).toBe(box(reflection));
    reflection.privacy = 'device';
    await settled(reflection);
    expect(words(reflection)).toContain(t('reflection.privacy.device'));
    expect(words(reflection)).not.toContain('administers');
    reflection.privacy = 'review';
    await settled(reflection);
    expect(words(reflection)).toContain('What you wrote earlier is saved with your course record.');
  });

  it('says before the box that nothing is saved once the attempt is finished', async () => {
    const reflection = await mount('course-reflection', {
      ...examples['written, in review'],
      content: requirements,
    });
    const [said] = reflection.querySelectorAll(`#${requirements.id}-finished`);
    expect(words(said ?? null)).toBe(t('reflection.finished'));
    const order = said?.compareDocumentPosition(box(reflection)) ?? 0;
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    expect(box(reflection).getAttribute('aria-describedby')).toContain(`${requirements.id}-finished`);
    reflection.privacy = 'lms';
    await settled(reflection);
    expect(words(reflection)).not.toContain(t('reflection.finished'));
  });

  it('says below the box that words are longer than the LMS can keep, and what becomes of them', async () => {
    const reflection = await mount('course-reflection', examples.overflow);
    const line = box(reflection).nextElementSibling;
    expect(words(line)).toBe(t('reflection.overflow'));
    expect(box(reflection).getAttribute('aria-describedby')).toBe(
      `${requirements.id}-rules ${requirements.id}-overflow`,
    );
    reflection.kept = true;
    await settled(reflection);
    expect(words(line)).toBe(t('reflection.overflow.kept'));
    reflection.overflow = false;
    await settled(reflection);
    expect(box(reflection).nextElementSibling).toBeNull();
  });

  it('never says that words are gone where this device keeps them', async () => {
    const reflection = await mount('course-reflection', { ...examples['only a box'], kept: true });
    expect(words(reflection)).toContain('kept on this device only, for 7 days');
    expect(words(reflection)).not.toContain('gone when you close');
    reflection.privacy = 'review';
    await settled(reflection);
    expect(words(reflection)).toContain(
      'Nothing new goes to your record. What you write is kept on this device only, for 7 days',
    );
    expect(words(reflection)).not.toContain('What you write is not kept');
  });

  it('puts the pick-list before the text box', async () => {
    const reflection = await mount('course-reflection', examples.empty);
    const list = reflection.querySelector('fieldset');
    expect(list?.querySelectorAll('input')).toHaveLength(4);
    const order = list?.compareDocumentPosition(box(reflection)) ?? 0;
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    expect((await mount('course-reflection', examples['only a box'])).querySelector('fieldset')).toBeNull();
  });

  it('takes at most as many ticks as are asked for, and says why no more', async () => {
    const reflection = await mount('course-reflection', examples['choose two']);
    const heard = connect(reflection);
    const tick = async (id: string): Promise<void> => {
      reflection.querySelector<HTMLInputElement>(`input[value="${id}"]`)?.click();
      await settled(reflection);
    };
    const message = (): string => words(reflection.querySelector('fieldset [role="status"]'));
    const disabled = (): string[] =>
      [...reflection.querySelectorAll<HTMLInputElement>('input[aria-disabled="true"]')].map(
        ({ value }) => value,
      );
    expect(words(reflection.querySelector('legend'))).toBe('Choose up to 2.');
    expect(message()).toBe('');
    await tick('doors');
    expect(message()).toBe('You have chosen 2. To choose another, untick one of them first.');
    expect(disabled()).toEqual(['sound', 'software']);
    const sound = reflection.querySelector<HTMLInputElement>('input[value="sound"]');
    sound?.focus();
    expect(document.activeElement).toBe(sound);
    const before = reflection.querySelector('fieldset [role="status"]')?.textContent;
    await userEvent.keyboard(' ');
    await settled(reflection);
    expect(sound?.checked).toBe(false);
    // Said again: a live region says only what has changed.
    expect(reflection.querySelector('fieldset [role="status"]')?.textContent).not.toBe(before);
    expect(words(document.getElementById(sound?.getAttribute('aria-describedby') ?? ''))).toBe(message());
    expect(heard.map(({ picks }) => picks)).toEqual([['floor', 'doors']]);
    await tick('floor');
    expect(message()).toBe('');
    expect(disabled()).toEqual([]);
    expect(heard.at(-1)?.picks).toEqual(['doors']);
  });

  it('of one alone moves the choice, and lets it be taken back', async () => {
    const reflection = await mount('course-reflection', { content: { ...requirements, choose: 1 } });
    const heard = connect(reflection);
    for (const id of ['floor', 'doors', 'doors']) {
      const box = reflection.querySelector<HTMLInputElement>(`input[value="${id}"]`);
      expect(box?.getAttribute('aria-disabled')).toBeNull();
      box?.click();
      await settled(reflection);
    }
    expect(heard.map(({ picks }) => picks)).toEqual([['floor'], ['doors'], []]);
    expect(reflection.querySelectorAll('input[name$=pick]:checked')).toHaveLength(0);
  });

  it('lets everything be unticked where more is ticked than may be', async () => {
    const progress = written('', ['floor', 'doors', 'sound']);
    const reflection = await mount('course-reflection', { ...examples['choose two'], progress });
    const heard = connect(reflection);
    reflection.querySelector<HTMLInputElement>('input[value="sound"]')?.click();
    await settled(reflection);
    expect(heard.at(-1)?.picks).toEqual(['floor', 'doors']);
    expect(reflection.querySelector<HTMLInputElement>('input[value="sound"]')?.ariaDisabled).toBe('true');
  });

  it('tells every change, and when the box is left', async () => {
    const reflection = await mount('course-reflection', examples.empty);
    const heard = connect(reflection);
    const left = hear(reflection, 'reflection-left');
    reflection.querySelector<HTMLInputElement>('input[value="doors"]')?.click();
    await settled(reflection);
    box(reflection).focus();
    await userEvent.keyboard('Hi');
    expect(heard).toEqual([
      { reflection: 'requirements', text: '', picks: ['doors'], blank: false },
      { reflection: 'requirements', text: 'H', picks: ['doors'], blank: false },
      { reflection: 'requirements', text: 'Hi', picks: ['doors'], blank: false },
    ]);
    expect(left).toEqual([]);
    box(reflection).blur();
    expect(left).toEqual([{ reflection: 'requirements' }]);
  });

  it('never takes letters from under the cursor when the app is behind', async () => {
    const reflection = await mount('course-reflection', examples.empty);
    box(reflection).focus();
    await userEvent.keyboard('Floor');
    reflection.progress = written('Fl');
    await settled(reflection);
    expect(box(reflection).value).toBe('Floor');
  });

  it('restores text and ticks, and takes what the app restores later', async () => {
    const reflection = await mount('course-reflection', examples.written);
    expect(box(reflection).value).toBe('What the floor is made of.');
    expect(reflection.querySelector<HTMLInputElement>('input[value="floor"]')?.checked).toBe(true);
    const late = await mount('course-reflection', examples.empty);
    late.progress = written('From the other window.', ['sound']);
    await settled(late);
    expect(box(late).value).toBe('From the other window.');
    expect(late.querySelector<HTMLInputElement>('input[value="sound"]')?.checked).toBe(true);
  });

  it('shows a colleague’s words only after the learner’s own, and never as the right answer', async () => {
    const reflection = await mount('course-reflection', examples.empty);
    connect(reflection);
    expect(words(reflection)).not.toContain('walk through the hall');
    expect(() => button(reflection, t('reflection.see'))).toThrow();
    box(reflection).focus();
    await userEvent.keyboard(' ');
    await settled(reflection);
    expect(() => button(reflection, t('reflection.see'))).toThrow();
    await userEvent.keyboard('x');
    await settled(reflection);
    button(reflection, t('reflection.see')).click();
    await settled(reflection);
    expect(words(document.activeElement)).toBe(t('reflection.good'));
    expect(words(reflection)).toContain('walk through the hall');
    expect(words(reflection)).toContain(t('reflection.soso'));
    expect(words(reflection)).not.toMatch(/right answer|correct/i);
  });

  it('takes ticks alone as own words', async () => {
    const reflection = await mount('course-reflection', examples.ticked);
    expect(button(reflection, t('reflection.see'))).toBeDefined();
  });

  it('takes “I’ll leave this blank” as a full answer, by keyboard, and shows the colleague’s words', async () => {
    const reflection = await mount('course-reflection', examples['only a box']);
    reflection.content = requirements;
    await settled(reflection);
    const heard = connect(reflection);
    blankBox(reflection)?.focus();
    await userEvent.keyboard(' ');
    await settled(reflection);
    expect(heard).toEqual([{ reflection: 'requirements', text: '', picks: [], blank: true }]);
    expect(document.activeElement).toBe(blankBox(reflection));
    const live = reflection.querySelector('[aria-live="polite"]');
    expect(words(live)).toContain(t('reflection.left-blank'));
    expect(words(live)).toContain('walk through the hall');
    box(reflection).focus();
    await userEvent.keyboard('a');
    await settled(reflection);
    expect(heard.at(-1)?.blank).toBe(false);
    expect(blankBox(reflection)).toBeNull();
  });

  it('grows with its text', async () => {
    const reflection = await mount('course-reflection', examples.empty);
    const before = box(reflection).offsetHeight;
    await userEvent.fill(box(reflection), 'line\n'.repeat(15));
    await settled(reflection);
    expect(box(reflection).offsetHeight).toBeGreaterThan(before);
    expect(box(reflection).scrollHeight).toBeLessThanOrEqual(box(reflection).offsetHeight);
  });

  it('shows and takes nothing when it is locked', async () => {
    const reflection = await mount('course-reflection', examples['locked, written']);
    const heard = connect(reflection);
    expect(box(reflection).readOnly).toBe(true);
    expect(box(reflection).value).toBe('The floor.');
    for (const input of reflection.querySelectorAll('input')) input.click();
    expect(heard).toEqual([]);
    expect(reflection.querySelector('button')).toBeNull();
    expect(words(reflection)).toContain('walk through the hall');
  });

  it('shows titles, picks and what was written as words, within 320 px', async () => {
    const reflection = await mount('course-reflection', examples.hostile);
    reflection.style.width = '288px';
    expect(reflection.querySelector('img, script')).toBeNull();
    expect(words(reflection.querySelector('h2'))).toBe(hostile.title);
    expect(box(reflection).value).toBe('</textarea><script>alert(1)</script>');
    expect(reflection.scrollWidth).toBeLessThanOrEqual(288);
  });
});
