/**
 * Plays a plan of `tests/faults` in the real player. Left to the fake browser are long gaps, reloads, and the limits and
 * beacons of an LMS.
 */
import type { BrowserContext } from '@playwright/test';
import type { Values } from '../../../../components/preview/wire.ts';
import type { DeviceName, Plan, Step, Visit } from '../../../faults/plan.ts';
import { createWire, kill, setApiFaults, withApiFaults, type Wire } from '../faults.ts';
import type { Player } from '../player.ts';
import type { Target } from '../shipped.ts';
import { DeviceClock, realTime } from './clock.ts';
import { actOf, type Course } from './deeds.ts';
import { giveHands, goAndReturn, isLocked, leaveBox, noticesOf, press, see, statusOf } from './hands.ts';
import type { RunOracle } from './oracle.ts';
import {
  apiFaultsOf,
  hasWindows,
  isLooking,
  isTracked,
  networkOf,
  spoilDevice,
  withoutRows,
} from './site.ts';

/** Milliseconds. */
const LONGEST_PAUSE = 4000;
/** A good answer of the server is used again for so long. */
const REUSED = 2100;
/** Real time for what a window sends while it closes. */
const PARTING = 150;
/** And one more on each device, when all is well. */
const VISITS = 2;

/** The LMS of a run, as the driver needs it. */
export interface RunLms {
  newContext(): Promise<BrowserContext>;
  address(target: Target, as: 'continue' | 'new' | 'browse'): string;
  stored(target: Target): Values;
  restore(target: Target, values: Values): void;
  player(context: BrowserContext): Promise<Player>;
}

interface Device {
  readonly context: BrowserContext;
  readonly wire: Wire;
  readonly clock: DeviceClock;
}

/** A visit that is under way. */
interface Stay {
  readonly visit: Visit;
  readonly device: Device;
  /** The window that the learner looks at, and another one that is open. */
  here: Player;
  there: Player | null;
}

export class RunDriver {
  readonly #plan: Plan;
  readonly #lms: RunLms;
  readonly #oracle: RunOracle;
  readonly #course: Course;
  readonly #target: Target;
  readonly #devices = new Map<DeviceName, Device>();
  #before: Values | null = null;
  #remembered = false;
  /** The network was well since the first window of the visit opened. */
  #well = true;

  constructor(plan: Plan, lms: RunLms, oracle: RunOracle, course: Course) {
    this.#plan = plan;
    this.#lms = lms;
    this.#oracle = oracle;
    this.#course = course;
    this.#target = plan.standard === 'scorm2004' ? 'scorm2004-4th' : plan.standard;
  }

  async run(): Promise<void> {
    const visits = this.#plan.visits.slice(0, VISITS);
    for (const visit of visits) await this.#visit(visit);
    const used = new Set(visits.map(({ device }) => device));
    for (const device of used) await this.#visit({ ...LAST, device });
  }

  async close(): Promise<void> {
    for (const { context } of this.#devices.values()) await context.close();
  }

  async #visit(visit: Visit): Promise<void> {
    const device = await this.#device(visit.device);
    const given = this.#handed(visit);
    this.#well = true;
    this.#oracle.say(`opens on ${visit.device}: ${visit.api}, “${visit.mode}”, ${visit.handed}`);
    const as = visit.handed === 'new-attempt' ? 'new' : visit.mode === 'browse' ? 'browse' : 'continue';
    const stay: Stay = { visit, device, here: await this.#open(device, visit, as), there: null };
    const told = await this.#answerQuestions(stay.here, visit);
    if (!isLooking(this.#plan, visit)) await this.#oracle.cameBack(stay.here, visit, given, told);
    for (const step of visit.steps) {
      this.#oracle.say(JSON.stringify(step));
      await this.#do(step, stay);
      if (this.#plan.standard !== 'web') this.#oracle.looks(this.#lms.stored(this.#target));
    }
    await this.#end(stay);
  }

  async #device(name: DeviceName): Promise<Device> {
    const known = this.#devices.get(name);
    if (known) return known;
    const context = await this.#lms.newContext();
    await spoilDevice(context, this.#plan.site.devices[name]);
    const device = { context, wire: await createWire(context), clock: new DeviceClock(context) };
    this.#devices.set(name, device);
    return device;
  }

  /** A page that was loaded just now found the network well. */
  async #open({ context, wire, clock }: Device, visit: Visit, as: 'continue' | 'new' | 'browse') {
    wire.is = networkOf(this.#plan.site, 'well');
    const player = await this.#lms.player(context);
    await clock.wind(player.page);
    await giveHands(player.page);
    await withApiFaults(player.page, apiFaultsOf(this.#plan, visit));
    await player.page.goto(this.#lms.address(this.#target, as));
    await clock.settle(() => statusOf(player));
    return player;
  }

  /** What the LMS hands over, which may be older than what it holds. */
  #handed(visit: Visit): Values {
    if (this.#plan.standard === 'web') return {};
    const stored = this.#lms.stored(this.#target);
    const dropped = this.#plan.site.interactions === 'dropped' ? withoutRows(stored) : stored;
    const given = visit.handed === 'old' && this.#before ? this.#before : dropped;
    if (given !== stored && Object.keys(stored).length > 0) this.#lms.restore(this.#target, given);
    this.#before = stored;
    const now = visit.handed === 'new-attempt' || !isTracked(this.#plan, visit) ? {} : given;
    if (visit.handed !== 'latest') this.#oracle.reset(now);
    return now;
  }

  /** @returns whether the learner hears of work that came back. */
  async #answerQuestions(player: Player, visit: Visit): Promise<boolean> {
    const words = await noticesOf(player);
    const choose = async (name: string): Promise<void> => {
      if (!(await press(player, name, '#course_notices'))) throw new Error(`There is no “${name}”.`);
    };
    const asked = words.includes('Earlier work on this device') || words.includes('has kept work');
    const isWeb = this.#plan.standard === 'web';
    if (asked) this.#oracle.asked(visit);
    if (asked && visit.found === 'fresh') {
      await choose(isWeb ? 'Erase and start new' : 'Start new');
      if (isWeb) await choose('Yes, erase it');
    } else if (asked) await choose(isWeb ? 'Continue' : 'Continue your earlier work');
    this.#remembered = asked && visit.found === 'continue';
    if (isWeb && !this.#remembered && visit.remember) {
      await choose('Remember me on this device');
      this.#remembered = true;
    }
    return asked || /came back from this device/i.test(words);
  }

  async #do(step: Step, stay: Stay): Promise<void> {
    const { here, device, visit } = stay;
    const { clock, wire } = device;
    switch (step.do) {
      case 'wait':
        return clock.pass(Math.min(step.time, LONGEST_PAUSE));
      case 'network':
        wire.is = networkOf(this.#plan.site, step.state);
        this.#well = false;
        return clock.pass(REUSED);
      case 'retry':
        return void (await press(here, 'Try saving again', '#course_notices'));
      case 'hide':
        await see(here, 'hidden');
        await clock.pass(Math.min(step.time, LONGEST_PAUSE));
        return see(here, 'visible');
      case 'away-and-back':
        return goAndReturn(here);
      case 'blur':
        return leaveBox(here);
      case 'second-window':
        return hasWindows(this.#plan, visit) ? this.#secondWindow(stay) : undefined;
      case 'other-window':
        return this.#otherWindow(stay);
      default:
        return this.#act(step, stay);
    }
  }

  async #act(step: Step, { here, device, visit }: Stay): Promise<void> {
    const act = actOf(step);
    if (!act || (await isLocked(here))) return;
    const doing = await act(here, this.#course);
    if (doing && !isLooking(this.#plan, visit)) this.#oracle.done(doing, device.clock.now);
  }

  async #secondWindow(stay: Stay): Promise<void> {
    const { here: old, device, visit } = stay;
    if (stay.there || (await isLocked(old))) return;
    const here = await this.#open(device, visit, 'continue');
    await this.#answerQuestions(here, { ...visit, found: 'continue' });
    stay.here = here;
    stay.there = old;
    await this.#handedOver(stay);
  }

  async #otherWindow(stay: Stay): Promise<void> {
    const { here, there, device } = stay;
    if (!there || (await isLocked(here))) return;
    if (!(await press(there, 'Take it back to this window'))) return;
    stay.here = there;
    stay.there = here;
    await device.clock.settle(() => statusOf(there));
    await this.#handedOver(stay);
  }

  /** One window has it now, with everything that was done in the other one. */
  async #handedOver({ here, there, device }: Stay): Promise<void> {
    for (let left = 10; left > 0 && there && !(await isLocked(there)); left -= 1)
      await device.clock.pass(100);
    if (there && !(await isLocked(there))) this.#oracle.falls('two windows write');
    await this.#oracle.isAllThere(here);
    if (there) this.#oracle.isQuiet(there.page, device.clock.sentBy(there.page));
  }

  async #end(stay: Stay): Promise<void> {
    const { visit, device, there, here } = stay;
    const { clock } = device;
    await clock.pass(REUSED);
    await clock.settle(() => statusOf(here));
    if (visit.end === 'leave' && this.#plan.standard !== 'web' && !(await isLocked(here))) {
      await press(here, 'Save and leave');
      await clock.settle(() => statusOf(here));
    }
    if (visit.end === 'hide-kill') await see(here, 'hidden');
    if (there) {
      await there.page.close();
      await realTime(PARTING);
      this.#oracle.wasQuiet(there.page, clock.sentBy(there.page));
    }
    this.#judge(stay, await statusOf(here));
    await setApiFaults(here.page, {}).catch(() => undefined);
    if (visit.end === 'kill' || visit.end === 'hide-kill') await kill(here.page);
    else await here.page.close();
    await realTime(PARTING);
  }

  #judge({ visit, device }: Stay, status: string): void {
    const { liar, cutsAt, destroysNonAscii, head, allFalse } = this.#plan.site;
    const tracked = isTracked(this.#plan, visit);
    const isWeb = this.#plan.standard === 'web';
    const honest = !isWeb && !liar && cutsAt === null && !destroysNonAscii && (head === 'ok' || this.#well);
    this.#oracle.ends(visit, {
      now: device.clock.now,
      said: status === 'closed' || status === 'remembered' ? 'saved' : status,
      stored: isWeb ? {} : this.#lms.stored(this.#target),
      keeps: this.#keeps(visit),
      honest,
      reachable: honest && this.#well && tracked && !allFalse,
    });
  }

  #keeps(visit: Visit): boolean {
    if (this.#plan.site.devices[visit.device].storage !== 'works' || isLooking(this.#plan, visit))
      return false;
    return this.#plan.standard === 'web' ? this.#remembered : isTracked(this.#plan, visit);
  }
}

/** At last all is well. */
const LAST: Omit<Visit, 'device'> = {
  gap: 0,
  api: 'ready',
  mode: 'normal',
  handed: 'latest',
  found: 'continue',
  remember: false,
  steps: [],
  end: 'close',
};
