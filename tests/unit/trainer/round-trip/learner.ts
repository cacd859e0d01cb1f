/** A simulated learner of known ability, who notes what they do: the truth that the report is held against. */
import { pairOf } from '../../../../components/model/answers.ts';
import type { QuestionContent } from '../../../../components/model/course.ts';
import { canStepBack, play, type PlayPosition } from '../../../../components/model/play.ts';
import type { Answer, Progress } from '../../../../components/model/progress.ts';
import type { Action } from '../../../../components/state/actions.ts';
import { createDice, type Dice } from '../../../faults/dice.ts';
import { rating, rightAnswer, wrongAnswer } from './answers.ts';
import type { Course } from './course.ts';

export interface KnownTry {
  readonly answer: Answer;
  readonly right: boolean;
}

/** What was done to a question; of the bank the first answer, and that of the last sitting. */
export interface KnownAnswer {
  readonly first: KnownTry;
  readonly later: readonly KnownTry[];
  /** How probable it was that the first try would be right. */
  readonly chance: number;
}

export interface KnownStory {
  /** Decision, first choice, and what was chosen after a step back. */
  readonly decisions: (readonly [string, string, string | null])[];
  readonly scenes: string[];
  ending: string | null;
}

/** One attempt as it was. */
export interface Truth {
  /** By interaction id. */
  readonly answers: Map<string, KnownAnswer>;
  readonly ratings: Map<string, string>;
  readonly stories: Map<string, KnownStory>;
  /** Right answers of each finished sitting. */
  readonly sittings: number[];
  place: string;
}

/** One launch after the other, of one learner in one LMS. */
export interface Seat {
  readonly progress: Progress;
  act(action: Action): void;
  /** What was done is painted and saved. */
  rest(): void;
  /** The window is closed, without a word to the course before. */
  close(): void;
  leave(): Promise<void>;
  /** Everything has been answered. */
  settle(): Promise<void>;
}

/** Opens the course once more. */
export type Launch = (random: () => number) => Promise<Seat>;

export interface LearnerPlan {
  readonly seed: number;
  /** Logits. */
  readonly ability: number;
  /** Share of pages that they open; 1 for everybody who finishes. */
  readonly share: number;
  readonly sittings: number;
}

const GREATEST = 200;

/** Logits, different for each question, the same for everybody. */
export function difficultyOf(id: string): number {
  const sum = [...id].reduce((all, letter) => (all * 31 + letter.charCodeAt(0)) % 1009, 7);
  return (sum / 1009) * 3 - 1.8;
}

export class Learner {
  readonly truth: Truth = {
    answers: new Map(),
    ratings: new Map(),
    stories: new Map(),
    sittings: [],
    place: '',
  };
  readonly #course: Course;
  readonly #plan: LearnerPlan;
  readonly #dice: Dice;
  readonly #launch: Launch;
  #at: Seat | null = null;

  constructor(course: Course, plan: LearnerPlan, launch: Launch) {
    this.#course = course;
    this.#plan = plan;
    this.#dice = createDice(plan.seed);
    this.#launch = launch;
  }

  get #seat(): Seat {
    if (!this.#at) throw new Error('The course is not open.');
    return this.#at;
  }

  /** Goes through the course page by page, over several launches. */
  async play(): Promise<Truth> {
    const { index, modules } = this.#course;
    this.#at = await this.#launch(this.#dice.next);
    const html = new Map(modules.flatMap(({ pages }) => pages.map((page) => [page.id, page.html] as const)));
    const pages = index.pages.slice(0, Math.ceil(index.pages.length * this.#plan.share));
    for (const { id } of pages) {
      this.#seat.act({ type: 'page-opened', page: id });
      this.truth.place = id;
      for (const [, kind = '', item = ''] of (html.get(id) ?? '').matchAll(
        /<course-([a-z]+)(?: data-id="([^"]*)")?/g,
      ))
        this.#meet(kind, item);
      if (this.#dice.chance(0.2)) this.#seat.rest();
      await this.#seat.settle();
      if (this.#dice.chance(0.04)) await this.#comeBack();
    }
    await this.#rest();
    await this.#end();
    return this.truth;
  }

  #meet(kind: string, id: string): void {
    if (kind === 'question' && this.#dice.chance(0.92)) this.#question(id);
    if (kind === 'scenario') this.#story(id);
    if (kind === 'reflection' && this.#dice.chance(0.3)) this.#reflect(id);
    if (kind === 'assessment') for (let i = 0; i < this.#plan.sittings; i += 1) this.#sit();
  }

  #row(question: string): string {
    return this.#course.rowOf.get(question) ?? '';
  }

  #try(question: QuestionContent): KnownTry & { readonly chance: number } {
    const chance = 1 / (1 + Math.exp(difficultyOf(question.id) - this.#plan.ability));
    const right = this.#dice.chance(chance);
    return { answer: right ? rightAnswer(question) : wrongAnswer(question, this.#dice), right, chance };
  }

  #question(id: string): void {
    const question = this.#course.content.question(id);
    if (!question) throw new Error(`no question ${id}`);
    if (question.type === 'likert') return this.#rate(question);
    const tries: (KnownTry & { chance: number })[] = [];
    do {
      tries.push(this.#try(question));
      this.#seat.act({ type: 'question-answered', question: id, answer: tries.at(-1)?.answer ?? [] });
      if (this.#dice.chance(0.05)) this.#seat.rest();
    } while (!tries.at(-1)?.right && tries.length < 5 && this.#dice.chance(0.8));
    const [first, ...later] = tries;
    // Of many tries the first and the two latest are kept, of typed ones the first alone has words.
    if (first) this.truth.answers.set(this.#row(id), { first, later: later.slice(-2), chance: first.chance });
  }

  #rate(question: QuestionContent): void {
    const rated = rating(question, this.#dice);
    const answer = rated.map(([row, point]) => pairOf(row, point));
    this.#seat.act({ type: 'question-answered', question: question.id, answer });
    for (const [row, point] of rated) this.truth.ratings.set(`${this.#row(question.id)}.${row}`, point);
  }

  #reflect(reflection: string): void {
    const text = `PRIVATE words of ${this.#plan.seed}`;
    this.#seat.act({ type: 'reflection-edited', reflection, text, picks: [], blank: false });
  }

  #sit(): void {
    this.#seat.act({ type: 'assessment-started' });
    const drawn = this.#seat.progress.assessment.open?.drawn ?? [];
    let right = 0;
    const answered = new Map<string, KnownTry & { chance: number }>();
    for (const id of drawn) {
      const question = this.#course.content.question(id);
      if (!question || this.#dice.chance(0.02)) continue;
      const own = this.#try(question);
      answered.set(id, own);
      if (own.right) right += 1;
      this.#seat.act({ type: 'assessment-answered', question: id, answer: own.answer });
    }
    this.#seat.rest();
    this.#seat.act({ type: 'assessment-finished' });
    this.#noteSitting(answered, right);
  }

  #noteSitting(answered: ReadonlyMap<string, KnownTry & { chance: number }>, right: number): void {
    this.truth.sittings.push(Math.floor((100 * right) / this.#course.index.assessment!.draw));
    // Only the answers of the last sitting stand beside the first ones.
    for (const { id } of this.#course.index.assessment?.bank ?? []) {
      const before = this.truth.answers.get(this.#row(id));
      if (before) this.truth.answers.set(this.#row(id), { ...before, later: [] });
    }
    for (const [id, now] of answered) {
      const before = this.truth.answers.get(this.#row(id));
      const known = before ? { ...before, later: same(before.first, now) ? [] : [now] } : null;
      this.truth.answers.set(this.#row(id), known ?? { first: now, later: [], chance: now.chance });
    }
  }

  #story(scenario: string): void {
    const content = this.#course.content.scenario(scenario);
    if (!content) throw new Error(`no scenario ${scenario}`);
    const page = this.#course.codebook.scenarios.find(({ id }) => id.endsWith(`.${scenario}`));
    const known: KnownStory = { decisions: [], scenes: [], ending: null };
    this.truth.stories.set(page?.id ?? '', known);
    const stops = this.#plan.share < 1 && this.#dice.chance(0.2);
    const here = (): PlayPosition => {
      const { steps, continued } = this.#seat.progress.scenarios[scenario] ?? { steps: [], continued: false };
      return play(content, steps, continued);
    };
    for (let move = 0; move < GREATEST; move += 1) {
      const position = here();
      if (known.scenes.at(-1) !== position.scene.id) known.scenes.push(position.scene.id);
      if (position.phase === 'ended') known.ending = position.scene.id;
      if (position.phase === 'ended' || (stops && move > 4)) break;
      if (position.phase === 'consequence') this.#seat.act({ type: 'scenario-continued', scenario });
      else this.#choose(scenario, position, here, known);
    }
    if (known.ending !== null && this.#dice.chance(0.2)) this.#replay(scenario);
  }

  #choose(
    scenario: string,
    { offered, scene }: PlayPosition,
    here: () => PlayPosition,
    known: KnownStory,
  ): void {
    const best = offered.find(({ quality }) => quality === 'best');
    const able = this.#dice.chance(1 / (1 + Math.exp(-this.#plan.ability)));
    const choice = able && best ? best : this.#dice.one(offered);
    this.#seat.act({ type: 'scenario-chosen', scenario, choice: choice.id });
    if (scene.kind !== 'decision') return;
    let instead: string | null = null;
    const after = here();
    if (choice !== best && canStepBack(after) && this.#dice.chance(0.3)) {
      this.#seat.act({ type: 'scenario-stepped-back', scenario });
      instead = this.#dice.one(offered.filter(({ id }) => id !== choice.id)).id;
      this.#seat.act({ type: 'scenario-chosen', scenario, choice: instead });
    }
    known.decisions.push([scene.id, choice.id, instead]);
  }

  /** What is played again is in no report. */
  #replay(scenario: string): void {
    this.#seat.act({ type: 'scenario-replayed', scenario });
    const content = this.#course.content.scenario(scenario);
    const [first] = content ? play(content, [], false).offered : [];
    if (first) this.#seat.act({ type: 'scenario-chosen', scenario, choice: first.id });
  }

  async #comeBack(): Promise<void> {
    // Rows go out in the foreground: whoever closes before the feedback shows sends them with the next save.
    await this.#rest();
    await this.#end();
    this.#at = await this.#launch(this.#dice.next);
  }

  async #rest(): Promise<void> {
    this.#seat.rest();
    await this.#seat.settle();
  }

  async #end(): Promise<void> {
    if (this.#dice.chance(0.5)) await this.#seat.leave();
    else this.#seat.close();
    await this.#seat.settle();
  }
}

function same(one: KnownTry, other: KnownTry): boolean {
  return JSON.stringify([...one.answer].sort()) === JSON.stringify([...other.answer].sort());
}
