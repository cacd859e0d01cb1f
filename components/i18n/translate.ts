/**
 * Interface strings: a catalogue is data, a message is a text with `{name}` places or a set of plural forms
 * chosen by the number `count`. Course texts never come through here.
 */
import type { MessageKey } from './en/player.ts';

/** A plain message, or plural forms by the CLDR category of `count`; `other` is always there. */
export type Message = string | ({ readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

export type Catalogue<K extends string = string> = Readonly<Record<K, Message>>;
export type Params = Readonly<Record<string, string | number>>;

/** Looks up a message of the interface and fills it in. */
export type Translate<K extends string = MessageKey> = (key: K, params?: Params) => string;

/** The digits with which a language writes numbers stand under this key. */
const DIGITS = 'shell.digits';

/**
 * Writes numbers as a language does. A browser takes longer for its first number format than for all else of a start
 * (a tenth of a second on an old computer), so it is asked only for what is not written the same everywhere.
 */
function createNumbers(catalogue: Readonly<Record<string, Message>>, locale: string): (n: number) => string {
  const isPlain = catalogue[DIGITS] === '0123456789';
  let format: Intl.NumberFormat | undefined;
  return (n) =>
    isPlain && /^\d{1,3}$/.test(String(n)) ? String(n) : (format ??= new Intl.NumberFormat(locale)).format(n);
}

/**
 * Binds a catalogue to a language.
 * @param locale BCP 47 tag, decides plural forms and how numbers are written.
 * @returns a lookup that throws on a key the catalogue lacks, so that a missing text fails tests.
 */
export function createTranslate<K extends string>(catalogue: Catalogue<K>, locale: string): Translate<K> {
  const plural = new Intl.PluralRules(locale);
  const numbers = createNumbers(catalogue, locale);
  return (key, params = {}) => {
    const message: Message | undefined = catalogue[key];
    if (message === undefined) throw new Error(`No interface text for “${key}”.`);
    const text =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(params['count'] ?? 0))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name];
      return value === undefined ? place : typeof value === 'number' ? numbers(value) : value;
    });
  };
}
