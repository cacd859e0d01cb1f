/** The report as plain text: fixed English keys, whatever the language, and no learner. */
import type { Mark, Result } from './result.ts';

export interface ReportHead {
  readonly course: string;
  readonly version: string;
  readonly standard: string;
  /** Where the session stands. */
  readonly session: string;
  readonly now: Date;
}

/** Longer answers of an LMS are pages of HTML. */
const LONGEST = 200;

export function countMarks(results: readonly Result[]): Record<Mark, number> {
  const count: Record<Mark, number> = { fine: 0, around: 0, hurts: 0, untried: 0 };
  for (const { mark } of results) count[mark] += 1;
  return count;
}

export function reportText(head: ReportHead, results: readonly Result[]): string {
  const { now, ...others } = head;
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  const facts = {
    ...others,
    written: local.toISOString().slice(0, 19),
    utc: `${now.toISOString().slice(0, 19)}Z`,
    ...countMarks(results),
  };
  return ['self-test', ...lines(facts), '', ...results.flatMap(resultLines), ''].join('\n');
}

function resultLines({ row, mark, says, facts = {} }: Result): string[] {
  return [`${row}: ${mark}, ${says.slice(says.lastIndexOf('.') + 1)}`, ...lines(facts, '  ')];
}

/** One line each, whatever an LMS put into a value. */
function lines(facts: Readonly<Record<string, unknown>>, indent = ''): string[] {
  return Object.entries(facts).map(([name, value]) => {
    const words = String(value)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim();
    return `${indent}${name}: ${words.slice(0, LONGEST) || '-'}`;
  });
}
