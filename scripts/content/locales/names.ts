/** What people see of a language: learners its own name and the way it is written, trainers its name in English. */
import type { CourseLanguage } from '../../../components/model/course.ts';

/** Written from right to left: languages, and scripts where a tag names one (ISO 639, ISO 15924). */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Thaa)(?:-|$)/i;
const LEFT_TO_RIGHT = /-(?:Latn|Cyrl)(?:-|$)/i;

function primary(language: string): string {
  return language.toLowerCase().replace(/-.*/, '');
}

/** The part of a tag that names a language; a region only where it tells two of them apart. */
function telling(language: string, languages: readonly string[]): string {
  const alike = languages.filter((other) => primary(other) === primary(language));
  return alike.length > 1 ? language : primary(language);
}

/** As a part of an English sentence: “English and Spanish”. A tag that names no language stands for itself. */
export function languagesInEnglish(languages: readonly string[]): string {
  const names = new Intl.DisplayNames(['en-GB'], { type: 'language' });
  const nameOf = (tag: string): string => {
    try {
      return names.of(telling(tag, languages)) ?? tag;
    } catch {
      // A tag may have the shape of one and be none; the check names it.
      return tag;
    }
  };
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(languages.map(nameOf));
}

/** Languages of a package in the given order. */
export function describeLanguages(languages: readonly string[]): CourseLanguage[] {
  return languages.map((language) => {
    const named = telling(language, languages);
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
