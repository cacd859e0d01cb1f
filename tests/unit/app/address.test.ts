import { describe, expect, it } from 'vitest';
import { neighbours, pageOf, readHash, startId } from '../../../components/app/address.ts';
import { sampleIndex } from './sample-course.ts';

describe('the address', () => {
  it.each([
    ['', null],
    ['#', null],
    ['#how-it-works', 'how-it-works'],
    ['#caf%C3%A9', 'café'],
    ['#100%', '100%'],
  ])('reads %s', (hash, id) => {
    expect(readHash(hash)).toBe(id);
  });

  it.each([
    ['nothing stored, nothing named', '', null, 'welcome'],
    ['a stored page', '', 'final-check', 'final-check'],
    ['a stored page of another version', '', 'gone', 'welcome'],
    ['a named page before a stored one', '#how-it-works', 'final-check', 'how-it-works'],
    ['a name that the course does not have', '#gone', 'final-check', 'gone'],
  ])('starts by %s', (_case, hash, place, id) => {
    expect(startId(sampleIndex, hash, place)).toBe(id);
  });

  it('knows the pages of the course, and no others', () => {
    expect(pageOf(sampleIndex, 'final-check')?.title).toBe('The final check');
    expect([pageOf(sampleIndex, 'gone'), pageOf(sampleIndex, null)]).toEqual([null, null]);
  });

  it('knows the pages before and after one', () => {
    const around = (id: string): unknown[] => {
      const { previous, next } = neighbours(sampleIndex, id);
      return [previous?.id ?? null, next?.id ?? null];
    };
    expect(around('welcome')).toEqual([null, 'how-it-works']);
    expect(around('what-a-room-needs')).toEqual(['how-it-works', 'more-rooms']);
    expect(around('final-check')).toEqual(['more-rooms', null]);
    expect(around('gone')).toEqual([null, null]);
  });
});
