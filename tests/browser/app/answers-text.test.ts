import { describe, expect, it } from 'vitest';
import { answersText } from '../../../components/app/answers-text.ts';
import type { ContentStore } from '../../../components/app/content-store.ts';
import type { CourseIndex, ModuleContent } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { t } from '../question/harness.ts';
import { sampleIndex, sampleModules } from '../../unit/app/sample-course.ts';

/** The modules that are loaded. */
function store(modules: readonly ModuleContent[]): ContentStore {
  return {
    at: (id) => modules.find((module) => module.id === id) ?? null,
    load: () => Promise.reject(new Error('not asked for')),
    question: (id) => modules.flatMap(({ questions }) => questions).find((one) => one.id === id),
    scenario: (id) => modules.flatMap(({ scenarios }) => scenarios).find((one) => one.id === id),
    reflection: (id) => modules.flatMap(({ reflections }) => reflections).find((one) => one.id === id),
  };
}

function text(
  progress: Partial<Progress>,
  modules: readonly ModuleContent[] = sampleModules,
  index: CourseIndex = sampleIndex,
): string {
  return answersText({
    index,
    content: store(modules),
    progress: { ...initialProgress(1), ...progress },
    now: new Date(2026, 10, 28, 10, 42),
    t,
  });
}

const written = {
  text: 'The floor & the <doors>.\nAsk Ana’s team 🙂',
  picks: ['floor'],
  blank: false,
  edited: 1,
};
const everything: Partial<Progress> = {
  questions: { hall: { tries: [['number'], ['need']], count: 2 } },
  scenarios: {
    'dance-floor': {
      steps: [{ scene: 'call', choice: 'yes', back: true, instead: 'ask' }],
      continued: true,
      ending: 'end',
      replay: null,
    },
  },
  reflections: { requirements: written },
  assessment: {
    open: null,
    last: { number: 1, drawn: ['bank-1'], answers: { 'bank-1': ['b'] } },
    results: [{ correct: 0, total: 1 }],
    seen: { 'bank-1': 1 },
  },
};

describe('the answers as text', () => {
  it('have everything that was answered and written, with the questions, in the order of the course', () => {
    expect(text(everything)).toBe(`Making Partnerships Work: a course for library staff: my answers
Copied on 28 November 2026 at 10:42

== What a room needs ==

Which question would you ask first?
My answer: What does your group need from a room?

The dance floor
I chose: ask
How it ended: Next door

Your room
What would you ask a partner of yours?
I ticked: The floor
The floor & the <doors>.
Ask Ana’s team 🙂

== The final check ==

Right: 0 of 1

Which question would you ask first?
My answer: How many of you are there?
`);
  });

  it('say so when nothing was answered, and pass over what was only opened', () => {
    const opened = { requirements: { text: ' ', picks: [], blank: false, edited: 1 } };
    expect(text({ reflections: opened })).toMatch(/\n\nNothing has been answered yet\.\n$/);
  });

  it('keep own words whose page is not loaded, and name what was left blank', () => {
    expect(text(everything, sampleModules.slice(0, 1))).toMatch(
      /== Other pages ==\n\nThe floor & the <doors>\.\nAsk Ana’s team 🙂\n$/,
    );
    const blank = { requirements: { text: '', picks: [], blank: true, edited: 1 } };
    expect(text({ reflections: blank })).toContain('I left this blank.');
  });

  it('have the words of a story’s own question with the story, once', () => {
    const [cover, lesson, check] = sampleModules;
    if (!cover || !lesson || !check) throw new Error('modules are missing');
    const pages = lesson.pages.map((page) => ({
      ...page,
      html: page.html.replace(/<course-reflection[\s\S]*?<\/course-reflection>/, ''),
    }));
    const said = text(everything, [cover, { ...lesson, pages }, check]);
    expect(said).toContain('How it ended: Next door\n\nYour room\n');
    expect(said.split('Ask Ana’s team')).toHaveLength(2);
  });

  it('have the agreement as it would be read aloud', () => {
    const index: CourseIndex = {
      ...sampleIndex,
      slots: [
        {
          id: 'asks',
          number: 1,
          title: 'What we hope for',
          hint: '',
          ask: '',
          contact: false,
          part: 'agreement',
        },
        {
          id: 'start',
          number: 2,
          title: 'How we start',
          hint: '',
          ask: '',
          contact: true,
          part: 'agreement',
        },
      ],
      reflections: sampleIndex.reflections.map((one) => ({ ...one, into: ['asks'], ticks: true })),
    };
    const [cover, lesson] = sampleModules;
    if (!cover || !lesson) throw new Error('modules are missing');
    const draft: ModuleContent = {
      ...cover,
      id: 'm6',
      pages: [{ id: 'final-check', html: '<course-agreement><ul></ul></course-agreement>' }],
    };
    const progress: Partial<Progress> = {
      reflections: { requirements: written },
      agreement: { start: { ours: 'On a Tuesday.', ask: 'Who rings?', found: 'to-find', edited: 2 } },
    };
    expect(text(progress, [cover, lesson, draft], index)).toContain(`Our draft agreement

What we hope for
The floor
The floor & the <doors>.
Ask Ana’s team 🙂

How we start
On a Tuesday.
To ask them: Who rings?
Their name and number, on your own sheet: I still have to find it
`);
  });
});
