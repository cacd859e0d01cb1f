/** Named states of ordering, shown and checked by tests. */
import { after, HOSTILE, option, question, type Example } from './make.ts';

export const ordering = question('ordering', 'what-first', 'A group asks for your hall. What comes first?', {
  options: [
    option('ask', 'Ask what they need', true, 'Before you offer anything.'),
    option('look', 'Look at the room together', true),
    option(
      'write',
      'Write down who does what, and whom to ring when something goes wrong',
      true,
      'One page will do.',
    ),
    option('begin', 'Begin', true),
  ],
  right: '<p>Slow at the start, and quick afterwards.</p>',
  otherwise: '<p>What do you have to know before the next step?</p>',
});

const hostile = question('ordering', 'hostile', 'x', {
  stem: `<p>${HOSTILE}</p>`,
  options: [option('a', HOSTILE, true, HOSTILE), option('b', 'W'.repeat(200), true)],
});

const partly = ['ask', 'write', 'look', 'begin'];

export const examples = {
  ordering: { content: ordering },
  'ordering right': { content: ordering, progress: after(['ask', 'look', 'write', 'begin']) },
  'ordering partly': { content: ordering, progress: after(partly) },
  'ordering partly, second try': { content: ordering, progress: after(partly, partly) },
  'ordering locked, open': { content: ordering, locked: true },
  'ordering sitting': { content: ordering, view: 'sitting' },
  'ordering result': { content: ordering, view: 'result', progress: after(partly) },
  'ordering result, open': { content: ordering, view: 'result' },
  'ordering key': { content: ordering, view: 'key', progress: after(partly) },
  'ordering hostile': { content: hostile },
  'ordering hostile, answered': { content: hostile, progress: after(['b', 'a']) },
} as const satisfies Record<string, Example>;
