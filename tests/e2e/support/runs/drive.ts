/**
 * Plays a plan of `tests/faults` in the real player. Left to the fake browser are: sittings, fields of the agreement, two
 * windows, long gaps, and the limits and beacons of an LMS. Pauses are short, since the clock is a real one.
 */
import type { BrowserContext } from '@playwright/test';
import type { Values } from '../../../../components/preview/wire.ts';
import type { DeviceName, Network as Planned, Plan, Step, Visit } from '../../../faults/plan.ts';
import {
  createWire,
  kill,
  setApiFaults,
  withApiFaults,
  type ApiFaults,
  type Network,
  type Wire,
} from '../faults.ts';
import type { Player } from '../player.ts';
import type { Target } from '../shipped.ts';
import { doingOf, type Course } from './deeds.ts';
import type { RunOracle } from './oracle.ts';

/** Milliseconds. */
const LONGEST_PAUSE = 400;
/** A good answer of the server is used again for so long. */
const REUSED = 2100;
const SETTLED = 12_000;
const PARTING = 300;
/** And one more, when all is well. */
const VISITS = 2;

const NETWORKS: Readonly<Record<Planned, Network>> = {
  well: 'fine',
  gone: 'gone',
  slow: 'gone',
  error: 'down',
  'signed-out-redirect': 'login',
  'signed-out-login-page': 'login-200',
  'signed-out-401': 'unauthorised',
};

/** The LMS of a run, as the driver needs it. */
export interface RunLms {
  newContext(): Promise<BrowserContext>;
  address(target: Target, as: 'continue' | 'new' | 'browse'): string;
  stored(target: Target): Values;
  restore(target: Target, values: Values): void;
  player(context: BrowserContext): Promise<Player>;
}

interface OnDevice {
  readonly context: BrowserContext;
  readonly wire: Wire;
}

export class RunDriver {
  readonly #plan: Plan;
  readonly #lms: RunLms;
  readonly #oracle: RunOracle;
  readonly #course: Course;
  readonly #target: Target;
  readonly #devices = new Map<DeviceName, OnDevice>();
  #before: Values | null = null;
  #remembered = false;
  /** The network was well since the window opened. */
  #well = true;

  constructor(plan: Plan, lms: RunLms, oracle: RunOracle, course: Course) {
    this.#plan = plan;
    this.#lms = lms;
    this.#oracle = oracle;
    this.#course = course;
    this.#target = plan.standard === 'scorm2004' ? 'scorm2004-4th' : plan.standard;
  }

  async run(): Promise<void> {
    const { visits } = this.#plan;
    for (const visit of visits.slice(0, VISITS)) await this.#visit(visit);
    const used = new Set(visits.slice(0, VISITS).map(({ device }) => device));
    for (const device of used) await this.#visit({ ...LAST, device });
  }

  async close(): Promise<void> {
    for (const { context } of this.#devices.values()) await context.close();
  }

  async #visit(visit: Visit): Promise<void> {
    const { wire, context } = await this.#device(visit.device);
    wire.is = this.#resting;
    this.#well = true;
    const given = this.#handed(visit);
    const player = await this.#lms.player(context);
    await withApiFaults(player.page, this.#faults(visit));
    const as = visit.handed === 'new-attempt' ? 'new' : visit.mode === 'browse' ? 'browse' : 'continue';
    this.#oracle.say(`opens on ${visit.device}: ${visit.api}, “${visit.mode}”, ${visit.handed}`);
    await player.page.goto(this.#lms.address(this.#target, as));
    await player.ready();
    await this.#settle(player);
    const told = await this.#answerQuestions(player, visit);
    if (!this.#isLooking(visit)) await this.#oracle.cameBack(player, visit, given, told);
    for (const step of visit.steps) await this.#do(step, player, wire, visit);
    await this.#end(player, visit);
  }

  async #device(name: DeviceName): Promise<OnDevice> {
    const known = this.#devices.get(name);
    if (known) return known;
    const context = await this.#lms.newContext();
    const { storage, channel } = this.#plan.site.devices[name];
    await context.addInitScript(spoil, { storage, channel });
    const device = { context, wire: await createWire(context) };
    this.#devices.set(name, device);
    return device;
  }

  /** What the network does while nothing is wrong: some sites never tell the truth, or forbid HEAD. */
  get #resting(): Network {
    const { liar, head } = this.#plan.site;
    return liar ? 'lies' : head === 'ok' ? 'fine' : 'no-head';
  }

  /** What the LMS hands over, which may be older than what it holds. */
  #handed(visit: Visit): Values {
    if (this.#plan.standard === 'web') return {};
    const stored = this.#lms.stored(this.#target);
    const dropped = this.#plan.site.interactions === 'dropped' ? withoutRows(stored) : stored;
    const given = visit.handed === 'old' && this.#before ? this.#before : dropped;
    if (given !== stored && Object.keys(stored).length > 0) this.#lms.restore(this.#target, given);
    this.#before = stored;
    const now =
      visit.handed === 'new-attempt' || visit.api === 'absent' || visit.api === 'throws' ? {} : given;
    if (visit.handed !== 'latest') this.#oracle.reset(now);
    return now;
  }

  #faults(visit: Visit): ApiFaults {
    const { cutsAt, destroysNonAscii, interactions, slowCommit, allFalse } = this.#plan.site;
    return {
      lateBy: { late: 1000, 'very-late': 5000, ready: 0, absent: 0, throws: 0 }[visit.api],
      absent: visit.api === 'absent',
      throws: visit.api === 'throws',
      commitFails: allFalse,
      onlyAscii: destroysNonAscii,
      refusesRows: interactions === 'refused',
      opensAgain: true,
      ...(cutsAt === null ? {} : { cutsAt }),
      ...(slowCommit ? { commitTakes: 300 } : {}),
      ...(visit.mode === 'unreadable' ? { mode: 'throws' } : {}),
      ...(visit.mode === '' || visit.mode === 'review' ? { mode: visit.mode } : {}),
    };
  }

  /** @returns whether the learner hears of work that came back. */
  async #answerQuestions(player: Player, visit: Visit): Promise<boolean> {
    const notices = player.course.locator('#course_notices');
    const press = (name: string): Promise<void> => notices.getByRole('button', { name, exact: true }).click();
    const words = await notices.innerText();
    const asked = words.includes('Earlier work on this device') || words.includes('has kept work');
    const isWeb = this.#plan.standard === 'web';
    if (asked && visit.found === 'fresh') {
      this.#oracle.erased(visit.device);
      await press(isWeb ? 'Erase and start new' : 'Start new');
    } else if (asked) await press(isWeb ? 'Continue' : 'Continue your earlier work');
    this.#remembered = asked && visit.found === 'continue';
    if (isWeb && !this.#remembered && visit.remember) {
      await press('Remember me on this device');
      this.#remembered = true;
    }
    return asked || /came back from this device/i.test(words);
  }

  async #do(step: Step, player: Player, wire: Wire, visit: Visit): Promise<void> {
    const { page } = player;
    const doing = doingOf(step);
    this.#oracle.say(JSON.stringify(step));
    if (doing && !(await isLocked(player))) {
      const done = await doing(player, this.#course);
      if (done && !this.#isLooking(visit)) this.#oracle.done(done);
    } else if (step.do === 'wait') await page.waitForTimeout(Math.min(step.time, LONGEST_PAUSE));
    else if (step.do === 'network') {
      wire.is = step.state === 'well' ? this.#resting : NETWORKS[step.state];
      this.#well = false;
      await page.waitForTimeout(REUSED);
    } else if (step.do === 'retry') {
      const again = player.course.getByRole('button', { name: 'Try again', exact: true });
      if ((await again.count()) > 0) await again.first().click();
    } else if (step.do === 'hide') await see(player, 'hidden', 'visible');
    else if (step.do === 'away-and-back') await goAndReturn(player);
    if (this.#plan.standard !== 'web') this.#oracle.looks(this.#lms.stored(this.#target));
  }

  async #end(player: Player, visit: Visit): Promise<void> {
    const { page } = player;
    await page.waitForTimeout(REUSED);
    await this.#settle(player);
    if (visit.end === 'leave' && this.#plan.standard !== 'web' && !(await isLocked(player))) {
      await player.course.getByRole('button', { name: 'Save and leave' }).click();
      await this.#settle(player);
    }
    if (visit.end === 'hide-kill') await see(player, 'hidden');
    const status = (await player.save.getAttribute('data-status')) ?? '';
    const { liar, cutsAt, destroysNonAscii, head } = this.#plan.site;
    const honest = !liar && cutsAt === null && !destroysNonAscii && (head === 'ok' || this.#well);
    const stored = this.#plan.standard === 'web' ? {} : this.#lms.stored(this.#target);
    const said = status === 'closed' || status === 'remembered' ? 'saved' : status;
    this.#oracle.ends(visit, said, stored, this.#keeps(visit), {
      honest: honest && this.#plan.standard !== 'web',
      reachable: honest && this.#well && this.#isTracked(visit) && !this.#plan.site.allFalse,
    });
    await setApiFaults(page, {}).catch(() => undefined);
    if (visit.end === 'kill' || visit.end === 'hide-kill') await kill(page);
    else await page.close();
    // What was sent at the last moment is still on its way.
    await new Promise((resolve) => setTimeout(resolve, PARTING));
  }

  #isTracked({ api }: Visit): boolean {
    return this.#plan.standard !== 'web' && api !== 'absent' && api !== 'throws';
  }

  #isLooking({ mode }: Visit): boolean {
    return this.#plan.standard !== 'web' && (mode === 'review' || mode === 'browse');
  }

  #keeps(visit: Visit): boolean {
    if (this.#plan.site.devices[visit.device].storage !== 'works' || this.#isLooking(visit)) return false;
    return this.#plan.standard === 'web' ? this.#remembered : this.#isTracked(visit);
  }

  /** Until the indicator says how it ended. */
  async #settle({ page, save }: Player): Promise<void> {
    const end = Date.now() + SETTLED;
    while (Date.now() < end) {
      if (!/^(saving|connecting)$/.test((await save.getAttribute('data-status')) ?? '')) return;
      await page.waitForTimeout(100);
    }
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

function withoutRows(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith('cmi.interactions')));
}

async function isLocked({ save }: Player): Promise<boolean> {
  return /^(ended|elsewhere|closed)$/.test((await save.getAttribute('data-status')) ?? '');
}

/** What a page hears when it is hidden and seen again. */
async function see({ course }: Player, ...states: ('hidden' | 'visible')[]): Promise<void> {
  await course.locator('body').evaluate((_, all) => {
    for (const state of all) {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  }, states);
}

async function goAndReturn({ course }: Player): Promise<void> {
  await course.locator('body').evaluate(() => {
    for (const name of ['pagehide', 'pageshow'])
      window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
  });
}

/** Runs in the page: storage and channels of a device. */
function spoil({ storage, channel }: Plan['site']['devices']['A']): void {
  const win = window as { BroadcastChannel?: unknown };
  if (!channel) delete win.BroadcastChannel;
  if (storage === 'full')
    Storage.prototype.setItem = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  if (storage === 'forbidden')
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The request was denied.', 'SecurityError');
        },
      });
}
