import { expect, it } from 'vitest';
import { inWords, judge, tableRows } from '../../../scripts/bench/budgets.ts';

it('puts a figure beside the budget of its course', () => {
  const verdicts = judge([
    { key: 'player', course: 'bench', value: 31 * 1024 },
    { key: 'player', course: 'real', value: 31 * 1024 },
    { key: 'readable', course: 'bench', value: 1.5 },
    { key: 'requests', course: 'real', value: 7 },
  ]);
  expect(verdicts.map(({ key, course, isKept, isGate }) => [key, course, isKept, isGate])).toEqual([
    ['player', 'bench', false, true],
    ['player', 'real', true, true],
    ['readable', 'bench', true, false],
  ]);
});

it('never keeps a figure that could not be measured', () => {
  expect(judge([{ key: 'shift', course: 'bench', value: Number.NaN }])[0]?.isKept).toBe(false);
});

it('writes a table that a person reads', () => {
  const [head, row, late] = tableRows(
    judge([
      { key: 'player', course: 'bench', value: 31 * 1024 },
      { key: 'blocking', course: 'real', value: 60 },
    ]),
  );
  expect(head).toMatch(/^course +what +measured +budget/);
  expect(row).toMatch(/^bench +player script \(gzip\) +31\.0 KiB +≤ 30\.0 KiB +BROKEN$/);
  expect(late).toMatch(/^real +blocking time +60 ms +≤ 50 ms +over$/);
  expect(inWords(1.234, 'ratio')).toBe('1.23 ×');
});

it('measures the whole file and what is sent until it is usable apart', () => {
  const of = (key: string, value: number) =>
    judge((['bench', 'real'] as const).map((course) => ({ key, course, value: value * 1024 }))).map(
      ({ course, isKept, isGate }) => [course, isKept, isGate],
    );
  expect(of('usable', 46)).toEqual([['bench', true, true]]);
  expect(of('usable', 46.1)).toEqual([['bench', false, true]]);
  expect(of('later', 18.1)).toEqual([
    ['bench', false, true],
    ['real', false, true],
  ]);
  expect(of('launch', 60.1)).toEqual([
    ['bench', false, true],
    ['real', true, true],
  ]);
});
