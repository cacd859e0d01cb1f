/** Named states of matching and sorting, shown and checked by tests. */
import { after, HOSTILE, option, question, row, type Example } from './make.ts';

export const matching = question(
  'matching',
  'what-they-need',
  'What does each guest need to know about your room?',
  {
    options: [
      option('floor', 'What the floor is made of', false),
      option('software', 'What runs on the computers, and who may install something', false),
      option('locks', 'Who opens and who locks up', false),
      option('age', 'How old the building is', false),
    ],
    rows: [
      row('dance', 'The dance group', 'floor', 'Knees notice.'),
      row('photo', 'The photo club', 'software', 'They bring pictures, and want to work on them.'),
      row('choir', 'The choir, late on Thursdays', 'locks', 'They sing until ten, and you close at eight.'),
      row('drums', 'The drummers', 'floor', 'It carries down to the reading room.'),
    ],
    right: '<p>You could put this on a sheet beside the telephone.</p>',
    otherwise: '<p>Picture the first five minutes of each visit.</p>',
  },
);

/** As many answers as lines, and each fits once. */
export const oneToOne = question('matching', 'one-to-one', 'Who can help with what?', {
  options: [option('a', 'The caretaker', false), option('b', 'The treasurer', false)],
  rows: [row('keys', 'Keys', 'a'), row('bill', 'A bill', 'b')],
});

export const sorting = question('matching', 'who-gains', 'Who gains most from each of these?', {
  layout: 'cards',
  options: [
    option('library', 'The library', false),
    option('partner', 'The partner', false),
    option('both', 'Both of us', false),
  ],
  rows: [
    row(
      'names',
      'Knowing the names of the right people to ring',
      'both',
      'A call to a name is a short call.',
    ),
    row('shelves', 'New readers at the shelves', 'library'),
    row('room', 'A warm room that costs nothing', 'partner', 'For some groups it is the only one.'),
    row('trust', 'Trust that lasts beyond one summer', 'both'),
  ],
});

const hostile = question('matching', 'hostile', 'x', {
  stem: `<p>${HOSTILE}</p>`,
  options: [option('a', HOSTILE, false), option('b', 'W'.repeat(200), false)],
  rows: [row('one', HOSTILE, 'a', HOSTILE), row('two', 'W'.repeat(200), 'b')],
});

export const allRight = ['dance.floor', 'photo.software', 'choir.locks', 'drums.floor'];
export const someRight = ['dance.floor', 'photo.age', 'choir.software', 'drums.floor'];
const sortedPartly = ['names.library', 'shelves.library', 'room.partner', 'trust.partner'];

export const examples = {
  matching: { content: matching },
  'matching one to one': { content: oneToOne },
  'matching right': { content: matching, progress: after(allRight) },
  'matching partly': { content: matching, progress: after(someRight) },
  'matching otherwise': {
    content: matching,
    progress: after(['dance.age', 'photo.age', 'choir.age', 'drums.age']),
  },
  'matching partly, third try': { content: matching, progress: after(someRight, someRight, someRight) },
  'matching locked, open': { content: matching, locked: true },
  'matching sitting': { content: matching, view: 'sitting', progress: after(['dance.floor', 'choir.age']) },
  'matching result': { content: matching, view: 'result', progress: after(someRight.slice(0, 3)) },
  'matching key': { content: matching, view: 'key', progress: after(someRight.slice(0, 3)) },
  'matching key, open': { content: matching, view: 'key' },
  'matching hostile': { content: hostile },
  'matching hostile, key': { content: hostile, view: 'key', progress: after(['one.b']) },
  sorting: { content: sorting },
  'sorting partly': { content: sorting, progress: after(sortedPartly) },
  'sorting sitting': { content: sorting, view: 'sitting', progress: after(['names.both']) },
  'sorting key': { content: sorting, view: 'key', progress: after(sortedPartly) },
  'sorting hostile': { content: { ...hostile, layout: 'cards' } },
} as const satisfies Record<string, Example>;
