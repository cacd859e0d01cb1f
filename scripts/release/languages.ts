/** Languages that learners lose or gain. Pure. */
import type { CourseIndex } from '../../components/model/course.ts';
import { say, type Finding } from './words.ts';

type Named = Pick<NonNullable<CourseIndex['languages']>[number], 'language' | 'name'>;

/** Languages of a package; of one that has a single language only its tag is known. */
function languagesOf({ language, languages }: CourseIndex): readonly Named[] {
  return languages ?? [{ language, name: `“${language}”` }];
}

/**
 * Languages of the old package that the new one lacks, and new ones.
 * @param meant tags of those that the author said may go.
 */
export function languageFindings(old: CourseIndex, now: CourseIndex, meant: readonly string[]): Finding[] {
  const [was, is] = [languagesOf(old), languagesOf(now)];
  const lacks = (list: readonly Named[], one: Named): boolean =>
    list.every(({ language }) => language !== one.language);
  // The launch file's language is the one of the whole package, so it never goes.
  const first = was.find(({ language }) => language === now.language) ?? is[0];
  const gone = was.filter((one) => lacks(is, one));
  return [
    ...gone.map(({ name, language }) => {
      const words = { name, language, now: first?.name ?? now.language };
      return meant.includes(language) ? say('language-gone-meant', words) : say('language-gone', words);
    }),
    ...is.filter((one) => lacks(was, one)).map(({ name }) => say('language-new', { name })),
  ];
}
