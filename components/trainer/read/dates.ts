/**
 * Dates as an LMS or a spreadsheet writes them, in words or figures. All dates of a file are read together, because
 * 12/11/2026 alone does not tell its month.
 */

/** `YYYY-MM-DDThh:mm` by the text of the file; `null` where it cannot be read. */
export interface Dates {
  readonly read: ReadonlyMap<string, string | null>;
  /** Sentences on what was decided and what could not be read. */
  readonly remarks: readonly string[];
}

interface Moment {
  readonly year: number;
  /** Of two figures that may be day or month, both; else the month alone. */
  readonly first: number;
  readonly second: number;
  readonly form: 'known' | 'figures';
  readonly time: string;
}

const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sv', 'ar', 'ar-LB', 'ar-MA'];

/** Words for months that Intl does not give: old and short forms. */
const FURTHER: Readonly<Record<string, number>> = {
  sept: 9,
  mrz: 3,
  märz: 3,
  maerz: 3,
  set: 9,
  ene: 1,
  dic: 12,
};

const bare = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\./g, '').trim();

/** Names of months in one language, long and short, alone and beside a day: Polish has two forms of each. */
function monthsIn(language: string): readonly (readonly [name: string, number: number])[] {
  const names: [string, number][] = [];
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        ...options,
        timeZone: 'UTC',
      });
      for (let number = 1; number <= 12; number += 1) {
        const parts = format.formatToParts(Date.UTC(2026, number - 1, 15));
        const name = bare(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (!/^\d*$/.test(name)) names.push([name, number]);
      }
    }
  }
  return names;
}

/** Months by name. A language is asked only when those before it do not have the name: each takes its time. */
class Months {
  readonly #names = new Map(Object.entries(FURTHER));
  readonly #languages = [...LANGUAGES];

  get(name: string): number | undefined {
    while (!this.#names.has(name) && this.#languages.length > 0) {
      for (const [each, number] of monthsIn(this.#languages.shift() ?? '')) {
        if (!this.#names.has(each)) this.#names.set(each, number);
      }
    }
    return this.#names.get(name);
  }
}

/** Western figures, plain spaces, no marks of direction. */
function plain(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .toLowerCase()
    .trim();
}

const TIME =
  /(\d{1,2})(?: ?h ?|:)(\d{2})(?:[:.]\d{2})?(?:[.,]\d+)?(?: ?(a\.? ?m\.?|p\.? ?m\.?|ص|م|vormittags|nachmittags|fm|em)(?![\p{L}]))?/u;
const AFTERNOON = /^(?:p|م|nachm|em)/;
const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const FIGURES = /(?<!\d)(\d{1,2})([-/.] ?)(\d{1,2})[-/.] ?(\d{4}|\d{2})(?!\d)/;
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?,? (?:de |of )?(\p{L}[\p{L}\p{M} .]*?),? (?:de |del )?(\d{4})(?!\d)/u;
const SHORT = /(?<!\d)(\d{1,2})[- ](\p{L}[\p{L}\p{M}.]*)[- ](\d{4}|\d{2})(?!\d)/u;
const MONTH_FIRST = /(\p{L}[\p{L}\p{M}.]*) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;

/** `hh:mm`; empty without a time, `null` for one that there is not. */
function timeIn(text: string): string | null {
  const found = TIME.exec(text);
  if (!found) return '';
  const [, hour = '', minute = '', half = ''] = found;
  const given = Number(hour);
  if (given > 23 || Number(minute) > 59 || (half !== '' && given > 12)) return null;
  const of24 = half === '' ? given : (given % 12) + (AFTERNOON.test(half) ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${minute}`;
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 : 0) + Number(text);

function momentOf(raw: string, months: Months): Moment | null {
  const text = plain(raw);
  const iso = ISO.exec(text);
  const figures = iso ? null : FIGURES.exec(text);
  const rest = text.replace((iso ?? figures)?.[0] ?? '', ' ');
  const time = timeIn(rest.replace(/^ ?t/, ' '));
  if (time === null) return null;
  if (iso)
    return { year: Number(iso[1]), first: Number(iso[3]), second: Number(iso[2]), form: 'known', time };
  if (figures) {
    const [, first, sign = '', second, year = ''] = figures;
    // Only days come before a point.
    const form = sign.startsWith('.') ? 'known' : 'figures';
    return { year: fullYear(year), first: Number(first), second: Number(second), form, time };
  }
  return inWords(text, time, months);
}

function inWords(text: string, time: string, months: Months): Moment | null {
  for (const pattern of [DAY_FIRST, SHORT]) {
    const [, day, name = '', year = ''] = pattern.exec(text) ?? [];
    const month = months.get(bare(name));
    if (month !== undefined) {
      return { year: fullYear(year), first: Number(day), second: month, form: 'known', time };
    }
  }
  const [, name = '', day, year = ''] = MONTH_FIRST.exec(text) ?? [];
  const month = months.get(bare(name));
  if (month === undefined) return null;
  return { year: Number(year), first: Number(day), second: month, form: 'known', time };
}

/** `null` for a day that there is not. */
function written(year: number, month: number, day: number, time: string): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1990 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return `${date.toISOString().slice(0, 10)}T${time || '00:00'}`;
}

/** Reads the dates of one file. `texts` may repeat; `-` and empty ones are nobody's date. */
export function readDates(texts: Iterable<string>): Dates {
  const months = new Months();
  const moments = new Map<string, Moment | null>();
  for (const text of texts)
    if (!/^[-–—\s]*$/.test(text) && !moments.has(text)) moments.set(text, momentOf(text, months));
  const figures = [...moments.values()].filter((moment) => moment?.form === 'figures');
  const dayFirst = figures.some((moment) => moment !== null && moment.first > 12);
  const monthFirst = figures.some((moment) => moment !== null && moment.second > 12);
  const torn = dayFirst && monthFirst;

  const read = new Map<string, string | null>();
  for (const [text, moment] of moments) {
    if (!moment) read.set(text, null);
    else if (moment.form === 'known')
      read.set(text, written(moment.year, moment.second, moment.first, moment.time));
    else read.set(text, ofFigures(moment, monthFirst, torn));
  }
  return { read, remarks: remarksOn(moments, read, figures.length > 0 && !dayFirst && !monthFirst, torn) };
}

function ofFigures({ year, first, second, time }: Moment, monthFirst: boolean, torn: boolean): string | null {
  if (first > 12) return written(year, second, first, time);
  if (second > 12) return written(year, first, second, time);
  if (first === second) return written(year, first, first, time);
  if (torn) return null;
  return monthFirst ? written(year, first, second, time) : written(year, second, first, time);
}

function remarksOn(
  moments: ReadonlyMap<string, Moment | null>,
  read: ReadonlyMap<string, string | null>,
  undecided: boolean,
  torn: boolean,
): string[] {
  const lost = [...read].filter(([, date]) => date === null).map(([text]) => text);
  const [example = ''] = lost;
  const [figure = ''] = [...moments].find(([, moment]) => moment?.form === 'figures') ?? [];
  const timeless = [...moments.values()].some((moment) => moment?.time === '');
  return [
    ...(undecided
      ? [`Dates such as “${figure}” do not tell day from month here; the day was taken to come first.`]
      : []),
    ...(torn
      ? ['Dates stand with the day first and with the month first; those that fit both were left out.']
      : []),
    ...(lost.length > 0
      ? [
          `${lost.length} ${lost.length === 1 ? 'date' : 'different dates'} could not be read and count as unknown, for example “${example.slice(0, 60)}”.`,
        ]
      : []),
    ...(timeless ? ['Dates without a time were taken as midnight.'] : []),
  ];
}
