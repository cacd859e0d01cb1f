/** Whether a translation has all files of its source, no others, and says what the source says now. */
import { counted } from '../../diagnostics/counted.ts';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import type { CourseFiles, LocaleFiles } from '../read.ts';
import type { ParseTree } from '../tree.ts';
import { blocksOf, changedSince, type TextBlock } from './blocks.ts';
import { readState, STATE_FILE } from './state.ts';

/** Texts of a course by file: what authors write, the questions of a pilot, drawings with words, and captions. */
export function textsOf({
  texts,
  media,
  questionnaire,
}: Pick<CourseFiles, 'texts' | 'media' | 'questionnaire'>): ReadonlyMap<string, string> {
  const written = [...texts, ...[questionnaire ?? []].flat()].map(({ file, text }): [string, string] => [
    file,
    text,
  ]);
  const drawn = [...media].flatMap(([file, { text }]): [string, string][] =>
    text === null ? [] : [[file, text]],
  );
  return new Map([...written, ...drawn].filter(([file]) => file !== 'ledger.yaml' && file !== STATE_FILE));
}

/** Path of a file of a translation as authors see it. */
export function ownName(language: string, file: string): string {
  return `locales/${language}/${file}`;
}

const SHOWN = 3;
const WORDS_SHOWN = 60;

/**
 * Checks one translation beside its source; whether its files are sound is another matter.
 * @param ships whether learners get it.
 * @param parse gives the trees of its texts.
 */
export function checkLocale(
  source: CourseFiles,
  locale: LocaleFiles,
  ships: boolean,
  parse?: ParseTree,
): Finding[] {
  const blocks = (text: string, file: string): readonly TextBlock[] => blocksOf(text, file, parse);
  const theirs = textsOf(source);
  const ours = textsOf(locale);
  const known = (file: string): boolean => theirs.has(file) || source.media.has(file);
  const orphans = [...ours.keys(), ...locale.media.keys()].filter((file) => !known(file));
  const missing = [...theirs].filter(([file, text]) => !ours.has(file) && blocks(text, file).length > 0);
  const { language } = locale;
  const both = [...theirs].flatMap(([file, text]) => {
    const own = ours.get(file);
    return own === undefined ? [] : [{ file, theirs: blocks(text, file), ours: blocks(own, file) }];
  });
  return [
    ...[...new Set(orphans)].map((file) => find('locale-orphan', nowhere(language, file), { file })),
    ...missing.map(([file]) =>
      find('locale-missing', nowhere(language, file), { what: file, language, ships }),
    ),
    ...both.flatMap((pair) => missingKeys(language, pair, ships)),
    ...checkState(locale, both, ships),
  ];
}

function nowhere(language: string, file: string): Place {
  return { file: ownName(language, file), line: null, column: null };
}

interface Pair {
  readonly file: string;
  readonly theirs: readonly TextBlock[];
  readonly ours: readonly TextBlock[];
}

/** A term has one place, whether its words are neutral or not. */
function keyOf({ path }: TextBlock): string {
  return (path ?? []).filter((key, i) => !(i === 2 && path?.[0] === 'terms' && key === 'neutral')).join('.');
}

function missingKeys(language: string, { file, theirs, ours }: Pair, ships: boolean): Finding[] {
  if (!file.endsWith('.yaml')) return [];
  const known = new Set(ours.map(keyOf));
  const keys = theirs.map(keyOf).filter((key) => !known.has(key));
  if (keys.length === 0) return [];
  const more = keys.length > SHOWN ? ` and ${keys.length - SHOWN} more` : '';
  const what = `${keys.slice(0, SHOWN).join(', ')}${more} of ${file}`;
  return [find('locale-missing', nowhere(language, file), { what, language, ships })];
}

function checkState({ language, texts }: LocaleFiles, pairs: readonly Pair[], ships: boolean): Finding[] {
  const stamp = `npm run translate -- stamp ${language}`;
  const text = texts.find(({ file }) => file === STATE_FILE)?.text;
  if (text === undefined) {
    const words = { source: 'the course', command: stamp };
    return pairs.length > 0 ? [find('locale-unstamped', nowhere(language, STATE_FILE), words)] : [];
  }
  const { state, findings } = readState(text, ownName(language, STATE_FILE));
  if (findings.length > 0) return [...findings];
  return pairs
    .filter(({ theirs }) => theirs.length > 0)
    .flatMap((pair) => {
      const hashes = state.get(pair.file);
      const command = `${stamp} ${pair.file}`;
      if (hashes) {
        const changed = changedSince(pair.theirs, hashes);
        return [
          ...untranslated(language, pair, changed, ships),
          ...staleBlocks(language, pair, changed, command),
        ];
      }
      return [find('locale-unstamped', nowhere(language, pair.file), { source: pair.file, command })];
    });
}

/** Nobody has translated it: the source's own words stand in its place, or of YAML nothing. */
function isOpen(block: TextBlock, pair: Pair): boolean {
  const own = counterpart(block, pair);
  return own === undefined ? pair.file.endsWith('.yaml') : own.text === block.text;
}

/** One line for a file of which a part is translated; of YAML, keys that are missing are told elsewhere. */
function untranslated(
  language: string,
  pair: Pair,
  changed: readonly TextBlock[],
  ships: boolean,
): Finding[] {
  const open = changed.filter((block) => counterpart(block, pair)?.text === block.text).length;
  if (open === 0) return [];
  const what = `${open} of ${counted(pair.theirs.length, 'text')} in ${pair.file}`;
  return [find('locale-missing', nowhere(language, pair.file), { what, language, ships })];
}

function staleBlocks(
  language: string,
  pair: Pair,
  changed: readonly TextBlock[],
  command: string,
): Finding[] {
  const stale = changed.filter((block) => !isOpen(block, pair));
  return stale.map((block) => {
    const { text } = block;
    const words = text.length > WORDS_SHOWN ? `${text.slice(0, WORDS_SHOWN - 1).trimEnd()}…` : text;
    const place = { ...nowhere(language, pair.file), line: counterpart(block, pair)?.line ?? null };
    return find('locale-stale', place, { source: `${pair.file}:${block.line}`, words, command });
  });
}

/** The translation of a block: of YAML by its key, of a text by its place, as long as both have as many. */
function counterpart(block: TextBlock, { file, theirs, ours }: Pair): TextBlock | undefined {
  if (file.endsWith('.yaml')) return ours.find((one) => keyOf(one) === keyOf(block));
  return theirs.length === ours.length ? ours[theirs.indexOf(block)] : undefined;
}
