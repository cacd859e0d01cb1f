/** Texts of the third script: what helps beside learning. */
export const tools = {
  'help.title': 'Help and settings',
  'help.time':
    'Nothing in this course has a time limit. Take as long as you like, and stop whenever you like.',

  'look.title': 'Text and colours',
  'look.about': 'Larger text, light, dark or strong colours, and fewer pictures.',
  'look.colours': 'Colours',
  'look.auto': 'As this device is set',
  'look.light': 'Light',
  'look.dark': 'Dark',
  'look.contrast': 'High contrast',
  'look.size': 'Size of the text',
  'look.normal': 'Normal',
  'look.large': 'Large',
  'look.largest': 'Very large',
  'look.pictures': 'Pictures',
  'look.asked': 'Only when I ask for them',
  'look.asked-hint':
    'This saves data. A button stands where each picture would be. Small drawings that are part of the page stay.',
  'look.picture': 'Show the picture: {words}',
  'look.picture-plain': 'Show the picture',

  'keys.title': 'Keyboard shortcuts',
  'keys.about': 'Single keys for the next page, the contents and more.',
  'keys.on': 'Use keyboard shortcuts',
  'keys.hint':
    'They do nothing while you write or choose. A screen reader may take these letters for itself. Turn them off if you speak to your computer, or press keys by mistake.',
  'keys.next': 'Next page',
  'keys.previous': 'Previous page',
  'keys.contents': 'Contents',
  'keys.search': 'Search',
  'keys.leave': 'To the button for leaving; Enter presses it',
  'keys.help': 'This list',

  'print.title': 'Print a page',
  'print.about': 'Any page on paper, or as a PDF.',
  'print.text':
    'The page is printed without what surrounds it. What can be opened on it is opened, and addresses of links stand beside them. Choose “Save as PDF” as the printer to keep a file.',
  'print.page': 'Print “{title}”',
  'print.keys': 'You can also print from any page: press Ctrl + P, or ⌘ + P on a Mac.',
  'print.blocked': 'Printing from here is blocked. Press Ctrl + P, or ⌘ + P on a Mac.',

  'privacy.title': 'What is sent, and what stays',
  'privacy.about': 'Who gets to know what you do here.',
  'privacy.sent': 'What is sent',
  'privacy.way':
    'Which pages you have opened, where you are, whether and when you completed the course, and your score.',
  'privacy.answers':
    'Your answers to questions and your choices in stories, in words, with the time and whether they were right. Your trainer can read them.',
  'privacy.time': 'How long you used the course. A pause of more than two minutes does not count.',
  'privacy.page-times': 'How long each page was in use.',
  'privacy.words':
    'What you write yourself goes along in coded form, so that you find it again on any device. Your trainer’s reports do not show it; someone who administers the system could recover it.',
  'privacy.review': 'Nothing any more: you have finished this course.',
  'privacy.browse': 'Nothing: you are only looking round.',
  'privacy.web': 'Nothing. This is a plain web copy: what you do in it is not sent anywhere.',
  'privacy.untracked': 'Nothing. No learning system is connected.',
  'privacy.here': 'What this device keeps',
  'privacy.device':
    'A copy of your work, so that nothing is lost: for 30 days at most, what you write yourself for 7.',
  'privacy.shared':
    'It goes earlier, as soon as the course sees on opening that your learning system has all of it.',
  'privacy.forget': 'Choose “Leave”, “Forget me on this device” and “Yes, erase it”.',
  'privacy.window': 'Your work, in this window only. It is gone when you close the window.',
  'privacy.nothing': 'None of your work.',
  'privacy.look': 'How you like text, colours and shortcuts.',
  'privacy.look-window': 'How you like text, colours and shortcuts, until you close the window.',
  'privacy.nobody': 'What nobody gets',
  'privacy.no-third':
    'Nothing goes to anybody else. The course loads nothing from other places; only links that you choose lead there.',
  'privacy.no-cookies': 'The course sets no cookies, counts no visitors, and has no advertisements.',

  'mishap.part': 'This part of the page could not be shown.',
  'mishap.rest':
    'Everything else works, and what you have done so far is kept. Try again, or go on and come back later.',
  'mishap.code': 'If it happens again, give this code to your help desk:',
  'mishap.other':
    'Something did not work. You can go on; if it happens again, reload the course, and give this code to your help desk: {code}',
} as const;
