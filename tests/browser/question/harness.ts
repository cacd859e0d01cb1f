/** Puts an activity on a page as the app does, and reads it as people and screen readers do. */
import axe from 'axe-core';
import { cdp } from 'vitest/browser';
// Before the styles of the activities, as in a launch file: tests import this module first.
import '../../../components/styles/index.css';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import type { ActivityEventName, ActivityEvents } from '../../../components/model/events.ts';

export const t = createTranslate(en, 'en-GB');

type Activity = HTMLElement & { readonly updateComplete: Promise<void> };
type Tag =
  | 'course-question'
  | 'course-scenario'
  | 'course-reflection'
  | 'course-assessment'
  | 'course-agreement'
  | 'course-plan';

/** Settled, also the elements that the activity places inside. */
export async function settled(element: Activity): Promise<void> {
  await element.updateComplete;
  for (const inner of element.querySelectorAll<Activity>('course-asked-question, course-reflection')) {
    await inner.updateComplete;
  }
  await element.updateComplete;
}

/** A page with the activity on it, in a lesson as the compiler writes it. */
export async function mount<T extends Tag>(
  tag: T,
  properties: Partial<HTMLElementTagNameMap[T]>,
): Promise<HTMLElementTagNameMap[T]> {
  document.documentElement.lang = 'en-GB';
  document.body.innerHTML = `<main><h1>Page</h1><div class="lesson"><${tag}><p>Fallback</p></${tag}></div></main>`;
  const element = document.querySelector(tag);
  if (!element) throw new Error(`no ${tag}`);
  Object.assign(element, { seed: 7, t }, properties);
  await settled(element);
  return element;
}

/** Keeps what the activity tells, and answers it as the app would. */
export function hear<N extends ActivityEventName>(
  element: HTMLElement,
  name: N,
  answer: (detail: ActivityEvents[N]) => void = () => undefined,
): ActivityEvents[N][] {
  const heard: ActivityEvents[N][] = [];
  element.addEventListener(name, (event) => {
    const { detail } = event as CustomEvent<ActivityEvents[N]>;
    heard.push(detail);
    answer(detail);
  });
  return heard;
}

/** Colours as the reader's system asks for them. */
export async function emulate(scheme: 'light' | 'dark'): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in the whole page against WCAG 2.2 AA and its own advice, in a form that reads well in a failed test. */
export async function violations(): Promise<string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations: found } = await axe.run(document, { runOnly: { type: 'tag', values: TAGS } });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Text as it is read: white space is one blank. */
export function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function button(root: ParentNode, label: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((each) => words(each).startsWith(label));
  if (!found) throw new Error(`no button “${label}”`);
  return found;
}
