/** Named states of notices and indicator: everything that the start and trouble can say. */
import { cameBack, earlierQuestion } from '../../../components/app/start-questions.ts';
import { webQuestions } from '../../../components/app/web-questions.ts';
import { unreadNotice } from '../../../components/app/readable-notes.ts';
import { trouble } from '../../../components/app/trouble.ts';
import type { SaveShown } from '../../../components/app/save-state.ts';
import type { JournalPlace } from '../../../components/session/journal.ts';
import type { UnsavedReason } from '../../../components/session/status.ts';
import { t, type ShellPage } from './shell-page.ts';

const nothing = (): void => undefined;
const since = new Date(2026, 10, 28, 10, 42);
const idle = { retry: nothing, copy: nothing, takeBack: nothing };

const status =
  (shown: SaveShown, place: JournalPlace = 'device') =>
  ({ notices, save }: ShellPage): void => {
    save(shown);
    const notice = trouble(shown, { place, locale: 'en-GB' }, idle, t);
    if (notice) notices.show(() => notice);
  };
const unsaved = (reason: UnsavedReason): SaveShown => ({ kind: 'unsaved', since, reason });

export const noticeStates: Readonly<Record<string, (shell: ShellPage) => void>> = {
  saved: status({ kind: 'saved', at: since }),
  saving: status({ kind: 'saving' }),
  failed: status(unsaved('failed')),
  'unsure, in this window': status(unsaved('unsure'), 'window'),
  'refused, kept nowhere': status(unsaved('refused'), 'nowhere'),
  'signed out': status(unsaved('signed-out')),
  'signed out, in this window': status(unsaved('signed-out'), 'window'),
  elsewhere: status({ kind: 'elsewhere' }),
  remembered: status({ kind: 'remembered', at: since }),
  readonly: status({ kind: 'readonly', mode: 'review' }),
  untracked: status({ kind: 'untracked' }),
  ended: status({ kind: 'ended' }),
  earlier: ({ notices }) =>
    notices.show(() =>
      earlierQuestion(
        {
          kept: since,
          counts: { done: 12, total: 40, left: [] },
          assessed: true,
          locale: 'en-GB',
        },
        { resume: nothing, fresh: nothing },
        t,
      ),
    ),
  stored: ({ notices }) => notices.show(() => webQuestions.stored({ resume: nothing, erase: nothing }, t)),
  erasing: ({ notices }) => notices.show(() => webQuestions.erasing({ erase: nothing, keep: nothing }, t)),
  remember: ({ notices }) => notices.show(() => webQuestions.offer({ accept: nothing, decline: nothing }, t)),
  'came back, with something unreadable': ({ notices }) => {
    notices.show(() => cameBack(t));
    const unread = unreadNotice(['damaged', 'cut'], ['Q', '~'], t);
    if (unread) notices.show(() => unread);
  },
};
