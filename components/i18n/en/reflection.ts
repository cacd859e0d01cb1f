export const reflection = {
  'reflection.label': 'Your own work',
  'reflection.picks': 'Tick what fits.',
  'reflection.own-words': 'In a sentence or two',
  'reflection.names':
    'Please leave out names and details of any child, young person, family or carer. For a colleague or partner, write their job, not their name.',
  'reflection.privacy.lms':
    'Your trainer’s reports do not show this. It is saved in coded form with your course record, so someone who administers the system could recover it.',
  'reflection.privacy.device':
    'This stays in this window only. It is not sent anywhere, and it is gone when you close the window.',
  'reflection.privacy.kept':
    'This is kept on this device only, for 7 days. It is not sent anywhere, but anybody who uses this browser can see it.',
  'reflection.privacy.review': 'What you wrote earlier is saved with your course record.',
  'reflection.finished':
    'Nothing new goes to your record. What you write is not kept: copy it before you close the window.',
  'reflection.kept':
    'Nothing new goes to your record. What you write is kept on this device only, for 7 days: copy what you need for longer.',
  'reflection.overflow':
    'These words are longer than your learning system can keep. They stay in this window only: copy them before you close the window.',
  'reflection.overflow.kept':
    'These words are longer than your learning system can keep. They are kept on this device only, for 7 days: copy them.',
  'reflection.blank': 'I’ll leave this blank',
  'reflection.left-blank': 'That is fine. You can still write something.',
  'reflection.see': 'See how a colleague put it',
  'reflection.good': 'How a colleague put it',
  'reflection.soso': 'Another, which helps less',
  'reflection.own-is-fine': 'Yours may look quite different.',
} as const;

/** Of a reflection in which only some things may be ticked. */
export const choosing = {
  'reflection.choose': { one: 'Choose one.', other: 'Choose up to {count}.' },
  'reflection.chosen': {
    one: 'You have chosen one. To choose another, untick it first.',
    other: 'You have chosen {count}. To choose another, untick one of them first.',
  },
} as const;
