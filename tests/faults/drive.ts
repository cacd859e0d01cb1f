/** Plays a plan over the fake world: the learner's hands. */
import { play } from '../../components/model/play.ts';
import type { Action } from '../../components/state/actions.ts';
import { content } from '../unit/state/sample.ts';
import type { CreatePlayer } from './create-player.ts';
import { createDice } from './dice.ts';
import type { Oracle } from './oracle/oracle.ts';
import type { Plan, Step, Visit } from './plan.ts';
import type { Player } from './player.ts';
import { settle } from './world/time.ts';
import type { Seat, World } from './world/world.ts';

/** Milliseconds. */
const LAUNCH = 4000;
const A_MOMENT = 60;
const KEYSTROKE = 250;

/** A window with the course running in it. */
export interface Sitting {
  readonly seat: Seat;
  readonly player: Player;
}

/** Plays one plan to its end; the oracle hears of everything. */
export async function drive(
  plan: Plan,
  world: World,
  oracle: Oracle,
  createPlayer: CreatePlayer,
): Promise<void> {
  const driver = new Driver(plan, world, oracle, createPlayer);
  for (const visit of plan.visits) await driver.visit(visit);
  // At last all is well, and the learner comes back on every device that was used.
  for (const device of ['A', 'B'] as const) {
    if (plan.visits.some((visit) => visit.device === device)) await driver.visit(lastVisit(device));
  }
}

function lastVisit(device: Visit['device']): Visit {
  return {
    device,
    gap: 60_000,
    api: 'ready',
    mode: 'normal',
    handed: 'latest',
    found: 'continue',
    remember: false,
    steps: [{ do: 'wait', time: 5000 }],
    end: 'close',
  };
}

class Driver {
  readonly #plan: Plan;
  readonly #world: World;
  readonly #oracle: Oracle;
  readonly #createPlayer: CreatePlayer;
  readonly #random: () => number;
  #here: Sitting | null = null;
  #there: Sitting | null = null;

  constructor(plan: Plan, world: World, oracle: Oracle, createPlayer: CreatePlayer) {
    this.#plan = plan;
    this.#world = world;
    this.#oracle = oracle;
    this.#createPlayer = createPlayer;
    this.#random = createDice(plan.seed ^ 0x5eed).next;
  }

  async visit(visit: Visit): Promise<void> {
    await this.#world.time.pass(visit.gap);
    await this.#open(visit, visit.handed, null);
    for (const step of visit.steps) {
      this.#oracle.say(`step ${JSON.stringify(step)}`);
      await this.#do(step, visit);
      await this.#world.time.pass(A_MOMENT);
      if (this.#here) this.#oracle.look(this.#here);
    }
    for (const sitting of [this.#there, this.#here]) if (sitting) await this.#end(sitting, visit.end);
    this.#here = this.#there = null;
  }

  async #open(visit: Visit, handed: Visit['handed'], before: Seat | null): Promise<void> {
    const { time } = this.#world;
    const seat = this.#world.open(visit, handed, before);
    const opening = this.#createPlayer({
      win: seat.win,
      device: this.#world.deviceOf(seat),
      standard: this.#plan.standard,
      clock: () => new Date(time.now),
      random: this.#random,
      onStatus: (status) => this.#oracle.status(seat, status),
    });
    const player = await this.#wait(opening);
    this.#here = { seat, player };
    await time.pass(LAUNCH);
    await this.#decide(this.#here, visit);
    this.#oracle.cameBack(this.#here, this.#there === null);
    if (this.#plan.standard === 'web' && visit.remember) {
      this.#oracle.remembered(this.#here);
      player.remember();
    }
  }

  /** Whether to continue, where that is asked. */
  async #decide(here: Sitting, { found }: Visit): Promise<void> {
    if (!here.player.asks) return;
    this.#oracle.chosen(here, found);
    here.player.answer(found);
    await this.#world.time.pass(A_MOMENT);
  }

  /** Lets time pass until the promise is kept. */
  async #wait<T>(promise: Promise<T>): Promise<T> {
    let done = false;
    const mark = (): void => void (done = true);
    void promise.then(mark, mark);
    for (let turns = 0; turns < 200; turns += 1) {
      await settle();
      if (done) break;
      await this.#world.time.pass(100);
    }
    if (!done) throw new Error('The player does not answer.');
    return promise;
  }

  async #do(step: Step, visit: Visit): Promise<void> {
    const { time } = this.#world;
    const here = this.#here;
    if (!here) return;
    const { seat, player } = here;
    switch (step.do) {
      case 'wait':
        return time.pass(step.time);
      case 'network':
        this.#oracle.networkChanges(seat, step.state);
        return this.#world.change(seat, step.state, step.told);
      case 'hide':
        seat.win.see('hidden');
        await time.pass(step.time);
        return seat.win.see('visible');
      case 'retry':
        return player.retry();
      case 'try-to-leave':
        return this.#leave(here);
      case 'away-and-back':
        return this.#awayAndBack(here, step.time);
      case 'reload':
        return this.#reload(here, visit);
      case 'second-window':
        return this.#secondWindow(here, visit);
      case 'other-window':
        return this.#otherWindow(visit);
      default:
        return this.#act(here, step, visit);
    }
  }

  async #leave({ seat, player }: Sitting): Promise<void> {
    await this.#wait(player.leave());
    if (player.closed) this.#oracle.closed(seat);
  }

  async #awayAndBack({ seat }: Sitting, time: number): Promise<void> {
    this.#goAway(seat);
    await settle();
    seat.win.life = 'frozen';
    await this.#world.time.pass(time);
    seat.win.life = 'running';
    seat.win.leaving = false;
    seat.win.see('visible');
    seat.win.tell('pageshow', { persisted: true });
    await this.#world.time.pass(1000);
  }

  async #reload(here: Sitting, visit: Visit): Promise<void> {
    this.#goAway(here.seat);
    await this.#gone(here);
    await this.#open(visit, 'latest', here.seat);
  }

  async #secondWindow(here: Sitting, visit: Visit): Promise<void> {
    if (this.#there) return;
    this.#oracle.pauses(here);
    this.#there = here;
    here.seat.win.see('hidden');
    await this.#open(visit, 'latest', null);
  }

  async #otherWindow(visit: Visit): Promise<void> {
    const { time } = this.#world;
    if (!this.#there || !this.#here) return;
    this.#oracle.pauses(this.#here);
    [this.#here, this.#there] = [this.#there, this.#here];
    this.#there.seat.win.see('hidden');
    this.#here.seat.win.see('visible');
    await time.pass(1000);
    if (this.#here.player.status.kind !== 'elsewhere') return;
    this.#here.player.takeBack();
    await time.pass(2000);
    await this.#decide(this.#here, visit);
    this.#oracle.cameBack(this.#here, this.#there === null);
  }

  /** Where nothing is taken any more, people load the page again and go on. */
  async #act(sitting: Sitting, step: Step, visit: Visit): Promise<void> {
    if (sitting.player.locked) await this.#reload(sitting, visit);
    const here = this.#here;
    if (!here || here.player.locked) return;
    if (step.do === 'blur') return here.player.hasten();
    if (step.do === 'sit') return this.#sit(here, step);
    if (step.do === 'story') return this.#story(here, step);
    if (step.do === 'reflect') return this.#type(here, step.words, (text) => this.#reflection(step, text));
    if (step.do === 'agree') return this.#type(here, step.ours, (ours) => this.#field(step, ours));
    if (step.do === 'open') this.#take(here, { type: 'page-opened', page: step.page });
    if (step.do === 'answer')
      this.#take(here, { type: 'question-answered', question: step.question, answer: step.answer });
  }

  #take({ seat, player }: Sitting, action: Action, urgency: 'typing' | 'answer' = 'answer'): void {
    const before = player.progress;
    player.act(action, urgency);
    this.#oracle.done({ seat, player }, before, player.progress);
  }

  #reflection(step: Step & { do: 'reflect' }, text: string): Action {
    return { type: 'reflection-edited', reflection: step.reflection, text, picks: step.picks, blank: false };
  }

  #field({ slot, ask }: Step & { do: 'agree' }, ours: string): Action {
    return { type: 'agreement-edited', slot, ours, ask, found: null };
  }

  /** Word for word; long texts are pasted. */
  async #type(here: Sitting, words: string, action: (text: string) => Action): Promise<void> {
    const all = words.split(' ');
    const pieces = Math.min(all.length, 10);
    for (let piece = 1; piece <= pieces && !here.player.locked; piece += 1) {
      const upTo = piece === pieces ? all.length : piece;
      this.#take(here, action(all.slice(0, upTo).join(' ')), 'typing');
      await this.#world.time.pass(KEYSTROKE);
    }
  }

  async #story(here: Sitting, { scenario, pick, back }: Step & { do: 'story' }): Promise<void> {
    const story = content.scenario(scenario);
    if (!story) return;
    const position = () => {
      const known = here.player.progress.scenarios[scenario];
      return play(story, known?.steps ?? [], known?.continued ?? false);
    };
    const choose = (): void => {
      const { offered } = position();
      const choice = offered[pick % Math.max(1, offered.length)];
      if (choice) this.#take(here, { type: 'scenario-chosen', scenario, choice: choice.id });
    };
    choose();
    await this.#world.time.pass(600);
    if (here.player.locked || position().phase !== 'consequence') return;
    if (back) {
      this.#take(here, { type: 'scenario-stepped-back', scenario });
      choose();
    }
    this.#take(here, { type: 'scenario-continued', scenario });
  }

  async #sit(here: Sitting, { answers, right, finish }: Step & { do: 'sit' }): Promise<void> {
    if (!here.player.progress.assessment.open) this.#take(here, { type: 'assessment-started' });
    const drawn = here.player.progress.assessment.open?.drawn ?? [];
    for (const [at, question] of drawn.slice(0, answers).entries()) {
      const options = content.question(question)?.options ?? [];
      const option = options.find(({ correct }) => correct === at < right);
      if (option) this.#take(here, { type: 'assessment-answered', question, answer: [option.id] });
      await this.#world.time.pass(400);
      if (here.player.locked) return;
    }
    if (finish) this.#take(here, { type: 'assessment-finished' });
  }

  #goAway({ win }: Seat): void {
    win.leaving = true;
    // Browsers tell of the going first when a page is left, and of the hiding after it.
    win.tell('pagehide', { persisted: false });
    win.see('hidden');
  }

  async #end(sitting: Sitting, end: Visit['end']): Promise<void> {
    const { seat } = sitting;
    if (end === 'leave' && sitting === this.#here) await this.#leave(sitting);
    if (end === 'hide-kill') {
      seat.win.see('hidden');
      await this.#world.time.pass(5000);
    }
    this.#oracle.look(sitting);
    if (end === 'leave' || end === 'close') this.#goAway(seat);
    await this.#gone(sitting);
  }

  async #gone(sitting: Sitting): Promise<void> {
    await settle();
    sitting.seat.win.life = 'gone';
    this.#oracle.ended(sitting);
  }
}
