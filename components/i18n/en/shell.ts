/** Texts of the shell: what surrounds every page. */
export const shell = {
  /** The digits of this language; where they are others than these, browsers write each number. */
  'shell.digits': '0123456789',
  'shell.pages': 'Previous and next page',

  'outline.title': 'Contents',
  'outline.close': 'Close',
  'outline.minutes': { one: '{count} minute', other: '{count} minutes' },
  'outline.optional': 'optional',
  'outline.one-of': 'one of these is enough',
  'outline.done': 'done',
  'outline.begun': 'begun',

  'progress.parts': { one: '{done} of {count} step done', other: '{done} of {count} steps done' },
  'progress.all': 'Everything that is needed is done',

  'page.minutes': { one: 'about {count} minute', other: 'about {count} minutes' },
  'page.previous': 'Previous',
  'page.next': 'Next',

  'left.title': 'What is left',
  'left.page': 'Read:',
  'left.scenario': 'Read and play to an ending:',
  'left.or': 'or instead:',
  'left.none': 'Nothing.',

  'missing.title': 'This page is not in the course',
  'missing.text': 'It may have been renamed. Nothing you have done is lost.',
  'missing.first': 'Go to the first page',
  'missing.back': 'Go back to “{title}”',

  'save.saved': 'Saved',
  'save.saving': 'Saving…',
  'save.unsaved': 'Not saved since {time}',
  'save.readonly': 'Not recorded',
  'save.untracked': 'Not tracked',
  'save.ended': 'Session ended',
  'save.remembered': 'Saved on this device',
  'save.elsewhere': 'Continued in another window',
  'save.closed': 'Saved and closed',

  'leave.plain': 'Leave',

  'notice.close': 'Close',
  'notice.whole': 'Whole message',
  'notice.review': 'You have finished this course: nothing new goes to your record.',
  'notice.browse': 'You are looking round: nothing is saved or reported.',
  'notice.untracked': 'No learning system is connected: nothing you do here is reported.',
  'notice.continue': 'Last time you were on: {title}',
  'notice.continue-button': 'Continue where you were',

  'failure.title': 'Something went wrong',
  'failure.page':
    'The course did not load completely. You can read, but nothing that you do is saved. Close the course and open it again. If that does not help, give this code to your help desk:',
  'failure.again': 'Reload the course',

  'broken.title': 'This page could not be loaded',
  'broken.text': 'Check your connection and try again. What you have done so far is safe.',
  'broken.again': 'Try again',
} as const;
