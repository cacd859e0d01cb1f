/** Texts that only a pilot package has: notes, questions of the pilot, and what goes along with them. */
export const pilot = {
  'pilot.mark': 'Pilot',
  'pilot.named': 'Pilot: your name goes with what you say here.',
  'pilot.privacy':
    'In this pilot: what you say about pages, and your answers to the questions of the pilot, with your name. Your device and browser only if you switch that on.',

  'pilot.unclear': 'Something unclear here?',
  'pilot.unclear-label': 'What is unclear on this page?',
  'pilot.unclear-hint': 'At most {count} characters. A few words are enough.',
  'pilot.send': 'Send to the trainer',
  'pilot.take-back': 'Take it back',
  'pilot.empty': 'Nothing is written yet.',
  'pilot.sent': 'It is on its way to your trainer. You can change it, or take it back.',
  'pilot.sent-before':
    'You have said something about this page. Your trainer has it; the words are no longer kept here. What you send now takes their place.',
  'pilot.taken-back': 'You have taken it back.',

  'pilot.closing': 'Closing questions',
  'pilot.closing-about': 'What you take to work, and what we should mend.',
  'pilot.closing-text':
    'Skip whatever you like. Each answer goes to your trainer when you give it, and you can change it later.',
  'pilot.closing-link': 'To the closing questions of the pilot',
  'pilot.short-hint': 'At most {count} characters. To take it back, empty the box.',
  'pilot.then': 'Looking back',
  'pilot.then-text': 'How sure were you before the course, as you see it now?',
  'pilot.device': 'Your device',
  'pilot.device-text':
    'Where something does not work, this helps to find out why. It goes along only if you switch it on; nothing depends on it.',
  'pilot.device-label': 'Send this with my answers: {words}',
} as const;
