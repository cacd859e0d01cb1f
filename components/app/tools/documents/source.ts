/** What documents are made of. */
import type { Translate } from '../../../i18n/translate.ts';
import type { CourseIndex } from '../../../model/course.ts';
import type { Progress } from '../../../model/progress.ts';
import type { ContentStore } from '../../content-store.ts';
import type { TakenDocument } from './document.ts';

export interface Source {
  readonly index: CourseIndex;
  readonly content: ContentStore;
  readonly progress: Progress;
  readonly direction: TakenDocument['direction'];
  readonly now: Date;
  readonly t: Translate;
}

/** A day in words; without a time zone where the learner is. */
export function dayWords({ index, now }: Pick<Source, 'index' | 'now'>, timeZone?: string): string {
  return new Intl.DateTimeFormat(index.language, { dateStyle: 'long', timeZone }).format(now);
}

/** What all documents have in common. */
export function frameOf(source: Source): Pick<TakenDocument, 'language' | 'direction' | 'foot'> {
  const { index, direction, t } = source;
  return {
    language: index.language,
    direction,
    foot: [t('take.made', { title: index.title, date: dayWords(source) })],
  };
}
