import { describe, expect, it } from 'vitest';
import { compiled, changed, readTypes, contentOf, indexOf, entryOf } from './types-course.ts';

describe('a scale', () => {
  it('has statements without a right answer, each with a row of its own in the LMS', () => {
    const { rows, options: points, layout } = contentOf('confidence-before');
    expect(points.map(({ id }) => id)).toEqual(['now', 'help', 'not-yet', 'not-mine']);
    expect(rows.map(({ right }) => right)).toEqual([null, null, null]);
    expect(layout).toBe('cards');
    expect(indexOf('confidence-before')).toMatchObject({
      rows: [
        { id: 'ring', interaction: 0 },
        { id: 'ask', interaction: 1 },
        { id: 'whom', interaction: 2 },
      ],
      interaction: null,
    });
    expect(compiled.course?.index.interactions).toContain('m1.confidence-before.ring');
    expect(compiled.course?.index.interactions).not.toContain('m1.confidence-before');
  });

  it('asked again has its statements and points, and rows of its own', () => {
    const [before, after] = [contentOf('confidence-before'), contentOf('confidence-after')];
    expect(after).toMatchObject({ before: 'confidence-before', layout: 'list', rows: before.rows });
    expect(after.options).toEqual(before.options);
    expect(indexOf('confidence-after').rows.map(({ interaction }) => interaction)).toEqual([10, 11, 12]);
    expect(entryOf('m2.confidence-after.ask')).toMatchObject({
      type: 'likert',
      text: 'And how sure are you now? I could ask a dance group what it needs from a room. (again: m1.confidence-before.ask)',
      options: [{ id: 'now', text: 'Can do it now' }, { id: 'help' }, { id: 'not-yet' }, { id: 'not-mine' }],
      right: [],
      page: 'after',
    });
  });

  it('keeps its rows in the LMS when it gets another id', async () => {
    const file = 'modules/01-practice/confidence-before.md';
    const again = 'modules/02-check/confidence-after.md';
    const page = 'modules/01-practice/01-before.md';
    const rename = (text: string): string => text.replace('confidence-before', 'sure');
    const renamed = await changed({
      [file]: rename(await readTypes(file)).replace('type:', 'was: confidence-before\ntype:'),
      [again]: rename(await readTypes(again)),
      [page]: rename(await readTypes(page)),
      'ledger.yaml': `released:\nentries:\n${compiled.ledger.added.map((line) => `  - ${line}\n`).join('')}`,
    });
    expect(renamed.diagnostics).toEqual([]);
    expect(indexOf('sure', renamed).rows).toEqual(indexOf('confidence-before').rows);
    expect(indexOf('sure', renamed).options).toEqual(indexOf('confidence-before').options);
  });
});

describe('a scale that is asked again', () => {
  const file = 'modules/02-check/confidence-after.md';
  const named = async (change: (text: string) => string): Promise<unknown> => {
    const more = await changed({ [file]: change(await readTypes(file)) });
    const { outcome, element } = contentOf('confidence-after', more);
    return [more.diagnostics, outcome, element];
  };

  it('has the outcome and element of the first time, unless it names its own', async () => {
    expect(await named((text) => text.replace(/^(outcome|element): .*\n/gm, ''))).toEqual([
      [],
      'O1',
      'trust',
    ]);
    expect(await named((text) => text.replace('outcome: O1', 'outcome: O2'))).toEqual([[], 'O2', 'trust']);
  });
});
