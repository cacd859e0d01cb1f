import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import {
  emptyLedger,
  formatLedger,
  meaningLine,
  readLedger,
  releaseLedger,
  writeLedger,
  type MeaningLine,
} from '../../../scripts/content/ledger.ts';
import {
  acceptSame,
  adoptEdition,
  meaningsOf,
  planMeanings,
  questionHash,
  type Meaning,
} from '../../../scripts/content/meaning.ts';
import { kinds } from '../state/kinds.ts';
import { courseFolder, question } from './course-folder.ts';

const [A, B, C] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;
const as = (id: string): string => id;

function lines(...texts: string[]): MeaningLine[] {
  const { ledger, findings } = readLedger(
    `released:\nentries:\n${texts.map((text) => `  - meanings ${text}\n`).join('')}`,
  );
  expect(findings).toEqual([]);
  return [...ledger.meanings];
}

const q = (hash: string, key = 'q'): Meaning => ({ key, hash });

describe('the meaning of a question', () => {
  const { single, likert, ordering } = kinds;

  it('is its words and its key, not its feedback, its id or the order of options', () => {
    const hash = questionHash(single);
    expect(questionHash({ ...single, text: 'Another stem' })).not.toBe(hash);
    const other = single.options.map((option) => ({ ...option, correct: option.id === 'key' }));
    expect(questionHash({ ...single, options: other })).not.toBe(hash);
    const kept = {
      ...single,
      id: 'renamed',
      options: [...single.options].reverse().map((option) => ({ ...option, feedback: '<p>New.</p>' })),
    };
    expect(questionHash(kept)).toBe(hash);
    expect(questionHash({ ...ordering, options: [...ordering.options].reverse() })).not.toBe(
      questionHash(ordering),
    );
  });

  it('of a scale is one for each statement', () => {
    const before = meaningsOf(likert);
    expect(before.map(({ key }) => key)).toEqual(['likert.ring', 'likert.next']);
    const rows = likert.rows.map((row) => (row.id === 'ring' ? { ...row, text: 'Other words' } : row));
    const after = meaningsOf({ ...likert, rows });
    expect(after[0]?.hash).not.toBe(before[0]?.hash);
    expect(after[1]).toEqual(before[1]);
  });
});

describe('planMeanings', () => {
  it('writes down a course at its first release, and knows of no change until then', () => {
    const plan = planMeanings([], [q(A)], as);
    expect(plan).toMatchObject({ edition: 0, changed: new Map() });
    expect(plan.pending.map(meaningLine)).toEqual(['meanings 0 q.aaaaaaaa']);
  });

  it('counts an edition for each release with other meanings', () => {
    const first = lines(`0 q.${A}`, `0 r.${B}`);
    expect(planMeanings(first, [q(A), q(B, 'r')], as)).toMatchObject({ edition: 0, pending: [] });
    const changed = planMeanings(first, [q(C), q(B, 'r')], as);
    expect(changed).toMatchObject({ edition: 1, changed: new Map([['q', 1]]) });
    const released = releaseLedger({ ...emptyLedger, meanings: first }, changed.pending, '1.0.0');
    expect(released.meanings.map(meaningLine)).toEqual([
      'meanings 0 q.aaaaaaaa',
      'meanings 0 r.bbbbbbbb',
      'meanings 1 q.cccccccc',
    ]);
    expect(planMeanings(released.meanings, [q(C), q(B, 'r')], as)).toMatchObject({ edition: 1, pending: [] });
  });

  it('follows a renamed question', () => {
    const now = (id: string): string => (id === 'old' ? 'q' : id);
    expect(planMeanings(lines(`2 old.${A}`), [q(A)], now)).toMatchObject({ edition: 2, pending: [] });
  });

  it('keeps both lines of a merge, and asks again where one edition has two meanings', () => {
    const merged = lines(`1 q.${A}`, `1 r.${A}`, `1 q.${B}`, `1 r.${A}`);
    const plan = planMeanings(merged, [q(A), q(A, 'r')], as);
    expect(plan.changed).toEqual(
      new Map([
        ['q', 2],
        ['r', 1],
      ]),
    );
    expect(merged).toHaveLength(3);
  });

  it('accepts other words for the same meaning where an author says so', () => {
    const before = planMeanings(lines(`0 q.${A}`, `1 q.${B}`), [q(C)], as);
    const { lines: same, unknown } = acceptSame(before, ['q', 'x']);
    expect(same.map(meaningLine)).toEqual(['meanings 1 q.cccccccc same']);
    expect(unknown).toEqual(['x']);
    const plan = planMeanings([...before.lines, ...same], [q(C)], as);
    expect(plan).toMatchObject({ edition: 1, pending: [], changed: new Map([['q', 1]]) });
    expect([...plan.accepted]).toEqual(['q.bbbbbbbb', 'q.cccccccc']);
  });

  it('takes in what a package asked that was handed out without a release', () => {
    const asked = [q(B), q(A, 'r')];
    expect(adoptEdition(lines(`0 q.${A}`, `0 r.${A}`), asked, 1).map(meaningLine)).toEqual([
      'meanings 1 q.bbbbbbbb',
    ]);
    expect(adoptEdition([], asked, 0).map(meaningLine)).toEqual([
      'meanings 0 q.bbbbbbbb',
      'meanings 0 r.aaaaaaaa',
    ]);
    const plan = planMeanings(lines(`0 q.${B}`), [q(C)], as);
    expect(plan).toMatchObject({ edition: 1, changed: new Map([['q', 1]]) });
  });
});

describe('a course with a released ledger', () => {
  async function releasedFolder(): Promise<string> {
    const folder = await courseFolder();
    const { course, ledger } = await compileCourse(folder);
    await writeLedger(folder, releaseLedger(ledger.ledger, course?.meanings.pending ?? [], '1.0.0'));
    return folder;
  }

  it('tells the player which question changed, and says nothing of it before', async () => {
    const folder = await releasedFolder();
    const before = await compileCourse(folder);
    expect(before.course?.index.edition).toBeUndefined();
    expect(before.course?.index.questions.map(({ changed }) => changed)).not.toContain(1);
    expect(before.ledger.added).toEqual([]);
    const text = await readFile(join(folder, question), 'utf8');
    const changed = await courseFolder({
      [question]: text.replace(/\n\n(?=\S)/, '\n\nNow: '),
      'ledger.yaml': await readFile(join(folder, 'ledger.yaml'), 'utf8'),
    });
    const { course, ledger } = await compileCourse(changed);
    expect(course?.index.edition).toBe(1);
    expect(course?.index.questions.filter((one) => one.changed === 1)).toHaveLength(1);
    expect(ledger.added).toEqual([]);
  });

  it('reads the lines that it writes', async () => {
    const folder = await releasedFolder();
    const text = await readFile(join(folder, 'ledger.yaml'), 'utf8');
    const { ledger, findings } = readLedger(text);
    expect(findings).toEqual([]);
    expect(ledger.meanings.length).toBeGreaterThan(0);
    expect(formatLedger(ledger)).toBe(text);
  });
});
