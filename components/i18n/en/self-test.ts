/** Texts of the self-test, for those who run a learning system or try it out. The mark before a sentence says how bad it is. */
export const selfTest = {
  'self.title': 'Self-test',
  'self.for':
    'For those who run or try out this learning system: what it keeps of this course, and what it refuses. Use a test learner.',
  'self.writes':
    'Trial characters are put behind the saved work, where the course never reads, and taken away again. Status, score, answers and place stay as they are.',
  'self.reads': 'Nothing is written now, because this window does not save.',
  'self.device': 'No session is open, so only browser and frame are looked at.',
  'self.shown':
    'It takes some seconds. The report names browser and system, and no learner. A few numbers stay on this device until you open this page again.',
  'self.start': 'Start the self-test',
  'self.now': 'Being tried: {what}',
  'self.care': 'Read what will hurt before you invite anybody.',
  'self.copy': 'Copy this report',
  'self.text': 'Download as text',
  'self.downloaded': 'The report is in the Downloads folder, unless this window blocks it.',

  'self.mark.fine': 'Fine',
  'self.mark.around': 'Works around',
  'self.mark.hurts': 'Will hurt',
  'self.mark.untried': 'Not tried',

  'self.row.api': 'Connection',
  'self.row.mode': 'Mode',
  'self.row.errors': 'Error numbers',
  'self.row.suspend': 'Room for work',
  'self.row.letters': 'Letters and signs',
  'self.row.rows': 'Answers for reports',
  'self.row.resume': 'Coming back',
  'self.row.again': 'Closing the window',
  'self.row.time': 'Time',
  'self.row.commit': 'Saving',
  'self.row.probe': 'Asking the server',
  'self.row.storage': 'Storage here',
  'self.row.windows': 'Several windows',
  'self.row.ways': 'Files and paper',
  'self.row.frame': 'Size of the frame',
  'self.row.clock': 'Clock',
  'self.row.browser': 'Browser',
  'self.row.untouched': 'Left as found',

  'self.unwritten': 'Nothing may be written now.',

  'self.api.found': '{name} was found. Windows up to it: {levels}.',
  'self.api.late': '{name} came after the course, which waits for it for eight seconds.',
  'self.api.refused': '{name} opens no session (error {error}). Nothing is saved.',
  'self.api.none':
    '{name} was not found, so nothing is saved. Open the course in the system; both have to be on the same server.',
  'self.mode.is': 'The system says “{mode}”. All but “review” and “browse” is an ordinary session.',
  'self.errors.are':
    'Asked for what does not exist, the system gives error {error}. The course goes by each answer.',

  'self.suspend.kept':
    '{kept} of {tried} characters come back. The course needs {most} at most, and {now} now.',
  'self.suspend.changed': 'Saved work comes back changed. Learners may begin again with an empty course.',
  'self.suspend.unread': 'Nothing can be read back before the next opening.',
  'self.letters.whole': 'Accents, signs, line breaks, emoji and other scripts come back unchanged.',
  'self.letters.changed':
    'Changed: {changed}. Saved work does without them, so nothing is lost. Answers in reports may look odd.',
  'self.letters.lost': 'With accents, signs or emoji nothing is saved. Answers in words will stop saving.',
  'self.rows.taken': 'Answers of this session that were taken: {sent}.',
  'self.rows.refused': 'Answers are refused (error {error}). Learners lose nothing; trainers see none.',
  'self.rows.none':
    'No trial answer is written, because none can be taken away again. Answer a question of the course, then start again.',
  'self.resume.first': 'This attempt was new: there was nothing to bring back.',
  'self.resume.whole': 'Earlier work came back whole ({count} characters).',
  'self.resume.broken': 'Earlier work came back cut or damaged ({count} characters).',
  'self.again.how':
    'Start, close the window with no button, reopen the course, come back. Needs “Storage here”.',
  'self.again.same': 'What was saved at closing has come back.',
  'self.again.older':
    'At closing, state {sent} was saved ({length} characters); state {back} came back ({kept}). Tell learners to choose “Save and leave”.',
  'self.time.taken': 'The time is taken. The total reads “{total}”.',
  'self.time.refused': 'The time is refused, so reports will show none.',
  'self.commit.took': 'Saving took {took} ms, in which the page stood still.',
  'self.commit.refused':
    'Saving fails (error {error}). The course keeps work on this device and tries again.',
  'self.probe.there': 'The server answers in {took} ms, so the course knows whether “saved” is true.',
  'self.probe.other':
    'The server does not say whether it is there ({status}). The course has to believe “saved”.',
  'self.probe.login': 'You are signed out ({status}). Nothing was written.',
  'self.probe.gone':
    'The server cannot be reached. Nothing was written, because some systems say “saved” even so.',

  'self.storage.device': 'Work that cannot be sent is kept on this device.',
  'self.storage.window': 'Work that cannot be sent is kept in part, or until the window is closed.',
  'self.storage.none': 'Let this site store data, or unsent work is lost.',
  'self.windows.met': 'They notice each other.',
  'self.windows.alone': 'They do not notice each other. The later one may overwrite work.',
  'self.ways.open': 'Downloads and printing are allowed.',
  'self.ways.blocked': 'Downloads or printing may be blocked. Copying is always offered too.',
  'self.frame.is': '{width} × {height} pixels. The course needs 320 × 400.',
  'self.clock.zone': 'The time zone is {zone}.',
  'self.clock.differs':
    'Minutes between this device and the server: {minutes}. Reports have the time of the device.',
  'self.browser.is': 'It calls itself {agent}',
  'self.untouched.same': 'Status, score and number of answers are as they were.',
  'self.untouched.other': 'Status, score or number of answers changed meanwhile. Look at the attempt.',
} as const;
