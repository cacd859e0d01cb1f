/** What saving costs: a whole course is played through state, changes and adapter, and every commit is weighed. */
import type { Dialect } from '../../../components/lms/dialect.ts';
import type { Adapter, DirectAdapter } from '../../../components/lms/port.ts';
import { createScormAdapter } from '../../../components/lms/scorm-adapter.ts';
import { scorm12 } from '../../../components/lms/scorm12/dialect.ts';
import { scorm2004 } from '../../../components/lms/scorm2004/dialect.ts';
import type { Progress } from '../../../components/model/progress.ts';
import type { InteractionRow } from '../../../components/model/record.ts';
import { allChanges, confirm, NOTHING_CONFIRMED, stateChanges } from '../../../components/session/changes.ts';
import { createPageTimesReport } from '../../../components/session/page-times.ts';
import type { Action } from '../../../components/state/actions.ts';
import { LIMIT_SCORM_12, LIMIT_SCORM_2004 } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { deriveRecord } from '../../../components/state/record.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { worstCaseState, worstCaseSuspend } from '../../../components/state/worst-case.ts';
import type { CourseToPack } from '../../package/pack.ts';
import type { CourseKind, Measured } from '../budgets.ts';
import { createWeighingLms, type Body, type WeighingLms } from './commit-bodies.ts';
import { doEverything, lookupOf, type LearnerCourse } from './thorough-learner.ts';

/** What a browser takes as a beacon. */
const BEACON_LIMIT = 65_536;
/** Answers after which commits are shown, besides all of them. */
const SHOWN = [10, 50];
/** Active seconds between two answers. */
const PACE = 20;
const NO_ROWS: ReadonlyMap<number, InteractionRow> = new Map();

interface Saved {
  readonly answers: number;
  /** Bytes of the commit after the last answer, as a form. */
  readonly commit: number;
  /** Bytes of the largest request when the page goes away with words that are not saved, as a beacon. */
  readonly leaving: number;
}

export interface Saving {
  readonly standard: Adapter['standard'];
  /** After 10, 50 and all answers. */
  readonly saved: readonly Saved[];
  /** Answers from which on a beacon no longer holds what leaving sends; `null`: it always does. */
  readonly tooLargeFrom: number | null;
  /** For each answer, the median and the most. */
  readonly calls: Spread;
  /** Milliseconds of our own script: record, packing, changes, and the adapter without its LMS. */
  readonly milliseconds: Spread;
}

export interface Spread {
  readonly median: number;
  readonly most: number;
}

/** Plays until so many answers are saved, or to the end of the course. */
class Attempt {
  readonly #course: LearnerCourse;
  readonly #dialect: Dialect;
  readonly #limit: number;
  readonly #lms: WeighingLms;
  readonly #adapter: DirectAdapter;
  readonly #report: ReturnType<typeof createPageTimesReport>;
  #progress: Progress = initialProgress(1);
  #confirmed = NOTHING_CONFIRMED;
  #active = 0;
  readonly calls: number[] = [];
  readonly milliseconds: number[] = [];
  /** Bodies of the commits after each answer. */
  readonly bodies: Body[] = [];

  constructor(course: LearnerCourse, dialect: Dialect) {
    this.#course = course;
    this.#dialect = dialect;
    this.#limit = this.#everything ? LIMIT_SCORM_2004 : LIMIT_SCORM_12;
    this.#lms = createWeighingLms(dialect, this.#everything);
    this.#adapter = createScormAdapter(this.#lms.win, dialect, { clock: () => new Date(0) });
    this.#report = createPageTimesReport(course.index.interactions, () => this.#active);
    this.#adapter.open();
    this.#adapter.commit();
  }

  get #everything(): boolean {
    return this.#dialect.standard === 'scorm2004';
  }

  /** @param most answers; the deed after the last one is thrown away. */
  play(most: number): void {
    const enough = new Error('enough');
    try {
      doEverything(this.#course, (action) => {
        if (this.bodies.length >= most) throw enough;
        return this.#act(action);
      });
    } catch (reason) {
      if (reason !== enough) throw reason;
    }
  }

  /** Closes the window with words that were typed a moment ago; bytes of the largest request. */
  leave(): number {
    const { index, content } = this.#course;
    const [first] = index.reflections;
    const before = this.#lms.bodies.length;
    if (first) {
      const { text = '', picks = [] } = this.#progress.reflections[first.id] ?? {};
      const edit = { reflection: first.id, text: `${text} and more`, picks, blank: false };
      this.#progress = reduce(this.#progress, { type: 'reflection-edited', ...edit }, index, content);
    }
    const changes = stateChanges(this.#confirmed, this.#record());
    this.#adapter.write(changes, index.interactions);
    this.#adapter.finish(this.#active);
    return Math.max(...this.#lms.bodies.slice(before).map(({ beacon }) => beacon));
  }

  #record(): ReturnType<typeof deriveRecord> {
    const { index, content } = this.#course;
    return deriveRecord({ index, content, progress: this.#progress, floor: null, limit: this.#limit });
  }

  #act(action: Action): Progress {
    const { index, content } = this.#course;
    const next = reduce(this.#progress, action, index, content);
    if (next === this.#progress) return next;
    this.#progress = next;
    this.#active += PACE;
    if (action.type === 'page-opened') this.#report.open(action.page);
    this.#save(action.type !== 'page-opened');
    return next;
  }

  #save(isAnswer: boolean): void {
    const { interactions } = this.#course.index;
    const [calls, start] = [this.#lms.calls, performance.now()];
    const changes = allChanges(this.#confirmed, this.#record(), NO_ROWS);
    const times = this.#report.row((row) => this.#adapter.response(row));
    const rows = [...(changes.interactions ?? []), ...(times ? [times] : [])];
    this.#adapter.write(rows.length > 0 ? { ...changes, interactions: rows } : changes, interactions);
    const took = performance.now() - start;
    this.#adapter.commit();
    this.#confirmed = confirm(this.#confirmed, changes);
    const body = this.#lms.bodies.at(-1);
    if (!isAnswer || !body) return;
    this.bodies.push(body);
    this.calls.push(this.#lms.calls - calls);
    this.milliseconds.push(took);
  }
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

function savingOf(course: LearnerCourse, dialect: Dialect): Saving {
  const whole = new Attempt(course, dialect);
  whole.play(Infinity);
  const all = whole.bodies.length;
  const saved = [...SHOWN.filter((answers) => answers < all), all].map((answers): Saved => {
    const attempt = new Attempt(course, dialect);
    attempt.play(answers);
    return { answers, commit: attempt.bodies.at(-1)?.form ?? 0, leaving: attempt.leave() };
  });
  const large = whole.bodies.findIndex(({ beacon }) => beacon > BEACON_LIMIT);
  return {
    standard: dialect.standard,
    saved,
    tooLargeFrom: large === -1 ? null : large + 1,
    calls: spread(whole.calls),
    milliseconds: spread(whole.milliseconds),
  };
}

/** Plays a course in SCORM 1.2 and in 2004. */
export function measureSaving({ index, modules }: CourseToPack): readonly Saving[] {
  const course = { index, modules, content: lookupOf(modules) };
  return [scorm12, scorm2004].map((dialect) => savingOf(course, dialect));
}

/** The figures that have a budget. */
export function savingFigures(
  kind: CourseKind,
  { index }: CourseToPack,
  savings: readonly Saving[],
): Measured[] {
  const [first] = savings;
  const leaving = Math.max(...(first?.saved ?? []).map((each) => each.leaving));
  return [
    { key: 'state', course: kind, value: worstCaseState(index) },
    { key: 'suspend', course: kind, value: worstCaseSuspend(index) },
    { key: 'leaving-scorm12', course: kind, value: leaving },
  ];
}

/** One line for each standard and number of answers, and what leaving may lose. */
export function savingRows(kind: CourseKind, savings: readonly Saving[]): string[] {
  return savings.flatMap(({ calls, milliseconds, saved, standard, tooLargeFrom }) => [
    ...saved.map(
      ({ answers, commit, leaving }) =>
        `${kind} ${standard}: ${answers} answers: commit ${commit} bytes, leaving ${leaving} bytes`,
    ),
    `${kind} ${standard}: an answer costs ${calls.median} LMS calls (at most ${calls.most}) and ` +
      `${milliseconds.median.toFixed(2)} ms of script (at most ${milliseconds.most.toFixed(1)} ms)`,
    `${kind} ${standard}: ${
      tooLargeFrom === null
        ? 'leaving always fits into a beacon'
        : `from answer ${tooLargeFrom} on leaving no longer fits into a beacon (64 KiB): the time of the session and the last 2 s of typing are missing then`
    }`,
  ]);
}
