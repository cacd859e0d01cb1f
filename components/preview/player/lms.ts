/** The LMS of the preview: scorm-again behind the strict front, with a way of saving of our own. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { PackageStandard, Save, Values } from '../wire.ts';
import {
  strictScorm12,
  strictScorm2004,
  type FrontOptions,
  type Scorm12Functions,
  type Scorm2004Functions,
  type StrictFront,
} from '../strict/index.ts';

/** Hands a commit on; false when it was not taken. */
export type SaveCommit = (save: Save) => boolean;

export type PreviewLms =
  | ({ readonly name: 'API' } & StrictFront<Scorm12Functions>)
  | ({ readonly name: 'API_1484_11' } & StrictFront<Scorm2004Functions>);

const settings = { logLevel: 'NONE', dataCommitFormat: 'flattened' } as const;

/** Elements with a text; empty collections come as objects. */
function texts(rendered: object): Values {
  return Object.fromEntries(
    Object.entries(rendered).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

interface Committer {
  /** @returns whether the commit was taken. */
  commit(ended: boolean): boolean;
}

/**
 * SCORM 1.2 sends what differs from the last commit that was taken, SCORM 2004 everything, as Moodle does: the
 * size matters where a closing page may send 64 KiB only.
 * @param render gives all values; with the total time only when the session has ended.
 */
function createCommitter(render: (ended: boolean) => Values, save: SaveCommit, whole: boolean): Committer {
  let sequence = 0;
  let taken: Values | null = null;
  return {
    commit: (ended) => {
      const now = render(ended);
      const before = taken;
      const values =
        whole || before === null
          ? now
          : Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name] !== value));
      sequence += 1;
      const ok = save({ sequence, values, whole: whole || before === null });
      if (ok) taken = now;
      return ok;
    },
  };
}

/** An LMS's `GetLastError` that knows of commits which did not arrive. */
function createFailure(code: string): { note(ok: boolean): string; over(inner: string): string } {
  let failed = false;
  return {
    note: (ok) => {
      failed = !ok;
      return String(ok);
    },
    over: (inner) => {
      const answer = failed ? code : inner;
      failed = false;
      return answer;
    },
  };
}

function open12(values: Values, save: SaveCommit, options: FrontOptions): StrictFront<Scorm12Functions> {
  const lms = new Scorm12API(settings);
  lms.loadFromFlattenedJSON({ ...values });
  const total = values['cmi.core.total_time'] ?? '';
  const status = 'cmi.core.lesson_status';
  const render = (ended: boolean): Values => ({
    'cmi.core.total_time': total,
    ...texts(lms.renderCommitCMI(ended)),
  });
  const committer = createCommitter(render, save, false);
  const failure = createFailure('101');
  const inner: Scorm12Functions = {
    LMSInitialize: () => lms.LMSInitialize(''),
    LMSFinish: () => {
      // As Moodle: a session that ends without a status is completed.
      if (lms.LMSGetValue(status) === 'not attempted') lms.LMSSetValue(status, 'completed');
      // After an end that was not taken the LMS itself has ended; only the sending is tried again.
      if (!lms.isTerminated() && lms.LMSFinish('') !== 'true') return 'false';
      return failure.note(committer.commit(true));
    },
    LMSGetValue: (element) => lms.LMSGetValue(element),
    LMSSetValue: (element, value) => lms.LMSSetValue(element, value),
    LMSCommit: () => (lms.LMSCommit('') === 'true' ? failure.note(committer.commit(false)) : 'false'),
    LMSGetLastError: () => failure.over(lms.LMSGetLastError()),
    LMSGetErrorString: (code) => lms.LMSGetErrorString(code),
    LMSGetDiagnostic: (code) => lms.LMSGetDiagnostic(code),
  };
  return strictScorm12(inner, options);
}

function open2004(values: Values, save: SaveCommit, options: FrontOptions): StrictFront<Scorm2004Functions> {
  const lms = new Scorm2004API(settings);
  lms.loadFromFlattenedJSON({ ...values });
  const total = values['cmi.total_time'] ?? '';
  const render = (ended: boolean): Values => ({
    'cmi.total_time': total,
    ...texts(lms.renderCommitCMI(ended)),
  });
  const committer = createCommitter(render, save, true);
  const failure = createFailure('101');
  const inner: Scorm2004Functions = {
    Initialize: () => lms.Initialize(''),
    Terminate: () => {
      if (!lms.isTerminated() && lms.Terminate('') !== 'true') return 'false';
      return failure.note(committer.commit(true));
    },
    GetValue: (element) => lms.GetValue(element),
    SetValue: (element, value) => lms.SetValue(element, value),
    Commit: () => (lms.Commit('') === 'true' ? failure.note(committer.commit(false)) : 'false'),
    GetLastError: () => failure.over(lms.GetLastError()),
    GetErrorString: (code) => lms.GetErrorString(code),
    GetDiagnostic: (code) => lms.GetDiagnostic(code),
  };
  return strictScorm2004(inner, options);
}

/**
 * Opens a session.
 * @param values of the attempt, see `openAttempt`.
 */
export function openLms(
  standard: Exclude<PackageStandard, 'web'>,
  values: Values,
  save: SaveCommit,
  options: FrontOptions = {},
): PreviewLms {
  return standard === 'scorm12'
    ? { name: 'API', ...open12(values, save, options) }
    : { name: 'API_1484_11', ...open2004(values, save, options) };
}
