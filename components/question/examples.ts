/** Named states of a question with options, shown and checked by tests; other types stand in `examples/`. */
import type { QuestionContent } from '../model/course.ts';
import { after, option, question, type Example } from './examples/make.ts';

export { after };

export const single: QuestionContent = question(
  'single',
  'hall-first-question',
  'A dance group would like your hall on Saturdays. What do you ask first?',
  {
    options: [
      option(
        'number',
        '“How many of you are there?”',
        false,
        'Useful later. It tells you nothing of the floor.',
      ),
      option(
        'need',
        '“What does your group need from a room?”',
        true,
        'One question, and the floor comes up.',
      ),
      option(
        'when',
        '“Which Saturdays would suit you?”',
        false,
        'You are planning a date for the wrong room.',
      ),
    ],
    otherwise: '<p>Think of what would stop the first Saturday altogether.</p>',
    hash: 'single-1',
  },
);

export const multiple: QuestionContent = {
  ...single,
  id: 'before-lending',
  type: 'multiple',
  stem: '<p>Which of these belong on the list before you lend a room?</p>',
  text: 'Which of these belong on the list before you lend a room?',
  options: [
    option('floor', 'What the floor is made of', true, 'Dancers, chairs and wheels all care.'),
    option('sound', 'How loud it may get', true, 'So that the reading group next door stays friendly.'),
    option('history', 'Who gave the money for the building', false, 'A good story, for another day.'),
    option('insurance', 'Who is insured for what', true, 'Your premises colleague will ask.'),
  ],
  right: '<p>That is a list you could read out on the phone.</p>',
  otherwise: null,
  hash: 'multiple-1',
};

/** Course text as the compiler writes it when an author types markup: as words. */
export const hostile: QuestionContent = {
  ...single,
  id: 'hostile',
  stem: '<p>&lt;img src=x onerror=alert(1)&gt; ' + 'unbreakable'.repeat(30) + '</p>',
  options: [
    option('a', '&lt;script&gt;alert(1)&lt;/script&gt;', true, '&lt;b&gt;bold&lt;/b&gt;'),
    option('b', 'W'.repeat(200), false, null),
  ],
};

export const examples = {
  single: { content: single },
  multiple: { content: multiple },
  'single right': { content: single, progress: after(['need']) },
  'single otherwise': { content: single, progress: after(['when']) },
  'multiple right': { content: multiple, progress: after(['floor', 'sound', 'insurance']) },
  'multiple partly': { content: multiple, progress: after(['floor', 'history']) },
  'multiple missing, third try': { content: multiple, progress: after(['history'], ['sound'], ['floor']) },
  'locked, answered': { content: single, progress: after(['when']), locked: true },
  'locked, open': { content: single, locked: true },
  sitting: { content: single, view: 'sitting', progress: after(['number']) },
  result: { content: multiple, view: 'result', progress: after(['floor']) },
  'result, open': { content: single, view: 'result' },
  key: { content: multiple, view: 'key', progress: after(['floor', 'history']) },
  hostile: { content: hostile, progress: after(['a']) },
} as const satisfies Record<string, Example>;
