/**
 * What a learner does to a window. One call into the page for each deed: every call costs a busy machine some
 * milliseconds, and a schedule has hundreds. Whether a control can be hit is for other tests.
 */
import type { Frame, Page } from '@playwright/test';
import type { Given } from '../answers.ts';
import type { Player } from '../player.ts';
import type { WoundWindow } from './clock.ts';

/** What functions find in the page that `inCourse` sends there. */
export interface HandsWindow extends WoundWindow {
  hands: Hands;
}

export interface Hands {
  /** Waits in real time for what somebody looks for; fails when it does not come in `most` ms. */
  until<T>(look: () => T | null | undefined | false, most?: number): Promise<T>;
  /** Opens a page of the course; gives its article. */
  turnTo(page: string): Promise<HTMLElement>;
  /** The first button with such words, which are the whole of them. */
  button(where: ParentNode, words: string): HTMLButtonElement | null;
  /** Waits for an activity to show what it has. */
  shown(element: string): Promise<HTMLElement>;
  /** Writes into a box as a keyboard does, and stays there. */
  write(box: HTMLInputElement | HTMLTextAreaElement, words: string): void;
  /** Gives an answer by the controls of a question. */
  give(question: Element, type: string, given: Given): Promise<void>;
}

/** Every frame of a page will have hands. */
export async function giveHands(page: Page): Promise<void> {
  await page.addInitScript(install);
}

function install(): void {
  const hands: Hands = {
    async until(look, most = 15_000) {
      const pause = 5;
      for (let left = most; left > 0; left -= pause) {
        const found = look();
        if (found) return found;
        await (window as WoundWindow).deviceClock?.realTime(pause);
      }
      throw new Error(`There is none: ${String(look)}`);
    },
    turnTo(page) {
      if (location.hash !== `#${page}`) location.hash = page;
      return hands.until(() => document.querySelector<HTMLElement>(`article[data-page="${page}"]`));
    },
    button(where, words) {
      const all = Array.from(where.querySelectorAll('button'));
      return all.find(({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === words) ?? null;
    },
    shown(element) {
      return hands.until(() => document.querySelector<HTMLElement>(`${element}:has(section, form)`));
    },
    write(box, words) {
      box.focus();
      box.select();
      document.execCommand('insertText', false, words);
    },
    async give(question, type, given) {
      const box = question.querySelector<HTMLInputElement>('input[type=text]');
      if (typeof given === 'string') return box ? hands.write(box, given) : undefined;
      const move = (id: string, way: string): HTMLElement | null =>
        question.querySelector(`[data-move="${id}.${way}"]`);
      const placeOf = (id: string): number =>
        Array.from(question.querySelectorAll('[data-way=up]')).indexOf(move(id, 'up') ?? question);
      // A line that is in place is moved twice: every order is an answer once it was touched.
      if (type === 'ordering') for (const way of ['down', 'up']) move(given[0] ?? '', way)?.click();
      for (const [place, id] of given.entries()) {
        // What was chosen before must have been taken: the next choice is put to it.
        await (window as WoundWindow).deviceClock?.realTime(5);
        const select = question.querySelector<HTMLSelectElement>(
          `select[data-row="${id.split('.')[0] ?? ''}"]`,
        );
        const tick = question.querySelector<HTMLInputElement>(`input[value="${id}"]`);
        if (type === 'ordering')
          for (let at = placeOf(id); at > place; at -= 1) {
            move(id, 'up')?.click();
            await hands.until(() => placeOf(id) < at);
          }
        else if (select) {
          select.value = id;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (tick?.checked === false) tick.click();
      }
    },
  };
  Object.assign(window, { hands });
}

/** Runs a function in the frame of the course; it may use nothing from outside but `window.hands`. */
export function inCourse<Given, Result>(
  { page }: Player,
  act: (given: Given) => Result | Promise<Result>,
  given: Given,
): Promise<Result> {
  const frame = page.frame({ name: 'content' });
  if (!frame) throw new Error('The course has no frame.');
  return frame.evaluate(act as Parameters<Frame['evaluate']>[0], given) as Promise<Result>;
}

/** Presses a button if there is one; tells whether there was. */
export function press(player: Player, words: string, where = 'body'): Promise<boolean> {
  return inCourse(
    player,
    (given) => {
      const { hands } = window as unknown as HandsWindow;
      const place = document.querySelector(given.where);
      const button = place && hands.button(place, given.words);
      button?.click();
      return button !== null;
    },
    { words, where },
  );
}

/** What the indicator says. */
export function statusOf(player: Player): Promise<string> {
  return inCourse(
    player,
    () => document.querySelector<HTMLElement>('#course_save')?.dataset['status'] ?? '',
    null,
  );
}

/** Nothing is taken any more. */
export async function isLocked(player: Player): Promise<boolean> {
  return /^(ended|elsewhere|closed)$/.test(await statusOf(player));
}

export function noticesOf(player: Player): Promise<string> {
  return inCourse(
    player,
    () => document.querySelector<HTMLElement>('#course_notices')?.innerText ?? '',
    null,
  );
}

export function turnTo(player: Player, page: string): Promise<void> {
  const turn = async (to: string): Promise<void> => {
    await (window as unknown as HandsWindow).hands.turnTo(to);
  };
  return inCourse(player, turn, page);
}

/** What a page hears when it is hidden and seen again. */
export function see(player: Player, state: 'hidden' | 'visible'): Promise<void> {
  const hear = (now: string): void => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return inCourse(player, hear, state);
}

/** As the back-forward cache does it. */
export function goAndReturn(player: Player): Promise<void> {
  const go = (): void => {
    for (const name of ['pagehide', 'pageshow'])
      window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
  };
  return inCourse(player, go, null);
}

export function leaveBox(player: Player): Promise<void> {
  const leave = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return inCourse(player, leave, null);
}
