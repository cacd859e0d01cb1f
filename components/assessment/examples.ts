/** Named states of an assessment, shown and checked by tests. */
import type { AssessmentIndex, PageIndex, QuestionContent } from '../model/course.ts';
import type { AssessmentProgress, AssessmentTry } from '../model/progress.ts';
import type { CourseAssessment } from './assessment.ts';

const TOPICS = ['the floor', 'the flyer', 'the first call', 'the evaluation'] as const;

const bank: readonly QuestionContent[] = TOPICS.map((topic, position) => ({
  id: `bank-${position + 1}`,
  type: 'single',
  use: 'assessment',
  outcome: 'O4',
  element: 'understanding',
  stem: `<p>A partner rings about ${topic}. What comes first?</p>`,
  text: `A partner rings about ${topic}. What comes first?`,
  options: [
    {
      id: 'ask',
      html: 'Asking what they need',
      text: 'Asking what they need',
      correct: true,
      feedback: '<p>It saves both of you a week.</p>',
    },
    {
      id: 'tell',
      html: 'Telling them the rules',
      text: 'Telling them the rules',
      correct: false,
      feedback: '<p>Rules can wait for the second sentence.</p>',
    },
    {
      id: 'wait',
      html: 'Waiting for their letter',
      text: 'Waiting for their letter',
      correct: false,
      feedback: '<p>They may be waiting for yours.</p>',
    },
  ],
  right: null,
  otherwise: null,
  rows: [],
  layout: 'list',
  before: null,
  reread: 'what-a-room-needs',
  hash: `bank-${position + 1}`,
}));

const content: AssessmentIndex = {
  page: 'final-check',
  draw: bank.length,
  outcomes: [{ id: 'O4', title: 'Find out what a partner really needs before you say yes' }],
  balance: {},
  bank: bank.map(({ id, outcome, element }) => ({ id, outcome, element })),
  interaction: 0,
};

const room: PageIndex = {
  id: 'what-a-room-needs',
  number: 1,
  module: 'm3',
  kind: 'lesson',
  title: 'What a room needs',
  need: 'core',
  layout: 'plain',
  minutes: 4,
};

/** One sitting; `answers` in the order of the draw, empty for a question left open. */
export const sitting = (number: number, answers: readonly string[]): AssessmentTry => ({
  number,
  drawn: bank.map(({ id }) => id),
  answers: Object.fromEntries(
    bank.flatMap(({ id }, position) => (answers[position] ? [[id, [answers[position]]]] : [])),
  ),
});

const NONE: AssessmentProgress = { open: null, last: null, results: [], seen: {} };
const result = (correct: number): { correct: number; total: number } => ({ correct, total: bank.length });
const failed = sitting(1, ['ask', 'tell', 'wait', '']);

const common = {
  content,
  pass: 75,
  tries: 'unlimited',
  questions: (id: string) => bank.find((question) => question.id === id) ?? null,
  pages: (id: string) => (id === room.id ? room : null),
} as const;

type Example = Partial<
  Pick<
    CourseAssessment,
    'content' | 'pass' | 'tries' | 'questions' | 'pages' | 'progress' | 'locked' | 'complete'
  >
>;

export const examples = {
  start: { ...common, progress: NONE },
  'limited tries': { ...common, tries: 2, progress: NONE },
  'open, half done': { ...common, progress: { ...NONE, open: sitting(1, ['ask', '', 'tell', '']) } },
  'open, all answered': { ...common, progress: { ...NONE, open: sitting(1, ['ask', 'ask', 'ask', 'tell']) } },
  'failed once': { ...common, progress: { ...NONE, last: failed, results: [result(1)] } },
  'failed twice': { ...common, progress: { ...NONE, last: failed, results: [result(2), result(1)] } },
  'failed three times': {
    ...common,
    progress: { ...NONE, last: failed, results: [result(0), result(2), result(1)] },
  },
  'no tries left': { ...common, tries: 1, progress: { ...NONE, last: failed, results: [result(1)] } },
  passed: {
    ...common,
    progress: { ...NONE, last: sitting(2, ['ask', 'ask', 'ask', 'tell']), results: [result(1), result(3)] },
  },
  'passed, course complete': {
    ...common,
    complete: true,
    progress: { ...NONE, last: sitting(1, ['ask', 'ask', 'ask', 'tell']), results: [result(3)] },
  },
  'failed after a pass': { ...common, progress: { ...NONE, last: failed, results: [result(4), result(1)] } },
  'locked, passed': {
    ...common,
    locked: true,
    progress: { ...NONE, last: sitting(1, ['ask', 'ask', 'ask', 'ask']), results: [result(4)] },
  },
} as const satisfies Record<string, Example>;
