import { describe, expect, it } from 'vitest';
import { hasWork, redo, sameWork } from '../../../components/app/work.ts';
import { NOTE_LIMIT, TAKEN_BACK } from '../../../components/model/pilot.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { readResponse } from '../../../components/model/wording.ts';
import { LIMIT_SCORM_12, unpack } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { merge } from '../../../components/state/merge.ts';
import { pack, packState, textsLeftOut } from '../../../components/state/packing.ts';
import { deriveRecord } from '../../../components/state/record.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { worstCaseState, worstCaseSuspend } from '../../../components/state/worst-case.ts';
import { pilotOf } from '../../support/pilot.ts';
import { planned, PLANNED_SIZE, plannedOf } from './kinds.ts';
import { content } from './sample.ts';

const { index } = pilotOf(planned, [], 3);
const [page] = index.pages;
const NOTE = `pilot.${page?.id ?? ''}.unclear`;
const BARRIER = 'pilot.closing.barrier';
const CHANGE = 'pilot.closing.change';
const fresh = initialProgress(7);
const say = (progress: Progress, row: string, answer: string): Progress =>
  reduce(progress, { type: 'pilot-answered', row, answer }, index, content);
const rows = (progress: Progress) =>
  deriveRecord({ index, content, progress, floor: null, limit: LIMIT_SCORM_12 }).interactions.filter(
    ({ id }) => id.startsWith('pilot.'),
  );

describe('what is said in a pilot', () => {
  it('is a change to save, may be changed, and may be taken back', () => {
    const noted = say(fresh, NOTE, 'What is a rota?');
    expect(noted).toEqual({ ...fresh, pilot: { [NOTE]: 'What is a rota?' }, revision: 1 });
    expect(say(noted, NOTE, 'What is a rota?')).toBe(noted);
    expect(say(noted, NOTE, 'And who writes it?').pilot).toEqual({ [NOTE]: 'And who writes it?' });
    expect(say(noted, NOTE, '').pilot).toEqual({ [NOTE]: '' });
  });

  it('is nothing where it cannot be said', () => {
    for (const [row, answer] of [
      ['pilot.nowhere.unclear', 'x'],
      [BARRIER, 'perhaps'],
      [NOTE, 'x'.repeat(NOTE_LIMIT + 1)],
      [NOTE, ''],
    ] as const)
      expect(say(fresh, row, answer)).toBe(fresh);
    expect(reduce(fresh, { type: 'pilot-answered', row: NOTE, answer: 'x' }, planned, content)).toBe(fresh);
  });

  it('reaches the trainer in rows behind those of the course, within the limits', () => {
    const long = '“Ünclear” & <odd> '.repeat(20).slice(0, NOTE_LIMIT);
    const told = rows(say(say(say(fresh, NOTE, long), BARRIER, 'no'), CHANGE, 'Less text'));
    expect(told.map(({ id, type, result }) => [id, type, result])).toEqual([
      [NOTE, 'comment', 'neutral'],
      [BARRIER, 'single', 'neutral'],
      [CHANGE, 'short-answer', 'neutral'],
    ]);
    expect(told.map(({ response }) => response).slice(1)).toEqual(['no: No', ': Less text']);
    for (const { index: at, id, response } of told) {
      expect(response.length).toBeLessThanOrEqual(255);
      expect(at).toBeGreaterThanOrEqual(planned.interactions.length);
      expect(index.interactions[at]).toBe(id);
    }
  });

  it('that was taken back has a row without words', () => {
    const [row] = rows(say(say(fresh, NOTE, 'Oh'), NOTE, ''));
    expect(readResponse(row?.response ?? '')).toEqual({ tries: [[TAKEN_BACK]], words: '', cut: false });
  });

  it('comes back from the packed state with its words', () => {
    const said = say(say(say(fresh, NOTE, 'What is a rota?'), BARRIER, 'no'), CHANGE, '');
    const back = say(said, CHANGE, 'Less');
    for (const progress of [said, back, say(back, CHANGE, '')])
      expect(unpack(index, pack(index, progress, LIMIT_SCORM_12))).toEqual({ progress, notes: [] });
  });

  it('gives way to private words: what does not fit whole is known to be with the trainer, and is not sent anew', () => {
    const [reflection] = index.reflections;
    const text = Array.from({ length: 900 }, (_, at) => (at * 7919).toString(36)).join(' ');
    const mine = {
      ...say(fresh, NOTE, 'x1y2z3 '.repeat(20)),
      reflections: { [reflection?.id ?? '']: { text, picks: [], blank: false, edited: 1 } },
    };
    const packed = pack(index, mine, LIMIT_SCORM_12);
    expect(packed.length).toBeLessThanOrEqual(LIMIT_SCORM_12);
    expect(packed.split('~')[1]).toBe(pack(index, { ...mine, pilot: {} }, LIMIT_SCORM_12).split('~')[1]);
    const { progress } = unpack(index, packed);
    expect(progress.pilot).toEqual({ [NOTE]: null });
    expect(rows(progress)).toEqual([]);
    expect(say(progress, NOTE, '').pilot).toEqual({ [NOTE]: '' });
  });

  it('is no word that anybody would miss where room is short', () => {
    const said = index.pilot.rows
      .filter(({ options }) => options.length === 0)
      .reduce(
        (before, { id }, at) => say(before, id, `${(at * 7919).toString(36)} `.repeat(30).trim()),
        fresh,
      );
    const packed = pack(index, said, 600);
    expect(packed.length).toBeLessThanOrEqual(600);
    const { progress, notes } = unpack(index, packed);
    expect(notes).toEqual([]);
    expect(Object.keys(progress.pilot ?? {})).toEqual(Object.keys(said.pilot ?? {}));
    expect(textsLeftOut(index, said, packed)).toEqual({ reflections: [], slots: [] });
  });

  it('is passed over in silence by a package without the pilot, and by one that asks other things', () => {
    const packed = pack(index, say(say(fresh, NOTE, 'Oh'), BARRIER, 'no'), LIMIT_SCORM_12);
    const none = { progress: { ...fresh, revision: 2 }, notes: ['retired'] };
    expect(unpack(planned, packed)).toEqual(none);
    const { pages } = planned;
    const other = pilotOf({ ...planned, pages: pages.slice(1) }).index;
    expect(unpack(other, packed)).toEqual(none);
  });

  it('is brought together from two windows: of two answers the newer, and words before the knowledge of them', () => {
    const at = (revision: number, pilot: Progress['pilot']): Progress => ({
      ...fresh,
      revision,
      ...(pilot && { pilot }),
    });
    const held = at(3, { [NOTE]: 'old', [CHANGE]: 'words' });
    const kept = at(4, { [NOTE]: 'new', [CHANGE]: null, [BARRIER]: 'no' });
    expect(merge(index, held, kept).pilot).toEqual({ [NOTE]: 'new', [CHANGE]: 'words', [BARRIER]: 'no' });
    expect(merge(index, at(3, undefined), kept).pilot).toEqual(kept.pilot);
    expect(merge(index, at(3, undefined), at(3, undefined))).not.toHaveProperty('pilot');
    expect(redo(held, fresh, say(fresh, BARRIER, 'yes')).pilot).toEqual({ ...held.pilot, [BARRIER]: 'yes' });
    expect([hasWork(held), hasWork(fresh), sameWork(held, kept), sameWork(held, held)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('fits at worst into what SCORM 1.2 keeps, beside everything else', () => {
    const course = plannedOf(PLANNED_SIZE);
    const piloted = pilotOf(course).index;
    expect(worstCaseState(course)).toBeLessThanOrEqual(600);
    expect(worstCaseState(piloted)).toBeGreaterThan(worstCaseState(course));
    expect(worstCaseSuspend(piloted)).toBeLessThanOrEqual(LIMIT_SCORM_12);
    const all = { ...fresh, pilot: Object.fromEntries(piloted.pilot.rows.map(({ id }) => [id, null])) };
    expect(packState(piloted, all, Infinity).length).toBeGreaterThan(
      packState(piloted, fresh, Infinity).length,
    );
  });
});

describe('the first sitting of a pilot', () => {
  const sit = (seed: number, course = index): string[] => {
    const { assessment } = reduce(initialProgress(seed), { type: 'assessment-started' }, course, content);
    return [...(assessment.open?.drawn ?? [])];
  };

  it('asks everybody the same, in an order of their own', () => {
    const { index: one } = pilotOf(planned);
    const drawn = [3, 4, 5, 99, 12345].map((seed) => sit(seed, one));
    expect(drawn[0]).toHaveLength(planned.assessment?.draw ?? -1);
    expect(new Set(drawn.map((ids) => [...ids].sort().join())).size).toBe(1);
    expect(new Set(drawn.map((ids) => ids.join())).size).toBeGreaterThan(1);
  });

  it('takes turns among the forms by the seed of the attempt', () => {
    const forms = index.pilot.forms.map((ids) => [...ids].sort().join());
    expect(new Set(forms).size).toBe(3);
    expect([0, 1, 2, 3].map((seed) => sit(seed).sort().join())).toEqual([...forms, forms[0]]);
  });

  it('is the same sitting on coming back, and the next one is drawn as ever', () => {
    const begun = reduce(fresh, { type: 'assessment-started' }, index, content);
    expect(unpack(index, pack(index, begun, LIMIT_SCORM_12)).progress.assessment).toEqual(begun.assessment);
  });
});
