/** The pilot protocol's rules, each held against the figures: mend, watch, leave, or too few people yet. */
import { quoted } from './flags.ts';
import type { ItemReport, PilotReport, Report } from '../report.ts';
import { inWords, percent } from './figure.ts';
import {
  APART_LEAST,
  FACILITY_WATCHED,
  FLAG_LEAST,
  HARD,
  MINUTES,
  MINUTES_WATCHED,
  UNCLEAR_PEOPLE,
  UNCLEAR_SHARE,
} from './thresholds.ts';

type Decision = PilotReport['decisions'][number];

export interface Findings
  extends
    Pick<Report, 'items' | 'scenarios' | 'coreMinutes'>,
    Pick<PilotReport, 'unclear' | 'questionnaire'> {}

const RULES = {
  harm: 'A problem with safety, access or lost work, once',
  unclear: 'A page called unclear by at least 2 people and 15 %',
  facility: 'Right at the first try under 50 %, with at least 8 answers',
  unused: 'A poor answer that nobody chose',
  minutes: 'A median time of over 80 minutes',
} as const;

const ORDER: readonly Decision['state'][] = ['mend', 'watch', 'too few', 'leave'];

/** What to mend first stands first. What is well is one line for each rule. */
export function decisionsOf(findings: Findings): readonly Decision[] {
  return [
    ...harm(findings),
    ...unclear(findings),
    ...facility(findings),
    ...unused(findings),
    ...minutes(findings),
  ].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

function decision(rule: keyof typeof RULES, about: string, state: Decision['state'], why: string): Decision {
  return { rule: RULES[rule], about, state, why };
}

/** Options of the questionnaire that name such a problem, by a word of their id. */
const HARM_ID = /\b(?:safety|unsafe|access|lost|not-saved)\b/;
/** Words in remarks that may speak of one: only a person can tell. */
const HARM_WORDS =
  /\b(?:lost|gone|disappeared|vanished|not saved|did ?n[o’']t save|start(?:ed)? again|keyboard|screen ?reader|contrast|can(?:no|['’])t (?:read|see|hear|open|click)|crash\w*|froze|unsafe|abuse\w*|harm\w*|safeguarding)\b/iu;

function harm({ unclear: pages, questionnaire }: Findings): readonly Decision[] {
  const named = questionnaire.flatMap(({ text, id, options }) =>
    options
      .filter((option) => HARM_ID.test(option.id) && option.first + option.later > 0)
      .map((option) =>
        decision(
          'harm',
          text || id,
          'mend',
          `${people(option.first + option.later)} chose ${quoted(option.words)}.`,
        ),
      ),
  );
  const remarks = [
    ...pages.flatMap(({ title, comments }) => comments.map((words) => ({ about: title, words }))),
    ...questionnaire.flatMap(({ text, typed }) => typed.map(({ words }) => ({ about: text, words }))),
  ].filter(({ words }) => HARM_WORDS.test(words));
  const read = remarks.map(({ about, words }) =>
    decision('harm', about, 'watch', `Read this remark: it may speak of such a problem. “${words}”`),
  );
  if (named.length + read.length > 0) return [...named, ...read];
  return [
    decision(
      'harm',
      'All remarks',
      'leave',
      'No remark has a word that points to one. Observers may know more.',
    ),
  ];
}

function unclear({ unclear: pages }: Findings): readonly Decision[] {
  if (pages.length === 0) return [decision('unclear', 'All pages', 'leave', 'Nobody called a page unclear.')];
  return pages.map(({ title, people: by, share: { value, n } }) => {
    const met = by >= UNCLEAR_PEOPLE && (value ?? 0) >= UNCLEAR_SHARE;
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
  const enough = scored.filter(({ facility: { n } }) => n >= FLAG_LEAST);
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
    const state = item.n >= APART_LEAST ? 'mend' : 'watch';
    return [decision('unused', nameOf(item), state, `None of ${item.n} people chose ${named}.`)];
  });
  return [...found, ...rest('unused', 'questions and decisions', enough.length - found.length, few.length)];
}

function isPoor({ type }: ItemReport, { right, note }: ItemReport['options'][number]): boolean {
  return type === 'decision' ? /^poor\b/.test(note) : !right;
}

function minutes({ coreMinutes: { value, n, why } }: Findings): readonly Decision[] {
  const about = 'The whole course';
  if (value === null) return [decision('minutes', about, 'too few', why)];
  const figures = `Half of ${n} people who finished needed ${Math.round(value)} minutes or less.`;
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

function people(n: number): string {
  return n === 1 ? '1 person' : `${n} people`;
}
