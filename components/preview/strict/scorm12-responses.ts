/** Responses and patterns of SCORM 1.2 by interaction type (RTE 1.2 §3.4.4, cmi.interactions). */
import { matches, refuse, upTo } from './grammar.ts';
import type { Grammar } from './standard.ts';

const WRONG = '405';

const list = '[0-9a-z](,[0-9a-z])*';

const byType: Readonly<Record<string, Grammar>> = {
  // Only the first character counts: 1, 0, t or f.
  'true-false': matches(WRONG, /^[01tfTF]/, 't, f, 1 or 0'),
  choice: matches(
    WRONG,
    new RegExp(`^(${list}|\\{${list}\\})?$`),
    'single characters 0-9 or a-z with commas',
  ),
  sequencing: matches(WRONG, new RegExp(`^(${list})?$`), 'single characters 0-9 or a-z with commas'),
  matching: matches(
    WRONG,
    /^(\{?[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*\}?)?$/,
    'pairs of single characters, for example 1.a,2.c',
  ),
  likert: matches(WRONG, /^[0-9a-z]?$/, 'one character 0-9 or a-z, or nothing'),
  numeric: matches(WRONG, /^-?(\d+(\.\d*)?|\.\d+)$/, 'a decimal number'),
};

/** A row without a type takes any text: the standard sets no order within a row. */
export const response12: Grammar = (value, place) => {
  const tooLong = upTo(WRONG, 255)(value, place);
  if (tooLong) return tooLong;
  const type = place.ofRow('type') ?? '';
  const refusal = byType[type]?.(value, place);
  return refusal ? refuse(WRONG, `The type is ${type}. ${refusal.reason}`) : null;
};
