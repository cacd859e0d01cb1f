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
  'reflection.privacy.review':
    'You wrote this earlier, and it is saved with your course record. What you change now stays in this window only.',
  'reflection.blank': 'I’ll leave this blank',
  'reflection.left-blank': 'That is a full answer. You can still write something whenever you like.',
  'reflection.see': 'See how a colleague put it',
  'reflection.good': 'How a colleague put it',
  'reflection.soso': 'Another, which helps less',
  'reflection.own-is-fine': 'Yours may look quite different. It only has to be of use to you.',
} as const;
