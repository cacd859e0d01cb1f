/** What a learner sees of a language: its own name, and the way it is written. */
import type { CourseLanguage } from '../../../components/model/course.ts';

/** Written from right to left: languages, and scripts where a tag names one (ISO 639, ISO 15924). */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Thaa)(?:-|$)/i;
const LEFT_TO_RIGHT = /-(?:Latn|Cyrl)(?:-|$)/i;

function primary(language: string): string {
  return language.toLowerCase().replace(/-.*/, '');
}

/** Languages of a package in the given order; a region is named only where it tells two of them apart. */
export function describeLanguages(languages: readonly string[]): CourseLanguage[] {
  return languages.map((language) => {
    const alike = languages.filter((other) => primary(other) === primary(language));
    const named = alike.length > 1 ? language : primary(language);
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(named) ?? language;
    const [first = ''] = name;
    const isRtl = RIGHT_TO_LEFT.test(language) && !LEFT_TO_RIGHT.test(language);
    return {
      language,
      dir: isRtl ? 'rtl' : 'ltr',
      name: first.toLocaleUpperCase(language) + name.slice(first.length),
    };
  });
}
