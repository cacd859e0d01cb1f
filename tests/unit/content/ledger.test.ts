import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyLedger,
  entryLine,
  formatLedger,
  readLedger,
  releasedSince,
  releaseLedger,
  writeLedger,
  type Ledger,
  type Series,
} from '../../../scripts/content/ledger.ts';
import { planLedger, type Need } from '../../../scripts/content/ledger-plan.ts';

const at = { file: 'x.md', line: 1, column: 1 };
const need = (series: Series, key: string, was: string | null = null): Need => ({ series, key, was, at });
const pages = (...keys: string[]): Need[] => keys.map((key) => need('pages', key));

function ledgerOf(...lines: string[]): Ledger {
  const text = `released:\nentries:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
  const { ledger, findings } = readLedger(text);
  expect(findings).toEqual([]);
  return ledger;
}

const linesOf = (ledger: Ledger): string[] => ledger.entries.map(entryLine);

describe('planLedger', () => {
  it('numbers each series and each parent from 0', () => {
    const plan = planLedger(emptyLedger, [
      ...pages('a', 'b'),
      need('questions', 'q'),
      need('choices', 'q.x'),
      need('choices', 'q.y'),
      need('choices', 's.one.x'),
      need('interactions', 'm1.q'),
    ]);
    expect(plan.added).toEqual([
      'pages 0 a',
      'pages 1 b',
      'questions 0 q',
      'choices 0 q.x',
      'choices 1 q.y',
      'choices 0 s.one.x',
      'interactions 0 m1.q',
    ]);
    expect(plan.numberOf('choices', 'q.y')).toBe(1);
  });

  it('adds nothing to a ledger that has everything, in whatever order it is needed', () => {
    const { ledger } = planLedger(emptyLedger, pages('a', 'b', 'c'));
    const again = planLedger(ledger, pages('c', 'a', 'b'));
    expect(again.added).toEqual([]);
    expect(again.ledger.entries).toEqual(ledger.entries);
  });

  it('keeps the numbers of retired things and gives them back to those that return', () => {
    const { ledger } = planLedger(ledgerOf('pages 0 a', 'pages 1 b'), pages('a', 'c'));
    expect(linesOf(ledger)).toEqual(['pages 0 a', 'pages 1 b', 'pages 2 c']);
    expect(planLedger(ledger, pages('b')).numberOf('pages', 'b')).toBe(1);
  });

  it('follows a renaming, with choices, scenes and interactions', () => {
    const before = ledgerOf(
      'scenarios 0 old',
      'scenes 0 old.call',
      'choices 0 old.call.ask',
      'choices 1 old.call.gone',
      'interactions 0 m1.old.call',
      'interactions 1 m1.old',
    );
    const plan = planLedger(before, [
      need('scenarios', 'new', 'old'),
      need('scenes', 'new.call'),
      need('choices', 'new.call.ask'),
      need('choices', 'new.call.fresh'),
      need('interactions', 'm1.new.call', 'm1.old.call'),
      need('interactions', 'm1.new', 'm1.old'),
    ]);
    expect(plan.added).toEqual([
      'scenarios 0 new was old',
      'scenes 0 new.call was old.call',
      'choices 0 new.call.ask was old.call.ask',
      'choices 1 new.call.gone was old.call.gone',
      'choices 2 new.call.fresh',
      'interactions 0 m1.new.call was m1.old.call',
      'interactions 1 m1.new was m1.old',
    ]);
    const reread = readLedger(formatLedger(plan.ledger)).ledger;
    expect(planLedger(reread, [need('choices', 'new.call.fresh')])).toMatchObject({
      added: [],
      findings: [],
    });
    expect(planLedger(reread, [need('scenarios', 'newer', 'new')]).numberOf('scenarios', 'newer')).toBe(0);
  });

  it('keeps the row of a question that moves to another module', () => {
    const plan = planLedger(ledgerOf('interactions 0 m1.q', 'interactions 1 m1.r'), [
      need('interactions', 'm2.q'),
      need('interactions', 'm1.r'),
    ]);
    expect(plan.added).toEqual(['interactions 0 m2.q was m1.q']);
  });

  it('says when a former id was never known', () => {
    const { findings } = planLedger(ledgerOf('pages 0 a'), [need('pages', 'b', 'x')]);
    expect(findings.map(({ code }) => code)).toEqual(['was-unknown']);
  });

  it('renumbers the later of two after a merge, and says so', () => {
    const { ledger, findings, added } = planLedger(
      ledgerOf('pages 0 a', 'pages 1 b', 'pages 1 c', 'pages 2 d'),
      [],
    );
    expect(linesOf(ledger)).toEqual(['pages 0 a', 'pages 1 b', 'pages 3 c', 'pages 2 d']);
    expect(findings.map(({ code }) => code)).toEqual(['ledger-renumbered']);
    expect(added).toEqual(['pages 3 c']);
  });

  it('lets renamings follow a number that moved', () => {
    const { ledger } = planLedger(ledgerOf('pages 0 a', 'pages 0 b', 'pages 0 c was b'), []);
    expect(linesOf(ledger)).toEqual(['pages 0 a', 'pages 1 b', 'pages 1 c was b']);
  });

  it('never renumbers what was released', () => {
    const released = releaseLedger(ledgerOf('pages 0 a', 'pages 1 b'), [], '1.0.0');
    const text = formatLedger(released).replace('pages 1 b', 'pages 1 b\n  - pages 1 c');
    const { findings, ledger } = planLedger(readLedger(text).ledger, []);
    expect(findings.map(({ code }) => code)).toEqual(['ledger-duplicate']);
    expect(linesOf(ledger).slice(0, 2)).toEqual(['pages 0 a', 'pages 1 b']);
  });

  it.each([
    ['a line that was deleted', 'released:\n  - pages 2\nentries:\n  - pages 0 a\n'],
    ['a hole below the mark', 'released:\n  - pages 2\nentries:\n  - pages 1 a\n'],
    ['a mark far beyond', 'released:\n  - pages 999999\nentries:\n  - pages 0 a\n'],
    ['a mark for nothing', 'released:\n  - choices q 3\nentries:\n'],
  ])('refuses %s', (_, text) => {
    const { findings } = planLedger(readLedger(text).ledger, []);
    expect(findings.map(({ code }) => code)).toEqual(['ledger-gap']);
  });

  it('closes a gap above the mark, so that no array grows with a number', () => {
    const { ledger } = planLedger(ledgerOf('interactions 999999 m1.q'), []);
    expect(linesOf(ledger)).toEqual(['interactions 0 m1.q']);
  });
});

describe('two branches merged by union', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const branch = fc.uniqueArray(key, { maxLength: 6 });

  it('come out with one number for each key, none missing, and nothing released is moved', () => {
    fc.assert(
      fc.property(branch, branch, branch, (base, left, right) => {
        const start = releaseLedger(planLedger(emptyLedger, pages(...base)).ledger, [], '1.0.0');
        const [one, two] = [left, right].map((keys) => planLedger(start, pages(...keys)).ledger);
        const merged = [...one!.entries, ...two!.entries.slice(start.entries.length)];
        const needed = pages(...left, ...right);
        const plan = planLedger({ ...start, entries: merged }, needed);
        const numbers = plan.ledger.entries.map(({ number }) => number).sort((x, y) => x - y);
        expect(numbers).toEqual(numbers.map((_, i) => i));
        for (const { key: page } of needed) expect(plan.numberOf('pages', page)).toBeGreaterThanOrEqual(0);
        for (const entry of start.entries) expect(plan.numberOf('pages', entry.key)).toBe(entry.number);
        expect(plan.findings.every(({ kind }) => kind === 'advice')).toBe(true);
        expect(planLedger(plan.ledger, needed)).toMatchObject({ added: [], findings: [] });
      }),
    );
  });
});

describe('the file', () => {
  it('is read as it was written', () => {
    const { ledger } = planLedger(emptyLedger, [
      ...pages('a'),
      need('choices', 'q.x'),
      need('objectives', 'O1'),
    ]);
    const released = releaseLedger(ledger, [], '1.0.0');
    const { ledger: again, findings } = readLedger(formatLedger(released));
    expect(findings).toEqual([]);
    expect(linesOf(again)).toEqual(linesOf(released));
    expect([...again.released]).toEqual([...released.released]);
    expect(formatLedger(released)).toMatchInlineSnapshot(`
      "# Stable numbers of everything that learners' progress and LMS reports refer to.
      # Written by "npm run build", committed with the course. Lines are added, never changed or deleted.
      released:
        - pages 1
        - choices q 1
        - objectives 1
      entries:
        - pages 0 a
        - choices 0 q.x
        - objectives 0 O1
      "
    `);
  });

  it('takes the higher of two marks that a merge left', () => {
    const { ledger } = readLedger('released:\n  - pages 5\n  - pages 7\n  - pages 6\nentries:\n');
    expect([...ledger.released]).toEqual([['pages', 7]]);
  });

  it.each([
    ['a conflict left by hand', '<<<<<<< HEAD\nreleased:\n=======\n', 'ledger-unreadable'],
    ['another part', 'released:\nentries:\nextra: 1\n', 'ledger-unreadable'],
    ['a list instead', '- pages 0 a\n', 'ledger-unreadable'],
    ['nothing at all', '', 'ledger-unreadable'],
    ['an unknown series', 'entries:\n  - chapters 0 a\n', 'ledger-line'],
    ['a map as a line', 'entries:\n  - pages: 0\n', 'ledger-line'],
    ['a number that is none', 'entries:\n  - pages -1 a\n', 'ledger-line'],
    ['a number too large', 'entries:\n  - pages 99999999 a\n', 'ledger-line'],
    ['entries that are no list', 'entries: pages\n', 'ledger-line'],
  ])('refuses %s', (_, text, code) => {
    expect(readLedger(text).findings.map((one) => one.code)).toContain(code);
  });

  it('is written whole or not at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
    await writeLedger(folder, ledgerOf('pages 0 a'));
    expect(await readFile(join(folder, 'ledger.yaml'), 'utf8')).toContain('  - pages 0 a\n');
    expect(await readdir(folder)).toEqual(['ledger.yaml']);
    await expect(writeLedger(join(folder, 'missing'), emptyLedger)).rejects.toThrow('ENOENT');
    await rm(folder, { recursive: true });
  });
});

describe('versions of releases', () => {
  const rows = (...keys: string[]): Need[] => keys.map((key) => need('interactions', `m1.${key}`));
  const file = (...marks: string[]): Ledger => {
    const lines = marks.map((mark) => `  - ${mark}\n`).join('');
    const { ledger, findings } = readLedger(`released:\n${lines}entries:\n`);
    expect(findings).toEqual([]);
    return ledger;
  };

  it('are written down, one line for each release, and read again', () => {
    const first = releaseLedger(planLedger(emptyLedger, rows('a', 'b')).ledger, [], '0.3.0');
    const grown = planLedger(readLedger(formatLedger(first)).ledger, rows('a', 'b', 'c'));
    const second = releaseLedger(grown.ledger, [], '0.4.0');
    expect(formatLedger(second)).toContain(
      'released:\n  - interactions 2 0.3.0\n  - interactions 3 0.4.0\nentries:\n',
    );
    const { ledger } = readLedger(formatLedger(second));
    expect([0, 1, 2, 3].map((row) => releasedSince(ledger, row))).toEqual(['0.3.0', '0.3.0', '0.4.0', null]);
    expect(formatLedger(ledger)).toBe(formatLedger(second));
    expect(formatLedger(releaseLedger(ledger, [], '0.4.0'))).toBe(formatLedger(second));
  });

  it('are unknown for rows of lines without one, and those lines stay', () => {
    const old = file('interactions 2', 'pages 0');
    const next = releaseLedger(planLedger(old, rows('a', 'b', 'c')).ledger, [], '0.5.0');
    const { ledger } = readLedger(formatLedger(next));
    expect([0, 1, 2].map((row) => releasedSince(ledger, row))).toEqual(['', '', '0.5.0']);
    expect(formatLedger(ledger)).toContain('  - interactions 2\n  - interactions 3 0.5.0\n');
    expect(ledger.released.get('interactions')).toBe(3);
  });

  it('of two branches stand side by side: a row has the lowest mark above it', () => {
    const { releases } = file('interactions 4 0.4.0', 'interactions 2 0.3.0', 'interactions 2 0.3.0');
    expect([1, 2, 3, 4].map((row) => releasedSince({ releases }, row))).toEqual([
      '0.3.0',
      '0.4.0',
      '0.4.0',
      null,
    ]);
  });

  it('belong to rows of reports alone', () => {
    const { findings } = readLedger('released:\n  - pages 2 0.3.0\n  - interactions 2 new\nentries:\n');
    expect(findings.map(({ code }) => code)).toEqual(['ledger-line', 'ledger-line']);
  });
});
