/** The report as plain text: fixed English keys, whatever the language, and no learner. */
import type { Result } from './result.ts';

/** Longer answers of an LMS are pages of HTML. */
const LONGEST = 200;

/** @param head what the report is of, by name. */
export function reportText(
  head: Readonly<Record<string, string>>,
  now: Date,
  results: readonly Result[],
): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  const [written, utc] = [local, now].map((time) => time.toISOString().slice(0, 19));
  return [
    'self-test',
    ...lines({ ...head, written, utc }),
    ...results.flatMap(({ row, mark, says, facts }) => [
      `${row}: ${mark}, ${says.replace(/.*\./, '')}`,
      ...lines(facts, '  '),
    ]),
    '',
  ].join('\n');
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
