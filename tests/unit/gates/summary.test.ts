import { describe, expect, it } from 'vitest';
import { failureLines } from '../../../scripts/gates/summary.ts';

const failure = (at: number, lines: number) => ({
  title: `test ${at}`,
  place: `tests/unit/a.test.ts:${at}`,
  error: Array.from({ length: lines }, (_, line) => `line ${line + 1}`).join('\n'),
});
const gate = (count: number, lines: number) => ({
  name: 'unit',
  output: 'dots',
  failures: Array.from({ length: count }, (_, at) => failure(at, lines)),
});

describe('the end of what is printed', () => {
  it('is silent where nothing failed', () => {
    expect(failureLines([])).toEqual([]);
  });

  it('names gate, test and place, and says why', () => {
    expect(failureLines([gate(1, 2)])).toEqual([
      '',
      'FAIL unit: test 0  tests/unit/a.test.ts:0',
      '     line 1',
      '     line 2',
    ]);
  });

  it('keeps beginning and end of a long error', () => {
    const lines = failureLines([gate(1, 400)]);
    expect(lines).toHaveLength(27);
    expect(lines.slice(2, 4)).toEqual(['     line 1', '     line 2']);
    expect(lines.at(-1)).toBe('     line 400');
    expect(lines).toContain('     …');
  });

  it.each([2, 4, 5, 20, 38, 39, 113, 114, 500])(
    'has at most 115 lines for %i failures, and names them',
    (count) => {
      const lines = failureLines([gate(count, 400)]);
      expect(lines.length).toBeLessThanOrEqual(115);
      const named = lines.filter((line) => line.startsWith('FAIL')).length;
      const left = Number(/and (\d+) more/.exec(lines.at(-1) ?? '')?.[1] ?? 0);
      expect(named + left).toBe(count);
    },
  );

  it('cuts a line that is a whole page', () => {
    const lines = failureLines([
      { ...gate(0, 0), failures: [{ title: 't', place: '', error: 'x'.repeat(9000) }] },
    ]);
    expect(lines.map((line) => line.length)).toEqual([0, 12, 306]);
  });

  it('gives the last lines of a gate that has no report of its tests', () => {
    const output = Array.from({ length: 90 }, (_, at) => `said ${at}`).join('\n') + '\n';
    const lines = failureLines([{ name: 'lint', output, failures: [] }]);
    expect(lines.slice(0, 3)).toEqual(['', 'FAIL lint', '     said 65']);
    expect(lines.at(-1)).toBe('     said 89');
  });
});
