/** The faults of a plan, as the real player meets them. */
import type { BrowserContext } from '@playwright/test';
import type { Values } from '../../../../components/preview/wire.ts';
import type { Network as Planned, Plan, Site, Visit } from '../../../faults/plan.ts';
import type { ApiFaults, Network } from '../faults.ts';

const NETWORKS: Readonly<Record<Exclude<Planned, 'well'>, Network>> = {
  gone: 'gone',
  slow: 'gone',
  error: 'down',
  'signed-out-redirect': 'login',
  'signed-out-login-page': 'login-200',
  'signed-out-401': 'unauthorised',
};

/** What the network does; while all is well some sites still never tell the truth, or forbid HEAD. */
export function networkOf({ liar, head }: Site, state: Planned): Network {
  if (state !== 'well') return NETWORKS[state];
  return liar ? 'lies' : head === 'ok' ? 'fine' : 'no-head';
}

const LATE = { late: 1000, 'very-late': 5000, ready: 0, absent: 0, throws: 0 };

export function apiFaultsOf({ site }: Plan, { api, mode }: Visit): ApiFaults {
  const { cutsAt, destroysNonAscii, interactions, slowCommit, allFalse } = site;
  return {
    lateBy: LATE[api],
    absent: api === 'absent',
    throws: api === 'throws',
    commitFails: allFalse,
    onlyAscii: destroysNonAscii,
    refusesRows: interactions === 'refused',
    opensAgain: true,
    ...(cutsAt === null ? {} : { cutsAt }),
    ...(slowCommit ? { commitTakes: 300 } : {}),
    ...(mode === 'unreadable' ? { mode: 'throws' } : {}),
    ...(mode === '' || mode === 'review' ? { mode } : {}),
  };
}

/** The LMS knows the learner and may be written to. */
export function isTracked({ standard }: Plan, { api }: Visit): boolean {
  return standard !== 'web' && api !== 'absent' && api !== 'throws';
}

/** Nothing is written. */
export function isLooking({ standard }: Plan, { mode }: Visit): boolean {
  return standard !== 'web' && (mode === 'review' || mode === 'browse');
}

/** Two windows of this visit know of each other. */
export function hasWindows(plan: Plan, visit: Visit): boolean {
  const { channel } = plan.site.devices[visit.device];
  return channel && isTracked(plan, visit) && !isLooking(plan, visit);
}

export function withoutRows(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith('cmi.interactions')));
}

/** Storage and channels of a device, for every page of its context. */
export async function spoilDevice(
  context: BrowserContext,
  { storage, channel }: Site['devices']['A'],
): Promise<void> {
  await context.addInitScript(spoil, { storage, channel });
}

/** Runs in the page, so it may use nothing from outside. */
function spoil({ storage, channel }: Site['devices']['A']): void {
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
