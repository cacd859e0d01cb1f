/** Named states of scales, shown and checked by tests. */
import { after, HOSTILE, option, question, row, type Example } from './make.ts';

export const likert = question('likert', 'confidence-before', 'How sure are you today?', {
  options: [
    option('now', 'Can do it now', false),
    option('help', 'With help', false),
    option('not-yet', 'Not yet', false),
    option('not-mine', 'Not part of my job', false),
  ],
  rows: [
    row('ring', 'I could ring a children’s home tomorrow and say in two sentences why.', null),
    row('need', 'I could find out what a group needs before I say yes.', null),
    row('repair', 'I could put right a partnership that has gone quiet.', null),
  ],
});

export const again = {
  ...likert,
  id: 'confidence-after',
  stem: '<p>And how sure are you now?</p>',
  text: 'And how sure are you now?',
  before: likert.id,
};

export const cards = question('likert', 'practices', 'Where do these stand in your library?', {
  layout: 'cards',
  options: [
    option('do', 'We do it', false),
    option('try', 'We will try', false),
    option('not-yet', 'Not yet', false),
  ],
  rows: [
    row('visit', 'We visit a partner before the first plan.', null),
    row('write', 'We write down who does what.', null),
    row('thank', 'We say thank you, in public.', null),
  ],
});

const hostile = {
  ...likert,
  id: 'hostile',
  stem: `<p>${HOSTILE}</p>`,
  options: [option('a', HOSTILE, false), option('b', 'W'.repeat(200), false)],
  rows: [row('one', HOSTILE, null)],
};

export const before = after(['ring.help', 'need.not-yet', 'repair.now']);
export const now = ['ring.now', 'need.help', 'repair.help'];

export const examples = {
  scale: { content: likert },
  'scale half done': { content: likert, progress: after(['ring.now', 'repair.not-mine']) },
  'scale again': { content: again, beforeProgress: before },
  'scale again, done': { content: again, beforeProgress: before, progress: after(now) },
  'scale again, the same': { content: again, beforeProgress: before, progress: before },
  'scale locked': { content: likert, locked: true, progress: after(now) },
  'scale result': { content: likert, view: 'result', progress: after(now) },
  'scale cards': { content: cards },
  'scale cards, last': { content: cards, progress: after(['visit.do', 'write.try']) },
  'scale cards, done': { content: cards, progress: after(['visit.do', 'write.try', 'thank.do']) },
  'scale hostile': { content: hostile, progress: after(['one.a']) },
  'scale hostile, cards': { content: { ...hostile, layout: 'cards' }, progress: after(['one.b']) },
} as const satisfies Record<string, Example>;
