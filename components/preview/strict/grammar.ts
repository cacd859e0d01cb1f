/** Building blocks of the element tables: small tests of a value that name the code of their refusal. */
import type { Grammar, Refusal } from './standard.ts';

export function refuse(code: string, reason: string): Refusal {
  return { code, reason };
}

/** The first refusal of several grammars. */
export function all(...grammars: readonly Grammar[]): Grammar {
  return (value, place) => {
    for (const grammar of grammars) {
      const refusal = grammar(value, place);
      if (refusal) return refusal;
    }
    return null;
  };
}

export function matches(code: string, pattern: RegExp, wanted: string): Grammar {
  return (value) => (pattern.test(value) ? null : refuse(code, `Wanted ${wanted}.`));
}

/** Length in UTF-16 units, as LMSs written in JavaScript count. */
export function upTo(code: string, limit: number): Grammar {
  return (value) =>
    value.length <= limit ? null : refuse(code, `${value.length} characters, the limit is ${limit}.`);
}

export function oneOf(code: string, words: readonly string[]): Grammar {
  return (value) =>
    words.includes(value)
      ? null
      : refuse(code, `Wanted one of: ${words.map((word) => word || '""').join(', ')}.`);
}

/** A number that already has the right form, within bounds. */
export function between(code: string, lowest: number, highest: number): Grammar {
  return (value) => {
    const number = Number(value);
    return number >= lowest && number <= highest ? null : refuse(code, `Wanted ${lowest} to ${highest}.`);
  };
}

/** The value, or nothing at all. */
export function orBlank(grammar: Grammar): Grammar {
  return (value, place) => (value === '' ? null : grammar(value, place));
}
