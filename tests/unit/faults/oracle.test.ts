/** The fault runs can fail: each way of breaking the composition is seen, for seeds that the sound one passes. */
import { describe, expect, it } from 'vitest';
import type { Device } from '../../../components/app/safekeeping-port.ts';
import { createPlayer, type CreatePlayer } from '../../faults/create-player.ts';
import { makePlan, SOUND } from '../../faults/make-plan.ts';
import type { Plan, Step, Visit } from '../../faults/plan.ts';
import { playPlan } from '../../faults/run.ts';
import { index } from '../state/sample.ts';

const broken =
  (change: Partial<Device>): CreatePlayer =>
  (options) =>
    createPlayer({ ...options, device: { ...options.device, ...change } });

const blocked = (): Storage => {
  throw new Error('blocked');
};
const noJournal = broken({ local: blocked, session: blocked });
/** Without a server to ask, every “true” is believed. */
const believesAll = broken({ head: () => Promise.reject(new TypeError('nobody')) });
/** The journal brings windows together, too. */
const noLock = broken({ channel: () => null, local: blocked, session: blocked });

const answer = (question: string): Step => ({ do: 'answer', question, answer: ['need'] });
const wait = (time: number): Step => ({ do: 'wait', time });
const visit = (steps: readonly Step[], more: Partial<Visit> = {}): Visit => ({
  device: 'A',
  gap: 60_000,
  api: 'ready',
  mode: 'normal',
  handed: 'latest',
  found: 'continue',
  remember: false,
  steps,
  end: 'kill',
  ...more,
});

function planOf(...visits: readonly Visit[]): Plan {
  const device = { storage: 'works', channel: true } as const;
  return {
    seed: 1,
    standard: 'scorm12',
    site: {
      ...SOUND,
      devices: { A: device, B: device },
    },
    visits,
  };
}

const gone: Step = { do: 'network', state: 'gone', told: false };
const outage = planOf(visit([answer('first-call'), wait(5000), gone, answer('gains'), wait(30_000)]));
const twoWindows = planOf(
  visit([
    answer('first-call'),
    wait(3000),
    { do: 'second-window' },
    answer('gains'),
    { do: 'open', page: 'story' },
    wait(3000),
    { do: 'other-window' },
    { do: 'open', page: 'tale' },
    wait(3000),
  ]),
);

describe('the oracle', () => {
  it.each([
    ['an outage', outage],
    ['two windows', twoWindows],
  ])('finds nothing wrong with the sound player in %s', async (_name, plan) => {
    expect(await playPlan(plan)).toMatchObject({ lost: 0, regressions: 0, silent: 0, unknowable: 0 });
  });

  it('sees work that a player without a journal loses although the device could have kept it', async () => {
    expect((await playPlan(outage, noJournal)).lost).toBeGreaterThan(0);
  });

  it('sees “saved” that is said without asking a server which is gone', async () => {
    expect((await playPlan(outage, believesAll)).silent).toBeGreaterThan(0);
  });

  it('sees two windows that overwrite each other', async () => {
    expect((await playPlan(twoWindows, noLock)).regressions).toBeGreaterThan(0);
  });
});

describe('a plan', () => {
  it('is the same for the same seed, and plain data', () => {
    const plan = makePlan(7, index);
    expect(makePlan(7, index)).toEqual(plan);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(makePlan(8, index)).not.toEqual(plan);
  });

  it('is played the same way every time', async () => {
    const plan = makePlan(7, index);
    const [one, other] = [await playPlan(plan, undefined, true), await playPlan(plan, undefined, true)];
    expect(one.trace.length).toBeGreaterThan(10);
    expect(other.trace).toEqual(one.trace);
  });
});
