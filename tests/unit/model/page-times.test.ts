import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addPageTimes,
  LONG_TEXT,
  readPageTimes,
  writePageTimes,
} from '../../../components/model/page-times.ts';

const page = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);
const times = fc.array(fc.tuple(page, fc.integer({ min: 1, max: 999_999_999 })), { maxLength: 60 });

it('writes seconds by page in one line that people can read', () => {
  const seconds = new Map([
    ['welcome', 40],
    ['never-seen', 0],
    ['dance-floor', 312],
  ]);
  expect(writePageTimes(seconds)).toBe('welcome 40 s; dance-floor 312 s');
  expect(writePageTimes(new Map())).toBe('');
});

it('reads what it wrote', () => {
  fc.assert(
    fc.property(times, (pairs) => {
      const written = new Map(pairs);
      expect(readPageTimes(writePageTimes(written))).toEqual(written);
    }),
  );
});

it('leaves out what it did not write', () => {
  expect(readPageTimes('')).toEqual(new Map());
  expect(readPageTimes('A path: first, second')).toEqual(new Map());
  expect(readPageTimes('a 1 s; b -2 s; c 3; D 4 s; e 12345678901 s; f 6 s')).toEqual(
    new Map([
      ['a', 1],
      ['f', 6],
    ]),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const seconds of readPageTimes(text).values()) expect(Number.isSafeInteger(seconds)).toBe(true);
    }),
  );
});

it('drops the shortest times of a course with more pages than a response holds', () => {
  const many = new Map(Array.from({ length: 300 }, (_, at) => [`page-number-${at}`, 1000 - at]));
  const text = writePageTimes(many);
  expect(text.length).toBeLessThanOrEqual(LONG_TEXT);
  expect(text.length).toBeGreaterThan(LONG_TEXT - 30);
  const kept = [...readPageTimes(text)];
  expect(kept).toEqual([...many].slice(0, kept.length));
});

it('adds up page by page', () => {
  const sum = addPageTimes(readPageTimes('a 5 s; b 7 s'), readPageTimes('b 1 s; c 2 s'));
  expect(writePageTimes(sum)).toBe('a 5 s; b 8 s; c 2 s');
});
