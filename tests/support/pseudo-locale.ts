/**
 * A pseudo-locale: English that can still be read, with accents, longer by 40 per cent, in brackets. What stays plain
 * English was never in a catalogue, what loses a bracket is cut off, and what breaks has no room for other languages.
 */
import type { Catalogue, Message } from '../../components/i18n/translate.ts';

const PLAIN = 'AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const ACCENTED = 'ÅåƁƀÇçĐđÉéĞğĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž';
/** Letters added for each letter there is. */
const LONGER = 0.4;

/** Leaves alone what stands in braces: places for values. */
export function pseudo(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const accented = text
    .split(/(\{\w+\})/)
    .map((part, at) => (at % 2 ? part : [...part].map(accent).join('')))
    .join('');
  return `[${accented}${' one two three four'.repeat(9).slice(0, Math.ceil(text.length * LONGER))}]`;
}

function accent(letter: string): string {
  const at = PLAIN.indexOf(letter);
  return at < 0 ? letter : (ACCENTED[at] ?? letter);
}

/** Every text of a catalogue through `change`, each plural form too. */
export function mapCatalogue<K extends string>(
  catalogue: Catalogue<K>,
  change: (text: string, key: K) => string,
): Catalogue<K> {
  const map = (message: Message, key: K): Message => {
    if (typeof message === 'string') return change(message, key);
    const forms = Object.entries(message).map(([form, text]) => [form, change(text, key)]);
    return Object.fromEntries(forms) as Message;
  };
  const messages = Object.entries<Message>(catalogue).map(([key, message]) => [key, map(message, key as K)]);
  return Object.fromEntries(messages) as Catalogue<K>;
}
