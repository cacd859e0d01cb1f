/** Texts of the second script: trouble with saving, questions of the start, the page after leaving, copies. */
export const later = {
  'trouble.failed': 'Your learning system could not store your last answers.',
  'trouble.unsure': 'Your learning system has not confirmed your last answers.',
  'trouble.unreachable': 'Your learning system cannot be reached.',
  'trouble.refused': 'Your learning system does not accept your last answers. Please tell your trainer.',
  'trouble.signed-out': 'Your learning system has signed you out: sign in, then open the course again.',
  'trouble.elsewhere': 'What you do here is not saved.',
  'trouble.ended': 'Nothing more is saved from here. To go on, reload the page, or open the course again.',
  'trouble.kept.device': 'Your work is kept on this device.',
  'trouble.kept.window': 'Your work is kept in this window only: leave it open, or copy your answers.',
  'trouble.kept.nowhere': 'This browser keeps nothing: leave this page open, and copy your answers.',
  'trouble.go-on': 'You can go on: saving is tried again by itself.',
  'trouble.try': 'Try saving again',
  'trouble.take-back': 'Take it back to this window',

  'copy.answers': 'Copy my answers',
  'copy.done': 'Copied. Paste it into a document or an e-mail.',
  'copy.blocked': 'Copying is blocked here. The text is selected: press Ctrl + C, or ⌘ + C on a Mac.',
  'copy.box': 'Your answers',

  'earlier.title': 'Earlier work on this device',
  'earlier.text': 'It is from {date} and not here yet: {way}.',
  'earlier.continue': 'Continue your earlier work',
  'earlier.new': 'Start new',
  'came-back': 'Some of your work came back from this device, and is sent now.',

  'unread.title': 'Part of your earlier work could not be read.',
  'unread.foreign': 'What was stored is not from this course, so you start at the beginning.',
  'unread.future':
    'It was saved by a newer version of this course. What this version can read of it is there.',
  'unread.~': 'Some of what you wrote yourself is missing or ends early.',
  'unread.Q': 'Your answers to practice questions are missing.',
  'unread.rest': 'Everything else is there.',

  'leave.saved-title': 'Everything is saved',
  'leave.saved': 'You can close this window now.',
  'leave.partly-title': 'Saved, but not all of your words',
  'leave.partly': 'Your learning system keeps only so much text. These words of yours were not sent:',
  'leave.sent': 'What your learning system was told',
  'leave.place': 'You will come back to: {title}',
  'leave.status-completed': 'You have completed the course.',
  'leave.status-incomplete': 'You have not completed the course yet.',
  'leave.time': 'Saved at {time}.',
  'leave.finished': 'You need do nothing more. You can open the course again to look things up.',
  'leave.reopen': 'To go on later, open the course again from your learning system.',
  'leave.unsaved-title': 'Not everything is saved',
  'leave.unsaved': 'The last part of your work has not reached your learning system.',
  'leave.later':
    'It is sent when you open the course here again within 30 days; your own words are kept for 7 days.',
  'leave.help': 'If that does not help, send your help desk the receipt below.',
  'leave.close-title': 'You can close this window',
  'leave.untracked': 'Nothing you did here is reported, or kept when you close this window.',
  'leave.remembered':
    'Your answers are kept in this browser for 30 days, what you wrote yourself for 7 days. To go on, open the course again in this browser.',
  'leave.earlier': 'Earlier work is still kept in this browser.',
  'leave.readonly': 'You were only looking, so there was nothing to save.',
  'leave.kept-here': 'Your words are kept on this device only, for 7 days: copy what you need for longer.',
  'leave.unkept': 'What you wrote is not saved: copy it first.',
  'leave.elsewhere': 'You went on in another window, and it is saved from there.',
  'leave.back': 'Back to the course',

  'receipt.title': 'Receipt for the help desk',
  'receipt.about': 'How saving went, in technical words. None of your answers is in it.',
  'receipt.copy': 'Copy for the help desk',

  'remember.forget': 'Forget me on this device',
  'forget.what': 'All work kept in this browser goes for good.',
  'forget.copy': 'Copy your answers first.',
  'forget.yes': 'Yes, erase it',
  'remember.forgotten': 'What this browser had kept is erased, and nothing more is kept.',

  'answers.title': '{title}: my answers',
  'answers.date': 'Copied on {date}',
  'answers.mine': 'My answer: {words}',
  'answers.ticked': 'I ticked: {words}',
  'answers.blank': 'I left this blank.',
  'answers.elsewhere': 'Other pages',
  'answers.none': 'Nothing has been answered yet.',
} as const;

/** What only a plain web page says and asks, which keeps nothing before the learner has agreed. */
export const laterWeb = {
  'notice.untracked-web': 'A plain web copy: nothing you do here is reported, or kept when you close it.',
  'stored.title': 'This browser has kept work in this course.',
  'stored.text':
    'It may be yours, or that of somebody else who uses this browser. Until you choose, nothing of it is shown, and nothing that you do is kept or reported.',
  'stored.continue': 'Continue',
  'stored.erase': 'Erase and start new',
  'stored.sure': 'Erase and start new?',
  'stored.keep': 'No, keep it',
  'remember.title': 'Would you like to go on later?',
  'remember.text':
    'This browser can keep your answers for 30 days, and what you write for 7 days. Anybody who uses this browser can see them, so please not on a shared computer.',
  'remember.yes': 'Remember me on this device',
  'remember.no': 'No, thank you',
} as const;

/** Where the course has an assessment. */
export const laterAssessment = {
  'earlier.check': 'Your answers come along; the final questions are asked again.',
  'unread.A': 'Your final questions are missing.',
  'leave.status-passed': 'You have completed and passed the course, with {score} out of 100.',
  'leave.status-failed': 'You have not passed the final questions.',
  'answers.result': 'Right: {correct} of {count}',
} as const;

/** Where it has stories. */
export const laterScenario = {
  'unread.S': 'How far you had come in the stories is missing.',
  'answers.chose': 'I chose: {words}',
  'answers.ending': 'How it ended: {words}',
} as const;

/** Where questions mean something else than in an edition before. */
export const laterChanged = {
  again: 'These pages ask you questions again that have changed since you answered them:',
} as const;
