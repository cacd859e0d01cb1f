/** What the tests of documents make them of: hostile words of a learner, and a course with an agreement. */
import type { RecordSource } from '../../../../components/app/tools/documents/record.ts';
import type { TakenDocument } from '../../../../components/app/tools/documents/document.ts';
import { en } from '../../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../../components/i18n/translate.ts';
import type { CourseIndex, ReflectionContent, Slot } from '../../../../components/model/course.ts';
import type { Progress } from '../../../../components/model/progress.ts';
import { initialProgress } from '../../../../components/state/initial.ts';
import { sampleIndex, sampleModules } from '../sample-course.ts';

const slot = (id: string, number: number, more: Partial<Slot> = {}): Slot => ({
  id,
  number,
  title: `Title of ${id}`,
  hint: '',
  ask: '',
  contact: false,
  part: 'agreement',
  ...more,
});

export const index: CourseIndex = {
  ...sampleIndex,
  reflections: [
    {
      id: 'requirements',
      number: 1,
      picks: ['floor'],
      into: ['needs'],
      ticks: true,
      page: 'what-a-room-needs',
    },
    { id: 'ending', number: 2, picks: [], into: [], ticks: false, page: 'more-rooms' },
  ],
  slots: [
    slot('needs', 0, { ask: 'What has to be right?' }),
    slot('contact', 1, { contact: true, ask: 'Who answers when you are away?' }),
    slot('when', 2, { part: 'plan' }),
  ],
};

export const HOSTILE =
  'Ask Ana’s team 🙂\u0000 & </script><img src=x onerror=alert(1)>\r\nاسأل أولاً\nline; two, \\three \ud800';
export const LONG = 'W'.repeat(400);

const ending: ReflectionContent = {
  id: 'ending',
  title: 'If I am not there',
  prompt: '<p>Who else knows the <strong>door</strong>?</p>',
  picks: [],
  choose: null,
  good: null,
  soso: null,
};

const contents = [...sampleModules.flatMap(({ reflections }) => reflections), ending];

export function source(progress: Partial<Progress> = {}, more: Partial<RecordSource> = {}): RecordSource {
  return {
    index,
    content: {
      at: () => null,
      load: () => Promise.reject(new Error('not asked for')),
      question: () => undefined,
      scenario: () => undefined,
      reflection: (id) => contents.find((one) => one.id === id),
    },
    progress: { ...initialProgress(1), ...progress },
    direction: 'ltr',
    now: new Date(2026, 10, 28, 10, 42),
    t: createTranslate(en, 'en-GB'),
    opening: {
      tracked: true,
      mode: 'normal',
      learner: { id: '7', name: 'Okafor, Ada' },
      completion: 'incomplete',
      score: null,
    },
    ...more,
  };
}

export const written = (text: string, more: object = {}) => ({
  text,
  picks: [],
  blank: false,
  edited: 1,
  ...more,
});

/** Rows of all tables by their labels. */
export function rowsOf(document: TakenDocument): Record<string, string | null> {
  const rows = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])),
  );
  return Object.fromEntries(rows.map(({ label, text }) => [label, text]));
}
