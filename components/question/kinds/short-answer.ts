/** A word or two, compared with what the course accepts. */
import { distance } from 'fastest-levenshtein';
import type { Kind } from '../kind.ts';
import { textOf } from '../../model/words.ts';
import { typedKind } from './typed.ts';

/** The same words, whatever their capitals, accents and punctuation; made late, because it holds up a start. */
let plain: Intl.Collator | undefined;

export const kind: Kind = typedKind({
  hint: 'typed.words',
  inputmode: 'text',
  fault: () => null,
  readAs({ accepts }, text) {
    const variants = accepts && 'words' in accepts ? accepts.words : [];
    const { compare } = (plain ??= new Intl.Collator(undefined, {
      sensitivity: 'base',
      ignorePunctuation: true,
    }));
    if (variants.some((words) => compare(words, text) === 0)) return null;
    const away = (words: string): number => distance(words.toLowerCase(), text.toLowerCase());
    return [...variants].sort((one, other) => away(one) - away(other))[0] ?? null;
  },
  example: (option) =>
    (option.accepts && 'words' in option.accepts ? option.accepts.words[0] : undefined) ?? textOf(option),
});
