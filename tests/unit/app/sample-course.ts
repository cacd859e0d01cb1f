/** A small course in the shape that the compiler writes: a cover, a lesson with everything, a check. */
import type { CourseIndex, ModuleContent, PageIndex } from '../../../components/model/course.ts';

const page = (number: number, id: string, title: string, more: Partial<PageIndex> = {}): PageIndex => ({
  id,
  number,
  module: 'm0',
  kind: 'lesson',
  title,
  need: 'core',
  layout: 'plain',
  minutes: 4,
  ...more,
});

export const sampleIndex: CourseIndex = {
  format: 1,
  id: 'sample',
  version: '0.1.0',
  title: 'Making Partnerships Work: a course for library staff',
  language: 'en-GB',
  modules: [
    { id: 'm0', title: 'Welcome' },
    { id: 'm3', title: 'The five elements' },
    { id: 'm6', title: 'Your agreement' },
  ],
  pages: [
    page(1, 'welcome', 'Making Partnerships Work', { layout: 'cover' }),
    page(2, 'how-it-works', 'How this course works', { minutes: 1 }),
    page(3, 'what-a-room-needs', 'What a room needs', { module: 'm3', minutes: 6 }),
    page(4, 'more-rooms', 'More rooms <and> “doors”', { module: 'm3', need: 'optional' }),
    page(5, 'final-check', 'The final check', { module: 'm6', kind: 'assessment', minutes: 8 }),
  ],
  questions: [
    {
      id: 'hall',
      number: 1,
      use: 'practice',
      type: 'single',
      options: ['need', 'number'],
      rows: [],
      interaction: 0,
    },
    {
      id: 'bank-1',
      number: 2,
      use: 'assessment',
      type: 'single',
      options: ['a', 'b'],
      rows: [],
      interaction: 3,
    },
  ],
  scenarios: [
    {
      id: 'dance-floor',
      number: 1,
      title: 'The dance floor',
      page: 'what-a-room-needs',
      need: 'core',
      scenes: [
        { id: 'call', choices: ['ask', 'yes'], interaction: 1 },
        { id: 'end', choices: [], interaction: null },
      ],
      interaction: 2,
    },
  ],
  reflections: [
    { id: 'requirements', number: 1, picks: ['floor'], into: [], ticks: false, page: 'what-a-room-needs' },
  ],
  assessment: {
    page: 'final-check',
    draw: 1,
    outcomes: [],
    balance: {},
    bank: [{ id: 'bank-1', outcome: 'O4', element: 'understanding' }],
    interaction: 4,
  },
  slots: [],
  completion: { required: ['pages', 'scenarios', 'assessment'], pass: 80, tries: 'unlimited', score: 'none' },
  interactions: ['m3.hall', 'm3.dance-floor.call', 'm3.dance-floor', 'm6.bank-1', 'm6.assessment-tries'],
};

const LESSON = `<p>A dance group rings on a Friday. Before you lend a space, find out what it will be used for: they may
need a particular kind of floor, and you may not have it. See <a href="#how-it-works">how this course works</a>.</p>
<course-question data-id="hall"><p>Which question would you ask first?</p><ul><li>What does your group need from a room?</li><li>How many of you are there?</li></ul></course-question>
<h2 id="ask-first">Ask before you offer</h2>
<p>Three things decide whether a room works:</p>
<ul><li>the <strong>floor</strong>, and what it can take</li><li>the power, the light and the keys</li><li>who puts the chairs back</li></ul>
<div class="note" data-kind="try" role="note" aria-labelledby="try-box"><p class="note-title" id="try-box">Try it today</p><p>Walk through your largest room and write down three things that a visitor could not know.</p></div>
<blockquote><p>Nobody has asked us that. A sprung floor, or my knees are gone by June.</p><footer><cite>Amara, Re:Start Dance</cite></footer></blockquote>
<div class="table" tabindex="0" role="region" aria-label="Table 1"><table><thead><tr><th>Partner</th><th>Asks for</th><th>Needs</th></tr></thead>
<tbody><tr><td>Dance group</td><td>“The hall”</td><td>a sprung floor, a mirror, a door that shuts</td></tr><tr><td>Carers’ charity</td><td>“Somewhere quiet”</td><td>a room that nobody walks through</td></tr></tbody></table></div>
<div class="note" data-kind="safe" role="note" aria-labelledby="safe-box"><p class="note-title" id="safe-box">Safe practice</p><p>Agree in writing before the first session who is responsible for the children.</p></div>
<div class="note" data-kind="note" role="note" aria-labelledby="note-box"><p class="note-title" id="note-box">A word</p><p>Cross-training means spending time in each other’s work.</p></div>
<div class="note" data-kind="example" role="note" aria-labelledby="example-box"><p class="note-title" id="example-box">For example</p><p>A technology workshop may need certain software.</p></div>
<course-scenario data-id="dance-floor"><p>The dance floor</p></course-scenario>
<course-reflection data-id="requirements"><p>What would you ask?</p></course-reflection>
<p>Read <a href="https://example.org/" target="_blank" rel="noopener">the toolkit</a>.</p>`;

const question = (id: string, use: 'practice' | 'assessment', options: readonly string[]) => ({
  id,
  type: 'single' as const,
  use,
  outcome: 'O4',
  element: 'understanding',
  stem: '<p>Which question would you ask first?</p>',
  text: 'Which question would you ask first?',
  options: options.map((option, at) => ({
    id: option,
    html: at === 0 ? 'What does your group need from a room?' : 'How many of you are there?',
    text: at === 0 ? 'What does your group need from a room?' : 'How many of you are there?',
    correct: at === 0,
    feedback: at === 0 ? '<p>It opens the talk.</p>' : '<p>Useful later.</p>',
  })),
  rows: [],
  layout: 'list' as const,
  before: null,
  right: null,
  otherwise: null,
  reread: null,
  hash: `hash-${id}`,
});

export const sampleModules: readonly ModuleContent[] = [
  {
    id: 'm0',
    pages: [
      {
        id: 'welcome',
        html: '<p>Good partnerships look easy from outside. This course shows what they are made of, in pieces of four to eleven minutes.</p><p>It takes about 70 minutes. There is no time limit.</p>',
      },
      {
        id: 'how-it-works',
        html: '<p>Read, try, leave, come back. It costs $& nothing.</p><h2 id="saved">What is saved</h2>',
      },
    ],
    questions: [],
    scenarios: [],
    reflections: [],
  },
  {
    id: 'm3',
    pages: [
      { id: 'what-a-room-needs', html: LESSON },
      { id: 'more-rooms', html: '<p></p><!-- <script> --><p>More.</p>' },
    ],
    questions: [question('hall', 'practice', ['need', 'number'])],
    scenarios: [
      {
        id: 'dance-floor',
        title: 'The dance floor',
        start: 'call',
        state: {},
        scenes: [
          {
            id: 'call',
            kind: 'decision',
            title: 'Friday, 10:42',
            html: '<p>The phone rings.</p>',
            atStake: 'Understanding',
            expert: '<p>Ask before you offer.</p>',
            ending: null,
            choices: ['ask', 'yes'].map((id) => ({
              id,
              html: id === 'ask' ? '“What do you need?”' : '“Yes!”',
              text: id,
              to: 'end',
              quality: id === 'ask' ? ('best' as const) : ('poor' as const),
              effects: [],
              when: null,
              otherwise: false,
              consequence: '<p>Amara laughs.</p>',
              coach: '<p>One question.</p>',
            })),
          },
          {
            id: 'end',
            kind: 'ending',
            title: 'Next door',
            html: '<p>They dance next door.</p>',
            atStake: '',
            expert: null,
            ending: 'good',
            choices: [],
          },
        ],
        reflection: 'requirements',
        hash: 'hash-dance-floor',
      },
    ],
    reflections: [
      {
        id: 'requirements',
        title: 'Your room',
        prompt: '<p>What would you ask a partner of yours?</p>',
        picks: [{ id: 'floor', text: 'The floor' }],
        choose: null,
        good: '<p>We ask for the floor first.</p>',
        soso: null,
      },
    ],
  },
  {
    id: 'm6',
    pages: [{ id: 'final-check', html: '<p>One question.</p><course-assessment></course-assessment>' }],
    questions: [question('bank-1', 'assessment', ['a', 'b'])],
    scenarios: [],
    reflections: [],
  },
];
