import type { Adapter, Changes, Clock, LmsProblem, Opening, Outcome } from '../port.ts';
import { UNTRACKED } from '../untracked.ts';
import { openingOf, readProgress, STATE_ID, stateAt } from './document.ts';
import { parsed, readLaunchData, readLearner } from './launch-data.ts';
import type { LaunchAnswer, Launched } from './launch.ts';
import { createLrs, type Answer, type Question } from './lrs.ts';
import { Registration } from './registration.ts';

export interface Cmi5Adapter extends Adapter {
  /** Waits for the launch and reads what is stored; comes before `open`. Never rejects. */
  connect(): Promise<void>;
  /** The learner has left: ends what is still open, and goes where the LMS wants its learners back (§10.2.6). */
  goBack(): Promise<void>;
  /** For the self-test: asks about a document beside the learner’s. Never rejects; `null` where nothing may be written. */
  trial(question: Pick<Question, 'body' | 'match' | 'method'>): Promise<Answer> | null;
}

/** Milliseconds until a launch that nobody answers has failed. */
const PATIENCE = 20_000;
const NOTHING_WRITTEN: Outcome = { ok: false, problems: [] };
/** An outcome of what is sent while the page goes: nobody hears the answer. */
const SENT: Outcome = { ok: true, problems: [] };

/** The adapter of cmi5: a page that talks to a learning record store, which answers when it likes. */
export function createCmi5Adapter(win: Window, { clock }: { readonly clock: Clock }): Cmi5Adapter {
  let opening: Opening = UNTRACKED;
  let registration: Registration | null = null;
  /** Of a session that may write. */
  const writer = (): Registration | null => (opening.mode === 'normal' ? registration : null);

  return {
    standard: 'cmi5',
    async connect() {
      const launched = await launchOf(win);
      if (!launched) return;
      const found = 'token' in launched ? await enter(win, launched, clock) : launched;
      if ('call' in found) opening = { ...UNTRACKED, problem: found };
      else [opening, registration] = found;
    },
    open() {
      registration?.begin();
      // A session that only looks ends by itself, because nothing of it is ever saved.
      if (opening.mode !== 'normal')
        win.addEventListener('pagehide', () => void registration?.terminate(null));
      return opening;
    },
    reopen: () => null,
    write(changes: Changes) {
      return writer()?.write(changes) ? SENT : NOTHING_WRITTEN;
    },
    commit: () => writer()?.commit() ?? NOTHING_WRITTEN,
    // Of all rows time by page alone is asked for, because it adds up.
    response: () => writer()?.times ?? null,
    finish(activeSeconds) {
      return writer()?.finish(Math.max(0, Math.floor(activeSeconds))) ? SENT : NOTHING_WRITTEN;
    },
    trial: (question) => writer()?.trial(question) ?? null,
    async goBack() {
      if (!registration) return;
      const { mode } = opening;
      const ended = mode === 'normal' ? registration.ended : registration.terminate(null);
      if (registration.returnUrl && (await ended)) win.location.assign(registration.returnUrl);
    },
  };
}

async function launchOf(win: Window): Promise<LaunchAnswer> {
  const silent = new Promise<LmsProblem>((resolve) => {
    win.setTimeout(
      () => resolve({ call: 'fetch', element: '', code: 'exception', text: 'no answer' }),
      PATIENCE,
    );
  });
  return Promise.race([win.courseLaunch ?? null, silent]);
}

/** Reads the launch and the progress of its registration. A store that cannot be read may not be written over. */
async function enter(
  win: Window,
  launched: Launched,
  clock: Clock,
): Promise<LmsProblem | readonly [Opening, Registration]> {
  const missing = (['endpoint', 'actor', 'registration', 'activityId'] as const).find(
    (name) => !launched[name],
  );
  if (missing) return { call: 'launch', element: missing, code: 'missing', text: '' };
  if (launched.stage === 'terminated') return { call: 'launch', element: '', code: 'terminated', text: '' };
  const lrs = createLrs(win, launched);
  const [data, progress] = await Promise.all([
    lrs({ method: 'GET', ...stateAt(launched, 'LMS.LaunchData') }),
    lrs({ method: 'GET', ...stateAt(launched, STATE_ID) }),
    // A course has to ask (§11); nothing of it is of use to a page with a switch of its own for languages.
    lrs({
      method: 'GET',
      resource: 'agents/profile',
      params: { profileId: 'cmi5LearnerPreferences', agent: launched.actor },
    }),
  ]);
  const isNew = progress.code === '404';
  const failed = data.ok ? (progress.ok || isNew ? null : progress) : data;
  if (failed) return problemOf(failed, data.ok ? STATE_ID : 'LMS.LaunchData');
  // Without its context a store takes no statement.
  if (Object.keys(parsed(data.text)).length === 0)
    return problemOf({ ...data, code: 'unreadable' }, 'LMS.LaunchData');
  const held = readProgress(isNew ? '' : progress.text);
  const { mode, ...rest } = readLaunchData(data.text);
  const speaker = { launched, data: { mode, ...rest }, language: win.document.documentElement.lang || 'en' };
  const opening = { ...openingOf(held), mode, tracked: true, learner: readLearner(launched) };
  return [
    opening,
    new Registration({ win, lrs, speaker, clock, held, etag: progress.ok ? progress.etag : null }),
  ];
}

function problemOf({ code, text }: Answer, element: string): LmsProblem {
  return { call: 'GET', element, code, text: text.slice(0, 200) };
}
