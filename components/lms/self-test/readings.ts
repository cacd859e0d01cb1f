/** What is only read, and the one value that is set beside suspend data: a session of no length. */
import { taken, type Answer, type Wire } from './wire.ts';
import { UNKNOWN_ELEMENT, type TrialWords } from './words.ts';

export interface Readings {
  readonly mode: Answer;
  readonly credit: string;
  readonly entry: string;
  readonly version: string;
  /** Asked for an element that no standard has. */
  readonly unknown: Answer;
  /** What the LMS says of that number; `null`: asking threw. */
  readonly said: { readonly text: string; readonly diagnostic: string } | null;
  readonly totalTime: string;
  /** Looks as the standard wants it. */
  readonly timeReads: boolean;
  /** Rows of interactions that the LMS counts; `null` where it does not tell. */
  readonly rows: number | null;
  /** Id of the first row, where the standard lets rows be read and there is one. */
  readonly firstRow: string | null;
  /** One line of everything that must stay as it is. */
  readonly untouched: string;
}

export function read(wire: Wire, words: TrialWords): Readings {
  const value = (element: string): string => (element ? wire.get(element).value : '');
  const mode = wire.get(words.mode);
  const unknown = wire.get(UNKNOWN_ELEMENT);
  const said = wire.says(unknown.code);
  const count = Number.parseInt(value(words.count), 10);
  const totalTime = value(words.totalTime);
  return {
    mode,
    unknown,
    said,
    totalTime,
    credit: value(words.credit),
    entry: value(words.entry),
    version: value(words.version),
    timeReads: words.timeForm.test(totalTime),
    rows: Number.isNaN(count) ? null : count,
    firstRow: words.firstRow && count > 0 ? value(words.firstRow) : null,
    untouched: readUntouched(wire, words),
  };
}

export function readUntouched(wire: Wire, { untouched }: TrialWords): string {
  return untouched.map((element) => wire.get(element).value).join(' | ');
}

/** @returns whether the LMS takes a time in the form in which the course reports it; of no length, so nothing is added. */
export function tryTime(wire: Wire, { sessionTime, noTime }: TrialWords): boolean {
  return taken(wire.set(sessionTime, noTime));
}
