/**
 * The second script: what can come a moment after the first answer could be given. It stands behind the
 * player, which calls it when it is here (`later-port.ts`).
 */
import { watchLifecycle } from '../session/lifecycle.ts';
import { createSchedule } from '../session/schedule.ts';
import type { Translate } from '../i18n/translate.ts';
import { progressCounts } from '../state/selectors.ts';
import { lostIn } from '../state/reading.ts';
import { answersText } from './answers-text.ts';
import { copyAnswers } from './copy.ts';
import { deviceOf } from './device.ts';
import { watchFoot } from './foot.ts';
import * as further from './further-notices.ts';
import type { Later, LaterApp } from './later-port.ts';
import type { OwnPage } from './lost.ts';
import type { Notices } from './notices.ts';
import { pause } from './pause.ts';
import { unreadNotice } from './readable-notes.ts';
import { leavePage } from './receipt.ts';
import type { Safekeeping } from './safekeeping.ts';
import type { Found } from './safekeeping-port.ts';
import { createSaving, type Saving } from './saving.ts';
import { cameBack, earlierQuestion } from './start-questions.ts';
import { createTrouble } from './trouble.ts';
import { wayWords } from './way.ts';

/** A package does without those that it has no use for. */
const NOTICES: Partial<typeof further> = further;

function createLater(app: LaterApp): Later {
  const { win, index, attempt, shell, clock, t } = app;
  const { notices } = shell;
  const saving = createSavingIn(app);
  const { session, safekeeping, record } = saving;
  const copy = (): void => {
    const { content } = app;
    const text = answersText({ index, content, progress: attempt.progress, now: clock(), t });
    void copyAnswers(win, notices, text, t);
  };
  const status = createTrouble({
    notices,
    place: () => safekeeping.place,
    said: () => saving.left,
    index,
    t,
    retry: () => session.retry(),
    copy,
    takeBack: () => void safekeeping.takeBack(),
  });
  watchFoot(win, notices.host);
  watchLifecycle(win, session, record, (opening) => void safekeeping.restored(opening));
  // After the session's own, which ends with a last entry.
  win.addEventListener('pagehide', () => safekeeping.release());
  win.document.addEventListener('visibilitychange', () => {
    if (win.document.visibilityState === 'hidden') safekeeping.keep();
  });
  status(session.status);
  void begin(app, saving);
  return {
    async leave() {
      await leave(app, saving, copy);
      status(session.status);
    },
    status(shown) {
      status(shown);
      // What stands on the page after “Save and leave” must not say less than the indicator.
      if (saving.left && !app.navigation.page && !attempt.closed) showLeft(app, saving, copy);
    },
    page(id) {
      if (id && saving.left) {
        saving.left = false;
        status(session.status);
      }
      saving.page(id);
    },
  };
}

/** Reads the device and lets commits go, in a task of its own: somebody may be answering. */
async function begin(app: LaterApp, saving: Saving): Promise<void> {
  const { safekeeping, session } = saving;
  await pause(app.win, 0);
  const started = safekeeping.start();
  void tellReading(app, saving);
  // Whatever goes wrong with the device, the LMS is still told.
  await started.catch((problem: unknown) => {
    app.win.reportError(problem);
    session.begin(null);
  });
}

/** What could not be read of earlier work, once it is known what this device has of it; and what is asked again. */
async function tellReading(app: LaterApp, { safekeeping }: Saving): Promise<void> {
  const { index, attempt, opening, shell, t } = app;
  const missing = lostIn(index, opening.suspend).filter((part) => part !== '~' || !safekeeping.hadTexts);
  const make = () => unreadNotice(attempt.notes, missing, t);
  const unread = make();
  if (unread) shell.notices.show(() => make() ?? unread);
  const changed = await NOTICES.changed?.(app);
  if (changed) shell.notices.show(changed);
}

function createSavingIn(app: LaterApp): Saving {
  const { win, shell, onStatus, t } = app;
  const { notices } = shell;
  const device = deviceOf(win);
  const saving: Saving = createSaving(
    // What an LMS is told is in the words of the source, whatever language the learner reads.
    { ...app, ...app.source, device, schedule: createSchedule(win) },
    {
      onStatus,
      onFound: (found) => ask(app, saving, found),
      onOffer: () => offer(app, saving.safekeeping),
      onReturned: () => notices.show(() => cameBack(t)),
      onPlace(id) {
        const page = app.index.pages.find((one) => one.id === id);
        if (page && page !== app.navigation.page) shell.offer(page, () => app.navigation.follow(id));
      },
      onRemembered(at) {
        // Either way it is no longer true that nothing was asked of this browser.
        if (at) notices.close('greeting');
        else notices.show(() => ({ id: 'remember', text: t(`trouble.kept.${saving.safekeeping.place}`) }));
        shell.save(at ? { kind: 'remembered', at } : saving.session.status);
        app.refresh();
      },
      onForgotten() {
        tellErased(notices, t);
        onStatus(saving.session.status);
        app.refresh();
      },
      onWords: () => app.refresh(),
    },
  );
  app.saving = { ...saving, head: device.head };
  return saving;
}

function tellErased(notices: Notices, t: Translate): void {
  notices.show(() => ({ id: 'erased', text: t('remember.forgotten') }));
}

/** Asks what becomes of earlier work. */
function ask(app: LaterApp, saving: Saving, found: Found): void {
  const { index, shell, adapter, t } = app;
  const { notices } = shell;
  const { safekeeping } = saving;
  const web = adapter.standard === 'web' ? NOTICES.web : null;
  const answered = (act: () => void) => () => {
    saving.earlier = false;
    notices.close(web ? 'stored' : 'earlier');
    act();
  };
  const resume = answered(() => {
    safekeeping.continueEarlier(found);
    const { last } = app.navigation;
    if (last) app.navigation.show(last, true);
  });
  const fresh = answered(() => {
    if (web) tellErased(notices, t);
    safekeeping.startNew();
  });
  const facts = {
    kept: found.kept,
    counts: progressCounts(index, found.progress),
    assessed: index.assessment !== null,
  };
  // What asks about work is asked in the language in which it was done.
  const { language } = found.progress;
  if (web && language) app.attempt.act({ type: 'language-chosen', language }, 'answer');
  saving.earlier = true;
  if (web) web.ask(notices, { resume, erase: fresh }, t);
  else notices.show(() => earlierQuestion({ ...facts, locale: index.language }, { resume, fresh }, t));
}

function offer({ shell: { notices }, t }: LaterApp, safekeeping: Safekeeping): void {
  const decline = (): void => notices.close('remember');
  const accept = (): void => {
    decline();
    safekeeping.remember();
  };
  const { web } = NOTICES;
  if (web) notices.show(() => web.offer({ accept, decline }, t));
}

async function leave(app: LaterApp, saving: Saving, copy: () => void): Promise<void> {
  await saving.session.leave(saving.record);
  saving.left = true;
  showLeft(app, saving, copy);
}

function showLeft(app: LaterApp, saving: Saving, copy: () => void): void {
  const { win, index, attempt, navigation, clock, t } = app;
  const own = (): OwnPage =>
    leavePage({
      win,
      receipt: saving.session.receipt(),
      status: saving.session.status,
      course: index,
      leftOut: titlesLeftOut(app),
      place: saving.safekeeping.place,
      now: clock(),
      locale: index.language,
      agent: win.navigator.userAgent,
      page: navigation.last?.title ?? '',
      way: wayWords(progressCounts(index, attempt.progress), t),
      wrote: attempt.wrote,
      earlier: saving.earlier,
      t,
      again: () => void leave(app, saving, copy),
      forget: () => saving.safekeeping.forget(),
      back: () => navigation.last && navigation.show(navigation.last, true),
      copy,
    });
  if (attempt.closed) navigation.end(own);
  else navigation.own(own, true);
}

/** A reflection goes by the title of its page. */
function titlesLeftOut({ index, attempt: { leftOut } }: LaterApp): string[] {
  const { pages, reflections, slots } = index;
  const pagesOf = reflections.filter(({ id }) => leftOut.reflections.includes(id)).map(({ page }) => page);
  return [
    ...pages.filter(({ id }) => pagesOf.includes(id)),
    ...slots.filter(({ id }) => leftOut.slots.includes(id)),
  ].map(({ title }) => title);
}

window.courseLater = () => createLater;
