/// <reference lib="dom" />
/**
 * An LMS that weighs what it is sent, as Moodle sends it: in SCORM 1.2 what changed since it was sent last, in 2004
 * everything every time; in the foreground as a form, while the page goes as a beacon of many parts. What adapters look
 * at is checked with the types of a browser.
 */
import type { Dialect } from '../../../components/lms/dialect.ts';

/** What every body begins with: session key, ids of attempt and content (measured). */
const HEAD_BYTES = 45;
/** Boundary and headers around one field of a beacon, without its name; 115 with an ordinary name (measured). */
const PART_BYTES = 87;

/** Bytes of the same fields in either form. */
export interface Body {
  readonly form: number;
  readonly beacon: number;
}

export interface WeighingLms {
  readonly win: Window;
  /** What is held, by element. */
  readonly values: ReadonlyMap<string, string>;
  /** Calls so far. */
  readonly calls: number;
  /** Bodies of the commits so far, ends of sessions among them. */
  readonly bodies: readonly Body[];
}

/** @param sendsAll every commit carries every value, as in Moodle's SCORM 2004. */
export function createWeighingLms({ methods, words }: Dialect, sendsAll: boolean): WeighingLms {
  const values = new Map<string, string>();
  const changed = new Set<string>();
  const bodies: Body[] = [];
  let calls = 0;

  const send = (): string => {
    const names = sendsAll ? [...values.keys()] : [...changed];
    bodies.push(weigh(names.map((name) => [name, values.get(name) ?? ''])));
    changed.clear();
    return 'true';
  };
  const answers: Record<string, (element: string, value: string) => string> = {
    [words.initialize]: () => 'true',
    [methods.get]: (element) => values.get(element) ?? '',
    [methods.set](element, value) {
      if (values.get(element) !== value) changed.add(element);
      values.set(element, value);
      return 'true';
    },
    [methods.commit]: send,
    [methods.terminate]: send,
    [methods.lastError]: () => '0',
    [methods.errorString]: () => '',
  };
  const counted = Object.entries(answers).map(([name, answer]) => [
    name,
    (element = '', value = '') => {
      calls += 1;
      return answer(element, value);
    },
  ]);
  return {
    win: windowWith(words.api, Object.fromEntries(counted)),
    values,
    get calls() {
      return calls;
    },
    bodies,
  };
}

function weigh(fields: readonly (readonly [name: string, value: string])[]): Body {
  let [form, beacon] = [HEAD_BYTES, HEAD_BYTES];
  for (const [element, value] of fields) {
    const name = element.replace(/\.(\d+)/g, '_$1').replaceAll('.', '__');
    form += name.length + encodeURIComponent(value).length + 2;
    beacon += PART_BYTES + name.length + Buffer.byteLength(value);
  }
  return { form, beacon };
}

/** As much of a window as an adapter looks at. */
function windowWith(name: string, api: unknown): Window {
  const win: Record<string, unknown> = { opener: null, [name]: api, location: { hash: '' } };
  win['parent'] = win;
  win['document'] = { documentElement: { dataset: {} } };
  return win as unknown as Window;
}
