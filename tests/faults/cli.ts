/** `npm run test:faults -- --runs N --seed S`: learner sessions under faults, over a fake browser. */
import { InputProblem, main, type Command } from '../../scripts/cli/command.ts';
import { index } from '../unit/state/sample.ts';
import { makePlan } from './make-plan.ts';
import { playPlan } from './run.ts';
import { spreadFaults } from './spread.ts';

const options = {
  runs: { type: 'string', value: 'N', help: 'how many schedules (5000)' },
  seed: { type: 'string', value: 'S', help: 'seed of the first one; the next ones count up (1)' },
  trace: { type: 'boolean', help: 'with --runs 1: says what happened, although nothing failed' },
} as const;

const SHOWN = 3;

function numberOf(text: string | undefined, fallback: number, name: string): number {
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InputProblem(`--${name} must be a whole number from 1.`);
  return value;
}

const command: Command<typeof options> = {
  name: 'test:faults',
  summary:
    'Plays seeded learner sessions under seeded faults. The last line must say lost 0, regressions 0, silent 0.',
  options,
  folders: false,
  run: async ({ options: given, print, progress }) => {
    const runs = numberOf(given.runs, 5000, 'runs');
    const seed = numberOf(given.seed, 1, 'seed');
    const { schedules, lost, regressions, silent, unknowable, failures } = await spreadFaults(runs, seed);
    const failed = failures.map((failure) => failure.seed);
    const told = given.trace && runs === 1 ? [seed] : failed.slice(0, SHOWN);
    for (const one of told) {
      progress(`\nReplay with: npm run test:faults -- --seed ${one} --runs 1 --trace`);
      const { trace } = await playPlan(makePlan(one, index), undefined, true);
      for (const line of trace) progress(line);
    }
    if (failures.length > 0) progress(`\nSeeds: ${failed.join(' ')}`);
    if (unknowable > 0) progress(`${unknowable} lies that nothing could reveal: no call, and no storage`);
    print(`schedules ${schedules}, lost ${lost}, regressions ${regressions}, silent ${silent}`);
    return failures.length > 0 ? 1 : 0;
  },
};

await main(command);
