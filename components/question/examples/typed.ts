/** Named states of typed answers, shown and checked by tests. */
import { after, HOSTILE, option, question, type Example } from './make.ts';

export const shortAnswer = question(
  'short-answer',
  'one-thing',
  'What sinks a dance group’s first Saturday?',
  {
    options: [
      option('floor', 'the floor', true, 'Ask for it before you say yes.', {
        words: ['the floor', 'flooring', 'a hard floor'],
      }),
      option('size', 'the size', false, 'Useful, later.', { words: ['the size', 'how big'] }),
    ],
    right: '<p>Nobody dances twice on concrete.</p>',
    otherwise: '<p>Think of their knees.</p>',
  },
);

export const numeric = question('numeric', 'how-many', 'How many children come to a good first visit?', {
  options: [
    option('range', '6 to 8', true, 'Enough for a game, few enough for names.', { from: 6, to: 8 }),
    option('few', 'less than 6', false, 'Every shy child is seen by everybody.', { from: null, to: 6 }),
  ],
  otherwise: '<p>Think of how many names you can learn in an hour.</p>',
});

const hostile = question('short-answer', 'hostile', 'x', {
  stem: `<p>${HOSTILE}</p>`,
  options: [option('a', 'W'.repeat(200), true, HOSTILE, { words: ['W'.repeat(200)] })],
  otherwise: `<p>${HOSTILE}</p>`,
});

export const examples = {
  'short answer': { content: shortAnswer },
  'short answer right': { content: shortAnswer, progress: after('The floor!') },
  'short answer misspelt': { content: shortAnswer, progress: after('florring') },
  'short answer foreseen': { content: shortAnswer, progress: after('how big') },
  'short answer otherwise': { content: shortAnswer, progress: after('the parking') },
  'short answer otherwise, second try': { content: shortAnswer, progress: after('the roof', 'the parking') },
  'short answer locked': { content: shortAnswer, progress: after('how big'), locked: true },
  'short answer sitting': { content: shortAnswer, view: 'sitting', progress: after('the size') },
  'short answer result': { content: shortAnswer, view: 'result', progress: after('the size') },
  'short answer key': { content: shortAnswer, view: 'key', progress: after('the size') },
  'short answer key, open': { content: shortAnswer, view: 'key' },
  'short answer hostile': { content: hostile, progress: after('<script>alert(1)</script>') },
  'short answer hostile, key': { content: hostile, view: 'key', progress: after('</input><b>') },
  numeric: { content: numeric },
  'numeric right': { content: numeric, progress: after('7') },
  'numeric foreseen': { content: numeric, progress: after('2,5') },
  'numeric otherwise': { content: numeric, progress: after('30') },
  'numeric sitting': { content: numeric, view: 'sitting', progress: after('7') },
  'numeric key': { content: numeric, view: 'key', progress: after('30') },
} as const satisfies Record<string, Example>;
