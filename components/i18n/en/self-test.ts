/** Texts of the self-test, for those who run a learning system or try it out. */
export const selfTest = {
  'self.title': 'Self-test',
  'self.for':
    'For those who run this learning system or try it out. It shows what the system keeps of this course, and what it refuses. Use a test learner.',
  'self.writes':
    'It puts trial characters behind the saved work, where the course never reads, and takes them away again. Status, score, answers and place stay as they are.',
  'self.readonly': 'Nothing is written: this attempt is only looked at.',
  'self.untracked': 'No learning system is connected, so only browser and window are looked at.',
  'self.elsewhere': 'Nothing is written: the course goes on in another window, which saves.',
  'self.ended':
    'The session has ended, so only browser and window are looked at. Open the course again to try the rest.',
  'self.shown':
    'It takes some seconds, and the page may stand still for a moment. The report names browser and system, and no learner. A note of a few numbers stays on this device until you open this page again.',
  'self.start': 'Start the self-test',
  'self.restart': 'Start it again',
  'self.now': 'Being tried: {what}',
  'self.sum.fine': 'Everything that was tried is fine.',
  'self.sum.around': {
    one: '{count} thing is not as it should be. The course works around it.',
    other: '{count} things are not as they should be. The course works around them.',
  },
  'self.sum.hurts': {
    one: '{count} thing will hurt. Read it before you invite anybody.',
    other: '{count} things will hurt. Read them before you invite anybody.',
  },
  'self.sum.untried': {
    one: '{count} thing was not tried.',
    other: '{count} things were not tried.',
  },
  'self.mark.fine': 'Fine',
  'self.mark.around': 'Works around',
  'self.mark.hurts': 'Will hurt',
  'self.mark.untried': 'Not tried',
  'self.what': 'What was tried',
  'self.met': 'What it did, and what that means',
  'self.copy': 'Copy this report',
  'self.text': 'Download as text',
  'self.copied': 'The report is copied.',
  'self.blocked': 'Copying is blocked here. The text is selected: press Ctrl + C, or ⌘ + C on a Mac.',
  'self.downloaded': 'The report is in this computer’s Downloads folder, unless this window blocks it.',

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
  'self.row.storage': 'Storage of the browser',
  'self.row.windows': 'Several windows',
  'self.row.ways': 'Files and paper',
  'self.row.room': 'Size of the frame',
  'self.row.clock': 'Clock',
  'self.row.browser': 'Browser',
  'self.row.untouched': 'Left as found',

  'self.unwritten': 'Not tried, because nothing may be written now.',

  'self.api.own': 'The system’s interface, {api}, stands in the course’s own window.',
  'self.api.parent': {
    one: 'The system’s interface, {api}, stands in the next window above.',
    other: 'The system’s interface, {api}, stands {count} windows above.',
  },
  'self.api.elsewhere': 'The system’s interface, {api}, stands with the window that opened this one.',
  'self.api.late': 'The interface {api} came after the course. The course waits for it for eight seconds.',
  'self.api.refused': 'The interface {api} is there and opens no session (error {code}). Nothing is saved.',
  'self.api.none': 'There is no interface {api}, so nothing is saved. Open the course in the system.',
  'self.api.foreign':
    'No interface {api} can be reached: a window above belongs to another server. Course and system have to be on the same one.',

  'self.mode.known': 'The mode is “{mode}”.',
  'self.mode.odd':
    'The mode is none of the standard’s (“{mode}”). The course takes it for an ordinary session.',

  'self.errors.told': 'What does not exist is refused, with error {code}.',
  'self.errors.silent':
    'What does not exist is not refused. The course goes by the answer to each call instead of the error.',
  'self.errors.threw': 'The interface breaks off with an exception. As long as it does, nothing is saved.',

  'self.suspend.whole': '{kept} characters come back whole. The course needs {most} at most.',
  'self.suspend.enough':
    'Of {tried} characters {kept} are kept. The course needs {most} at most: nothing is lost.',
  'self.suspend.cut':
    'Of {tried} characters {kept} are kept. The course needs up to {most}, {now} of them now: work will be lost on other devices.',
  'self.suspend.refused': 'Saved work is refused. Learners begin again on every other device.',
  'self.suspend.changed': 'Saved work comes back changed. Learners may begin again with an empty course.',
  'self.suspend.unread':
    'Saved work cannot be read in the same session. Close the window and come back to see whether it is kept.',

  'self.letters.whole': 'Accents, signs, line breaks, emoji and other scripts come back unchanged.',
  'self.letters.changed':
    'These come back changed: {kinds}. Saved work does without them, so nothing is lost. Answers in reports may look odd.',
  'self.letters.lost':
    'The system does not save what has such letters and signs. Answers in words will stop it from saving.',
  'self.letters.unread': 'Nothing of them came back, so nobody can tell.',
  'self.kind.accents': 'accents',
  'self.kind.signs': 'quotation marks and other signs',
  'self.kind.lines': 'line breaks',
  'self.kind.emoji': 'emoji',
  'self.kind.arabic': 'Arabic',
  'self.kind.chinese': 'Chinese',

  'self.rows.taken': {
    one: 'The system has taken {count} answer in this session.',
    other: 'The system has taken {count} answers in this session.',
  },
  'self.rows.refused': 'The system refuses answers (error {code}). Learners lose nothing; trainers see none.',
  'self.rows.none':
    'No trial answer is written, because it could not be taken away again. Answer a question of the course, then start again.',

  'self.resume.first': 'This attempt was new: there was nothing to bring back.',
  'self.resume.whole': 'The work of earlier sessions came back whole ({count} characters).',
  'self.resume.cut': 'The end of earlier work was missing: what learners write may get lost.',
  'self.resume.damaged': 'Earlier work came back, and could not be read.',

  'self.again.how':
    'Start the self-test, close the window without any button, open the course again and come back to this page.',
  'self.again.same': 'What was saved when the window was closed has come back.',
  'self.again.older':
    'State {sent} was saved when the window was closed, and state {back} came back. Tell learners to choose “Save and leave”.',
  'self.again.cut': 'Of {sent} characters saved when the window was closed, {back} came back.',
  'self.again.other': 'Another attempt is open now, so the two cannot be compared.',

  'self.time.taken': 'The time of a session is taken. The total is {total}.',
  'self.time.unread':
    'The time of a session is taken. The total cannot be read, and the course does without it.',
  'self.time.refused': 'The time of a session is refused. Reports will show none.',

  'self.commit.stored': 'Saving took {count} ms.',
  'self.commit.slow': 'Saving took {count} ms, in which the page stood still.',
  'self.commit.refused':
    'Saving fails (error {code}). The course keeps work on this device and tries again and again.',

  'self.probe.there': 'The server answers in {count} ms, so the course knows whether “saved” is true.',
  'self.probe.other':
    'The server does not answer this (status {status}). The course has to believe what the system says of saving.',
  'self.probe.login': 'The server leads elsewhere: you are signed out. Nothing was written.',
  'self.probe.gone':
    'The server cannot be reached. Nothing was written, because some systems say “saved” all the same.',
  'self.probe.silent': 'The server does not answer this within {count} seconds.',
  'self.probe.local': 'The course came from no web server, so there is nobody to ask.',

  'self.storage.device': 'Work that cannot be sent is kept on this device.',
  'self.storage.small': 'Work that cannot be sent is kept, but there is hardly any room.',
  'self.storage.window': 'Work that cannot be sent is kept until the window is closed.',
  'self.storage.none': 'The browser keeps nothing here. Work that cannot be sent is lost with the window.',

  'self.windows.met': 'Two windows of one learner notice each other.',
  'self.windows.alone':
    'Two windows of one learner do not notice each other. The later one may overwrite work.',

  'self.ways.open': 'Downloads and printing are allowed.',
  'self.ways.perhaps':
    'A frame of another server may block downloads without a word. Copying is always offered too.',
  'self.ways.blocked': 'The frame blocks downloads or printing. The course offers copying instead.',

  'self.room.enough': '{width} × {height} pixels.',
  'self.room.low': '{width} × {height} pixels. That is low: people will scroll a lot.',
  'self.room.narrow': '{width} × {height} pixels. The course needs a width of 320.',

  'self.clock.agrees': 'This device and the server have the same time. The zone is {zone}.',
  'self.clock.differs': {
    one: 'This device and the server differ by {count} minute. Times in reports are those of the device.',
    other: 'This device and the server differ by {count} minutes. Times in reports are those of the device.',
  },
  'self.clock.alone': 'The server does not tell its time. The zone is {zone}.',

  'self.browser.named': 'It calls itself {agent}',

  'self.untouched.same': 'Status, score and number of answers are as they were.',
  'self.untouched.other': 'Status, score or number of answers changed meanwhile. Look at the attempt.',
} as const;
