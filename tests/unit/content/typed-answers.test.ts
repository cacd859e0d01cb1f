import { describe, expect, it } from 'vitest';
import { overlap, readRange } from '../../../scripts/content/questions/numbers.ts';
import { changed, readTypes, contentOf, entryOf } from './types-course.ts';

describe('typed answers', () => {
  it('hold variants of words', () => {
    expect(contentOf('what-to-ask').options.map(({ correct, accepts }) => [correct, accepts])).toEqual([
      [true, { words: ['the floor', 'flooring', 'sprung floor'] }],
      [false, { words: ['the size', 'how big'] }],
    ]);
    expect(entryOf('m1.what-to-ask')).toMatchObject({
      options: [
        { id: 'floor', text: 'the floor / flooring / sprung floor' },
        { id: 'size', text: 'the size / how big' },
      ],
      right: ['floor'],
    });
  });

  it('hold numbers and ranges', () => {
    expect(contentOf('how-many-chairs').options.map(({ accepts }) => accepts)).toEqual([
      { from: 6, to: 8 },
      { from: null, to: 6 },
      { from: 8, to: null },
    ]);
  });

  it.each([
    ['4', 4, 4],
    ['-1.5', -1.5, -1.5],
    ['−2 to 3', -2, 3],
    ['1,000 to 2,000', 1000, 2000],
    ['less than 4', null, 4],
    ['more than 0.25', 0.25, null],
  ])('%s is a range', (text, from, to) => {
    expect(readRange(text)).toEqual({ from, to });
  });

  it.each(['', 'four', '4 pounds', '4–6', '6 to 4', '4 to 4', '1,5', '.5', '12345678901', 'less than'])(
    '%j is none',
    (text) => {
      expect(readRange(text)).toBeNull();
    },
  );

  it('overlap only where a number is in both', () => {
    const both = (a: string, b: string): boolean => {
      const [one, other] = [readRange(a), readRange(b)];
      if (!one || !other) throw new Error('no range');
      expect(overlap(other, one)).toBe(overlap(one, other));
      return overlap(one, other);
    };
    expect(both('6 to 8', 'less than 6')).toBe(false);
    expect(both('6 to 8', 'more than 8')).toBe(false);
    expect(both('6 to 8', '8 to 9')).toBe(true);
    expect(both('6 to 8', '7')).toBe(true);
    expect(both('less than 4', 'more than 3')).toBe(true);
    expect(both('less than 4', 'more than 4')).toBe(false);
  });
});

describe('a slash in a short answer', () => {
  const file = 'modules/01-practice/what-to-ask.md';
  const told = async (words: string): Promise<string[]> => {
    const text = (await readTypes(file)).replace(/^- \[x\] .* (`#[a-z-]+`)$/m, `- [x] ${words} $1`);
    return (await changed({ [file]: text })).diagnostics.map(({ code }) => code);
  };

  it.each(['the light/lamp/lighting', 'the light /lamp', 'the light/ lamp', 'km/1', 'light / '])(
    'that parts nothing is refused: %j',
    async (words) => {
      expect(await told(words)).toEqual(['answer-slash']);
    },
  );

  it.each(['1/2', '1 1/2 / 3/2', 'light / lamp'])('parts answers or makes a fraction: %j', async (words) => {
    expect(await told(words)).toEqual([]);
  });
});
