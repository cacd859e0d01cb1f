/** One process of `spread.ts`: plays so many plans from a seed on, and sends what came of it. */
import { runFaults } from './run.ts';

const [runs, seed] = process.argv.slice(2).map(Number);
process.send?.(await runFaults(runs ?? 0, seed ?? 1));
process.disconnect?.();
