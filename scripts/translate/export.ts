/** From a course and one of its translations to XLIFF 2.0 (OASIS standard of 5 August 2014). */
import js2xliff from 'xliff/js2xliff';
import { basename } from 'node:path';
import type { LocaleFiles, CourseFiles } from '../content/read.ts';
import { textsOf } from '../content/locales/check.ts';
import type { LocaleState } from '../content/locales/state.ts';
import { pairBlocks, type Pair, type UnitState } from './pairs.ts';
import { protect, protectLike, type Piece } from './placeholders.ts';

/** A course beside one of its translations. */
export interface Languages {
  readonly source: CourseFiles;
  readonly sourceLanguage: string;
  readonly locale: LocaleFiles;
  readonly state: LocaleState;
}

/** Between elements that hold no words of their own. */
const LINES = /><(?=\/?(?:file|unit|notes|segment|xliff)\b|note>|source>|target>)/g;

/** Ids in XLIFF have no slashes. */
export function fileId(file: string): string {
  return file.replaceAll('/', '..');
}

/** Place and words: the same id means the same unit as long as both are the same. */
export function unitId(at: number, hash: string): string {
  return `u${at + 1}-${hash}`;
}

/** Each file with words, and its units. */
export function pairsOf({ source, locale, state }: Languages): ReadonlyMap<string, readonly Pair[]> {
  const ours = textsOf(locale);
  const files = [...textsOf(source)].map(([file, text]): [string, readonly Pair[]] => [
    file,
    pairBlocks(file, text, ours.get(file), state.get(file) ?? []),
  ]);
  return new Map(files.filter(([, pairs]) => pairs.length > 0));
}

/** One file for everything; a unit for each block of text. */
export async function toXliff(
  languages: Languages,
): Promise<{ xml: string; counts: Record<UnitState, number> }> {
  const counts: Record<UnitState, number> = { initial: 0, translated: 0, stale: 0 };
  const states: UnitState[] = [];
  const resources: Record<string, Record<string, XliffUnit>> = {};
  for (const [file, pairs] of pairsOf(languages)) {
    const title = titleOf(pairs) ?? basename(file);
    resources[fileId(file)] = Object.fromEntries(
      pairs.map((pair, at) => {
        counts[pair.state] += 1;
        states.push(pair.state);
        return [unitId(at, pair.source.hash), unitOf(file, title, pair)];
      }),
    );
  }
  const { sourceLanguage, locale } = languages;
  const data = { sourceLanguage, targetLanguage: locale.language, resources };
  // Indented, it would have white space around placeholders that is in no text.
  const xml = (await js2xliff(data, { indent: '' })).replace(LINES, '>\n<');
  return { xml: `<?xml version="1.0" encoding="utf-8"?>\n${withStates(xml, states)}\n`, counts };
}

function titleOf(pairs: readonly Pair[]): string | undefined {
  return pairs.find(({ source }) => source.path?.join('.') === 'title')?.source.text;
}

function unitOf(file: string, title: string, { source, target, state }: Pair): XliffUnit {
  const notes = [`${file}, line ${source.line}`, title];
  if (state === 'stale') notes.push('The source has changed since this was translated.');
  return {
    source: inXliff(protect(source.text)),
    ...(target && { target: inXliff(protectLike(target.text, source.text)) }),
    note: notes,
  };
}

function inXliff(pieces: readonly Piece[]): XliffText {
  return pieces.map((piece) =>
    typeof piece === 'string' ? piece : { Standalone: { id: piece.id, equiv: piece.text, disp: piece.text } },
  );
}

/** The library writes segments without their states. */
function withStates(xml: string, states: readonly UnitState[]): string {
  let at = 0;
  return xml.replace(/<segment>/g, () => {
    const state = states[at] ?? 'initial';
    at += 1;
    return state === 'stale'
      ? '<segment state="initial" subState="course:stale">'
      : `<segment state="${state}">`;
  });
}
