/** What writers of answers share. */
import type { Translate } from '../../i18n/translate.ts';
import type { CourseIndex } from '../../model/course.ts';
import type { Progress } from '../../model/progress.ts';
import type { ContentStore } from '../content-store.ts';

export interface AnswersSource {
  readonly index: CourseIndex;
  readonly content: ContentStore;
  readonly progress: Progress;
  readonly now: Date;
  readonly t: Translate;
}

/** What is still to be printed is found by what has been. */
export interface Book extends AnswersSource {
  readonly printed: Set<string>;
}

/** Lines of the activity with this id; none where nothing was answered. */
export type Writer = (book: Book, id: string) => readonly string[];

export function block(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** Words of HTML, a line for each of its blocks. */
export function plain(html: string): string {
  const broken = html.replace(/<\/(?:p|li|tr|h\d|blockquote|div)>|<br>/g, '$&\n');
  const { body } = new DOMParser().parseFromString(broken, 'text/html');
  return (body.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n[\s]*/g, '\n')
    .trim();
}
