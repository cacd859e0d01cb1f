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
import { isHeld, isShown, type Course, type Deed, type Doing } from './deeds.ts';

const RANK: Readonly<Record<string, number>> = { incomplete: 1, failed: 2, completed: 3, passed: 4 };

/** Younger deeds need not have been saved. */
const YOUNG = 2000;

/** A window at its end, and what it could have done about its work. */
export interface Ending {
  /** By the clock of its device (ms). */
  readonly now: number;
  /** By the indicator. */
  readonly said: string;
  readonly stored: Values;
  /** This window keeps work on its device. */
  readonly keeps: boolean;
  /** Had a commit failed, a call would have told. */
  readonly honest: boolean;
  /** The LMS was well all the time. */
  readonly reachable: boolean;
}

export class RunOracle {
  lost = 0;
  regressions = 0;
  silent = 0;
  /** The run did not come to its end, which is a fault of player or driver, too. */
  failed = false;
  readonly trace: string[] = [];
  #deeds: Deed[] = [];
  /** Of the window that is open: done in it, and shown by it. */
  #fresh: Deed[] = [];
  #seen: Deed[] = [];
  /** Said to be saved, and no call could tell that it was not, by the device that has it. */
  #lies: { readonly device: string; readonly deed: Deed }[] = [];
  /** What windows had sent when they were told to send no more. */
  readonly #quiet = new Map<object, number>();
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

  /** @param at by the clock of the device (ms). */
  done(doing: Doing, at: number): void {
    this.say(`did ${doing.kind} ${doing.item}`);
    const known = { ...doing, at, homes: new Set<string>() };
    // A sitting goes on, or another one begins.
    if (doing.kind === 'sitting') this.#drop(({ kind, open }) => kind === 'sitting' && open > 0);
    this.#deeds.push(known);
    this.#fresh.push(known);
  }

  /** Continue the earlier work of a device, or start new? Assessments never go into another attempt. */
  asked({ device, found }: Visit): void {
    this.#drop(({ kind }) => kind === 'sitting');
    if (found === 'continue') return;
    for (const deed of this.#deeds) deed.homes.delete(device);
    this.#lies = this.#lies.filter((lie) => lie.device !== device);
  }

  /** Another window goes on: what was done in this visit, or came back, must be in it. */
  async isAllThere(player: Player): Promise<void> {
    for (const deed of [...this.#seen, ...this.#fresh])
      if (!(await isShown(player, deed, this.#later(deed))))
        this.#count('lost', `${deed.kind} ${deed.item}, which the other window had`);
  }

  /** From now on a window sends nothing. */
  isQuiet(window: object, sent: number): void {
    this.#quiet.set(window, sent);
  }

  wasQuiet(window: object, sent: number): void {
    if (sent > (this.#quiet.get(window) ?? sent))
      this.falls('a window sent something although another goes on');
  }

  fails(problem: unknown): void {
    this.failed = true;
    this.say(`!!! did not end: ${String(problem)}`);
  }

  falls(why: string): void {
    this.#count('regressions', why);
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

  /** A window is about to go. */
  ends(visit: Visit, { now, said, stored, keeps, honest, reachable }: Ending): void {
    this.say(`${visit.end}, saying ${said}`);
    this.looks(stored);
    const held = this.#heldIn(stored);
    const fresh = this.#fresh;
    const seen = this.#seen;
    this.#fresh = [];
    this.#seen = [];
    this.#deeds = this.#deeds.filter((deed) => {
      const young = now - deed.at < YOUNG;
      if (keeps && !young && (fresh.includes(deed) || seen.includes(deed))) deed.homes.add(visit.device);
      if (isHeld(deed, held) || this.#later(deed).length > 0) return true;
      if (reachable && !young && fresh.includes(deed))
        this.#count('lost', `${deed.item} did not reach the LMS`);
      if (deed.homes.size > 0) {
        if (said === 'saved' && deed.homes.has(visit.device)) this.#lies.push({ device: visit.device, deed });
        return true;
      }
      if (!young && said === 'saved' && honest)
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

  #drop(unwanted: (deed: Deed) => boolean): void {
    const wanted = (deed: Deed): boolean => !unwanted(deed);
    this.#deeds = this.#deeds.filter(wanted);
    this.#fresh = this.#fresh.filter(wanted);
    this.#seen = this.#seen.filter(wanted);
    this.#lies = this.#lies.filter(({ deed }) => wanted(deed));
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
