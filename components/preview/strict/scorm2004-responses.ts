/**
 * Responses and patterns of SCORM 2004 by interaction type (RTE §4.2.9.1). Where Moodle is stricter than ADL
 * (characters of short identifiers, line breaks), the stricter rule holds: content has to play in both.
 */
import { refuse } from './grammar.ts';
import { localized, real } from './scorm2004-types.ts';
import type { Grammar, Refusal } from './standard.ts';

const WRONG = '406';
const shortIdentifier = /^[A-Za-z0-9_.]{1,250}$/;
const lineBreak = /[\n\r\u2028\u2029]/;

type Test = (value: string, place: Parameters<Grammar>[1]) => Refusal | null;

const wrong = (reason: string): Refusal => refuse(WRONG, reason);

function identifiers(most: number, repeats: boolean): Test {
  return (value) => {
    const parts = value === '' ? [] : value.split('[,]');
    if (parts.length > most) return wrong(`At most ${most} parts.`);
    if (!parts.every((part) => shortIdentifier.test(part))) {
      return wrong('Parts are letters, digits, _ or ., separated by [,].');
    }
    return !repeats && new Set(parts).size < parts.length ? wrong('A part is given twice.') : null;
  };
}

function pairs(most: number): Test {
  return (value) => {
    const parts = value === '' ? [] : value.split('[,]');
    if (parts.length > most) return wrong(`At most ${most} pairs.`);
    const good = (pair: string): boolean => {
      const sides = pair.split('[.]');
      return sides.length === 2 && sides.every((side) => shortIdentifier.test(side));
    };
    return parts.every(good) ? null : wrong('Wanted pairs such as 1[.]a[,]2[.]c.');
  };
}

const fillIn: Test = (value, place) => {
  const parts = value.replace(/^(\{(case_matters|order_matters)=(true|false)\})*/, '').split('[,]');
  if (parts.length > 10) return wrong('At most 10 texts.');
  return parts.map((part) => localized(250)(part, place)).find((refusal) => refusal !== null) ?? null;
};

const longFillIn: Test = (value, place) =>
  localized(4000)(value.replace(/^\{case_matters=(true|false)\}/, ''), place);

const plain =
  (most: number): Test =>
  (value) => {
    if (lineBreak.test(value)) return wrong('Line breaks are not taken.');
    return value.length <= most ? null : wrong(`${value.length} characters, the limit is ${most}.`);
  };

const numericRange: Test = (value, place) => {
  const sides = value.split('[:]');
  if (sides.length !== 2) return wrong('Wanted min[:]max.');
  return (
    sides
      .filter((side) => side !== '')
      .map((side) => real(side, place))
      .find((it) => it !== null) ?? null
  );
};

const steps: Test = (value) => {
  if (lineBreak.test(value)) return wrong('Line breaks are not taken.');
  return value.split('[,]').length <= 250 ? null : wrong('At most 250 steps.');
};

const trueFalse: Test = (value) => (/^(true|false)$/.test(value) ? null : wrong('Wanted true or false.'));
const oneIdentifier: Test = (value) =>
  shortIdentifier.test(value) ? null : wrong('Wanted one short identifier.');

const responses: Readonly<Record<string, Test>> = {
  'true-false': trueFalse,
  choice: identifiers(36, false),
  'fill-in': fillIn,
  'long-fill-in': longFillIn,
  matching: pairs(36),
  performance: steps,
  sequencing: identifiers(36, true),
  likert: oneIdentifier,
  numeric: real,
  other: plain(4000),
};

/** Types whose answer has one pattern only (RTE §4.2.9.1.2). */
const onePattern = ['true-false', 'likert', 'numeric', 'other'];

export const response2004: Grammar = (value, place) => {
  const type = place.ofRow('type') ?? '';
  const refusal = responses[type]?.(value, place);
  return refusal ? refuse(refusal.code, `The type is ${type}. ${refusal.reason}`) : null;
};

const asSet = (value: string): string => value.split('[,]').sort().join('[,]');

export const pattern2004: Grammar = (value, place) => {
  const type = place.ofRow('type') ?? '';
  if (place.index > 0 && onePattern.includes(type)) return refuse('351', `The type ${type} has one pattern.`);
  const refusal = type === 'numeric' ? numericRange(value, place) : response2004(value, place);
  if (refusal) return refusal;
  // The parts of a choice have no order, so the same set is the same pattern.
  const same =
    type === 'choice' ? (other: string) => asSet(other) === asSet(value) : (other: string) => other === value;
  return place.others().some(same) ? refuse('351', 'Another pattern of this row is the same.') : null;
};
