/** What is asked again because it means something else by now, in plain words. */
import { html } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import { askedAgain } from '../state/asked-again.ts';
import type { ContentStore } from './content-store.ts';
import type { LaterApp } from './later-port.ts';
import type { Notice } from './notices.ts';

/** The notice for what a learner had answered, as the LMS gave it back. */
export function againNotice({
  index,
  content,
  opening,
  attempt,
  t,
}: LaterApp): Promise<(() => Notice) | null> {
  return noticeOf(index, content, askedAgain(index, opening.suspend), attempt.held, t);
}

/**
 * The notice for questions that mean something else since they were answered, with a link to each page that has some.
 * @param again as `askedAgain` gives it. Of the bank only those of an open sitting are asked again.
 * @returns makes it in the language of now; `null` where there are none. Pages that cannot be loaded are left out.
 */
export async function noticeOf(
  index: CourseIndex,
  content: Pick<ContentStore, 'load'>,
  again: readonly string[],
  { assessment: { open } }: Progress,
  t: Translate,
): Promise<(() => Notice) | null> {
  const { modules, assessment } = index;
  if (again.length === 0) return null;
  const loaded = await Promise.allSettled(modules.map(({ id }) => content.load(id)));
  const texts = loaded.flatMap((one) => (one.status === 'fulfilled' ? one.value.pages : []));
  const asked = again.map((id) => `<course-question data-id="${id}"`);
  const on = texts.filter(({ html: text }) => asked.some((tag) => text.includes(tag))).map(({ id }) => id);
  if (assessment && open?.drawn.some((id) => again.includes(id))) on.push(assessment.page);
  const links = () =>
    index.pages
      .filter(({ id }) => on.includes(id))
      .map(({ id, title }, at) => html`${at ? ', ' : ''}<a href="#${id}">${title}</a>`);
  if (on.length === 0) return null;
  return () => ({ id: 'again', text: html`${t('again')} ${links()}` });
}
