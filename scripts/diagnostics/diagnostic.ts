/**
 * Diagnostics are values: what is wrong with a course, where, and what would be right, in words for somebody
 * who does not program. Nothing here prints.
 */
import { catalogue, type Code, type ParamsOf } from './catalogue.ts';

export type Severity = 'error' | 'warning';

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** Relative to the course folder, with `/`. */
  readonly file: string;
  /** From 1; `null` where there is no place to point at. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly expected: string | null;
  readonly found: string | null;
  readonly remedy: string;
}

/** A place in a source file, positions from 1. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/**
 * How strictly a finding counts. `structure`: always an error. `craft`: an error with `rules: full`.
 * `alignment`: as craft, but never an error in a draft. `advice`: always a warning.
 */
export type Kind = 'structure' | 'craft' | 'alignment' | 'advice';

/** A diagnostic before the course's own rules have decided its severity. */
export interface Finding extends Omit<Diagnostic, 'severity'> {
  readonly kind: Kind;
}

export interface Strictness {
  readonly rules: 'basic' | 'full';
  readonly stage: 'draft' | 'release';
}

/** Makes a finding from the catalogue's words for `code`. */
export function find<C extends Code>(code: C, place: Place, params: ParamsOf<C>): Finding {
  const entry = catalogue[code];
  const words = (entry.words as (params: ParamsOf<C>) => ReturnType<typeof entry.words>)(params);
  return {
    code,
    kind: entry.kind,
    file: place.file,
    line: place.line,
    column: place.column,
    message: words.message,
    expected: words.expected ?? null,
    found: words.found ?? null,
    remedy: words.remedy,
  };
}

function severity(kind: Kind, { rules, stage }: Strictness): Severity {
  if (kind === 'structure') return 'error';
  if (kind === 'advice' || rules === 'basic') return 'warning';
  return kind === 'alignment' && stage === 'draft' ? 'warning' : 'error';
}

/** Decides severities and sorts by file and place. What two checks say of one place is said once. */
export function settle(findings: readonly Finding[], strictness: Strictness): Diagnostic[] {
  const told = new Map(findings.map((one) => [JSON.stringify(one), one]));
  return [...told.values()]
    .map(({ kind, code, ...rest }) => ({ code, severity: severity(kind, strictness), ...rest }))
    .sort(
      (a, b) =>
        compare(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.code, b.code),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
