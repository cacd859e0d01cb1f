/** Many plans over all cores: a process for each, because a plan never waits. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runFaults, type Totals } from './run.ts';

/** Fewer plans are over before a process has started. */
const WORTH_A_PROCESS = 200;

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** As `runFaults`; seeds and totals do not depend on how many cores there are. */
export async function spreadFaults(runs: number, seed: number): Promise<Totals> {
  const processes = Math.max(1, Math.min(availableParallelism(), Math.floor(runs / WORTH_A_PROCESS)));
  if (processes === 1) return runFaults(runs, seed);
  const share = Math.ceil(runs / processes);
  const parts = Array.from({ length: processes }, (_, at) => {
    const first = at * share;
    return runInProcess(Math.min(share, runs - first), seed + first);
  });
  return (await Promise.all(parts)).reduce(add);
}

function runInProcess(runs: number, seed: number): Promise<Totals> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, [String(runs), String(seed)]);
    child.on('message', (totals) => resolve(totals as Totals));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`A process of the fault runs ended early (${code}).`)));
  });
}

function add(one: Totals, other: Totals): Totals {
  return {
    schedules: one.schedules + other.schedules,
    lost: one.lost + other.lost,
    regressions: one.regressions + other.regressions,
    silent: one.silent + other.silent,
    unknowable: one.unknowable + other.unknowable,
    failures: [...one.failures, ...other.failures],
  };
}
