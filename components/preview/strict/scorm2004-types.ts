/** Data types of SCORM 2004 (RTE §4.1.1) and rules between elements. */
import { all, matches, refuse } from './grammar.ts';
import type { Grammar } from './standard.ts';

const WRONG = '406';

/** Without exponent; five digits before the point are what Moodle takes. */
export const real = matches(WRONG, /^-?\d{1,5}(\.\d{1,18})?$/, 'a number without exponent');

const isoTime =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3])(?::([0-5]\d)(?::([0-5]\d)(?:\.\d{1,2}(?:Z|[+-]([01]\d|2[0-3])(?::?[0-5]\d)?)?)?)?)?)?)?)?$/;

/**
 * time(second,10,2): 1970 to 2038, one or two digits after the point, a zone only together with them.
 * So `toISOString()`, with its three digits, is no timestamp.
 */
export const timestamp: Grammar = (value) => {
  const found = isoTime.exec(value);
  if (!found) return refuse(WRONG, 'Wanted a timestamp YYYY-MM-DDThh:mm:ss with at most two decimals.');
  const year = Number(found[1]);
  if (year < 1970 || year > 2038) return refuse(WRONG, 'Wanted a year from 1970 to 2038.');
  const month = Number(found[2] ?? '1');
  const day = Number(found[3] ?? '1');
  const exists =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return exists ? null : refuse(WRONG, 'There is no such day.');
};

/** timeinterval(second,10,2); `P` and `PT` alone name no time. */
export const timeInterval = matches(
  WRONG,
  /^P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
  'a time interval such as PT1H2M3.45S',
);

/** URI syntax (RTE §4.1.1.2 and .3): no white space; `urn:` needs a namespace and a name. */
const uri = matches(
  WRONG,
  /^(?!urn:)\S+$|^urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:\S+$/,
  'an identifier without spaces',
);

export const longIdentifier = all(uri, (value) =>
  value.length <= 4000 ? null : refuse(WRONG, 'An identifier has at most 4000 characters.'),
);

/** Line breaks of all kinds: Moodle's formats are one line. */
const lineBreak = /[\n\r\u2028\u2029]/;
const languagePrefix = /^\{lang=[a-zA-Z]{1,8}(-[a-zA-Z0-9-]{2,8})*\}/;

/** localized_string_type with a smallest permitted maximum, the prefix `{lang=…}` not counted; one line. */
export function localized(limit: number): Grammar {
  return (value) => {
    const text = value.replace(languagePrefix, '');
    if (lineBreak.test(text)) return refuse(WRONG, 'Line breaks are not taken.');
    if (text.startsWith('{lang')) return refuse(WRONG, 'The language prefix is malformed.');
    return text.length <= limit ? null : refuse(WRONG, `${text.length} characters, the limit is ${limit}.`);
  };
}

/** RTE §3.1.7, 408: an element of the row must be set before this one. */
export function needs(name: string): Grammar {
  return (_value, place) => (place.ofRow(name) ? null : refuse('408', `Set ${name} of the row first.`));
}

/** An identifier is set once. */
export const fixed: Grammar = (value, place) => {
  const now = place.current();
  return now === undefined || now === '' || now === value
    ? null
    : refuse('351', `The identifier is ${now} already and cannot be changed.`);
};

/** Identifiers of a collection differ (RTE §4.2.17.1). */
export const unique: Grammar = (value, place) =>
  place.others().includes(value) ? refuse('351', 'Another row has this identifier.') : null;
