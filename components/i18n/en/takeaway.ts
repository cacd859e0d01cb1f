/** Texts of what a learner takes along. */
export const takeaway = {
  'take.title': 'Take it with you',
  'take.print': 'Print, or save as PDF',
  'take.html': 'Download as .html, for Word or LibreOffice Writer',
  'take.text': 'Download as plain text',
  'take.copy': 'Copy',
  'take.copied': 'Copied. Paste it into a document or an e-mail to yourself.',
  'take.copy-blocked': 'Copying is blocked here. The text is selected: press Ctrl + C, or ⌘ + C on a Mac.',
  'take.box': 'The text to copy',
  'take.downloaded':
    'This file is now in this computer’s Downloads folder. On a shared computer, take it with you and delete it.',
  'take.perhaps': 'If it is not there, downloads are blocked in this window: copy the text instead.',
  'take.print-blocked': 'Printing is blocked in this window. The other ways are still there.',
  'take.day.agreement': 'The day you look at the draft together',
  'take.day.plan': 'The day of your first step',
  'take.day.hint': 'For your calendar. The course does not keep this date.',
  'take.day.missing': 'Choose a day first.',
  'take.calendar': 'Download for my calendar',
  'take.event.agreement': 'Look at our draft together',
  'take.event.plan': 'My first step in a partnership',
  'take.event.about': 'From “{title}”. Have your draft and your plan beside you.',
  'take.made': 'From “{title}”, {date}',
  'take.name.agreement': 'Our draft agreement',
  'take.about.agreement': 'Print it, download it or copy it, with a date for your calendar.',
  'take.name.notes': 'My notes',
  'take.about.notes': 'Everything you wrote, with the questions, and your plan.',
  'take.name.record': 'Record of completion',
  'take.about.record': 'What you have done in this course, to print.',
  'notes.title': 'My notes',
  'notes.about': 'What I ticked and wrote in this course.',
  'notes.apart': 'The draft agreement is apart, in “{title}”.',
  'notes.none': 'Nothing has been written yet.',
} as const;

/** Of the record of completion. */
export const record = {
  'record.title': 'Record of completion',
  'record.so-far': 'Record of work so far',
  'record.not-yet': 'This course is not completed yet.',
  'record.by-lms':
    'The learning system holds this course as completed. The course itself does not have all of it.',
  'record.name': 'Name',
  'record.course': 'Course',
  'record.version': 'Version',
  'record.completed': 'Completed on',
  'record.score': 'Best result',
  'record.result': '{correct} of {count} ({percent}%)',
  'record.held': '{score} of 100, as the learning system holds it',
  'record.done': 'What was done',
  'record.steps': 'Steps done: {done} of {count}',
  'record.stories': 'Stories brought to an ending:',
  'record.bounds':
    'The course made this page from what it has saved. It is not signed; what the learning system holds is what counts.',
  'record.bounds-alone':
    'The course made this page from what was done in this browser. It is not signed, and no learning system has checked it.',
} as const;
