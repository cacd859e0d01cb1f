/** What is only read, and the one value that is set beside suspend data: a session of no length. */
import { taken, type Answer, type Said, type Wire } from './wire.ts';
import { UNKNOWN_ELEMENT, type TrialWords } from './words.ts';

export interface Readings {
  readonly mode: Answer;
  readonly credit: string;
  readonly entry: string;
  readonly version: string;
  /** Asked for an element that no standard has. */
  readonly unknown: Answer;
  /** What the LMS says of that number; `null`: asking threw. */
  readonly said: Said | null;
  readonly totalTime: string;
  /** Looks as the standard wants it. */
  readonly timeReads: boolean;
  /** Rows of interactions that the LMS counts, in its words. */
  readonly rows: string;
  /** Id of the first row; empty where the standard does not let it be read. */
  readonly firstRow: string;
  /** One line of everything that must stay as it is. */
  readonly untouched: string;
}

export function read(wire: Wire, words: TrialWords): Readings {
  const value = (element: string): string => (element ? wire.get(element).value : '');
  const mode = wire.get(words.mode);
  const unknown = wire.get(UNKNOWN_ELEMENT);
  const said = wire.says(unknown.code);
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
    rows: value(words.count),
    firstRow: value(words.firstRow),
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
