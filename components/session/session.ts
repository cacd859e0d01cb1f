import type { Changes, LmsProblem, Opening, Outcome } from '../lms/port.ts';
import type { CourseRecord, InteractionRow } from '../model/record.ts';
import { createActiveTime, type ActiveTime } from './active-time.ts';
import { allChanges, confirm, isEmpty, NOTHING_CONFIRMED, rowsByNumber, stateChanges } from './changes.ts';
import type { Session, SessionOptions, Urgency } from './port.ts';
import type { Cancel } from './schedule.ts';
import type { Receipt, SaveStatus, SessionState, UnsavedReason } from './status.ts';

export type { Session, Urgency } from './port.ts';

/** Milliseconds. */
const AFTER_LAST_KEY = 1500;
const RETRIES = [5_000, 15_000, 60_000];
const PROBLEMS_KEPT = 20;

/** A session that is not open yet; `open` comes first. */
export function createSession(options: SessionOptions): Session {
  return new LmsSession(options);
}

class LmsSession implements Session {
  readonly #options: SessionOptions;
  readonly #time: ActiveTime;
  #state: SessionState = 'idle';
  #status: SaveStatus = { kind: 'saving' };
  #opening: Opening | null = null;
  #confirmed = NOTHING_CONFIRMED;
  #earlier: ReadonlyMap<number, InteractionRow> = new Map();
  #latest: (() => CourseRecord) | null = null;
  /** A commit is owed although nothing changed: the first one, and any that failed. */
  #owed = false;
  #visible = true;
  #planned: Urgency | null = null;
  #cancel: Cancel = () => {};
  #failures = 0;
  #opened: Date | null = null;
  #saved: Date | null = null;
  #unsavedSince: Date | null = null;
  #problems: readonly LmsProblem[] = [];

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#time = createActiveTime(options.clock);
  }

  get state(): SessionState {
    return this.#state;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  open(): Opening {
    this.#state = 'connecting';
    const opening = this.#options.adapter.open();
    this.#opening = opening;
    this.#opened = this.#options.clock();
    this.#confirmed = { ...NOTHING_CONFIRMED, ...opening };
    if (opening.problem) {
      this.#note([opening.problem]);
      this.#become('ended', { kind: 'ended' });
    } else if (!opening.tracked) this.#become('untracked', { kind: 'untracked' });
    else if (opening.mode !== 'normal') this.#become('readonly', { kind: 'readonly', mode: opening.mode });
    else {
      this.#become('active', { kind: 'saving' });
      this.#owed = true;
      this.#plan('answer');
    }
    return opening;
  }

  resume(record: CourseRecord): void {
    this.#earlier = new Map([...this.#earlier, ...rowsByNumber(record)]);
    const { completion, success } = this.#confirmed;
    if (record.completion !== completion || record.success !== success) this.save(() => record, 'answer');
  }

  save(record: () => CourseRecord, urgency: Urgency): void {
    if (this.#state !== 'active') return;
    this.#latest = record;
    this.used();
    this.#unsavedSince ??= this.#options.clock();
    if (this.#status.kind !== 'unsaved') this.#become('active', { kind: 'saving' });
    this.#plan(urgency);
  }

  hasten(): void {
    if (this.#planned === 'typing') this.#plan('answer');
  }

  leave(record: CourseRecord): boolean {
    if (this.#state !== 'active') return true;
    this.#latest = () => record;
    if (!this.#flush()) return false;
    this.#end();
    this.#become('closed', { kind: 'ended' });
    return true;
  }

  hidden(record: CourseRecord): void {
    this.#time.hidden();
    this.#visible = false;
    if (this.#state !== 'active') return;
    this.#latest = () => record;
    this.#flush();
  }

  shown(): void {
    this.#time.shown();
    this.#visible = true;
    // Back from the browser's page cache, after pagehide ended the session.
    if (this.#state === 'closed') this.#become('ended', { kind: 'ended' });
    else if (this.#state === 'active') this.#plan('answer');
  }

  pagehide(record: CourseRecord): void {
    if (this.#state !== 'active') return;
    this.#visible = false;
    const changes = this.#changes(record);
    if (!isEmpty(changes)) this.#note(this.#write(changes).problems);
    this.#end();
  }

  used(): void {
    this.#time.used();
  }

  receipt(): Receipt {
    const { completion, success, score, rows } = this.#confirmed;
    return {
      standard: this.#options.adapter.standard,
      state: this.#state,
      mode: this.#opening?.mode ?? 'normal',
      learner: this.#opening?.learner ?? { id: '', name: '' },
      opened: this.#opened,
      saved: this.#saved,
      unsaved: this.#unsavedSince !== null,
      completion,
      success,
      score: score?.raw ?? null,
      rows: rows.size,
      activeSeconds: this.#time.seconds(),
      problems: this.#problems,
    };
  }

  /** Interactions, status and score go out only while the page is seen: a beacon holds 64 KiB. */
  #changes(record: CourseRecord): Changes {
    return this.#visible
      ? allChanges(this.#confirmed, record, this.#earlier)
      : stateChanges(this.#confirmed, record);
  }

  #write(changes: Changes): Outcome {
    return this.#options.adapter.write(changes, this.#options.interactionIds);
  }

  /** Writes and commits what is not confirmed; true when nothing is left to do. */
  #flush(): boolean {
    this.#cancel();
    this.#planned = null;
    const changes = this.#latest ? this.#changes(this.#latest()) : {};
    if (!isEmpty(changes) || this.#owed) {
      this.#state = 'saving';
      const written = this.#write(changes);
      const committed = this.#options.adapter.commit();
      this.#state = 'active';
      this.#note([...written.problems, ...committed.problems]);
      if (!written.ok || !committed.ok) {
        this.#fail(written.ok ? 'failed' : 'refused');
        return false;
      }
      this.#confirmed = confirm(this.#confirmed, changes);
      this.#saved = this.#options.clock();
    }
    this.#owed = false;
    this.#failures = 0;
    this.#unsavedSince = null;
    if (this.#saved) this.#become('active', { kind: 'saved', at: this.#saved });
    return true;
  }

  #fail(reason: UnsavedReason): void {
    this.#owed = true;
    this.#unsavedSince ??= this.#options.clock();
    this.#become('active', { kind: 'unsaved', since: this.#unsavedSince, reason });
    const pause = RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? 0;
    this.#failures += 1;
    this.#cancel = this.#options.schedule.after(pause, () => this.#onTime());
  }

  #plan(urgency: Urgency): void {
    if (this.#planned === 'answer') return;
    this.#cancel();
    this.#planned = urgency;
    const { schedule } = this.#options;
    const act = (): void => this.#onTime();
    this.#cancel = urgency === 'answer' ? schedule.afterPaint(act) : schedule.after(AFTER_LAST_KEY, act);
  }

  /** What was planned waits while the page is hidden; `shown` makes up for it. */
  #onTime(): void {
    this.#planned = null;
    if (this.#state === 'active' && this.#visible) this.#flush();
  }

  #end(): void {
    this.#cancel();
    this.#state = 'closing';
    this.#note(this.#options.adapter.finish(this.#time.seconds()).problems);
    this.#state = 'closed';
  }

  #become(state: SessionState, status: SaveStatus): void {
    this.#state = state;
    this.#status = status;
    this.#options.onStatus(status);
  }

  #note(problems: readonly LmsProblem[]): void {
    this.#problems = [...this.#problems, ...problems].slice(-PROBLEMS_KEPT);
  }
}
