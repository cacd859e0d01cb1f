/** JSON of unknown shape, whole, in lines or cut off. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key; an empty one where there is none. */
export function objectIn(value: unknown, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

export function arrayIn(value: unknown, key: string): readonly unknown[] {
  const found = isObject(value) ? value[key] : undefined;
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** Text under a key; empty where there is none. */
export function textIn(value: unknown, key: string): string {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
}

export function numberUnder(value: unknown, key: string): number | null {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

export interface ReadJson {
  /** The value; of lines all that are whole; `undefined` where nothing could be read. */
  readonly value: unknown;
  /** Empty, or a sentence on what was lost. */
  readonly remark: string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Ends that are tried when a file was cut off. */
const TRIED = 40;

/** Reads JSON, JSON lines, or as much of a list as is whole. */
export function readJson(text: string): ReadJson {
  const whole = parsed(text);
  if (whole !== undefined) return { value: whole, remark: '' };
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length > 1) {
    const values = lines.map(parsed).filter(isObject);
    const lost = lines.length - values.length;
    if (values.length > lost) {
      return {
        value: values,
        remark: lost === 0 ? '' : `${lost} of ${lines.length} lines could not be read.`,
      };
    }
  }
  const begun = beginningOf(text);
  const remark =
    'This file looks cut off: it ends before its JSON does. What is whole was read. Download it again.';
  return begun === undefined ? { value: undefined, remark: '' } : { value: begun, remark };
}

/** A list, or an object with one, without its last entry. */
function beginningOf(text: string): unknown {
  let end = text.length;
  for (let i = 0; i < TRIED && end > 0; i += 1) {
    end = text.lastIndexOf('}', end - 1);
    if (end < 0) return undefined;
    const start = text.slice(0, end + 1);
    for (const close of [']', ']}', ']}]}']) {
      const value = parsed(start + close);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}
