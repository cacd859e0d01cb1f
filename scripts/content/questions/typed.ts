/** Questions whose answer is typed: accepted answers and foreseen wrong ones, as words or numbers. */
import { isDeepStrictEqual } from 'node:util';
import type { RootContent } from 'mdast';
import { TYPED_LONGEST } from '../../../components/model/answers.ts';
import type { Accepted } from '../../../components/model/course.ts';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import { plainInline } from '../nodes.ts';
import type { ItemSource, OptionSource } from '../source.ts';
import type { Answers, Form, Judged, Read } from './form.ts';
import { readOptions } from './lists.ts';
import { overlap, readRange } from './numbers.ts';

/** The ways of saying one answer, as written. */
export function variantsOf(text: string): string[] {
  return text.split(' / ').map((variant) => variant.trim());
}

/** Words as learners' answers are compared: without capitals, accents and punctuation. */
export function bare(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return (letters.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** A slash without a space on each side, which parts no variants; between digits it makes a fraction. */
const TIGHT = /(?<!\d)\/|\/(?!\d)/;

function wordsAccepted({ words }: ItemSource): Accepted {
  return { words: variantsOf(plainInline(words)) };
}

function numbersAccepted({ words }: ItemSource): Accepted | null {
  return readRange(plainInline(words));
}

function checkVariants({ at, accepts }: OptionSource): Finding[] {
  if (accepts === null || !('words' in accepts)) return [];
  return accepts.words.flatMap((variant) => {
    if (bare(variant) === '') return [find('option-empty', at, {})];
    if (TIGHT.test(variant)) return [find('answer-slash', at, { found: variant })];
    if (variant.length <= TYPED_LONGEST) return [];
    const facts = { variant, length: variant.length, limit: TYPED_LONGEST };
    return [find('answer-long', at, facts)];
  });
}

function checkNumber({ at, accepts, words }: OptionSource): Finding[] {
  const found = plainInline(words);
  return accepts === null && found !== '' ? [find('answer-number', at, { found })] : [];
}

function reader(
  accepts: (item: ItemSource) => Accepted | null,
  check: (option: OptionSource) => readonly Finding[],
) {
  return (file: string, nodes: readonly RootContent[]): Read<Answers> => {
    const { value, findings } = readOptions(file, nodes, 'answer', accepts);
    // What is wrong with a line as such comes before what its words mean.
    const told = new Set(findings.map(({ line }) => line));
    const more = value.options.filter(({ at }) => !told.has(at.line)).flatMap(check);
    return { value, findings: [...findings, ...more] };
  };
}

/** What two answers have in common, in words; `null` for nothing. */
function shared(a: OptionSource, b: OptionSource): string | null {
  if (!a.accepts || !b.accepts) return null;
  if ('words' in a.accepts && 'words' in b.accepts) {
    const others = b.accepts.words.map(bare);
    return a.accepts.words.find((variant) => others.includes(bare(variant))) ?? null;
  }
  if ('words' in a.accepts || 'words' in b.accepts) return null;
  return overlap(a.accepts, b.accepts) ? plainInline(a.words) : null;
}

/** Ranges may lie within each other, since the first that fits is taken; words that come again are never met. */
function told({ id, at, accepts }: OptionSource, earlier: OptionSource, typed: string): Finding[] {
  const isSame = accepts !== null && ('words' in accepts || isDeepStrictEqual(accepts, earlier.accepts));
  return isSame
    ? [find('answer-twice', at, { id, other: earlier.id, line: earlier.at.line ?? 0, typed })]
    : [];
}

function judge({ options }: Judged, at: Place): Finding[] {
  if (!options.some(({ ticked }) => ticked)) return [find('answer-none', at, {})];
  const found: Finding[] = [];
  options.forEach((option, i) => {
    for (const earlier of options.slice(0, i)) {
      const both = shared(option, earlier);
      if (both === null) continue;
      if (earlier.ticked === option.ticked) {
        found.push(...told(option, earlier, both));
        continue;
      }
      const facts = { found: both, line: earlier.at.line ?? 0, other: plainInline(earlier.words) };
      found.push(find('answer-overlap', option.at, facts));
    }
  });
  return found;
}

const form = { holds: ['list'], below: 'a question below its answers', indent: 'two spaces', judge } as const;

export const shortAnswer: Form = { ...form, read: reader(wordsAccepted, checkVariants) };
export const numeric: Form = { ...form, read: reader(numbersAccepted, checkNumber) };
