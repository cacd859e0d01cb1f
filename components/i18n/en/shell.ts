/** Texts of the shell: what surrounds every page. */
export const shell = {
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
  'save.readonly': 'Looking only',
  'save.untracked': 'Not tracked',
  'save.ended': 'Session ended',
  'save.closed': 'Saved and closed',

  'leave.saved-title': 'Everything is saved',
  'leave.saved': 'You can close this window now.',
  'leave.sent': 'What your learning system was told',
  'leave.place': 'You will come back to “{title}”.',
  'leave.status-completed': 'You have completed the course.',
  'leave.status-passed': 'You have completed and passed the course, with {score} out of 100.',
  'leave.status-failed': 'You have not passed the final questions.',
  'leave.status-incomplete': 'You have not completed the course yet.',
  'leave.time': 'Saved at {time}.',
  'leave.plain': 'Leave',
  'leave.finished': 'You need do nothing more. You can open the course again to look things up.',
  'leave.reopen': 'To go on later, open the course again from your learning system.',
  'leave.unsaved-title': 'Not everything is saved',
  'leave.unsaved':
    'The last part of your work has not reached your learning system. Keep this window open and try again. If it does not help, tell your trainer what stands below.',
  'leave.last-saved': 'Last saved: {time}',
  'leave.never': 'not in this sitting',
  'leave.code': 'For the help desk:',
  'leave.close-title': 'You can close this window',
  'leave.untracked': 'No learning system is connected, so there was nothing to send.',
  'leave.readonly': 'You were looking at the course only, so there was nothing to save.',
  'leave.unkept': 'What you wrote is not saved: copy it first.',
  'leave.ended': 'This session has ended. To go on, open the course again from your learning system.',
  'leave.again': 'Try again',
  'leave.back': 'Back to the course',

  'notice.close': 'Close',
  'notice.review': 'You have finished this course. What you do now is practice: nothing is recorded.',
  'notice.browse': 'You are looking round: nothing is saved or reported.',
  'notice.untracked': 'No learning system is connected: nothing you do here is reported.',
  'notice.untracked-web': 'A plain web copy: nothing you do here is reported, or kept when you close it.',
  'notice.ended':
    'The connection to your learning system has ended: nothing more is saved. To go on working, open the course again.',
  'notice.continue': 'You were on “{title}” last time.',
  'notice.continue-button': 'Continue where you were',

  'failure.title': 'Something went wrong',
  'failure.page': 'The course could not start. You can read this page, but nothing else works.',
  'failure.remedy':
    'Close the course and open it again. If that does not help, give this code to your help desk: {code}',
  'failure.again': 'Reload the course',

  'broken.title': 'This page could not be loaded',
  'broken.text': 'Check your connection and try again. What you have done so far is safe.',
  'broken.again': 'Try again',
} as const;
