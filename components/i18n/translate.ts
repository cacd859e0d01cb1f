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

/**
 * The digits with which a language writes numbers stand under this key, and what it writes after the thousands where
 * the packager has put that behind them (`numberWords`).
 */
const DIGITS = 'shell.digits';
const PLAIN = '0123456789';

/**
 * Writes numbers as a language does. A browser takes longer for its first number format than for all else of a start
 * (a tenth of a second on an old computer), so it is asked only for what is not written the same everywhere.
 */
function createNumbers(catalogue: Readonly<Record<string, Message>>, locale: string): (n: number) => string {
  const [before, group = ''] = String(catalogue[DIGITS]).split(PLAIN);
  let format: Intl.NumberFormat | undefined;
  return (n) =>
    before || !/^\d{1,4}$/.test(String(n)) || (n > 999 && !group)
      ? (format ??= new Intl.NumberFormat(locale)).format(n)
      : String(n).replace(/\B(?=\d{3}$)/, group);
}

/** The digits of a catalogue with what this language writes after the thousands; for Node, where asking costs nothing. */
export function numberWords(catalogue: Catalogue, locale: string): Catalogue {
  if (catalogue[DIGITS] !== PLAIN) return catalogue;
  return { ...catalogue, [DIGITS]: PLAIN + new Intl.NumberFormat(locale).format(1000).slice(1, -3) };
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
