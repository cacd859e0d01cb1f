/** A question of every type, and a course that asks them in practice and in the assessment. */
import { pairOf } from '../../../components/model/answers.ts';
import type {
  Accepted,
  CourseIndex,
  OptionContent,
  QuestionContent,
  QuestionIndex,
  RowContent,
} from '../../../components/model/course.ts';
import type { ContentLookup } from '../../../components/state/lookup.ts';
import {
  content as sampleContent,
  courseOf,
  index as sampleIndex,
  option,
  questionContent,
  type Size,
} from './sample.ts';

const row = (id: string, right: string | null): RowContent => ({
  id,
  html: id,
  text: `Row ${id}`,
  right,
  feedback: null,
});

const foreseen = (id: string, correct: boolean, accepts: Accepted, text = id): OptionContent => ({
  ...option(id, correct ? [id] : []),
  text,
  accepts,
});

const words = (...variants: string[]): Accepted => ({ words: variants });
const range = (from: number | null, to: number | null): Accepted => ({ from, to });

const choice = (...right: string[]): Partial<QuestionContent> => ({
  options: ['need', 'number', 'date', 'key'].map((id) => option(id, right)),
});

const MADE = {
  single: choice('need'),
  multiple: choice('need', 'date'),
  matching: {
    options: ['floor', 'software', 'age'].map((id) => option(id, [])),
    rows: [row('dance', 'floor'), row('photo', 'software'), row('choir', 'floor')],
  },
  ordering: { options: ['ask', 'look', 'write'].map((id) => option(id, [])) },
  'short-answer': {
    options: [
      foreseen('floor', true, words('the floor', 'flooring', 'sprung floor'), 'the floor'),
      foreseen('café', true, words('café'), 'café'),
      foreseen('size', false, words('the size', 'how big'), 'the size'),
      foreseen('flour', false, words('the flour'), 'the flour'),
    ],
  },
  numeric: {
    options: [
      foreseen('range', true, range(6, 8), '6 to 8'),
      foreseen('too-few', false, range(null, 6), 'less than 6'),
      foreseen('far-too-many', false, range(1000, 2000), '1,000 to 2,000'),
    ],
  },
  likert: {
    options: ['now', 'with-help', 'not-yet'].map((id) => option(id, [])),
    rows: [row('ring', null), row('next', null)],
  },
} satisfies Record<QuestionContent['type'], Partial<QuestionContent>>;

export type Kind = keyof typeof MADE;
export const KINDS = Object.keys(MADE) as Kind[];

/** Questions by type; their id is their type. */
export const kinds = Object.fromEntries(
  KINDS.map((type) => [type, questionContent({ id: type, type, use: 'practice' }, MADE[type])]),
) as Record<Kind, QuestionContent>;

/** As the index knows a question: its number is also its row; statements have the rows after `statements`. */
function indexOf(content: QuestionContent, number: number, statements: number): QuestionIndex {
  const { id, type, use, options, rows } = content;
  const scale = type === 'likert';
  return {
    id,
    number,
    use,
    type,
    // Numbers of rows and options are mixed in the order in which an author added them.
    options: [...options.slice(0, 1), ...rows, ...options.slice(1)].map((each) => each.id),
    rows: rows.map((each, at) => ({ id: each.id, interaction: scale ? statements + at : null })),
    interaction: scale ? null : number,
  };
}

const inBank = KINDS.map((type): QuestionContent => ({
  ...kinds[type],
  id: `bank-${type}`,
  use: 'assessment',
}));
const all = [...Object.values(kinds), ...inBank];
const statements = all.length;

/** The sample course with a question of every type in practice and in the bank. */
export const kindsIndex: CourseIndex = {
  ...sampleIndex,
  questions: all.map((content, number) => indexOf(content, number, statements)),
  scenarios: [],
  assessment: {
    page: 'check',
    draw: inBank.length,
    outcomes: [],
    balance: {},
    bank: inBank.map(({ id }) => ({ id, outcome: 'O1', element: 'trust' })),
    interaction: statements + 2,
  },
  interactions: [
    ...all.map(({ id }) => `m1.${id}`),
    'm1.likert.ring',
    'm1.likert.next',
    'm1.assessment-tries',
  ],
};

export const kindsContent: ContentLookup = {
  ...sampleContent,
  question: (id) => all.find((each) => each.id === id),
};

/** An index of one question, as `kindsIndex` has it. */
export function kindIndex(type: Kind): QuestionIndex {
  return kindsIndex.questions[KINDS.indexOf(type)] as QuestionIndex;
}

export const pairs = (list: Readonly<Record<string, string>>): string[] =>
  Object.entries(list).map(([left, right]) => pairOf(left, right));

/** A table of so many rows and options; numbered as the ledger does it, options first. */
function table(type: 'matching' | 'likert', rows: number, options: number): Partial<QuestionIndex> {
  const ids = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${prefix}${at}`);
  return {
    type,
    rows: ids('row', rows).map((id) => ({ id, interaction: type === 'likert' ? 0 : null })),
    options: [...ids('option', options), ...ids('row', rows)],
    interaction: type === 'likert' ? null : 0,
  };
}

const order = (items: number): Partial<QuestionIndex> => ({
  type: 'ordering',
  options: Array.from({ length: items }, (_, at) => `item${at}`),
});
const number: Partial<QuestionIndex> = { type: 'numeric', options: ['range', 'too-few', 'too-many'] };

/** What the last questions of practice and bank are, from the last one back; all others are choices. */
const PLANNED = {
  practice: [
    ...[1, 2, 3].map(() => table('matching', 5, 6)),
    table('likert', 11, 3),
    ...[1, 2].map(() => table('likert', 7, 4)),
    ...[1, 2].map(() => order(5)),
    number,
  ],
  assessment: [...[1, 2, 3].map(() => table('matching', 4, 5)), ...[1, 2].map(() => order(4)), number],
};

export const PLANNED_SIZE: Size = {
  pages: 36,
  practice: 24,
  bank: 36,
  scenarios: 6,
  scenes: 20,
  reflections: 13,
  slots: 20,
};

/** A course of the planned size with the planned types. */
export const planned: CourseIndex = plannedOf(PLANNED_SIZE);

export function plannedOf(size: Size): CourseIndex {
  const course = courseOf(size);
  const back = (question: QuestionIndex): number =>
    (question.use === 'practice' ? size.practice : size.practice + size.bank) - 1 - question.number;
  return {
    ...course,
    questions: course.questions.map((each) => ({ ...each, ...PLANNED[each.use][back(each)] })),
  };
}
