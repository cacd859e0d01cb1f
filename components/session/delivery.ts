import type { Changes, LmsProblem, Opening, Outcome } from '../lms/port.ts';
import { readPlace } from '../model/place.ts';
import type { CourseRecord, InteractionRow } from '../model/record.ts';
import { allChanges, confirm, isEmpty, NOTHING_CONFIRMED, rowsByNumber, stateChanges } from './changes.ts';
import type { SessionOptions } from './port.ts';
import type { CommitNote, Receipt, UnsavedReason } from './status.ts';

export type DeliveryOptions = Pick<
  SessionOptions,
  'adapter' | 'clock' | 'schedule' | 'interactionIds' | 'renew' | 'times'
>;

/** The part of a receipt that tells what the LMS was sent, and what it answered. */
export type DeliveryReport = Pick<
  Receipt,
  'saved' | 'completion' | 'success' | 'score' | 'rows' | 'revision' | 'commits' | 'problems'
>;

/** What became of a commit: why it is not saved, or that the LMS takes nothing more; `null`: it is saved. */
export type Sent = UnsavedReason | 'over' | null;

/** Commits and problems that a receipt tells. */
const KEPT = 20;

/** Sends records to an LMS, and knows what became of them. The session decides when, this what. */
export class Delivery {
  readonly #options: DeliveryOptions;
  #confirmed = NOTHING_CONFIRMED;
  #earlier: ReadonlyMap<number, InteractionRow> = new Map();
  /** A commit is owed although nothing changed: the first one, and any that failed. */
  #owed = false;
  /** The latest commit failed or cannot be believed. */
  #again = false;
  /** What goes out next must be new to an LMS that may hold it already. */
  #renew = false;
  /** The highest revision that the LMS may hold. */
  #highest = 0;
  /** As confirmed. */
  #revision = 0;
  #saved: Date | null = null;
  #commits: readonly CommitNote[] = [];
  #problems: readonly LmsProblem[] = [];

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Takes what an LMS gave at the opening for confirmed. */
  open(opening: Opening): void {
    this.#confirmed = { ...NOTHING_CONFIRMED, ...opening };
    this.#revision = this.#highest = readPlace(opening.place)?.revision ?? 0;
    this.#owed = true;
    if (opening.problem) this.#note([opening.problem]);
  }

  /** Nothing counts as confirmed any more. Rows sent before go out without a time, which is no longer known. */
  forget(opening: Opening | null = null): void {
    this.#highest = Math.max(this.#highest, readPlace(opening?.place ?? '')?.revision ?? 0);
    this.#earlier = new Map([...this.#earlier, ...this.#confirmed.rows]);
    this.#confirmed = NOTHING_CONFIRMED;
    this.#owed = this.#renew = true;
  }

  /**
   * Takes note of the rows that an earlier session sent.
   * @returns whether a status got lost.
   */
  resume(record: CourseRecord): boolean {
    this.#earlier = new Map([...this.#earlier, ...rowsByNumber(record)]);
    const { completion, success } = this.#confirmed;
    return record.completion !== completion || record.success !== success;
  }

  /**
   * Writes and commits what is not confirmed. While the page is hidden that is state and place only: a beacon holds
   * 64 KiB.
   * @param sure whether an answer of "true" may be believed.
   * @param leaving the session ends with it.
   * @returns a promise where the LMS answers later; `null` also where there was nothing to send.
   */
  send(
    record: (() => CourseRecord) | null,
    kind: 'foreground' | 'hidden',
    sure: boolean,
    leaving = false,
  ): Sent | Promise<Sent> {
    try {
      return this.#send(record, kind, sure, leaving);
    } catch (problem) {
      // A record that cannot be made must not stop the next one: for the console, in a task of its own.
      this.#options.schedule.after(0, () => {
        throw problem;
      });
      return 'failed';
    }
  }

  #send(
    record: (() => CourseRecord) | null,
    kind: 'foreground' | 'hidden',
    sure: boolean,
    leaving: boolean,
  ): Sent | Promise<Sent> {
    const made = record && this.#make(record);
    if (made && made.revision < this.#highest) return 'refused';
    const changes = made ? this.#changes(made, kind) : {};
    if (isEmpty(changes) && !this.#owed && !leaving) return null;
    const written = this.#write(kind === 'hidden' ? changes : this.#withTimes(changes, leaving), made);
    // What was forgotten meanwhile is not confirmed by an answer to an earlier question.
    const before = this.#earlier;
    const judge = (committed: Outcome): Sent => {
      this.#log(kind, [written, committed]);
      const ok = written.ok && committed.ok;
      // What failed in view is more than state; a commit while hidden does not make up for it.
      if (!ok || !sure || (this.#again && kind === 'hidden') || before !== this.#earlier) {
        this.#owed = this.#renew = this.#again = true;
        return committed.over ? 'over' : ok ? 'unsure' : written.ok ? 'failed' : 'refused';
      }
      this.#confirmed = confirm(this.#confirmed, changes);
      this.#revision = made?.revision ?? this.#revision;
      this.#saved = this.#options.clock();
      this.#owed = this.#renew = this.#again = false;
      return null;
    };
    const committed = this.#options.adapter.commit();
    return committed instanceof Promise ? committed.then(judge) : judge(committed);
  }

  /** Ends the session in the LMS, with state and place of `record` where there is one. */
  end(seconds: number, record: (() => CourseRecord) | null): void {
    const made = record && this.#make(record);
    const changes = made && made.revision >= this.#highest ? stateChanges(this.#confirmed, made) : {};
    const written = isEmpty(changes) ? [] : [this.#write(changes, made)];
    this.#log('end', [...written, this.#options.adapter.finish(seconds)]);
  }

  report(): DeliveryReport {
    const { completion, success, score, rows } = this.#confirmed;
    return {
      saved: this.#saved,
      completion,
      success,
      score: score?.raw ?? null,
      rows: rows.size,
      revision: this.#revision,
      commits: this.#commits,
      problems: this.#problems,
    };
  }

  /** The record as it is to be sent: a revision never goes back, whatever the suspend data had to say. */
  #make(record: () => CourseRecord): CourseRecord {
    if (this.#renew) this.#options.renew(this.#highest);
    const made = record();
    if (made.revision >= this.#highest) return made;
    this.#options.renew(this.#highest);
    return record();
  }

  #changes(record: CourseRecord, kind: 'foreground' | 'hidden'): Changes {
    return kind === 'hidden'
      ? stateChanges(this.#confirmed, record)
      : allChanges(this.#confirmed, record, this.#earlier);
  }

  /** The row of time by page goes along and is never waited for: what does not arrive is sent with the next one. */
  #withTimes(changes: Changes, leaving: boolean): Changes {
    const { adapter, times } = this.#options;
    const row = times?.((at) => adapter.response(at), leaving);
    return row ? { ...changes, interactions: [...(changes.interactions ?? []), row] } : changes;
  }

  #write(changes: Changes, record: CourseRecord | null): Outcome {
    this.#highest = record?.revision ?? this.#highest;
    return this.#options.adapter.write(changes, this.#options.interactionIds, this.#again);
  }

  #log(kind: CommitNote['kind'], outcomes: readonly Outcome[]): void {
    const problems = outcomes.flatMap((outcome) => outcome.problems);
    const ok = outcomes.every((outcome) => outcome.ok);
    const code = ok ? '' : (problems[0]?.code ?? '');
    this.#commits = [...this.#commits, { at: this.#options.clock(), kind, ok, code }].slice(-KEPT);
    this.#note(problems);
  }

  #note(problems: readonly LmsProblem[]): void {
    this.#problems = [...this.#problems, ...problems].slice(-KEPT);
  }
}
