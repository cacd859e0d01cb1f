import type { Adapter, Changes, LmsProblem, Opening } from '../../../components/lms/port.ts';

export const OPENING: Opening = {
  mode: 'normal',
  tracked: true,
  learner: { id: 'amina', name: 'Amina' },
  suspend: '',
  place: '',
  completion: 'incomplete',
  success: 'unknown',
  score: null,
};

export interface FakeAdapter extends Adapter {
  /** Names of calls, oldest first. */
  readonly log: readonly string[];
  readonly written: readonly Changes[];
  /** For each write whether it was one more try. */
  readonly again: readonly boolean[];
  /** What a second session in the page reads; `null`: the standard has none. */
  reopening: Opening | null;
  /** Seconds reported at the end; null before it. */
  seconds: number | null;
  refuses: boolean;
  fails: boolean;
}

const problem = (call: string): readonly LmsProblem[] => [{ call, element: '', code: '101', text: 'down' }];

/** An adapter that notes in `log` what it is asked, and answers as told. */
export function createFakeAdapter(opening: Partial<Opening> = {}, log: string[] = []): FakeAdapter {
  const written: Changes[] = [];
  const tries: boolean[] = [];
  return {
    standard: 'scorm12',
    log,
    written,
    again: tries,
    reopening: null,
    seconds: null,
    refuses: false,
    fails: false,
    response: () => null,
    open() {
      log.push('open');
      return { ...OPENING, ...opening };
    },
    reopen() {
      log.push('reopen');
      return this.reopening;
    },
    write(changes, _ids, again = false) {
      log.push('write');
      written.push(changes);
      tries.push(again);
      return { ok: !this.refuses, problems: this.refuses ? problem('SetValue') : [] };
    },
    commit() {
      log.push('commit');
      return { ok: !this.fails, problems: this.fails ? problem('Commit') : [] };
    },
    finish(seconds) {
      log.push('finish');
      this.seconds = seconds;
      return { ok: true, problems: [] };
    },
  };
}
