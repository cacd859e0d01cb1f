/** A course in another language, made from its source: what the file of a language holds. */
import type { LanguageFile } from '../../components/app/languages.ts';
import type { MessageKey } from '../../components/i18n/en/player.ts';
import type { Catalogue } from '../../components/i18n/translate.ts';
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';

/** Keys of the compiled course whose values are words, plain or in HTML. */
const WORDS = new Set(
  'title html text stem feedback prompt atStake expert consequence coach good soso hint ask name'.split(' '),
);

/** @param change what becomes of each run of words between tags. */
export function courseIn(
  language: string,
  { index, modules }: { readonly index: CourseIndex; readonly modules: readonly ModuleContent[] },
  words: Catalogue<MessageKey>,
  change: (text: string) => string,
): LanguageFile & { readonly index: CourseIndex } {
  const inHtml = (html: string): string => html.replace(/(?<=^|>)[^<>]*\p{L}[^<>]*(?=<|$)/gu, change);
  const inWords = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value, (key, inner: unknown) =>
        typeof inner === 'string' && WORDS.has(key) ? inHtml(inner) : inner,
      ),
    ) as T;
  const { languages } = index;
  return {
    language,
    words,
    index: { ...inWords(index), language, ...(languages && { languages }) },
    modules: inWords(modules),
  };
}
