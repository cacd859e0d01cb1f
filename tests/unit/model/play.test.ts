import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../components/model/course.ts';
import { applyEffects, canStepBack, evaluate, looksAgain, play } from '../../../components/model/play.ts';
import type { Step } from '../../../components/model/progress.ts';
import { choice, dance, scene } from '../state/sample.ts';

const step = (scene: string, id: string, more: Partial<Step> = {}): Step => ({
  scene,
  choice: id,
  back: false,
  instead: null,
  ...more,
});
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('evaluate', () => {
  const state = { trust: 3, floor: true, late: false };
  const is = (
    name: string,
    comparison: '=' | '>' | '<' | '>=' | '<=',
    value: number | boolean,
  ): Condition => ({
    name,
    is: comparison,
    value,
  });

  it('compares numbers and booleans', () => {
    expect(evaluate(is('trust', '>=', 3), state)).toBe(true);
    expect(evaluate(is('trust', '<=', 3), state)).toBe(true);
    expect(evaluate(is('trust', '>', 3), state)).toBe(false);
    expect(evaluate(is('trust', '<', 3), state)).toBe(false);
    expect(evaluate(is('floor', '=', true), state)).toBe(true);
    expect(evaluate(is('late', '=', false), state)).toBe(true);
  });

  it('joins with all, any and not', () => {
    const yes = is('floor', '=', true);
    const no = is('late', '=', true);
    expect(evaluate({ all: [yes, no] }, state)).toBe(false);
    expect(evaluate({ any: [no, yes] }, state)).toBe(true);
    expect(evaluate({ not: no }, state)).toBe(true);
    expect(evaluate({ all: [yes, { any: [no, { not: no }] }] }, state)).toBe(true);
  });

  it('takes an unknown name as no and 0', () => {
    expect(evaluate(is('ghost', '=', true), state)).toBe(false);
    expect(evaluate(is('ghost', '=', false), state)).toBe(true);
    expect(evaluate(is('ghost', '<', 1), state)).toBe(true);
  });
});

describe('applyEffects', () => {
  it('sets and adds in order and leaves the given state alone', () => {
    const state = { trust: 2 };
    const after = applyEffects(state, [
      { name: 'trust', add: -1 },
      { name: 'trust', add: 3 },
      { name: 'floor', set: true },
      { name: 'new', add: 1 },
    ]);
    expect(after).toEqual({ trust: 4, floor: true, new: 1 });
    expect(state).toEqual({ trust: 2 });
  });
});

describe('play', () => {
  it('begins at the start and hides choices whose condition fails', () => {
    const position = play(dance, [], false);
    expect(position.scene.id).toBe('phone');
    expect(position.phase).toBe('choosing');
    expect(ids(position.offered)).toEqual(['ask', 'yes', 'wait']);
    expect(position.last).toBeNull();
    expect(canStepBack(position)).toBe(false);
  });

  it('shows the consequence before the next scene, with its effects remembered', () => {
    const position = play(dance, [step('phone', 'ask')], false);
    expect(position).toMatchObject({
      phase: 'consequence',
      usable: 1,
      offered: [],
      state: { trust: 3, floor: true },
    });
    expect(position.scene.id).toBe('phone');
    expect(position.last?.choice.id).toBe('ask');
    expect(canStepBack(position)).toBe(true);
  });

  it('goes on when continued, and a turn offers the first choice that holds', () => {
    const position = play(dance, [step('phone', 'ask')], true);
    expect(position.scene.id).toBe('saturday');
    expect(ids(position.offered)).toEqual(['a']);
    expect(ids(play(dance, [step('phone', 'yes')], true).offered)).toEqual(['b']);
  });

  it('goes on at once where a choice has neither consequence nor coaching', () => {
    const position = play(dance, [step('phone', 'wait')], false);
    expect(position.scene.id).toBe('later');
    expect(position.phase).toBe('choosing');
    expect(canStepBack(position)).toBe(false);
    expect(play(dance, [step('phone', 'wait'), step('later', 'a')], false).phase).toBe('consequence');
  });

  it('ends in an ending and offers nothing there', () => {
    const position = play(dance, [step('phone', 'ask'), step('saturday', 'a')], false);
    expect(position).toMatchObject({ phase: 'ended', offered: [], usable: 2 });
    expect(position.scene.id).toBe('moved');
    expect(position.history.map(({ scene: { id }, choice: { id: kept } }) => `${id} ${kept}`)).toEqual([
      'phone ask',
      'saturday a',
    ]);
  });

  it('looks again after a step back, with the choice that was taken back, and its effects undone', () => {
    const position = play(dance, [step('phone', 'yes', { back: true })], false);
    expect(position).toMatchObject({ phase: 'choosing', state: { trust: 2, floor: false }, history: [] });
    expect(position.scene.id).toBe('phone');
    expect(position.last?.choice.id).toBe('yes');
    expect(position.last && looksAgain(position.last.step)).toBe(true);
  });

  it('keeps what was chosen instead, remembers what came first, and allows no second step back', () => {
    const position = play(dance, [step('phone', 'yes', { back: true, instead: 'ask' })], false);
    expect(position).toMatchObject({ phase: 'consequence', state: { trust: 3, floor: true } });
    expect(position.history[0]).toMatchObject({ first: { id: 'yes' }, choice: { id: 'ask' } });
    expect(canStepBack(position)).toBe(false);
  });

  it('stops before a step that an edit of the story made impossible', () => {
    const gone = play(dance, [step('phone', 'yes'), step('saturday', 'gone'), step('saturday', 'a')], true);
    expect(gone).toMatchObject({ usable: 1, phase: 'choosing' });
    expect(gone.scene.id).toBe('saturday');
    expect(play(dance, [step('phone', 'boast')], false)).toMatchObject({ usable: 0, phase: 'choosing' });
    expect(play(dance, [step('phone', 'yes', { back: true, instead: 'gone' })], true).usable).toBe(0);
    expect(play(dance, [step('phone', 'ask'), step('saturday', 'b')], true).usable).toBe(1);
  });

  it('stops before a step of another scene, even where a choice of that name is offered', () => {
    const stray = play(dance, [step('phone', 'ask'), step('later', 'a')], true);
    expect(stray).toMatchObject({ usable: 1, phase: 'choosing' });
    expect(stray.scene.id).toBe('saturday');
    expect(play(dance, [step('saturday', 'ask')], true).usable).toBe(0);
  });

  it('stops after a step that is looked at again, whatever follows it', () => {
    expect(play(dance, [step('phone', 'yes', { back: true }), step('saturday', 'b')], true)).toMatchObject({
      usable: 1,
    });
  });

  it('lets nobody step back from a turn', () => {
    const story = {
      ...dance,
      start: 'only',
      scenes: [scene('only', 'turn', [choice('go', 'end')]), scene('end', 'ending')],
    };
    const position = play(story, [step('only', 'go')], false);
    expect(position.phase).toBe('consequence');
    expect(canStepBack(position)).toBe(false);
  });

  it('says which scenario has no start', () => {
    expect(() => play({ ...dance, start: 'nowhere' }, [], false)).toThrow('dance');
  });
});
