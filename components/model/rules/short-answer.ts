import { distance } from 'fastest-levenshtein';
import { TYPED_LONGEST } from '../answers.ts';
import type { OptionContent } from '../course.ts';
import type { Rule } from '../rule.ts';
import { textOf } from '../words.ts';
import { acceptedOnes, typed } from './typed.ts';

/** Accents of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g;

/** Without what does not matter: capitals, accents, punctuation, repeated spaces. */
function plain(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .normalize('NFC')
      // Capitals first, so that ß and ss are the same.
      .toUpperCase()
      .toLowerCase()
      .replace(/['’ʼ]/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** Slips of the keyboard that are forgiven: none in up to 3 letters, 1 in up to 7, 2 in more. */
function tolerance(words: string): number {
  const letters = words.replaceAll(' ', '').length;
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/** Letters left out, added or wrong; two neighbours that changed places count as one slip. */
function slips(one: string, other: string): number {
  const swapped = Array.from({ length: one.length - 1 }, (_, at) => {
    const after = one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
    return distance(one.slice(0, at) + after, other) + 1;
  });
  return Math.min(distance(one, other), ...swapped);
}

const digits = (text: string): string => text.replace(/\P{N}/gu, '');

/** Slips between a text and words; `null` when they are too many. Another number is no slip. */
function nearness(text: string, words: string): number | null {
  if (text === words) return 0;
  const most = tolerance(words);
  if (most === 0 || Math.abs(text.length - words.length) > most) return null;
  if (digits(text) !== digits(words)) return null;
  const found = slips(text, words);
  return found <= most ? found : null;
}

function variants(option: OptionContent): readonly string[] {
  const { accepts } = option;
  return accepts && 'words' in accepts ? accepts.words : [textOf(option)];
}

/**
 * The nearest of all foreseen answers, so a foreseen wrong one is not taken for a slip in a right one; of equally
 * near ones a right one.
 */
const accepted: Required<Rule>['accepted'] = ({ options }, text) => {
  const given = plain(text);
  if (given === '') return null;
  const near = options.flatMap((option) =>
    variants(option).flatMap((words) => {
      const away = nearness(given, plain(words));
      return away === null ? [] : { option, away };
    }),
  );
  near.sort((a, b) => a.away - b.away || Number(b.option.correct) - Number(a.option.correct));
  return near[0]?.option ?? null;
};

const firstVariant = (option: OptionContent): string => variants(option)[0] ?? '';

export const rule = typed(
  {
    read(_, answer) {
      const words = typeof answer === 'string' ? answer.trim() : '';
      return words === '' || words.length > TYPED_LONGEST ? null : words;
    },
    accepted,
    right: (question) => acceptedOnes(question).map(firstVariant),
  },
  firstVariant,
);
