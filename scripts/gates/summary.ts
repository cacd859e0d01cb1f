/** The end of what `npm test` prints: what failed and why, short enough to survive in a record that is cut. */
import type { Failure } from './failures.ts';

export interface FailedGate {
  readonly name: string;
  readonly failures: readonly Failure[];
  /** All that the program printed. */
  readonly output: string;
}

/** Lines of one error, and of everything. */
const LONGEST = 25;
const MOST = 115;
/** Characters of a line: a page that was expected to be another one is a single line. */
const WIDEST = 300;

/** Beginning and end of a long text: what was expected stands first in some errors and last in others. */
function shortened(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  const last = Math.floor((most - 1) / 3);
  return [...lines.slice(0, most - 1 - last), '…', ...lines.slice(lines.length - last)];
}

const narrowed = (line: string): string => (line.length > WIDEST ? `${line.slice(0, WIDEST)}…` : line);

interface Part {
  readonly head: string;
  readonly lines: readonly string[];
}

/** A gate of which no single test is known to have failed has said so at the end. */
function partsOf({ name, failures, output }: FailedGate): readonly Part[] {
  if (failures.length === 0) return [{ head: name, lines: output.trimEnd().split('\n').slice(-LONGEST) }];
  return failures.map(({ title, place, error }) => ({
    head: narrowed([`${name}: ${title}`, place].filter(Boolean).join('  ')),
    lines: error.split('\n'),
  }));
}

/**
 * Names every failure, with as much of its error as there is room for; at most 115 lines.
 * @returns nothing where nothing failed.
 */
export function failureLines(gates: readonly FailedGate[]): readonly string[] {
  const parts = gates.flatMap(partsOf);
  const room = Math.floor(MOST / Math.max(1, parts.length)) - 2;
  if (room >= 1)
    return parts.flatMap(({ head, lines }) => [
      '',
      `FAIL ${head}`,
      ...shortened(lines, Math.min(room, LONGEST)).map((line) => `     ${narrowed(line)}`),
    ]);
  const named = parts.slice(0, MOST - 2).map(({ head }) => `FAIL ${head}`);
  const left = parts.length - named.length;
  return ['', ...named, ...(left > 0 ? [`… and ${left} more`] : [])];
}
