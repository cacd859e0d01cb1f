/** Small compiled courses for tests of state: a short one with everything in it, and one of any size. */
import type {
  ChoiceContent,
  CourseIndex,
  OptionContent,
  QuestionContent,
  QuestionIndex,
  QuestionType,
  ReflectionContent,
  ReflectionIndex,
  ScenarioContent,
  ScenarioIndex,
  SceneContent,
  Slot,
} from '../../../components/model/course.ts';
import type { ContentLookup } from '../../../components/state/lookup.ts';

export function choice(id: string, to: string, more: Partial<ChoiceContent> = {}): ChoiceContent {
  return {
    id,
    html: `<p>${id}</p>`,
    text: `Words of ${id}`,
    to,
    quality: null,
    effects: [],
    when: null,
    otherwise: false,
    consequence: '<p>So.</p>',
    coach: null,
    ...more,
  };
}

export function scene(id: string, kind: SceneContent['kind'], choices: ChoiceContent[] = []): SceneContent {
  return {
    id,
    kind,
    title: `Title of ${id}`,
    html: '',
    atStake: '',
    expert: null,
    ending: kind === 'ending' ? 'good' : null,
    choices,
  };
}

/** Phone call (decision) → saturday (turn) → one of two endings, or → later (decision) → ending. */
export const dance: ScenarioContent = {
  id: 'dance',
  title: 'The dance floor',
  start: 'phone',
  state: { trust: 2, floor: false },
  reflection: 'needs',
  hash: 'x',
  scenes: [
    scene('phone', 'decision', [
      choice('ask', 'saturday', {
        quality: 'best',
        effects: [
          { name: 'trust', add: 1 },
          { name: 'floor', set: true },
        ],
      }),
      choice('yes', 'saturday', { quality: 'poor', effects: [{ name: 'trust', add: -1 }] }),
      choice('wait', 'later', { quality: 'acceptable', consequence: null }),
      choice('boast', 'later', { when: { name: 'trust', is: '>', value: 5 } }),
    ]),
    scene('saturday', 'turn', [
      choice('a', 'moved', {
        consequence: null,
        when: {
          all: [
            { name: 'floor', is: '=', value: true },
            { name: 'trust', is: '>=', value: 3 },
          ],
        },
      }),
      choice('b', 'limping', { consequence: null, otherwise: true }),
    ]),
    scene('later', 'decision', [
      choice('a', 'limping', { coach: '<p>Coach.</p>', consequence: null }),
      choice('b', 'phone'),
    ]),
    scene('moved', 'ending'),
    scene('limping', 'ending'),
  ],
};

const options = ['need', 'number', 'date', 'key'];

export function option(id: string, right: readonly string[]): OptionContent {
  return { id, html: id, text: `Text of ${id}?`, correct: right.includes(id), feedback: null };
}

export function questionContent(
  { id, type, use }: Pick<QuestionContent, 'id' | 'type' | 'use'>,
  more: Partial<QuestionContent>,
): QuestionContent {
  return {
    id,
    type,
    use,
    outcome: 'O1',
    element: 'trust',
    stem: '',
    text: `Stem of ${id}`,
    options: [],
    rows: [],
    layout: 'list',
    before: null,
    right: null,
    otherwise: null,
    reread: null,
    hash: 'x',
    ...more,
  };
}

export function questionIndex(
  id: string,
  number: number,
  type: QuestionType,
  more: Partial<QuestionIndex> = {},
): QuestionIndex {
  return { id, number, use: 'practice', type, options, rows: [], interaction: number, ...more };
}

function slot(id: string, number: number, more: Partial<Slot> = {}): Slot {
  return { id, number, title: `Field ${id}`, hint: '', ask: '', contact: false, part: 'agreement', ...more };
}

function reflectionContent({ id, picks }: ReflectionIndex): ReflectionContent {
  return {
    id,
    title: `Title of ${id}`,
    prompt: '',
    picks: picks.flatMap((pick) => (pick === null ? [] : [{ id: pick, text: `The ${pick}` }])),
    choose: null,
    good: null,
    soso: null,
  };
}

const pages = ['welcome', 'room', 'story', 'tale', 'check'];

/** 5 pages, 2 practice questions, 4 in the bank, a scenario, 2 reflections, an assessment of 4. */
export const index: CourseIndex = {
  format: 1,
  id: 'sample',
  version: '1.0.0',
  title: 'Sample',
  language: 'en-GB',
  modules: [{ id: 'm1', title: 'One' }],
  pages: pages.map((id, number) => ({
    id,
    number,
    module: 'm1',
    kind: id === 'check' ? 'assessment' : 'lesson',
    title: `Page ${id}`,
    need: id === 'welcome' ? 'optional' : id === 'story' || id === 'tale' ? { oneOf: 'stories' } : 'core',
    layout: 'plain',
    minutes: number + 1,
  })),
  questions: [
    questionIndex('first-call', 0, 'single'),
    questionIndex('gains', 1, 'multiple'),
    ...['b1', 'b2', 'b3', 'b4'].map((id, at) => questionIndex(id, 2 + at, 'single', { use: 'assessment' })),
  ],
  scenarios: [
    {
      id: 'dance',
      number: 0,
      title: 'The dance floor',
      page: 'room',
      need: 'core',
      interaction: 8,
      scenes: dance.scenes.map(({ id, kind, choices }) => ({
        id,
        choices: choices.map((each) => each.id),
        interaction: kind === 'decision' ? (id === 'phone' ? 6 : 7) : null,
      })),
    },
  ],
  reflections: [
    { id: 'needs', number: 0, picks: ['floor', 'key', 'tea'], into: ['room'], ticks: true, page: 'room' },
    { id: 'monday', number: 1, picks: [], into: ['when'], ticks: false, page: 'tale' },
  ],
  assessment: {
    page: 'check',
    draw: 4,
    outcomes: [],
    balance: {},
    bank: ['b1', 'b2', 'b3', 'b4'].map((id) => ({ id, outcome: 'O1', element: 'trust' })),
    interaction: 9,
  },
  slots: [slot('room', 0), slot('contact', 1, { contact: true }), slot('when', 2, { part: 'plan' })],
  completion: { required: ['pages', 'scenarios', 'assessment'], pass: 75, tries: 'unlimited', score: 'none' },
  interactions: [
    'm1.first-call',
    'm1.gains',
    'm1.b1',
    'm1.b2',
    'm1.b3',
    'm1.b4',
    'm1.dance.phone',
    'm1.dance.later',
    'm1.dance',
    'm1.assessment-tries',
  ],
};

/** `need` is right everywhere; in `gains` also `date`. */
export const content: ContentLookup = {
  question(id) {
    const found = index.questions.find((question) => question.id === id);
    const right = id === 'gains' ? ['need', 'date'] : ['need'];
    return found && questionContent(found, { options: options.map((each) => option(each, right)) });
  },
  scenario: (id) => (id === 'dance' ? dance : undefined),
  reflection(id) {
    const found = index.reflections.find((reflection) => reflection.id === id);
    return found && reflectionContent(found);
  },
};

export interface Size {
  readonly pages: number;
  readonly practice: number;
  readonly bank: number;
  readonly scenarios: number;
  readonly scenes: number;
  readonly reflections: number;
  readonly slots: number;
}

/** A course of any size: scenes with 3 choices, questions with 3 to 5 options, reflections with 4 picks. */
export function courseOf(size: Size): CourseIndex {
  const list = <T>(length: number, make: (number: number) => T): T[] =>
    Array.from({ length }, (_, i) => make(i));
  const questions = list(size.practice + size.bank, (number): QuestionIndex => {
    const multiple = number % 3 === 0;
    return questionIndex(`q${number}`, number, multiple ? 'multiple' : 'single', {
      use: number < size.practice ? 'practice' : 'assessment',
      options: options.concat('fifth').slice(0, multiple ? 5 : 4),
    });
  });
  const outcomes = list(Math.ceil(size.bank / 6), (n) => `O${n}`);
  const elements = ['investment', 'trust', 'communication', 'understanding', 'vision'];
  return {
    ...index,
    pages: list(
      size.pages,
      (number) => ({ ...index.pages[0], id: `p${number}`, number }) as CourseIndex['pages'][0],
    ),
    questions,
    scenarios: list(size.scenarios, (number): ScenarioIndex => ({
      ...(index.scenarios[0] as ScenarioIndex),
      id: `s${number}`,
      number,
      scenes: list(size.scenes, (at) => ({
        id: `scene-${at}`,
        choices: at === size.scenes - 1 ? [] : ['a', 'b', 'c'],
        interaction: 0,
      })),
    })),
    reflections: list(size.reflections, (number) => ({
      id: `r${number}`,
      number,
      picks: ['a', 'b', 'c', 'd'],
      into: [],
      ticks: false,
      page: 'p0',
    })),
    slots: list(size.slots, (number) =>
      slot(`f${number}`, number, {
        contact: number === 4,
        part: number < (size.slots * 3) / 4 ? 'agreement' : 'plan',
      }),
    ),
    assessment: {
      page: 'p0',
      draw: outcomes.length * 2,
      outcomes: [],
      balance: Object.fromEntries(outcomes.map((outcome) => [outcome, 2])),
      bank: questions
        .filter(({ use }) => use === 'assessment')
        .map(({ id }, at) => ({
          id,
          outcome: outcomes[Math.floor(at / 6)] ?? '',
          element: elements[at % elements.length] ?? '',
        })),
      interaction: 0,
    },
  };
}
