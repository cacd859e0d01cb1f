import type { Criterion } from './criterion.ts';

export const robust: readonly Criterion[] = [
  {
    id: '4.1.2',
    name: 'Name, role, value',
    level: 'A',
    met: 'Controls are the browser’s own (buttons, radios, boxes, lists, text fields) with names and states.',
    checked: ['survey', 'elements', 'lighthouse'],
    left: 'Taking the course once with a real screen reader.',
  },
  {
    id: '4.1.3',
    name: 'Status messages',
    level: 'AA',
    met: 'Saving, notices, consequences, moved lines, search and copying are announced without moving focus; what is said of an answer gets focus.',
    checked: ['elements', 'shell', 'survey'],
    left: 'How often a real screen reader speaks, and whether it is too much.',
  },
];
