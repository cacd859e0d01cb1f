import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cut,
  oneLine,
  readResponse,
  RESPONSE_LIMIT,
  writePattern,
  writeResponse,
} from '../../../components/model/wording.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,19}$/);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
const anyWords = fc.string({ unit: 'binary', maxLength: 400 });

describe('writeResponse', () => {
  it('writes first and later tries and the words of the first', () => {
    expect(writeResponse([['number'], ['need']], 'How many of you are there?')).toBe(
      'number then need: How many of you are there?',
    );
    expect(writeResponse([['a', 'b'], ['a']], 'One; Two')).toBe('a+b then a: One; Two');
    expect(writePattern(['need'], 'What do you need?')).toBe('need: What do you need?');
  });

  it('writes typed answers without ids, and ids without words', () => {
    expect(writeResponse([], 'Amara')).toBe(': Amara');
    expect(writeResponse([['a']], ' \n ')).toBe('a');
    expect(writeResponse([['a'], []], '')).toBe('a');
    expect(writeResponse([], '')).toBe('');
  });

  it('stays one line of harmless characters', () => {
    expect(writeResponse([['a']], 'x\r\ny\u2028z\u0000<b>&c\u0085d\ttail ')).toBe('a: x y z ‹b›+c d tail');
    expect(writeResponse([['a']], 'half \ud83d pair')).toBe('a: half \ufffd pair');
  });

  it('cuts words first, with an ellipsis and never inside a surrogate pair', () => {
    const long = writeResponse([['abc']], 'é'.repeat(300));
    expect(long).toHaveLength(RESPONSE_LIMIT);
    expect(long).toMatch(/^abc: é+…$/);
    for (let shift = 0; shift < 3; shift++) {
      const emoji = writeResponse([['a'.repeat(shift + 1)]], '🦉'.repeat(200));
      expect(emoji).toMatch(/^a+: (🦉)+…$/u);
      expect(emoji.length).toBeGreaterThanOrEqual(RESPONSE_LIMIT - 1);
    }
  });

  it('keeps whole ids when there are too many of them, the first try longest', () => {
    const many = Array.from({ length: 12 }, (_, i) => `${i}-`.padEnd(20, 'x'));
    const two = writeResponse([many.slice(0, 6), many.slice(6), many], 'words');
    expect(two).toBe(`${many.slice(0, 6).join('+')} then …: words`);
    const one = writeResponse([[...many, 'more']], 'words');
    expect(one.length).toBeLessThanOrEqual(RESPONSE_LIMIT);
    expect(readResponse(one)).toEqual({ tries: [many], words: '', cut: true });
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 3 }), anyWords, (tries, words) => {
        const text = writeResponse(tries, words);
        const read = readResponse(text);
        expect(text.length).toBeLessThanOrEqual(RESPONSE_LIMIT);
        const room = RESPONSE_LIMIT - tries.map((each) => each.join('+')).join(' then ').length - 2;
        if (room < oneLine(words).length) return;
        expect(read).toMatchObject({ tries, words: oneLine(words) });
      }),
    );
  });

  it('reads back pairs and typed answers, or says that something is missing', () => {
    const pair = fc.tuple(id, id).map((sides) => sides.join('.'));
    const answers = fc.array(fc.uniqueArray(fc.oneof(id, pair), { minLength: 1, maxLength: 11 }), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(answers, fc.string({ unit: 'grapheme', maxLength: 60 }), (tries, words) => {
        const read = readResponse(writeResponse(tries, words));
        if (!read.cut) expect(read).toEqual({ tries, words: oneLine(words), cut: false });
        read.tries.forEach((ids, at) => expect(ids).toEqual(tries[at]?.slice(0, ids.length)));
      }),
      { numRuns: 500 },
    );
    expect(readResponse(writeResponse([['dance.floor', 'photo.age']], 'The dance group: The floor'))).toEqual(
      {
        tries: [['dance.floor', 'photo.age']],
        words: 'The dance group: The floor',
        cut: false,
      },
    );
    expect(readResponse(writeResponse([], 'a then b: oak 🌳'))).toMatchObject({
      tries: [],
      words: 'a then b: oak 🌳',
    });
  });

  it('survives hostile ids and words, and reading any text', () => {
    const anything = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 20 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(anything, anyWords, (tries, words) => {
        const text = writeResponse(tries, words);
        expect(text.length).toBeLessThanOrEqual(RESPONSE_LIMIT);
        expect(text).not.toMatch(/[<>&\p{Cc}\u2028\u2029]|\p{Cs}/u);
        const read = readResponse(text);
        expect(read.tries.length).toBeLessThanOrEqual(tries.length);
      }),
    );
    fc.assert(
      fc.property(anyWords, (text) => {
        const { tries, words } = readResponse(text);
        expect(text).toContain(words);
        for (const each of tries.flat()) expect(text).toContain(each);
      }),
    );
  });

  it('takes what is not ours as words', () => {
    expect(readResponse('58 %, 83 %')).toEqual({ tries: [], words: '58 %, 83 %', cut: false });
    expect(readResponse('')).toEqual({ tries: [], words: '', cut: false });
  });
});

describe('a text that is cut', () => {
  it('ends with an ellipsis, never inside an emoji', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
    expect(cut('abcdefg', 6)).toBe('abcde…');
    expect(cut('abcd🌊fg', 6)).toBe('abcd…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (text, limit) => {
          const result = cut(text, limit);
          expect(result.length).toBeLessThanOrEqual(limit);
          expect(/\p{Surrogate}/u.test(result)).toBe(/\p{Surrogate}/u.test(text));
        },
      ),
    );
  });
});
