/** Launches of the sample course in the windows of one browser; each test says what the LMS gives and takes. */
import { Attempt } from '../../../components/app/attempt.ts';
import { createSaving, type SavingEvents } from '../../../components/app/saving.ts';
import type { Adapter, Changes, Opening, Outcome } from '../../../components/lms/port.ts';
import type { Progress, ReflectionProgress } from '../../../components/model/progress.ts';
import type { JournalEntry } from '../../../components/session/journal.ts';
import type { Schedule } from '../../../components/session/schedule.ts';
import { LIMIT_SCORM_2004, unpack } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { pack } from '../../../components/state/packing.ts';
import { createFakeChannels, type FakeChannel } from '../../support/fake-channel.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeStorage } from '../../support/fake-storage.ts';
import { OPENING } from '../session/fake-adapter.ts';
import { content, index } from '../state/sample.ts';

/** What the LMS answers; may be changed while a window is open. */
export interface Lms {
  fails: boolean;
  /** Whether the server answers the question that goes before a commit. */
  answers: boolean;
  readonly written: readonly Changes[];
}

type Found = Parameters<SavingEvents['onFound']>[0];

export type Launch = ReturnType<ReturnType<typeof createBrowser>['launch']>;

/** One origin of one browser: its windows share storage, channels and time. */
export function createBrowser() {
  const clock = createFakeClock();
  const local = createFakeStorage();
  const channels = createFakeChannels(clock.schedule);
  const named: string[] = [];
  let launches = 0;

  /** Lets time pass without a paint, so that nothing planned for after one is sent. */
  const wait = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  /** Lets time pass in a window that is seen. */
  const pass = async (milliseconds = 3000): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      clock.paint();
      await wait(100);
    }
  };

  const launch = (given: Partial<Opening> = {}, standard: Adapter['standard'] = 'scorm2004') => {
    const opening = { ...OPENING, ...given };
    const { lms, adapter } = createLms(opening, standard);
    launches += 1;
    const random = createRandom(launches);
    const attempt = new Attempt({ index, adapter, clock: clock.now, random }, content, () => {});
    attempt.open();
    const { schedule, stop } = mortal(clock.schedule);
    const ears: FakeChannel[] = [];
    const channel = (name: string): FakeChannel => {
      named.push(name);
      const ear = channels.open(name, schedule);
      ears.push(ear);
      return ear;
    };
    const head = () =>
      lms.answers ? Promise.resolve(new Response()) : Promise.reject(new TypeError('gone'));
    const { open: session } = createFakeStorage();
    const device = { local: local.open, session, channel, head, online: () => true, address: 'http://lms/' };
    const found: Found[] = [];
    /** What the page does when it is told of earlier work. */
    const page = { ask: (one: Found) => void found.push(one), forgotten: 0 };
    const events = {
      onStatus: () => {},
      onFound: (one: Found) => page.ask(one),
      onOffer: () => {},
      onReturned: () => {},
      onPlace: () => {},
      onRemembered: () => {},
      onForgotten: () => {
        page.forgotten += 1;
      },
      onWords: () => {},
    };
    const own = { index, content, adapter, opening, attempt, device, schedule, random };
    const saving = createSaving({ ...own, limit: LIMIT_SCORM_2004, clock: clock.now }, events);
    return {
      ...saving,
      attempt,
      found,
      page,
      lms,
      start: async () => {
        const started = saving.safekeeping.start();
        await pass(1000);
        await started;
      },
      write: (text: string, reflection = 'monday') => {
        attempt.act({ type: 'reflection-edited', reflection, text, picks: [], blank: false }, 'typing');
      },
      /** The window is gone, without a word to anybody. */
      crash: () => {
        stop();
        ears.forEach((ear) => ear.close());
      },
    };
  };
  return { clock, local, named, launch, pass, wait, entries: () => entriesIn(local.entries) };
}

export const said = (text: string, edited = 1): ReflectionProgress => ({
  text,
  picks: [],
  blank: false,
  edited,
});

/** Progress of the attempt with this mark. */
export function progressOf(seed: number, revision: number, more: Partial<Progress> = {}): Progress {
  return { ...initialProgress(seed), revision, ...more };
}

/** As an LMS holds it. */
export function packed(progress: Progress): string {
  return pack(index, progress, LIMIT_SCORM_2004);
}

/** The words that the learner has in a reflection. */
export function wordsIn({ reflections }: Progress, reflection = 'monday'): string | undefined {
  return reflections[reflection]?.text;
}

/** The words of a reflection in each entry on the device that has some. */
export function wordsKept(entries: readonly JournalEntry[]): string[] {
  return entries.flatMap(({ state, texts }) => wordsIn(unpack(index, state + texts).progress) || []);
}

function createLms(opening: Opening, standard: Adapter['standard']): { lms: Lms; adapter: Adapter } {
  const written: Changes[] = [];
  const lms: Lms = { fails: false, answers: true, written };
  const outcome = (ok = true): Outcome => ({ ok, problems: [] });
  const adapter: Adapter = {
    standard,
    open: () => opening,
    reopen: () => null,
    response: () => null,
    write: (changes) => {
      written.push(changes);
      return outcome();
    },
    commit: () => outcome(!lms.fails),
    finish: () => outcome(),
  };
  return { lms, adapter };
}

/** Other numbers for each launch, and the same ones at each run. */
function createRandom(launch: number): () => number {
  let calls = 0;
  return () => {
    calls += 1;
    return (launch * 0.0137 + calls * 0.31) % 1;
  };
}

/** The schedule of a window that may crash. */
function mortal({ after, afterPaint }: Schedule): { schedule: Schedule; stop: () => void } {
  let alive = true;
  const living = (act: () => void) => () => {
    if (alive) act();
  };
  const stop = (): void => {
    alive = false;
  };
  const schedule: Schedule = {
    after: (milliseconds, act) => after(milliseconds, living(act)),
    afterPaint: (act) => afterPaint(living(act)),
  };
  return { schedule, stop };
}

/** Entries of the journal; the lock of a window is none. */
function entriesIn(stored: ReadonlyMap<string, string>): JournalEntry[] {
  return [...stored]
    .filter(([, value]) => value.startsWith('{'))
    .map(([key, value]) => ({ ...(JSON.parse(value) as JournalEntry), mark: key.split('.').at(-1) ?? '' }));
}
