import type { Progress } from '../model/progress.ts';

/**
 * Brings a story that was begun into view, on a page that may be long: there the learner goes on. Its title stands at
 * the top, so that who comes back sees where that is.
 */
export function showStory(win: Window, article: HTMLElement, { scenarios }: Progress): void {
  // Activities draw themselves after the script, and before the frame.
  win.requestAnimationFrame(() => {
    for (const story of article.querySelectorAll<HTMLElement>('course-scenario'))
      if (scenarios[story.dataset['id'] ?? '']?.steps.length) story.scrollIntoView();
  });
}
