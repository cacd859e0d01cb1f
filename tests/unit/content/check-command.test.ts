/** `npm run check` as a process: what it prints where, and its exit code. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { courseFolder, fixtures, question } from './course-folder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function check(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const command = ['--import', 'tsx', 'scripts/cli/check.ts', ...args];
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('check', { timeout: 30_000 }, () => {
  it('prints exactly {diagnostics, inventory} with --json', async () => {
    const { code, stdout } = await check('--json', '--course', join(fixtures, 'valid/small'));
    const printed = JSON.parse(stdout) as Record<string, Record<string, unknown>>;
    expect(code).toBe(0);
    expect(Object.keys(printed)).toEqual(['diagnostics', 'inventory']);
    expect(printed['inventory']).toMatchObject({
      scenarios: [{ id: 'phone', scenes: 4, decisions: 1, endings: 2 }],
      questions: { practice: 1, assessment: 2 },
      reflections: 2,
      sourcePoints: { total: 2, taught: 2, missing: [] },
      suspendData: { worstCase: { scorm12: expect.any(Number) as number }, limit: { scorm12: 4096 } },
    });
  });

  it('reports in words and fails where the course is wrong', async () => {
    const folder = await courseFolder({ [question]: 'no front matter' });
    const { code, stdout } = await check('--content', '--course', folder);
    expect(code).toBe(1);
    expect(stdout).toContain(`${question}:1:1  error  front-matter-missing`);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 error, 0 warnings');
  });

  it('writes missing ids with --fix, and leaves the code alone', async () => {
    const text = await readFile(join(fixtures, 'valid/small', question), 'utf8');
    const folder = await courseFolder({ [question]: text.replace(' `#choir`', '') });
    const { code, stderr } = await check('--fix', '--course', folder);
    expect(code).toBe(0);
    expect(stderr).toContain(`${question}:15  #choir-rents`);
    expect(stderr).not.toContain('Checking the code');
  });

  it('refuses an option that it does not know', async () => {
    const { code, stderr, stdout } = await check('--jsno');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain("'--jsno'");
  });
});
