import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, settle, type Finding } from '../../../scripts/diagnostics/diagnostic.ts';
import { formatDiagnostic, formatDiagnostics } from '../../../scripts/diagnostics/format.ts';
import { EnvironmentProblem, environmentProblem } from '../../../scripts/diagnostics/problems.ts';
import { didYouMean, nearest } from '../../../scripts/diagnostics/suggest.ts';

const at = (file: string, line: number | null, column: number | null = 1): Finding =>
  find('heading-level-1', { file, line, column }, {});
const full = { rules: 'full', stage: 'release' } as const;

describe('settle', () => {
  it('sorts by file, line and column and tells each thing once', () => {
    const found = [
      at('b.md', 1),
      at('a.md', 10),
      at('a.md', 2, 9),
      at('a.md', 2, 3),
      at('a.md', null, null),
      at('b.md', 1),
    ];
    expect(settle(found, full).map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'a.md:null:null',
      'a.md:2:3',
      'a.md:2:9',
      'a.md:10:1',
      'b.md:1:1',
    ]);
  });

  it('has exactly the agreed keys', () => {
    const [one] = settle(
      [find('key-missing', { file: 'a', line: 1, column: 1 }, { key: 'k', expected: 'x' })],
      full,
    );
    expect(one).toEqual({
      code: 'key-missing',
      severity: 'error',
      file: 'a',
      line: 1,
      column: 1,
      message: 'The line “k: …” is missing.',
      expected: 'x',
      found: null,
      remedy: 'Add a line “k: …”.',
    });
  });
});

describe('formatDiagnostic', () => {
  const [one] = settle([at('a.md', 2, 3)], full);

  it('shows the line with a mark below the place', () => {
    const rows = formatDiagnostic(one!, 'first\n  # Two\n').split('\n');
    expect(rows.slice(0, 4)).toEqual([
      'a.md:2:3  error  heading-level-1',
      '  A heading with one # is the title of the page, and that is already there.',
      '  2 |   # Two',
      '    |   ^',
    ]);
  });

  it('cuts a long line around the place', () => {
    const [far] = settle([at('a.md', 1, 5001)], full);
    const rows = formatDiagnostic(far!, `${'x'.repeat(5000)}!${'y'.repeat(5000)}`).split('\n');
    expect(rows[2]!.length).toBeLessThan(120);
    expect(rows[2]![rows[3]!.indexOf('^')]).toBe('!');
  });

  it('does without a line that is not there', () => {
    expect(formatDiagnostic(one!)).not.toContain('|');
    expect(formatDiagnostic(one!, 'only one line')).not.toContain('|');
  });
});

describe('formatDiagnostics', () => {
  it('counts, and lists what repeats itself', () => {
    const repeated = [1, 2, 3, 4, 5].map((line) =>
      find('was-unknown', { file: 'a.md', line, column: 1 }, { was: `w${line}` }),
    );
    const text = formatDiagnostics(settle([...repeated, at('b.md', 1)], full), () => undefined);
    expect(text).toContain('2 more warnings was-unknown:\n  a.md:4  The ledger knows no “w4”');
    expect(text.split('\n').at(-1)).toBe('1 error, 5 warnings');
  });
});

/** Edits between two words by definition: insert, delete, change a letter, swap two neighbours. */
function edits(a: string, b: string, known = new Map<string, number>()): number {
  if (a === '' || b === '') return a.length + b.length;
  const key = `${a}|${b}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  const least = Math.min(
    edits(a.slice(1), b, known) + 1,
    edits(a, b.slice(1), known) + 1,
    edits(a.slice(1), b.slice(1), known) + (a[0] === b[0] ? 0 : 1),
    swapped ? edits(a.slice(2), b.slice(2), known) + 1 : Infinity,
  );
  known.set(key, least);
  return least;
}

describe('nearest', () => {
  it.each([
    ['layuot', 'layout'],
    ['trys', null],
    ['tryes', 'tries'],
    ['poor', null],
    ['nose', null],
    ['good', 'best'],
    ['Title', 'title'],
    ['welcom', 'welcome'],
    ['elephant', null],
    ['S2', null],
    ['x'.repeat(100000), null],
  ])('%s', (word, expected) => {
    expect(nearest(word, ['layout', 'tries', 'title', 'welcome', 'S1', 'knows', 'good-one', 'best'])).toBe(
      expected,
    );
  });

  it('counts edits as plainly as can be, from both sides alike', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 6, maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const close = edits(a, b) <= 2;
        expect(nearest(a, [b])).toBe(close ? b : null);
        expect(nearest(b, [a])).toBe(close ? a : null);
      }),
      { numRuns: 300 },
    );
  });

  it('takes one edit alone for a slip in a short word', () => {
    expect(nearest('coral', ['core'])).toBeNull();
    expect(nearest('cores', ['core'])).toBe('core');
  });

  it('gives the list where nothing is close, and the hint where the list is long', () => {
    expect(didYouMean('zzz', ['one', 'two'], 'hint')).toBe('Use one of: one, two.');
    expect(
      didYouMean(
        'zzz',
        Array.from({ length: 13 }, (_, i) => `name-${i}`),
        'hint',
      ),
    ).toBe('hint');
  });
});

describe('environmentProblem', () => {
  it('puts a refusal by the system into words', () => {
    const refusal = Object.assign(new Error('EROFS'), { code: 'EROFS', path: '/out' });
    expect(environmentProblem(refusal)).toMatchObject({
      message: '/out: the disk is read-only.',
      cause: refusal,
    });
    const port = Object.assign(new Error('EADDRINUSE'), { code: 'EADDRINUSE', port: 4300 });
    expect(environmentProblem(port)?.message).toBe('4300: another program uses this port.');
    const own = new EnvironmentProblem('x');
    expect(environmentProblem(own)).toBe(own);
    expect(environmentProblem(new Error('ours'))).toBeNull();
    expect(environmentProblem(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeNull();
  });
});
