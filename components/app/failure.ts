/**
 * What stands when the course cannot start: never a blank page. The text of page one stays readable, and a
 * code tells a help desk which step failed.
 */
import { html, render } from 'lit';
import type { Translate } from '../i18n/translate.ts';

/** Steps of the start; part of the code that people read out on the telephone. */
const STEPS = ['DATA', 'SESSION', 'PAGE', 'SAVING'] as const;

/** Runs a step of the start; whatever it throws is the cause of an error with the name of the step. */
export function attempt<T>(step: (typeof STEPS)[number], run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw new Error(step, { cause });
  }
}

/** For example `START-DATA`, or `START-OTHER` for what no step foresaw. */
export function failureCode(problem: unknown): string {
  return `START-${STEPS.find((step) => problem instanceof Error && problem.message === step) ?? 'OTHER'}`;
}

/** Shows the failure below page one and ends every waiting. */
export function showFailure(document: Document, problem: unknown, t: Translate): void {
  delete document.documentElement.dataset['opening'];
  for (const id of ['course_contents', 'course_leave'])
    document.getElementById(id)?.setAttribute('hidden', '');
  const save = document.getElementById('course_save');
  if (save) {
    save.dataset['status'] = 'ended';
    save.textContent = t('failure.title');
  }
  const box = document.createElement('div');
  box.className = 'notice';
  // Before what the notices write later, which would take its place.
  document.getElementById('course_notices')?.prepend(box);
  const reload = (): void => document.location.reload();
  render(
    html`<p>${t('failure.page')} <span class="code">${failureCode(problem)}</span></p>
      <button type="button" class="button" @click=${reload}>${t('failure.again')}</button>`,
    box,
  );
}
