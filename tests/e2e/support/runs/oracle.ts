/**
 * What must be found again, and what the indicator may say; counts what is lost, what went down, and what was said to be
 * saved and was not. It reads the server's data itself; of the player it only looks at the page.
 */
import { readPlace } from '../../../../components/model/place.ts';
import type { Progress } from '../../../../components/model/progress.ts';
import type { Values } from '../../../../components/preview/wire.ts';
import { unpack } from '../../../../components/state/codec.ts';
import type { Visit } from '../../../faults/plan.ts';
import type { Player } from '../player.ts';
import type { Words } from '../standards.ts';
import { isHeld, isShown, type Course, type Deed } from './deeds.ts';

const RANK: Readonly<Record<string, number>> = { incomplete: 1, failed: 2, completed: 3, passed: 4 };

/** Younger deeds need not have been saved. */
const YOUNG = 2000;

/** What a window could have done about its work. */
export interface Chances {
  /** Had a commit failed, a call would have told. */
  readonly honest: boolean;
  /** The LMS was well all the time. */
  readonly reachable: boolean;
}

export class RunOracle {
  lost = 0;
  regressions = 0;
  silent = 0;
  readonly trace: string[] = [];
  #deeds: Deed[] = [];
  /** Of the window that is open: done in it, and shown by it. */
  #fresh: Deed[] = [];
  #seen: Deed[] = [];
  /** Said to be saved, and no call could tell that it was not, by the device that has it. */
  #lies: { readonly device: string; readonly deed: Deed }[] = [];
  #standing = { revision: 0, status: 0, score: 0 };
  readonly #course: Course;
  /** `null` in a plain web page. */
  readonly #words: Words | null;

  constructor(course: Course, words: Words | null) {
    this.#course = course;
    this.#words = words;
  }

  say(words: string): void {
    this.trace.push(words);
  }

  done(deed: Omit<Deed, 'at' | 'homes'>): void {
    this.say(`did ${deed.kind} ${deed.item}`);
    const known = { ...deed, at: Date.now(), homes: new Set<string>() };
    this.#deeds.push(known);
    this.#fresh.push(known);
  }

  /** The learner does not want what is on a device. */
  erased(device: string): void {
    for (const deed of this.#deeds) deed.homes.delete(device);
    this.#lies = this.#lies.filter((lie) => lie.device !== device);
  }

  /** Another attempt began, or the LMS went back to older values. */
  reset(stored: Values): void {
    this.#standing = this.#standingOf(stored);
  }

  /**
   * The course is open again: is everything there?
   * @param given what the LMS handed over.
   * @param told work came back from this device, and the learner hears of it.
   */
  async cameBack(player: Player, visit: Visit, given: Values, told: boolean): Promise<void> {
    const held = this.#heldIn(given);
    const all = this.#deeds.filter((deed) => isHeld(deed, held)).map(({ item }) => item);
    this.say(`the LMS has revision ${held.revision}: ${all.join(', ')}${told ? '; told' : ''}`);
    const here = this.#deeds.filter((deed) => deed.homes.has(visit.device));
    for (const { deed } of this.#lies.filter(({ device }) => device === visit.device))
      if (here.includes(deed) && !isHeld(deed, held) && !told)
        this.#count('silent', `nobody tells of ${deed.item}`);
    this.#lies = this.#lies.filter(({ device }) => device !== visit.device);
    for (const deed of this.#deeds) {
      const wanted = here.includes(deed) || isHeld(deed, held);
      if (!wanted) continue;
      if (await isShown(player, deed, this.#later(deed))) {
        this.#seen.push(deed);
        continue;
      }
      this.#count('lost', `${deed.kind} ${deed.item}, wanted on ${visit.device}`);
      this.#deeds = this.#deeds.filter((one) => one !== deed);
    }
  }

  /**
   * A window is about to go.
   * @param keeps this window keeps work on its device.
   */
  ends(visit: Visit, status: string, stored: Values, keeps: boolean, { honest, reachable }: Chances): void {
    this.say(`${visit.end}, saying ${status}`);
    this.looks(stored);
    const held = this.#heldIn(stored);
    const now = Date.now();
    const fresh = this.#fresh;
    const seen = this.#seen;
    this.#fresh = this.#seen = [];
    this.#deeds = this.#deeds.filter((deed) => {
      const young = now - deed.at < YOUNG;
      if (keeps && !young && (fresh.includes(deed) || seen.includes(deed))) deed.homes.add(visit.device);
      if (isHeld(deed, held) || this.#later(deed).length > 0) return true;
      if (reachable && !young && fresh.includes(deed))
        this.#count('lost', `${deed.item} did not reach the LMS`);
      if (deed.homes.size > 0) {
        if (status === 'saved' && deed.homes.has(visit.device))
          this.#lies.push({ device: visit.device, deed });
        return true;
      }
      if (!young && status === 'saved' && honest)
        this.#count('silent', `${deed.item} is nowhere, and it said saved`);
      return false;
    });
  }

  /** Nothing that the server has goes down. */
  looks(stored: Values): void {
    const [before, now] = [this.#standing, this.#standingOf(stored)];
    for (const part of ['revision', 'status', 'score'] as const)
      if (now[part] < before[part])
        this.#count('regressions', `${part} from ${before[part]} to ${now[part]}`);
    this.#standing = now;
  }

  #later(deed: Deed): string[] {
    const after = this.#deeds.slice(this.#deeds.indexOf(deed) + 1);
    return after.flatMap(({ item, kind, words }) => (kind === 'words' && item === deed.item ? words : []));
  }

  #heldIn(stored: Values): Progress {
    return unpack(this.#course.index, stored[this.#words?.suspend ?? ''] ?? '').progress;
  }

  #standingOf(stored: Values): { revision: number; status: number; score: number } {
    const words = this.#words;
    const at = (name: string | undefined): string => stored[name ?? ''] ?? '';
    return {
      revision: readPlace(at(words?.place))?.revision ?? 0,
      status: (RANK[at(words?.completion)] ?? 0) + (RANK[at(words?.success)] ?? 0),
      score: Number.parseFloat(at(words?.score)) || 0,
    };
  }

  #count(what: 'lost' | 'regressions' | 'silent', why: string): void {
    this[what] += 1;
    this.say(`!!! ${what}: ${why}`);
  }
}
