/** What the start of a plain web page asks, which keeps nothing before the learner has agreed. */
import type { Translate } from '../i18n/translate.ts';
import type { Notice, Notices } from './notices.ts';
import { question } from './start-questions.ts';

/** A plain web page has kept something. Nothing of it is told: it may be somebody else's. */
function stored(
  { resume, erase }: { readonly resume: () => void; readonly erase: () => void },
  t: Translate,
): Notice {
  return question('stored', t('stored.title'), t('stored.text'), [
    { label: t('stored.continue'), run: resume },
    { label: t('stored.erase'), run: erase },
  ]);
}

/** In place of the question before, so that the focus stays on its last button, which leads back: pressed twice it erases nothing. */
function erasing(
  { erase, keep }: { readonly erase: () => void; readonly keep: () => void },
  t: Translate,
): Notice {
  return question('stored', t('stored.sure'), t('forget.what'), [
    { label: t('forget.yes'), run: erase },
    { label: t('stored.keep'), run: keep },
  ]);
}

/** Asks what becomes of kept work; that nothing is kept is not said beside it. */
function ask(
  notices: Notices,
  { resume, erase }: { readonly resume: () => void; readonly erase: () => void },
  t: Translate,
): void {
  const put = (): void => notices.show(() => stored({ resume, erase: confirm }, t));
  const confirm = (): void => notices.show(() => erasing({ erase, keep: put }, t));
  notices.close('greeting');
  put();
}

/** A plain web page keeps nothing before this is accepted. */
function offer(
  { accept, decline }: { readonly accept: () => void; readonly decline: () => void },
  t: Translate,
): Notice {
  const asked = question('remember', t('remember.title'), t('remember.text'), [
    { label: t('remember.yes'), run: accept },
    { label: t('remember.no'), run: decline },
  ]);
  return { ...asked, waits: true };
}

export const webQuestions = { ask, stored, erasing, offer };
