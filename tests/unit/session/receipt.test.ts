import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../../components/model/record.ts';
import { passed, passing, row } from '../../contract/records.ts';
import { active, at, begin } from './start.ts';

describe('a session that goes on from an earlier one', () => {
  const stored = at(7, { interactions: [row(0), row(1)] });
  const opening = { suspend: 'A7', place: 'welcome~7' };

  it('sends the rows of the earlier one again with the next save, without a time', () => {
    const { adapter, clock, session, saveNow } = begin(opening);
    session.resume(() => stored);
    clock.paint();
    expect(adapter.written).toEqual([{}]);
    saveNow(at(8, { interactions: [row(0), row(1), row(2)] }));
    expect(adapter.written.at(-1)).toMatchObject({ earlier: [row(0), row(1)], interactions: [row(2)] });
    saveNow(at(9, { interactions: [row(0), row(1), row(2)] }));
    expect(adapter.written.at(-1)).toEqual({ suspend: 'A9', place: 'welcome~9' });
  });

  it('sends a status that the earlier one lost, without waiting for an answer', () => {
    const { adapter, clock, session } = begin(opening);
    session.resume(() => ({ ...stored, ...passed(90) }));
    clock.paint();
    expect(adapter.written).toHaveLength(1);
    expect(adapter.written[0]).toMatchObject(passing(90));
  });

  it('keeps quiet about a status that the LMS has', () => {
    const { adapter, clock, session } = begin({
      ...opening,
      completion: 'completed',
      success: 'passed',
      score: scoreOf(90),
    });
    session.resume(() => ({ ...stored, ...passed(90) }));
    clock.paint();
    expect(adapter.written).toEqual([{}]);
  });
});

describe('the receipt', () => {
  it('tells what a help desk needs', () => {
    const { clock, session, saveNow } = active();
    clock.advance(61_000);
    saveNow(at(2, { interactions: [row(0)], ...passed(80) }));
    expect(session.receipt()).toMatchObject({
      standard: 'scorm12',
      state: 'active',
      mode: 'normal',
      learner: { id: 'amina', name: 'Amina' },
      saved: clock.now(),
      unsaved: false,
      completion: 'completed',
      success: 'passed',
      score: 80,
      rows: 1,
      activeSeconds: 61,
      problems: [],
      revision: 2,
      held: [],
      probed: false,
    });
  });

  it('lists the latest commits and what the LMS answered', () => {
    const { adapter, clock, session, saveNow } = active();
    const begun = clock.now();
    clock.advance(1000);
    adapter.fails = true;
    saveNow(at(2));
    session.hidden(() => at(3));
    session.pagehide(() => at(4));
    const answers = session.receipt().commits;
    expect(answers.map(({ kind, ok, code }) => [kind, ok, code])).toEqual([
      ['foreground', true, ''],
      ['foreground', false, '101'],
      ['hidden', false, '101'],
      ['end', true, ''],
    ]);
    expect(answers[0]?.at).toEqual(begun);
    expect(answers[1]?.at).toEqual(clock.now());
    expect(session.receipt().revision).toBe(0);
  });

  it('keeps twenty of them', () => {
    const { session, saveNow } = active();
    for (let revision = 2; revision < 40; revision++) saveNow(at(revision));
    expect(session.receipt().commits).toHaveLength(20);
  });
});
