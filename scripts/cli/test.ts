/**
 * `npm test`: every gate and every suite. `npm test -- NAME…` runs those gates alone.
 * The last line is `N passed, N failed`, and before it stands what failed and why; exit 1 if anything did.
 */
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../browser/install.ts';
import { BROWSER_VARIABLE } from '../browser/find.ts';
import { EnvironmentProblem } from '../diagnostics/problems.ts';
import { gates } from '../gates/gates.ts';
import { runGate, type GateResult } from '../gates/run.ts';
import { failureLines } from '../gates/summary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = process.argv.slice(2);

if (wanted.includes('--help')) {
  console.log(`npm test [-- NAME…]\n\nGates: ${gates.map((gate) => gate.name).join(' · ')}`);
  process.exit(0);
}
const unknown = wanted.filter((name) => !gates.some((gate) => gate.name === name));
if (unknown.length > 0) {
  console.error(`No gate “${unknown.join('”, “')}”. Gates: ${gates.map((gate) => gate.name).join(' · ')}`);
  process.exit(1);
}

function browserOrExit(): string {
  try {
    return ensureBrowser();
  } catch (problem) {
    if (!(problem instanceof EnvironmentProblem)) throw problem;
    console.error(problem.message);
    process.exit(2);
  }
}

const env = { ...process.env, [BROWSER_VARIABLE]: browserOrExit() };
const results: GateResult[] = [];
for (const gate of gates.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const result = await runGate(gate, root, env);
  results.push(result);
  const mark = result.failed === 0 ? 'ok  ' : 'FAIL';
  console.log(
    `${mark} ${result.name}: ${result.passed} passed, ${result.failed} failed (${result.seconds.toFixed(1)} s)`,
  );
  if (result.failed > 0) console.log(result.output.replace(/^/gm, '     '));
}
for (const line of failureLines(results.filter((result) => result.failed > 0))) console.log(line);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
