export const question = {
  'question.label': 'Check yourself',
  'question.choose-one': 'Choose one answer.',
  'question.choose-all': 'Choose all that fit.',
  'question.check': 'Check my answer',
  'question.again': 'Try again',
  'question.once-more': 'Answer once more',
  'question.nothing': 'Choose an answer first. A guess is fine: nothing here is counted against you.',
  'question.fits': 'This fits',
  'question.not-this': 'Not this one',
  'question.fits-too': 'This fits too',
  'question.right': 'Yes, that fits.',
  'question.missing': 'So far so good. Something is still missing.',
  'question.partly': 'Part of this fits.',
  'question.found': 'You found {right} of the {count} that fit.',
  'question.otherwise': 'Not quite yet.',
  'question.unanswered': 'You left this question open.',
} as const;

/** What is said while lines are matched with answers, or cards sorted into groups. */
export const matching = {
  'matching.match-once': 'Choose an answer for each line. Each answer fits one line.',
  'matching.match': 'Choose an answer for each line. An answer may fit several lines, or none.',
  'matching.sort': 'Choose a group for each card.',
  'matching.answers': 'The answers',
  'matching.choose': 'Choose…',
  'matching.sorted': { one: '{done} of {count} card sorted', other: '{done} of {count} cards sorted' },
  'matching.matched': { one: '{done} of {count} line answered', other: '{done} of {count} lines answered' },
  'matching.unsaved': 'in this window only, until you check your answer',
  'matching.open-list': {
    one: 'One line is still open. A guess is fine: nothing here is counted against you.',
    other: '{count} lines are still open. A guess is fine: nothing here is counted against you.',
  },
  'matching.open-cards': {
    one: 'One card is not sorted yet. A guess is fine: nothing here is counted against you.',
    other: '{count} cards are not sorted yet. A guess is fine: nothing here is counted against you.',
  },
  'matching.parts': 'You have {right} of {count}.',
  'matching.yours': 'Your answer:',
  'matching.no-answer': 'Left open',
  'matching.fitting': 'What fits here: {words}',
} as const;

export const ordering = {
  'ordering.hint': 'Move the lines up or down until the order is right.',
  'ordering.up': 'Move up',
  'ordering.down': 'Move down',
  'ordering.now': '{words}: now {place} of {count}',
  'ordering.fits': 'In its place',
  'ordering.not-this': 'Not in its place yet',
  'ordering.parts': 'In the right place: {right} of {count}.',
  'ordering.solution': 'The order that works',
} as const;

/** What is said while words or a number are written. */
export const typed = {
  'typed.label': 'Your answer',
  'typed.words': 'A word or two will do. Capital letters and small slips in spelling do not matter.',
  'typed.number': 'Write a number in figures.',
  'typed.nothing': 'Write an answer first. A guess is fine: nothing here is counted against you.',
  'typed.no-number': 'Write a number, for example 6 or 1.5.',
  'typed.read-as': 'Understood as “{words}”.',
  'typed.fitting': 'What fits: {words}',
} as const;

/** What is said on a scale, where nothing is right or wrong. */
export const scale = {
  'scale.label': 'How you see it',
  'scale.hint': 'Nothing here is right or wrong. Each choice is taken as you make it, and you can change it.',
  'scale.answered': '{done} of {count} answered',
  'scale.card': '{place} of {count}',
  'scale.before': 'At the start: {words}',
  'scale.back': 'Previous card',
  'scale.next': 'Next card',
  'scale.piles': 'See them together',
  'scale.through': 'Go through them again',
  'scale.together': 'What you chose',
  'scale.open': 'Still open',
  'scale.up': {
    one: 'One statement has moved towards “{best}”.',
    other: '{count} statements have moved towards “{best}”.',
  },
  'scale.down': {
    one: 'One has moved away from “{best}”: that can be a sign that you see more now.',
    other: '{count} have moved away from “{best}”: that can be a sign that you see more now.',
  },
  'scale.same': 'You see everything as you did at the start.',
} as const;
