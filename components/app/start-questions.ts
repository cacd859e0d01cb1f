/**
 * What a start may ask or tell about work that is kept on this device. Notices and no dialogues: page one can be
 * read before anything is answered.
 */
import { html } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { ProgressCounts } from '../state/selectors.ts';
import type { Notice, NoticeAction } from './notices.ts';
import { wayWords } from './way.ts';

export interface EarlierWork {
  /** When it was kept. */
  readonly kept: Date;
  readonly counts: ProgressCounts;
  /** The course has an assessment, whose results stay behind. */
  readonly assessed: boolean;
  /** BCP 47 tag, for the date. */
  readonly locale: string;
}

/** This device has work that is not in the attempt in view, whether or not an LMS is there and knows of some. */
export function earlierQuestion(
  { kept, counts, assessed, locale }: EarlierWork,
  { resume, fresh }: { readonly resume: () => void; readonly fresh: () => void },
  t: Translate,
): Notice {
  const date = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    kept,
  );
  const text = t('earlier.text', { date, way: lower(wayWords(counts, t)) });
  const check = assessed ? ` ${t('earlier.check')}` : '';
  return question('earlier', `${t('earlier.title')}.`, text + check, [
    { label: t('earlier.continue'), run: resume },
    { label: t('earlier.new'), run: fresh },
  ]);
}

/** Goes when it is answered. */
export function question(id: string, title: string, text: string, actions: readonly NoticeAction[]): Notice {
  return { id, text: html`<strong>${title}</strong> ${text}`, actions, stays: true };
}

/** What the LMS had not got was taken from this device, in the same attempt. */
export function cameBack(t: Translate): Notice {
  return { id: 'came-back', text: t('came-back') };
}

/** The words stand in the middle of a sentence. */
function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
