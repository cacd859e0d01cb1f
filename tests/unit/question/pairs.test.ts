import { describe, expect, it } from 'vitest';
import { again, before, likert, now } from '../../../components/question/examples/likert.ts';
import { matching } from '../../../components/question/examples/matching.ts';
import { changeIn } from '../../../components/question/kinds/change.ts';
import { givenTo, openRows, withPair } from '../../../components/question/kinds/pairs.ts';

describe('an answer of pairs', () => {
  it('takes one option for each row, in the order of the rows', () => {
    const first = withPair(matching, '', 'choir.locks');
    const second = withPair(matching, first, 'dance.floor');
    expect(second).toEqual(['dance.floor', 'choir.locks']);
    expect(withPair(matching, second, 'choir.age')).toEqual(['dance.floor', 'choir.age']);
    expect(withPair(matching, second, 'dance.')).toEqual(['choir.locks']);
  });

  it('leaves out rows that are no longer in the course', () => {
    expect(withPair(matching, ['gone.floor'], 'dance.floor')).toEqual(['dance.floor']);
  });

  it('takes a row for open whose option is no longer in the course', () => {
    const answer = ['dance.gone', 'photo.age'];
    expect(openRows(matching, answer).map(({ id }) => id)).toEqual(['dance', 'choir', 'drums']);
    const [dance, photo] = matching.rows;
    expect(dance && givenTo(dance, matching, answer)).toBeNull();
    expect(photo && givenTo(photo, matching, answer)?.id).toBe('age');
  });
});

describe('change on a scale', () => {
  it('counts statements that moved towards the first point, and away from it', () => {
    expect(changeIn(again, before.tries.at(-1), now)).toEqual({ up: 2, down: 1 });
    expect(changeIn(again, now, now)).toEqual({ up: 0, down: 0 });
  });

  it('compares only what was answered both times', () => {
    expect(changeIn(likert, ['ring.not-yet', 'need.gone'], ['ring.now', 'need.now', 'repair.now'])).toEqual({
      up: 1,
      down: 0,
    });
    expect(changeIn(likert, undefined, now)).toBeNull();
    expect(changeIn(likert, [], now)).toBeNull();
  });
});
