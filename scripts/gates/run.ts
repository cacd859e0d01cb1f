/** Runs gates one after the other and adds up. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { countGate, countPlaywright, countVitest, type Counts } from './counts.ts';
import { playwrightFailures, vitestFailures, type Failure } from './failures.ts';
import type { Gate } from './gates.ts';

export interface GateResult extends Counts {
  readonly name: string;
  readonly seconds: number;
  /** What the program printed, both streams in order. */
  readonly output: string;
  /** Empty for a gate without a report. */
  readonly failures: readonly Failure[];
}

interface Report {
  readonly counts: Counts;
  readonly failures: readonly Failure[];
}

function readReport(gate: Gate, root: string): Report | null | undefined {
  if (!gate.report) return undefined;
  try {
    const report: unknown = JSON.parse(readFileSync(join(root, gate.report.file), 'utf8'));
    return gate.report.runner === 'vitest'
      ? { counts: countVitest(report), failures: vitestFailures(report, root) }
      : { counts: countPlaywright(report), failures: playwrightFailures(report, root) };
  } catch {
    return null;
  }
}

/** Playwright colours what its workers say, and Node warns of somebody who asks for both. */
function withoutColours(gate: Gate, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isPlaywright = gate.report?.runner === 'playwright';
  return {
    ...env,
    NO_COLOR: isPlaywright ? undefined : '1',
    FORCE_COLOR: isPlaywright ? '0' : undefined,
  };
}

function execute(
  gate: Gate,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string }> {
  const [program, ...args] = gate.command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: {
        ...withoutColours(gate, env),
        PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${env['PATH'] ?? ''}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const add = (part: Buffer): void => {
      output += part.toString('utf8');
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', (problem) => resolve({ code: 2, output: `${output}${problem.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 2, output }));
  });
}

/**
 * Runs one gate. An old report is removed first, so that a runner that dies early cannot pass on it.
 * @param root folder of the project.
 */
export async function runGate(gate: Gate, root: string, env: NodeJS.ProcessEnv): Promise<GateResult> {
  if (gate.report) rmSync(join(root, gate.report.file), { force: true });
  const begun = performance.now();
  const { code, output } = await execute(gate, root, env);
  const report = readReport(gate, root);
  const counts = countGate(code === 0, report && report.counts);
  const failures = report?.failures ?? [];
  return { name: gate.name, ...counts, seconds: (performance.now() - begun) / 1000, output, failures };
}
