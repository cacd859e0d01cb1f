/** The pilot protocol's rules, each held against the figures. They suggest; a person decides. */
import { quoted } from './flags.ts';
import type { Decision, ItemReport, PilotReport, Report } from '../report.ts';
import { harm } from './harm.ts';
import { inWords, percent } from './figure.ts';
import {
  FACILITY_WATCHED,
  FLAG_LEAST,
  HARD,
  MINUTES,
  MINUTES_WATCHED,
  UNCLEAR_OF,
  UNCLEAR_PEOPLE,
  UNCLEAR_SHARE,
} from './thresholds.ts';
import { NO_TIMES } from './time.ts';

export interface Findings
  extends
    Pick<Report, 'items' | 'scenarios' | 'coreMinutes'>,
    Pick<PilotReport, 'unclear' | 'questionnaire' | 'remarks'> {}

const RULES = {
  harm: 'A safety, access or lost-work problem, once',
  unclear: 'A page is called unclear by 2 of 8 people, or by 15 %',
  facility: 'Fewer than 50 % answer a question rightly at the first try, with at least 8 answers',
  unused: 'Nobody has chosen a poor option',
  minutes: 'The core pages take more than 80 minutes in the middle case',
} as const;

const ORDER: readonly Decision['state'][] = ['mend', 'watch', 'read', 'too few', 'no data', 'leave'];

/** Remarks that may tell of harm to somebody come before everything that can wait. */
const place = ({ state, remark }: Decision): number => (remark ? -1 : ORDER.indexOf(state));

/**
 * What to read and to mend first stands first. What is well is one line for each rule.
 * @param isPiloted false where only a follow-up was read: of its answers the rule on harm is all that can be held
 */
export function decisionsOf(findings: Findings, isPiloted = true): readonly Decision[] {
  const { questionnaire, remarks } = findings;
  const read = harm(questionnaire, remarks).map((line): Decision => ({
    kind: 'harm',
    rule: RULES.harm,
    ...line,
  }));
  if (!isPiloted) return remarks.length > 0 ? read : [];
  const all = [
    ...read,
    ...unclear(findings),
    ...facility(findings),
    ...unused(findings),
    ...minutes(findings),
  ];
  return all.sort((a, b) => place(a) - place(b));
}

function decision(rule: keyof typeof RULES, about: string, state: Decision['state'], why: string): Decision {
  return { kind: rule, rule: RULES[rule], about, state, why };
}

function unclear({ unclear: pages }: Findings): readonly Decision[] {
  if (pages.length === 0) return [decision('unclear', 'All pages', 'leave', 'Nobody called a page unclear.')];
  return pages.map(({ title, people: by, share: { value, n } }) => {
    const met = n <= UNCLEAR_OF ? by >= UNCLEAR_PEOPLE : (value ?? 0) >= UNCLEAR_SHARE;
    return decision(
      'unclear',
      title,
      met ? 'mend' : 'watch',
      `${inWords(by, n)} who came that far called it unclear.`,
    );
  });
}

function facility({ items }: Findings): readonly Decision[] {
  const scored = items.filter(({ facility: { value }, unknown }) => value !== null && !unknown);
  const few = scored.filter(({ facility: { n } }) => n < FLAG_LEAST);
  const enough = scored
    .filter(({ facility: { n } }) => n >= FLAG_LEAST)
    .sort((a, b) => (a.facility.value ?? 0) - (b.facility.value ?? 0));
  const found = enough.flatMap((item): Decision[] => {
    const { value, n, low, high } = item.facility;
    if (value === null || value >= FACILITY_WATCHED) return [];
    const state = value < HARD ? 'mend' : 'watch';
    const why = `${inWords(Math.round(value * n), n)} were right at the first try; the true share may lie from ${percent(low ?? 0)} to ${percent(high ?? 1)}.`;
    return [decision('facility', nameOf(item), state, why)];
  });
  return [...found, ...rest('facility', 'questions', enough.length - found.length, few.length)];
}

/** Choices marked poor, and wrong answers of questions with one choice or several. */
function unused({ items }: Findings): readonly Decision[] {
  const asked = items.filter(
    ({ type, unknown, n }) => !unknown && n > 0 && /^(?:decision|single|multiple)$/.test(type),
  );
  const few = asked.filter(({ n }) => n < FLAG_LEAST);
  const enough = asked.filter(({ n }) => n >= FLAG_LEAST);
  const found = enough.flatMap((item): Decision[] => {
    const idle = item.options.filter((option) => isPoor(item, option) && option.first + option.later === 0);
    if (idle.length === 0) return [];
    const named = idle.map(({ words, id }) => quoted(words || id)).join(', ');
    return [decision('unused', nameOf(item), 'mend', `None of ${item.n} people chose ${named}.`)];
  });
  return [...found, ...rest('unused', 'questions and decisions', enough.length - found.length, few.length)];
}

function isPoor({ type }: ItemReport, { right, note }: ItemReport['options'][number]): boolean {
  return type === 'decision' ? /^poor\b/.test(note) : !right;
}

function minutes({ coreMinutes: { value, n, why } }: Findings): readonly Decision[] {
  const about = 'The whole course';
  if (value === null) return [decision('minutes', about, why === NO_TIMES ? 'no data' : 'too few', why)];
  const figures = `Half of ${n} people who finished needed ${Math.round(value)} minutes or less for the whole course, optional pages that they opened included.`;
  if (n < FLAG_LEAST) return [decision('minutes', about, 'too few', figures)];
  if (value > MINUTES) return [decision('minutes', about, 'mend', figures)];
  return [decision('minutes', about, value > MINUTES_WATCHED ? 'watch' : 'leave', figures)];
}

/** One line for what is well, one for what nobody can tell yet. */
function rest(rule: keyof typeof RULES, what: string, well: number, few: number): readonly Decision[] {
  const lines: Decision[] = [];
  if (well > 0) lines.push(decision(rule, `${well} ${what}`, 'leave', 'The rule is not met.'));
  if (few > 0)
    lines.push(decision(rule, `${few} ${what}`, 'too few', `Under ${FLAG_LEAST} people have answered.`));
  return lines;
}

function nameOf({ text, id }: ItemReport): string {
  return text === '' ? id : text;
}
