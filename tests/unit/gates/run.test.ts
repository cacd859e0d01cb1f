import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runGate } from '../../../scripts/gates/run.ts';
import type { Gate } from '../../../scripts/gates/gates.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gates-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const ENV = { PATH: process.env['PATH'], FORCE_COLOR: '1', NO_COLOR: '1' };
const COLOURS = 'console.log(process.env.NO_COLOR, process.env.FORCE_COLOR)';

describe('runGate', () => {
  it('tells each program once that nobody wants colours', async () => {
    const plain: Gate = { name: 'lint', command: ['node', '-e', COLOURS] };
    expect((await runGate(plain, root, ENV)).output).toBe('1 undefined\n');
    const e2e: Gate = { ...plain, report: { runner: 'playwright', file: 'e2e.json' } };
    expect((await runGate(e2e, root, ENV)).output).toBe('undefined 0\n');
  });

  it('reads out of the report what failed', async () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [
        {
          name: join(root, 'a.test.ts'),
          status: 'failed',
          message: '',
          assertionResults: [{ fullName: 'adds up', status: 'failed', failureMessages: ['1 is not 2'] }],
        },
      ],
    };
    writeFileSync(join(root, 'made.json'), JSON.stringify(report));
    const script = "require('fs').copyFileSync('made.json', 'unit.json'); process.exit(1)";
    const gate: Gate = {
      name: 'unit',
      command: ['node', '-e', script],
      report: { runner: 'vitest', file: 'unit.json' },
    };
    expect(await runGate(gate, root, ENV)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: [{ title: 'adds up', place: 'a.test.ts', error: '1 is not 2' }],
    });
  });

  it('never takes an older report', async () => {
    writeFileSync(join(root, 'unit.json'), JSON.stringify({ numPassedTests: 9 }));
    const gate: Gate = {
      name: 'unit',
      command: ['node', '-e', '0'],
      report: { runner: 'vitest', file: 'unit.json' },
    };
    expect(await runGate(gate, root, ENV)).toMatchObject({ passed: 0, failed: 1, failures: [] });
  });
});
