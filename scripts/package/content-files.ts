/** Where the texts of a course lie: in the launch file, or, in a large course, beside it module by module. */
import { isDeepStrictEqual } from 'node:util';
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import type { Catalogue } from '../../components/i18n/translate.ts';
import { inertJson } from '../../components/model/inert.ts';
import type { TextFile } from './launch-page.ts';

/** Bytes of page data up to which everything stays in the launch file. */
export const PAGE_DATA_LIMIT = 256 * 1024;

export interface SplitContent {
  /** Modules whose blocks are in the launch file. */
  readonly inPage: readonly ModuleContent[];
  /** One classic script per other module: it works from `file://`, where a fetch does not. */
  readonly files: readonly TextFile[];
}

/** A call with data. U+2028 and U+2029 are line ends in older JavaScript. */
function script(name: 'courseModule' | 'courseLanguage', data: unknown): string {
  const json = inertJson(data).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `window.${name}(${json});\n`;
}

/** What the index says otherwise than that of the launch file; the player has the rest of it already. */
function ownIndex(index: CourseIndex, source: CourseIndex): Partial<CourseIndex> {
  const said = new Map<string, unknown>(Object.entries(source));
  const own = Object.entries(index).filter(([key, value]) => !isDeepStrictEqual(value, said.get(key)));
  return Object.fromEntries(own);
}

/**
 * The course in a further language. The player asks for the file when somebody chooses it.
 * @param source index of the launch file.
 */
export function languageFile(
  source: CourseIndex,
  index: CourseIndex,
  modules: readonly ModuleContent[],
  words: Catalogue,
): TextFile {
  const { language, languages } = index;
  const dir = languages?.find((one) => one.language === language)?.dir ?? 'ltr';
  return {
    name: `lang/${language}.js`,
    text: script('courseLanguage', { language, dir, words, index: ownIndex(index, source), modules }),
  };
}

/** The first page's module always stays in the launch file. */
export function splitContent(index: CourseIndex, modules: readonly ModuleContent[]): SplitContent {
  const size = modules.reduce((sum, module) => sum + Buffer.byteLength(JSON.stringify(module)), 0);
  if (size <= PAGE_DATA_LIMIT) return { inPage: modules, files: [] };
  const first = index.pages[0]?.module;
  return {
    inPage: modules.filter(({ id }) => id === first),
    files: modules
      .filter(({ id }) => id !== first)
      .map((module) => ({ name: `content/${module.id}.js`, text: script('courseModule', module) })),
  };
}
