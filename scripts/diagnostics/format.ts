/** Diagnostics as text for a terminal: place, message, the line in question with a mark, and the remedy. */
import type { Diagnostic } from './diagnostic.ts';

/** Longest piece of a source line that is shown. */
const SHOWN = 100;

/**
 * One diagnostic in several lines. `source` is the text of its file, for the code frame; without it the
 * frame is left out.
 */
export function formatDiagnostic(diagnostic: Diagnostic, source?: string): string {
  const { file, line, column, severity, code } = diagnostic;
  const place = [file, line, line === null ? null : column].filter((part) => part !== null).join(':');
  const details = [
    diagnostic.expected === null ? null : `Expected: ${diagnostic.expected}`,
    diagnostic.found === null ? null : `Found:    ${diagnostic.found}`,
    `Remedy:   ${diagnostic.remedy}`,
  ].filter((row) => row !== null);
  return [
    `${place}  ${severity}  ${code}`,
    `  ${diagnostic.message}`,
    ...(source === undefined || line === null ? [] : frame(source, line, column)),
    ...details.map((row) => `  ${row}`),
  ].join('\n');
}

function frame(source: string, line: number, column: number | null): string[] {
  const text = source.split(/\r?\n/, line)[line - 1];
  if (text === undefined || text.trim() === '') return [];
  const start = Math.max(0, Math.min((column ?? 1) - 1, text.length) - SHOWN / 2);
  const piece = text.slice(start, start + SHOWN).replace(/\t/g, ' ');
  const gutter = `${line} | `;
  const rows = [`  ${gutter}${piece}`];
  if (column !== null) rows.push(`  ${' '.repeat(gutter.length - 2)}| ${' '.repeat(column - 1 - start)}^`);
  return rows;
}

/** Warnings of one code that are shown in full; of the rest only the places. */
const IN_FULL = 3;

/**
 * A whole report with a last line of counts; `sources` gives the text of a file for code frames. Errors are
 * always shown in full; a warning that repeats itself becomes a list of places.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: (file: string) => string | undefined,
): string {
  const seen = new Map<string, number>();
  const short = new Map<string, string[]>();
  const full = diagnostics.filter(({ code, severity, file, line, message }) => {
    const before = seen.get(code) ?? 0;
    seen.set(code, before + 1);
    if (severity === 'error' || before < IN_FULL) return true;
    short.set(code, [...(short.get(code) ?? []), `  ${file}:${line ?? 1}  ${message}`]);
    return false;
  });
  const amount = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return [
    ...full.map((diagnostic) => `${formatDiagnostic(diagnostic, sources(diagnostic.file))}\n`),
    ...[...short].map(
      ([code, rows]) => `${amount(rows.length, 'more warning')} ${code}:\n${rows.join('\n')}\n`,
    ),
    `${amount(count('error'), 'error')}, ${amount(count('warning'), 'warning')}`,
  ].join('\n');
}
