/** Names of the files that a learner takes along, in the language of their texts. */
import type { Translate } from '../../i18n/translate.ts';
import type { CourseIndex } from '../../model/course.ts';
import { fold } from './finding/words.ts';

/** The documents, and what their files are called in English. */
export type Kind = 'agreement' | 'plan' | 'notes' | 'record';

interface Named {
  /** In the language of now. */
  readonly index: Pick<CourseIndex, 'id' | 'title' | 'language'>;
  /** As the course was written. */
  readonly source: { readonly index: Pick<CourseIndex, 'language'> };
  readonly t: Translate;
}

/** Without its ending; small letters of ASCII, digits and hyphens, which every system and every mail program bears. */
export function fileName({ index, source, t }: Named, kind: Kind): string {
  // The id is the course's short name in its own language; what stands behind a colon makes a name too long.
  const [title = ''] = index.title.split(/[:–—]/);
  const course = index.language === source.index.language ? index.id : ascii(title) || index.id;
  return `${course}-${ascii(t(`take.file.${kind}`)) || kind}`;
}

/** Empty where a script has no letter of ASCII. */
function ascii(words: string): string {
  return (fold(words).match(/[a-z0-9]+/g) ?? []).join('-');
}
