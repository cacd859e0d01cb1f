/** From XLIFF 2.0 back to the files of a translation. Nothing is written here: either all of it is sound, or none. */
import { Document, parseDocument } from 'yaml';
import xliff2js from 'xliff/xliff2js';
import { InputProblem } from '../diagnostics/problems.ts';
import { blocksOf } from '../content/locales/blocks.ts';
import { textsOf } from '../content/locales/check.ts';
import { fileId, pairsOf, unitId, type Languages } from './export.ts';
import type { Pair } from './pairs.ts';
import { protect, restore } from './placeholders.ts';

export interface Imported {
  /** New texts by file, relative to the folder of the translation; only those that change. */
  readonly texts: ReadonlyMap<string, string>;
  /** For each file the hashes of what is translated now. */
  readonly stamps: ReadonlyMap<string, readonly string[]>;
  /** Units whose source is no longer in the course, as `file: words`. */
  readonly gone: readonly string[];
}

export interface Xliff {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly units: readonly XliffEntry[];
}

interface XliffEntry {
  /** As `fileId` makes it. */
  readonly file: string;
  readonly id: string;
  readonly source: string;
  readonly target: readonly (string | { readonly id: string })[] | null;
  /** Still to be translated, whatever stands there. */
  readonly isOpen: boolean;
}

/** @throws InputProblem for what is no XLIFF 2 with two languages. */
export async function readXliff(xml: string, name: string): Promise<Xliff> {
  const bare = /&(?!(?:[a-z]\w*|#\d+|#x[\da-f]+);)/i.exec(xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, blank));
  if (bare) {
    const before = xml.slice(0, bare.index).split('\n');
    throw new InputProblem(
      `${name}, line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: an “&” stands alone. Write “&amp;” in its place. Nothing was written.`,
    );
  }
  const data = await xliff2js(xml).catch(() => null);
  const { sourceLanguage, targetLanguage, resources } = data ?? {};
  if (!sourceLanguage || !targetLanguage || !resources)
    throw new InputProblem(
      `${name} is no XLIFF 2 file with a source and a target language. Nothing was written.`,
    );
  const open = openSegments(xml);
  const units = Object.entries(resources).flatMap(([file, inside]) =>
    Object.entries(inside).map(([id, { source = '', target }]) => ({
      file,
      id,
      source: piecesOf(source)
        .map((piece) => (typeof piece === 'string' ? piece : '…'))
        .join(''),
      target: target === undefined || target.length === 0 ? null : piecesOf(target),
      isOpen: open.has(`${file} ${id}`),
    })),
  );
  return { sourceLanguage, targetLanguage, units };
}

/** As long, and with as many lines. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** The library does not give the states of segments. */
function openSegments(xml: string): ReadonlySet<string> {
  const open = new Set<string>();
  let file = '';
  let unit = '';
  for (const [, tag, attributes = ''] of xml.matchAll(/<(file|unit|segment)\b([^>]*)>/g)) {
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (tag === 'file') file = id;
    else if (tag === 'unit') unit = id;
    else if (/\bstate="initial"/.test(attributes)) open.add(`${file} ${unit}`);
  }
  return open;
}

function piecesOf(text: XliffText): (string | { readonly id: string })[] {
  const pieces = typeof text === 'string' ? [text] : text;
  return pieces.map((piece) => (typeof piece === 'string' ? piece : { id: piece.Standalone?.['id'] ?? '?' }));
}

/** @throws InputProblem for another course or language, and for placeholders that are lost. */
export function fromXliff(xliff: Xliff, languages: Languages): Imported {
  const { sourceLanguage, locale } = languages;
  if (xliff.sourceLanguage !== sourceLanguage || xliff.targetLanguage !== locale.language)
    throw new InputProblem(
      `The file goes from ${xliff.sourceLanguage} to ${xliff.targetLanguage}, the course from ${sourceLanguage} to ${locale.language}. Nothing was written.`,
    );
  const files = pairsOf(languages);
  const names = new Map([...files.keys()].map((file) => [fileId(file), file]));
  const foreign = xliff.units.find(({ file }) => !names.has(file));
  if (foreign) throw new InputProblem(`The course has no file “${foreign.file}”. Nothing was written.`);
  const gone: string[] = [];
  const texts = new Map<string, string>();
  const stamps = new Map<string, readonly string[]>();
  for (const [id, file] of names) {
    const units = xliff.units.filter((unit) => unit.file === id);
    if (units.length === 0) continue;
    const pairs = files.get(file) ?? [];
    const ids = pairs.map(({ source }, at) => unitId(at, source.hash));
    gone.push(...units.filter((unit) => !ids.includes(unit.id)).map(({ source }) => `${file}: ${source}`));
    const targets = pairs.map((pair, at) => targetOf(units, ids[at] ?? '', file, pair));
    if (targets.every((target) => target === null)) continue;
    const done = pairs.filter(({ isCurrent }, at) => targets[at] !== null || isCurrent);
    stamps.set(
      file,
      done.map(({ source }) => source.hash),
    );
    const text = written(languages, file, pairs, targets);
    if (text !== textsOf(languages.locale).get(file)) texts.set(file, text);
  }
  return { texts, stamps, gone };
}

function targetOf(
  units: readonly XliffEntry[],
  id: string,
  file: string,
  { source, target }: Pair,
): string | null {
  const unit = units.find((one) => one.id === id);
  if (!unit?.target || unit.isOpen) return null;
  // What nobody has touched is as good as it was.
  if (unit.target.join('') === target?.text) return target.text;
  const text = restore(unit.target, source.text);
  if (text === null)
    throw new InputProblem(
      `${file}, line ${source.line}: ${faultOf(unit.target, source.text)} Nothing was written.`,
    );
  return text.replace(/\s+/g, ' ').trim();
}

/** What is wrong with the placeholders of a translation, and what to write. */
function faultOf(target: NonNullable<XliffEntry['target']>, source: string): string {
  const used = target.flatMap((piece) => (typeof piece === 'string' ? [] : piece.id));
  const asked = protect(source).filter((piece) => typeof piece !== 'string');
  const lost = asked.filter(({ id }) => !used.includes(id));
  if (lost.length > 0) {
    const copies = lost.map(({ id }) => `<ph id="${id}"/>`).join(' ');
    return `the translation lacks ${lost.map(({ id, text }) => `placeholder ${id} (${text})`).join(', ')}. Put into the target, in its place: ${copies}`;
  }
  const [other] = used.filter((id, at) => used.indexOf(id) < at || asked.every((one) => one.id !== id));
  return `the translation has placeholder ${other} twice, or its source has none of this number: delete it.`;
}

/** The file with its new words: that of the translation where it has all places, else the source's. */
function written(
  { source, locale }: Languages,
  file: string,
  pairs: readonly Pair[],
  targets: readonly (string | null)[],
): string {
  const own = textsOf(locale).get(file);
  const words = pairs.map(({ target }, at) => targets[at] ?? target?.text ?? null);
  if (file.endsWith('.yaml')) return inYaml(own ?? '', locale.language, file, pairs, words);
  const keeps = own !== undefined && pairs.every(({ target }) => target !== null);
  const lostNow = pairs.some(
    ({ target, isCurrent }, at) => isCurrent && target === null && targets[at] === null,
  );
  if (own !== undefined && !keeps && lostNow)
    throw new InputProblem(
      `${file}: its translation has other lines than its source, so all of its texts must be translated here. Nothing was written.`,
    );
  const base = keeps ? own : (textsOf(source).get(file) ?? '');
  let text = base;
  for (const [at, pair] of [...pairs.entries()].reverse()) {
    const place = (keeps ? pair.target : pair.source) ?? pair.source;
    const put = words[at];
    if (put === null || put === undefined || put === place.text) continue;
    text =
      text.slice(0, place.start) + (pair.source.path ? JSON.stringify(put) : put) + text.slice(place.end);
  }
  const read = blocksOf(text, file);
  const lost = words.findIndex((word, at) => word !== null && read[at]?.text !== word);
  if (read.length !== pairs.length || lost >= 0)
    throw new InputProblem(
      `${file}, line ${pairs[Math.max(0, lost)]?.source.line ?? 1}: the translation would change the structure of the page. Nothing was written.`,
    );
  return text;
}

/** A YAML file of a translation holds words alone. */
function inYaml(
  own: string,
  language: string,
  file: string,
  pairs: readonly Pair[],
  words: readonly (string | null)[],
): string {
  let text = own;
  const added: [readonly unknown[], string][] = [];
  for (const [at, { source, target }] of [...pairs.entries()].reverse()) {
    const put = words[at];
    if (put === null || put === undefined || put === target?.text) continue;
    if (target) text = text.slice(0, target.start) + JSON.stringify(put) + text.slice(target.end);
    else if (source.path) added.unshift([source.path, put]);
  }
  if (added.length === 0) return text;
  const document =
    own === '' ? new Document(file === 'course.yaml' ? { language } : {}) : parseDocument(text);
  for (const [path, put] of added) document.setIn(path, put);
  return document.toString({ lineWidth: 0 });
}
