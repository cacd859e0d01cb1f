import type { InteractionRow, Score } from '../../model/record.ts';
import { hash } from '../../model/shuffle.ts';
import type { Changes, Clock, LmsProblem, Outcome, Statuses } from '../port.ts';
import { stateAt, type Progress } from './document.ts';
import { keepLaunch } from './launch.ts';
import { isOver, isRefusal, type Answer, type Lrs, type Question } from './lrs.ts';
import { answered, defined, type Speaker, type Statement, type Verb } from './statements.ts';
import { StateDocument } from './state-document.ts';

export interface RegistrationOptions {
  readonly win: Window;
  readonly lrs: Lrs;
  readonly speaker: Speaker;
  readonly clock: Clock;
  /** As the store gave it back. */
  readonly held: Progress;
  readonly etag: string | null;
}

/** What a commit is to send. */
interface Batch {
  readonly rows: Map<number, InteractionRow>;
  judged: boolean;
  state: boolean;
}

/** Answers in one request. */
const MOST = 50;

/** One session of a registration: its statements in the order that cmi5 prescribes, and its progress. */
export class Registration {
  readonly #options: RegistrationOptions;
  readonly #document: StateDocument;
  readonly #opened: Date;
  /** What was said before this session. */
  readonly #before: Pick<Progress, 'completion' | 'raw' | 'rows' | 'success'>;
  /** What was written last, sent or not. */
  #want: Statuses;
  #score: Score | null = null;
  #batch: Batch = { rows: new Map(), judged: false, state: false };
  /** Everything that was sent, one after the other. */
  #chain: Promise<unknown> = Promise.resolve();
  #busy = 0;
  #begun: boolean;
  #over = false;
  /** Time by page, to be told at the end; never of an LMS that refuses answers, which would refuse the end with it. */
  #times: InteractionRow | null = null;
  #refuses = false;
  /** Whether the end was stored; resolves when it is known. */
  ended: Promise<boolean> | null = null;

  constructor(options: RegistrationOptions) {
    const { clock, held, speaker } = options;
    this.#options = options;
    this.#document = new StateDocument(options);
    this.#opened = clock();
    const { completion, raw, rows, success } = held;
    this.#want = { completion, success };
    this.#before = { completion, raw, rows: { ...rows }, success };
    this.#begun = speaker.launched.stage !== '';
  }

  get returnUrl(): string {
    return this.#options.speaker.data.returnUrl;
  }

  /** Says the first thing; what comes later waits for it. */
  begin(): void {
    void this.#queue(() => this.#begin([]));
  }

  /** False after the end. */
  write({ suspend, place, statuses, score, interactions = [], earlier = [] }: Changes): boolean {
    if (this.ended) return false;
    const { held } = this.#options;
    if (suspend !== undefined) held.suspend = suspend;
    if (place !== undefined) held.place = place;
    if (suspend !== undefined || place !== undefined) this.#batch.state = true;
    if (statuses) this.#want = statuses;
    if (score) this.#score = score;
    if (statuses || score) this.#batch.judged = true;
    for (const row of [...earlier, ...interactions]) {
      if (row.type === 'times') this.#keepTimes(row);
      else if (held.rows[row.index] !== markOf(row)) this.#batch.rows.set(row.index, row);
    }
    return true;
  }

  /** It grows with every minute: a statement each time would bury the answers. */
  #keepTimes(row: InteractionRow): void {
    this.#times = row;
    this.#options.held.times = row.response;
    this.#batch.state = true;
  }

  /** Time by page of all sessions so far, as it would be told. */
  get times(): string {
    return this.#options.held.times;
  }

  /** Sends what was written; `null` after the end. */
  commit(): Promise<Outcome> | null {
    if (this.ended) return null;
    const batch = this.#batch;
    this.#batch = { rows: new Map(), judged: false, state: false };
    // A page that is hidden may never come to what waits behind an answer.
    if (batch.state && this.#busy > 0 && this.#options.win.document.visibilityState === 'hidden')
      this.#document.putLast(false);
    return this.#queue(() => this.#send(batch));
  }

  /** Sends progress that is on no way yet, and the end. False where it was sent before. */
  finish(seconds: number): boolean {
    if (this.ended) return false;
    if (this.#batch.state) this.#document.putLast(this.#busy === 0);
    void this.terminate(seconds);
    return true;
  }

  /**
   * The last statement, once; nothing is sent after it.
   * @param seconds of use; `null`: since the beginning.
   * @returns whether it was stored.
   */
  terminate(seconds: number | null): Promise<boolean> {
    this.ended ??= this.#terminate(seconds ?? this.#seconds());
    return this.ended;
  }

  async #terminate(seconds: number): Promise<boolean> {
    if (this.#over) return false;
    const { speaker, win, clock } = this.#options;
    keepLaunch(win, speaker.launched, 'terminated');
    // What begins a session may still be on its way, or not have been taken.
    const begin = this.#begun || this.#busy > 0 ? [] : [this.#beginning()];
    const end = defined(speaker, 'terminated', clock(), seconds);
    const times = this.#refuses ? null : this.#times;
    const told = times ? [answered(speaker, times, markOf(times), clock())] : [];
    const answer = await this.#post([...begin, ...told, end]);
    return answer.ok || (told.length > 0 && isRefusal(answer) && (await this.#post([...begin, end])).ok);
  }

  #seconds(): number {
    return Math.max(0, Math.floor((this.#options.clock().getTime() - this.#opened.getTime()) / 1000));
  }

  #queue<T>(act: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    const done = this.#chain.then(act).finally(() => {
      this.#busy -= 1;
    });
    this.#chain = done;
    return done;
  }

  async #send(batch: Batch): Promise<Outcome> {
    const problems: LmsProblem[] = [];
    const began = await this.#begin(problems);
    const told = began && (await this.#tellRows([...batch.rows.values()], problems));
    const judged = told && (!batch.judged || (await this.#judge(problems)));
    const stored =
      began && (!batch.state && !batch.judged && batch.rows.size === 0 ? true : await this.#store(problems));
    return { ok: judged && stored, problems, over: this.#over };
  }

  #beginning(): Statement {
    return defined(this.#options.speaker, 'initialized', this.#opened, null);
  }

  async #begin(problems: LmsProblem[]): Promise<boolean> {
    if (this.#begun) return true;
    this.#begun = await this.#say([this.#beginning()], 'initialized', problems);
    if (this.#begun && !this.ended)
      keepLaunch(this.#options.win, this.#options.speaker.launched, 'initialized');
    return this.#begun;
  }

  /** A refused row is told of, and not asked about again: it would be refused again. */
  async #tellRows(rows: readonly InteractionRow[], problems: LmsProblem[]): Promise<boolean> {
    const { clock, held, speaker } = this.#options;
    for (let at = 0; at < rows.length; at += MOST) {
      const some = rows.slice(at, at + MOST);
      const statements = some.map((row) => answered(speaker, row, markOf(row), clock()));
      const refused: LmsProblem[] = [];
      const told = await this.#say(statements, 'answered', refused);
      problems.push(...refused);
      this.#refuses ||= refused.length > 0;
      if (!told && (this.#over || refused.length === 0 || !refused.every(({ code }) => isRefusal({ code }))))
        return false;
      for (const row of some) held.rows[row.index] = markOf(row);
    }
    return true;
  }

  /** Completed and passed are said once in a registration; failed never after passed. */
  async #judge(problems: LmsProblem[]): Promise<boolean> {
    const { clock, held, speaker } = this.#options;
    const say = (verb: Verb): Promise<boolean> =>
      this.#say([defined(speaker, verb, clock(), this.#seconds(), this.#score)], verb, problems);
    let ok = true;
    if (this.#want.completion === 'completed' && held.completion !== 'completed') {
      ok = await say('completed');
      if (ok) held.completion = 'completed';
    }
    const success = this.#success();
    if (this.#isNews(success)) {
      const said = await say(success);
      if (said) held.success = success;
      ok &&= said;
    }
    if (ok) held.raw = Math.max(held.raw ?? 0, this.#score?.raw ?? 0);
    return ok;
  }

  /** Said for the first time, or failed once more and better. */
  #isNews(success: Statuses['success']): success is 'passed' | 'failed' {
    const { held } = this.#options;
    if (success === 'unknown' || held.success === 'passed') return false;
    return success !== held.success || (this.#score?.raw ?? 0) > (held.raw ?? 0);
  }

  /** The LMS may ask for more than the course does: who has less has not passed there (§9.3.4). */
  #success(): Statuses['success'] {
    const { mastery } = this.#options.speaker.data;
    const { success } = this.#want;
    const short = mastery !== null && this.#score !== null && this.#score.scaled < mastery;
    return success === 'passed' && short ? 'failed' : success;
  }

  async #store(problems: LmsProblem[]): Promise<boolean> {
    if (this.ended) return false;
    const answer = await this.#document.put();
    // Nor can be believed what it said of the statements of this session.
    if (answer.code === 'not-stored') this.#unsay();
    return answer.ok || this.#note(problems, 'PUT', 'course-progress', answer);
  }

  #unsay(): void {
    const { held } = this.#options;
    Object.assign(held, this.#before, { rows: { ...this.#before.rows } });
    this.#begun = false;
  }

  /**
   * Says statements, each once: one that is there already (409) is what was to be. Where one of several is not taken,
   * each is said alone.
   */
  async #say(statements: readonly Statement[], element: string, problems: LmsProblem[]): Promise<boolean> {
    if (this.ended || this.#over) return false;
    const answer = await this.#post(statements);
    if (answer.ok || (statements.length === 1 && answer.code === '409')) return true;
    if (statements.length === 1 || isOver(answer) || !isRefusal(answer))
      return this.#note(problems, 'POST', element, answer);
    let all = true;
    for (const one of statements) all = (await this.#say([one], element, problems)) && all;
    return all;
  }

  /** Of the self-test: nothing of the learner’s is in that document. `null` after the end. */
  trial(question: Pick<Question, 'body' | 'match' | 'method'>): Promise<Answer> | null {
    const { lrs, speaker } = this.#options;
    return this.ended ? null : lrs({ ...question, ...stateAt(speaker.launched, 'course-self-test') });
  }

  #post(statements: readonly Statement[]): Promise<Answer> {
    return this.#options.lrs({ method: 'POST', resource: 'statements', body: statements });
  }

  #note(problems: LmsProblem[], call: string, element: string, answer: Answer): false {
    this.#over ||= isOver(answer) || answer.code === 'newer';
    problems.push({ call, element, code: answer.code, text: answer.text.slice(0, 200) });
    return false;
  }
}

/** What a row says, so that the same is said once. */
function markOf(row: InteractionRow): string {
  return hash(JSON.stringify(row)).toString(36);
}
