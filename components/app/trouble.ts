/** What is said when work does not reach the LMS: what happened, where the work is, what one can do. */
import { html, nothing } from 'lit';
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex } from '../model/course.ts';
import type { JournalPlace } from '../session/journal.ts';
import type { SaveStatus } from '../session/status.ts';
import type { Notice, NoticeAction, Notices } from './notices.ts';
import { timeOfDay, type SaveShown } from './save-state.ts';

export interface TroubleFacts {
  /** Where the work is kept in the meantime. */
  readonly place: JournalPlace;
  /** BCP 47 tag, for the time of day. */
  readonly locale: string;
}

export interface TroubleActions {
  readonly retry: () => void;
  readonly copy: () => void;
  /** Makes this window the one that saves. */
  readonly takeBack: () => void;
}

type Unsaved = Extract<SaveStatus, { readonly kind: 'unsaved' }>;

/** The notice for a status; `null` where there is no trouble. Closable only where the work is safe without it. */
export function trouble(
  status: SaveShown,
  facts: TroubleFacts,
  actions: TroubleActions,
  t: Translate,
): Notice | null {
  const copy = { label: t('copy.answers'), run: actions.copy };
  const retry = { label: t('trouble.try'), run: actions.retry };
  if (status.kind === 'unsaved') return unsaved(status, facts, [retry, copy], t);
  if (status.kind === 'elsewhere') {
    const back = { label: t('trouble.take-back'), run: actions.takeBack };
    return notice(t('save.elsewhere'), [t('trouble.elsewhere')], [back], true);
  }
  if (status.kind === 'ended') {
    const kept = facts.place === 'device' ? t('trouble.kept.device') : '';
    return notice(t('save.ended'), [t('trouble.ended'), kept], [copy], true);
  }
  return null;
}

/** Id of the notice. */
export const TROUBLE = 'trouble';

function unsaved(
  { reason, since }: Unsaved,
  { place, locale }: TroubleFacts,
  [retry, copy]: readonly [NoticeAction, NoticeAction],
  t: Translate,
): Notice {
  const isOut = reason === 'signed-out';
  // Trying again will hardly help.
  const isStuck = isOut || reason === 'refused';
  return notice(
    t('save.unsaved', { time: timeOfDay(since, locale) }),
    [t(`trouble.${reason}`), t(`trouble.kept.${place}`), isStuck ? '' : t('trouble.go-on')],
    isStuck ? [copy, retry] : [retry, copy],
    isOut || place !== 'device',
  );
}

function notice(
  title: string,
  words: readonly string[],
  actions: readonly NoticeAction[],
  stays: boolean,
): Notice {
  const text = words.filter(Boolean).join(' ');
  return { id: TROUBLE, text: html`<strong>${title}.</strong> ${text || nothing}`, actions, stays };
}

export interface TroubleOptions extends TroubleActions {
  readonly notices: Notices;
  /** Asked whenever there is trouble. */
  readonly place: () => JournalPlace;
  /** The page in view says it already, with the same ways out. */
  readonly said: () => boolean;
  /** Of the language of now. */
  readonly index: Pick<CourseIndex, 'language'>;
  readonly t: Translate;
}

/**
 * Shows trouble as statuses come, and takes it away when it is over. The same trouble is shown once: whoever has
 * closed it is not told again before something else happens.
 */
export function createTrouble(options: TroubleOptions): (status: SaveShown) => void {
  const { notices, index, t } = options;
  let shown = '';
  return (status) => {
    // Nobody knows yet how it ends.
    if (status.kind === 'saving') return;
    const place = options.place();
    const make = () => trouble(status, { place, locale: index.language }, options, t);
    const found = options.said() && status.kind !== 'elsewhere' ? null : make();
    const now = found ? JSON.stringify([status, place]) : '';
    if (now === shown) return;
    shown = now;
    if (found) notices.show(() => make() ?? found);
    else notices.close(TROUBLE);
  };
}
