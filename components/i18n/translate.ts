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
 * Binds a catalogue to a language.
 * @param locale BCP 47 tag, decides plural forms and digits.
 * @returns a lookup that throws on a key the catalogue lacks, so that a missing text fails tests.
 */
export function createTranslate<K extends string>(catalogue: Catalogue<K>, locale: string): Translate<K> {
  const plural = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (key, params = {}) => {
    const message: Message | undefined = catalogue[key];
    if (message === undefined) throw new Error(`No interface text for “${key}”.`);
    const text =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(params['count'] ?? 0))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name];
      return value === undefined ? place : typeof value === 'number' ? digits.format(value) : value;
    });
  };
}
