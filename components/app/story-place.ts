import type { Progress } from '../model/progress.ts';

/** Brings a story that was left in the middle into view, on a page that may be long: there the learner goes on. */
export function showStory(win: Window, article: HTMLElement, { scenarios }: Progress): void {
  // Activities draw themselves after the script, and before the frame.
  win.requestAnimationFrame(() => {
    for (const story of article.querySelectorAll<HTMLElement>('course-scenario')) {
      const isBegun = scenarios[story.dataset['id'] ?? '']?.steps.length;
      if (!isBegun || story.querySelector('[data-ending]')) continue;
      (
        story.querySelector('.scenario-said') ?? story.querySelector('.scenario-scene-title')
      )?.scrollIntoView();
    }
  });
}
