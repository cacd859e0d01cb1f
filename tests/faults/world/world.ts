/** The fake world: one server, two devices, and the windows that are open on them. */
import type { Device } from '../../../components/app/safekeeping-port.ts';
import { handOver } from '../../../components/lms/early/handover.ts';
import { openEarly } from '../../../components/lms/early/open-early.ts';
import { SCORM12_WORDS } from '../../../components/lms/scorm12/words.ts';
import { SCORM2004_WORDS } from '../../../components/lms/scorm2004/words.ts';
import type { EarlyWords } from '../../../components/lms/words.ts';
import { headOf } from '../../../components/session/probe.ts';
import { createSchedule, type Schedule } from '../../../components/session/schedule.ts';
import { createFakeChannels, type FakeChannels } from '../../support/fake-channel.ts';
import { createFakeStorage, type FakeStorage } from '../../support/fake-storage.ts';
import type { DeviceName, Network, Plan, StorageState, Visit } from '../plan.ts';
import { LmsPage } from './lms-page.ts';
import { FakeNetwork } from './network.ts';
import { FakeServer, NAMES, type Values } from './server.ts';
import { WorldTime } from './time.ts';
import { FakeWindow } from './window.ts';

/** One window with the course in it, from its launch until it is gone. */
export interface Seat {
  readonly name: string;
  readonly device: DeviceName;
  readonly win: FakeWindow;
  readonly network: FakeNetwork;
  /** `null` in a plain web page. */
  readonly lms: LmsPage | null;
  readonly opened: number;
  readonly visit: Visit;
  readonly handed: Visit['handed'];
  readonly local: FakeStorage;
  readonly session: FakeStorage;
}

/** Milliseconds until an API is there that is not there at once. */
const LATE = { late: 1000, 'very-late': 12_000 };

const WORDS: Readonly<Record<'scorm12' | 'scorm2004', EarlyWords>> = {
  scorm12: SCORM12_WORDS,
  scorm2004: SCORM2004_WORDS,
};

const NOBODYS: Schedule = { after: () => () => {}, afterPaint: () => () => {} };

function storageThat(state: StorageState): FakeStorage {
  const storage = createFakeStorage();
  if (state === 'forbidden') storage.forbid('access');
  if (state === 'full') storage.limit(0);
  return storage;
}

export class World {
  readonly plan: Plan;
  readonly time = new WorldTime();
  readonly server: FakeServer | null;
  readonly #local: Readonly<Record<DeviceName, FakeStorage>>;
  readonly #channels: Readonly<Record<DeviceName, FakeChannels>>;
  #seats = 0;
  /** Told of each store, by the window whose LMS page sent it. */
  onStore: (seat: Seat, before: Values, after: Values) => void = () => {};

  constructor(plan: Plan) {
    const { site, standard } = plan;
    this.plan = plan;
    this.server = standard === 'web' ? null : new FakeServer(site, NAMES[standard]);
    this.#local = {
      A: storageThat(site.devices.A.storage),
      B: storageThat(site.devices.B.storage),
    };
    this.#channels = { A: createFakeChannels(NOBODYS), B: createFakeChannels(NOBODYS) };
  }

  /**
   * Opens the course in a window.
   * @param before the window that is reloaded: its session storage goes on.
   */
  open(visit: Visit, handed: Visit['handed'], before: Seat | null = null): Seat {
    const { site } = this.plan;
    const { device } = visit;
    const local = this.#local[device];
    const session = before?.session ?? storageThat(site.devices[device].storage);
    const win = new FakeWindow(this.time);
    const network = new FakeNetwork(site, this.time, win);
    this.#seats += 1;
    const lms = this.#page(visit, handed, win, network, () => seat);
    const name = `${device}${this.#seats}`;
    const opened = this.time.now;
    const seat: Seat = { name, device, win, network, lms, opened, visit, handed, local, session };
    this.#headScript(win);
    return seat;
  }

  /** The browser's parts, as the second script gets them. */
  deviceOf({ device, local, session, network, win }: Seat): Device {
    const { site } = this.plan;
    const schedule = createSchedule(win.real);
    return {
      local: local.open,
      session: session.open,
      channel: (name) => (site.devices[device].channel ? this.#channels[device].open(name, schedule) : null),
      head: headOf({ fetch: network.fetch } as unknown as Window),
      online: () => win.navigator.onLine,
      address: site.address === 'https' ? 'https://lms.example/index.html' : 'file:///index.html',
    };
  }

  /** The network of a window changes. */
  change(seat: Seat, state: Network, told: boolean): void {
    seat.network.state = state;
    if (!told || state === 'slow' || state === 'error') return;
    const online = state !== 'gone';
    if (seat.win.navigator.onLine === online) return;
    seat.win.navigator.onLine = online;
    seat.win.tell(online ? 'online' : 'offline');
  }

  #page(
    visit: Visit,
    handed: Visit['handed'],
    win: FakeWindow,
    network: FakeNetwork,
    seat: () => Seat,
  ): LmsPage | null {
    const { site, standard } = this.plan;
    const { server, time } = this;
    if (standard === 'web' || !server) return null;
    const page = new LmsPage({
      standard,
      site,
      network,
      time,
      mode: visit.mode === 'unreadable' ? '' : visit.mode,
      modeThrows: visit.mode === 'unreadable',
      handed: server.launch(handed),
      throws: visit.api === 'throws',
      beacons: () => win.leaving || win.document.visibilityState === 'hidden',
      store: (values) => {
        const before = new Map(server.values);
        server.store(values);
        this.onStore(seat(), before, server.values);
      },
    });
    const put = (): void => void (win.parent[WORDS[standard].api] = page.api);
    if (visit.api === 'late' || visit.api === 'very-late') time.after(LATE[visit.api], win, put);
    else if (visit.api !== 'absent') put();
    return page;
  }

  #headScript(win: FakeWindow): void {
    const { standard } = this.plan;
    const none = { api: null, initialized: false, mode: '', status: '', success: '', place: '' };
    handOver(win.real, standard === 'web' ? none : openEarly(win.real, WORDS[standard]));
  }
}
