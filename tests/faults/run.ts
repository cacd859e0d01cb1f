/** Many plans, one after the other. */
import { index } from '../unit/state/sample.ts';
import { createPlayer as soundPlayer, type CreatePlayer } from './create-player.ts';
import { drive } from './drive.ts';
import { makePlan } from './make-plan.ts';
import { Oracle } from './oracle/oracle.ts';
import type { Verdict } from './oracle/tally.ts';
import type { Plan } from './plan.ts';
import { World } from './world/world.ts';

export interface Failure extends Verdict {
  readonly seed: number;
}

export interface Totals {
  readonly schedules: number;
  readonly lost: number;
  readonly regressions: number;
  readonly silent: number;
  readonly unknowable: number;
  readonly failures: readonly Failure[];
}

/** Plays one plan. */
export async function playPlan(
  plan: Plan,
  createPlayer: CreatePlayer = soundPlayer,
  traces = false,
): Promise<Verdict> {
  const world = new World(plan);
  const oracle = new Oracle(plan, world, index, traces);
  await drive(plan, world, oracle, createPlayer);
  return oracle.verdict;
}

/** Plays `runs` plans with seeds from `seed` on. */
export async function runFaults(runs: number, seed: number, createPlayer?: CreatePlayer): Promise<Totals> {
  const totals = { lost: 0, regressions: 0, silent: 0, unknowable: 0 };
  const failures: Failure[] = [];
  for (let at = 0; at < runs; at += 1) {
    const verdict = await playPlan(makePlan(seed + at, index), createPlayer);
    totals.lost += verdict.lost;
    totals.regressions += verdict.regressions;
    totals.silent += verdict.silent;
    totals.unknowable += verdict.unknowable;
    if (verdict.lost + verdict.regressions + verdict.silent > 0)
      failures.push({ seed: seed + at, ...verdict });
  }
  return { schedules: runs, ...totals, failures };
}
