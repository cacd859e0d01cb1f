/** One end of the wire for the contract suite: an LMS behind the strict front, in a frame's window. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { handOver } from '../../components/lms/early/handover.ts';
import { openEarly } from '../../components/lms/early/open-early.ts';
import type { Clock, DirectAdapter } from '../../components/lms/port.ts';
import { createScorm12Adapter } from '../../components/lms/scorm12/adapter.ts';
import { SCORM12_WORDS } from '../../components/lms/scorm12/words.ts';
import { createScorm2004Adapter } from '../../components/lms/scorm2004/adapter.ts';
import { SCORM2004_WORDS } from '../../components/lms/scorm2004/words.ts';
import { createStandaloneAdapter } from '../../components/lms/standalone/adapter.ts';
import { strictScorm12, strictScorm2004, type Call } from '../../components/preview/strict/index.ts';
import { misbehave, type Api, type Faults } from '../support/misbehaving-lms.ts';
import { storeLikeMoodle } from '../support/moodle-server.ts';

/** What an LMS keeps between sessions, in the shape of its own data model. */
export type Stored = Readonly<Record<string, unknown>>;

export interface HeldRow {
  readonly id: string;
  readonly type: string;
  readonly pattern: string;
  readonly response: string;
  readonly result: string;
  readonly time: string;
}

/** What the LMS holds, in words of no particular standard. */
export interface Held {
  readonly status: string;
  /** Empty in SCORM 1.2, which keeps one status only. */
  readonly success: string;
  readonly raw: string;
  readonly suspend: string;
  readonly place: string;
  readonly exit: string;
  readonly time: string;
  readonly rows: readonly HeldRow[];
}

export interface Launch {
  readonly win: Window;
  readonly calls: readonly Call[];
  readonly errors: readonly Call[];
  /** What the player of the LMS holds. */
  held(): Held;
  /** What its server stores, by element, where it works as Moodle's does. */
  readonly server: ReadonlyMap<string, string>;
  /** What the next session gets. */
  stored(): Stored;
}

export interface LaunchOptions {
  readonly stored?: Stored;
  readonly mode?: 'normal' | 'review' | 'browse' | '';
  readonly faults?: Faults;
  /** SCORM 1.2: the player opens a second session after the end of the first, as Moodle's does. */
  readonly opensAgain?: boolean;
}

export interface Harness {
  readonly name: string;
  readonly tracked: boolean;
  /** The words that this standard has for the end of the course. */
  readonly words: { readonly passed: readonly string[]; readonly failed: readonly string[] };
  readonly initialize: string;
  readonly commit: string;
  readonly finish: string;
  createAdapter(win: Window, clock: Clock): DirectAdapter;
  launch(options?: LaunchOptions): Launch;
}

/** The window of a frame whose parent offers `api` under `name`. */
export function frameIn(name: string, api: unknown, hash = '', first = 'welcome'): Window {
  const top = { opener: null, [name]: api } as unknown as Record<string, unknown>;
  top['parent'] = top;
  const dataset: Record<string, string> = { first };
  return {
    parent: top,
    opener: null,
    location: { hash },
    document: { documentElement: { dataset } },
  } as never;
}

const LEARNER = { id: 'amina', name: 'Amina' };
const copy = (value: object): Stored => JSON.parse(JSON.stringify(value)) as Stored;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const part = (value: unknown, name: string): Record<string, unknown> =>
  ((value as Record<string, unknown> | undefined)?.[name] ?? {}) as Record<string, unknown>;

function rows(cmi: Stored, response: string, time: string): readonly HeldRow[] {
  return Object.values(part(cmi, 'interactions')).map((row) => {
    const fields = row as Record<string, unknown>;
    return {
      id: text(fields['id']),
      type: text(fields['type']),
      pattern: text(part(part(row, 'correct_responses'), '0')['pattern']),
      response: text(fields[response]),
      result: text(fields['result']),
      time: text(fields[time]),
    };
  });
}

export const scorm12: Harness = {
  name: 'SCORM 1.2',
  tracked: true,
  words: { passed: ['passed', ''], failed: ['failed', ''] },
  initialize: 'LMSInitialize',
  commit: 'LMSCommit',
  finish: 'LMSFinish',
  createAdapter: (win, clock) => createScorm12Adapter(win, { clock }),
  launch({ stored = {}, mode = 'normal', faults = {}, opensAgain = false } = {}) {
    const calls: Call[] = [];
    const errors: Call[] = [];
    const load = (from: Stored) => {
      const lms = new Scorm12API({ logLevel: 5 });
      const core = { ...part(from, 'core'), student_id: LEARNER.id, student_name: LEARNER.name };
      lms.loadFromJSON({ ...from, core: { ...core, lesson_mode: mode } });
      const onCall = (call: Call): void => {
        calls.push(call);
        if (call.code !== '0') errors.push(call);
      };
      return { lms, api: { ...strictScorm12(lms, { onCall }).api } as Api };
    };
    let now = load(stored);
    const cmi = (): Stored => part(copy(now.lms.renderCMIToJSONObject()), 'cmi');
    const call = (name: string, args: readonly string[]): string => {
      const over = opensAgain && name === 'LMSInitialize' && calls.at(-1)?.name === 'LMSFinish';
      if (over) now = load(cmi());
      return now.api[name]?.(...args) ?? '';
    };
    const names = Object.keys(now.api);
    const api = Object.fromEntries(names.map((name) => [name, (...args: string[]) => call(name, args)]));
    const moodle = storeLikeMoodle(misbehave(api, faults), faults, true);
    const win = frameIn('API', moodle.api);
    handOver(win, openEarly(win, SCORM12_WORDS));
    return {
      win,
      calls,
      errors,
      server: moodle.stored,
      stored: cmi,
      held() {
        const all = cmi();
        const core = part(all, 'core');
        return {
          status: text(core['lesson_status']),
          success: '',
          raw: text(part(core, 'score')['raw']),
          suspend: text(all['suspend_data']),
          place: text(core['lesson_location']),
          exit: text(core['exit']),
          time: text(core['session_time']),
          rows: rows(all, 'student_response', 'time'),
        };
      },
    };
  },
};

export const scorm2004: Harness = {
  name: 'SCORM 2004',
  tracked: true,
  words: { passed: ['completed', 'passed'], failed: ['incomplete', 'failed'] },
  initialize: 'Initialize',
  commit: 'Commit',
  finish: 'Terminate',
  createAdapter: (win, clock) => createScorm2004Adapter(win, { clock }),
  launch({ stored = {}, mode = 'normal', faults = {} } = {}) {
    const lms = new Scorm2004API({ logLevel: 5 });
    lms.loadFromJSON({ ...stored, learner_id: LEARNER.id, learner_name: LEARNER.name, mode });
    const front = strictScorm2004(lms);
    const moodle = storeLikeMoodle(misbehave({ ...front.api }, faults), faults, false);
    const win = frameIn('API_1484_11', moodle.api);
    handOver(win, openEarly(win, SCORM2004_WORDS));
    const cmi = (): Stored => part(copy(lms.renderCMIToJSONObject()), 'cmi');
    return {
      win,
      calls: front.calls,
      errors: front.errors,
      server: moodle.stored,
      stored: cmi,
      held() {
        const all = cmi();
        return {
          status: text(all['completion_status']),
          success: text(all['success_status']),
          raw: text(part(all, 'score')['raw']),
          suspend: text(all['suspend_data']),
          place: text(all['location']),
          exit: text(all['exit']),
          time: text(all['session_time']),
          rows: rows(all, 'learner_response', 'timestamp'),
        };
      },
    };
  },
};

const NOTHING: Held = {
  status: '',
  success: '',
  raw: '',
  suspend: '',
  place: '',
  exit: '',
  time: '',
  rows: [],
};

export const standalone: Harness = {
  name: 'plain web',
  tracked: false,
  words: { passed: ['', ''], failed: ['', ''] },
  initialize: '',
  commit: '',
  finish: '',
  createAdapter: () => createStandaloneAdapter(),
  launch: () => ({
    win: frameIn('none', null),
    calls: [],
    errors: [],
    held: () => NOTHING,
    server: new Map(),
    stored: () => ({}),
  }),
};
