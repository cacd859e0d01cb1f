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
  /** Seconds reported at the end; null before it. */
  seconds: number | null;
  refuses: boolean;
  fails: boolean;
}

const problem = (call: string): readonly LmsProblem[] => [{ call, element: '', code: '101', text: 'down' }];

/** An adapter that notes what it is asked and answers as told. */
export function createFakeAdapter(opening: Partial<Opening> = {}): FakeAdapter {
  const log: string[] = [];
  const written: Changes[] = [];
  return {
    standard: 'scorm12',
    log,
    written,
    seconds: null,
    refuses: false,
    fails: false,
    open() {
      log.push('open');
      return { ...OPENING, ...opening };
    },
    write(changes) {
      log.push('write');
      written.push(changes);
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
