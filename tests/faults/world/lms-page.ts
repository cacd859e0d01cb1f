/**
 * The LMS's own page around the course, as it was measured in Moodle: what it believes to have sent, what it says
 * when the server is not there, and what it does while the page is hidden or goes away.
 */
import type { Site, Standard } from '../plan.ts';
import { SLOW, type FakeNetwork } from './network.ts';
import { NAMES, type Values } from './server.ts';
import type { WorldTime } from './time.ts';

/** What came of one call that stores, for the oracle. */
export interface CommitNote {
  readonly at: number;
  /** When it came back. */
  readonly done: number;
  readonly said: boolean;
  /** The server has it. */
  readonly stored: boolean;
  readonly beacon: boolean;
}

export interface LmsPageOptions {
  readonly standard: Exclude<Standard, 'web'>;
  readonly site: Site;
  readonly network: FakeNetwork;
  readonly time: WorldTime;
  readonly mode: string;
  readonly modeThrows: boolean;
  readonly handed: Values;
  readonly throws: boolean;
  /** The page is hidden or goes away: requests go as beacons. */
  readonly beacons: () => boolean;
  readonly store: (values: Values) => void;
}

type Api = Record<string, (...values: string[]) => string>;

/** Bytes that a field costs in a beacon besides its name and value. */
const FIELD = 115;

export class LmsPage {
  readonly api: Api;
  readonly commits: CommitNote[] = [];
  readonly handed: Values;
  readonly #options: LmsPageOptions;
  readonly #values: Map<string, string>;
  /** What the LMS's page believes that the server has (1.2), or what it launched with (2004). */
  #known: Values;
  #phase: 'new' | 'running' | 'ended' = 'new';
  #error = '0';

  constructor(options: LmsPageOptions) {
    this.#options = options;
    this.handed = options.handed;
    this.#values = new Map(options.handed);
    this.#known = new Map(options.handed);
    this.api = this.#functions();
  }

  /** False once the session is over. */
  get running(): boolean {
    return this.#phase === 'running';
  }

  #functions(): Api {
    const old = this.#options.standard === 'scorm12';
    const name = (words: string): string => (old ? `LMS${words}` : words);
    const call =
      (act: (...values: string[]) => string) =>
      (...values: string[]): string => {
        if (this.#options.throws) throw new Error('The LMS is broken.');
        return act(...values);
      };
    return {
      [name('Initialize')]: call(() => this.#initialize()),
      [name('GetValue')]: call((element = '') => this.#get(element)),
      [name('SetValue')]: call((element = '', value = '') => this.#set(element, value)),
      [name('Commit')]: call(() => this.#commit()),
      [name(old ? 'Finish' : 'Terminate')]: call(() => this.#finish()),
      [name('GetLastError')]: call(() => this.#error),
      [name('GetErrorString')]: call(() => ''),
      [name('GetDiagnostic')]: call(() => ''),
    };
  }

  #answer(ok: boolean, error: string): string {
    this.#error = ok ? '0' : error;
    return String(ok);
  }

  #initialize(): string {
    const again = this.#options.standard === 'scorm12' && this.#phase === 'ended';
    if (this.#phase !== 'new' && !again) return this.#answer(false, this.#phase === 'ended' ? '104' : '101');
    this.#phase = 'running';
    return this.#answer(true, '0');
  }

  #get(element: string): string {
    if (this.#phase !== 'running') return this.#answer(false, '301') && '';
    this.#error = '0';
    const { standard, mode, modeThrows } = this.#options;
    if (element === (standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode')) {
      if (modeThrows) throw new Error('The mode cannot be read.');
      return mode;
    }
    if (element === (standard === 'scorm12' ? 'cmi.core.student_id' : 'cmi.learner_id')) {
      return this.#options.site.learnerKnown ? 'amina' : '';
    }
    if (element === 'cmi.interactions._count') return String(this.#count());
    const stored = this.#values.get(element);
    if (stored !== undefined) return stored;
    return element === 'cmi.core.lesson_status' ? 'not attempted' : '';
  }

  #set(element: string, value: string): string {
    const { site, standard } = this.#options;
    if (this.#phase !== 'running') return this.#answer(false, standard === 'scorm12' ? '301' : '133');
    const refused = standard === 'scorm12' ? '405' : '406';
    if (site.allFalse) return this.#answer(false, '101');
    if (element === NAMES[standard].suspend && value.length > site.suspendLimit)
      return this.#answer(false, refused);
    const row = /^cmi\.interactions\.(\d+)\./.exec(element);
    if (row && (site.interactions === 'refused' || Number(row[1]) > this.#count()))
      return this.#answer(false, row && site.interactions === 'refused' ? '401' : '201');
    this.#values.set(element, value);
    return this.#answer(true, '0');
  }

  #count(): number {
    let count = 0;
    while (this.#values.has(`cmi.interactions.${count}.id`)) count += 1;
    return count;
  }

  #commit(): string {
    if (this.#phase !== 'running') return this.#answer(false, '143');
    return this.#answer(this.#send(), '101');
  }

  #finish(): string {
    const { standard } = this.#options;
    if (this.#phase !== 'running') return this.#answer(false, standard === 'scorm12' ? '301' : '113');
    if (standard === 'scorm12' && !this.#values.has('cmi.core.lesson_status'))
      this.#values.set('cmi.core.lesson_status', 'completed');
    const sent = this.#send();
    // SCORM 1.2 is over whatever came of it; 2004 may try again.
    if (sent || standard === 'scorm12') this.#phase = 'ended';
    return this.#answer(sent, '101');
  }

  /** Moodle 1.2 sends what differs from what it believes to have sent; 2004 everything that is not as at the launch. */
  #outgoing(): Values {
    const known = this.#known;
    const changed = new Map([...this.#values].filter(([name, value]) => known.get(name) !== value));
    if (this.#options.standard === 'scorm12') this.#known = new Map(this.#values);
    return changed;
  }

  #send(): boolean {
    const { time, site, network, store, beacons } = this.#options;
    const at = time.now;
    const values = this.#outgoing();
    const beacon = beacons();
    const tooLong = beacon && sizeOf(values) > site.beaconLimit;
    if (!beacon && (site.slowCommit || network.state === 'slow')) time.block(SLOW);
    const arrives = network.state === 'well' || network.state === 'slow';
    const stored = arrives && !site.liar && !site.allFalse && !tooLong;
    if (stored) store(values);
    const said = !site.allFalse && !tooLong && this.#says(beacon, arrives);
    this.commits.push({ at, done: time.now, said, stored, beacon });
    return said;
  }

  /** A beacon is always "true"; Moodle falls back to one when the network is gone. */
  #says(beacon: boolean, arrives: boolean): boolean {
    if (arrives || beacon) return true;
    return this.#options.network.state === 'gone' && this.#options.site.goneSays === 'true';
  }
}

function sizeOf(values: Values): number {
  let size = 0;
  for (const [name, value] of values) size += name.length + value.length + FIELD;
  return size;
}
