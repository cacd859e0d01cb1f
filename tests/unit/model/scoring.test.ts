import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionContent } from '../../../components/model/course.ts';
import type { Answer } from '../../../components/model/progress.ts';
import { acceptedOption, isRight, partsRight, ruleOf } from '../../../components/model/scoring.ts';
import { kindIndex, KINDS, kinds, pairs, type Kind } from '../state/kinds.ts';

const { single, multiple, matching, ordering, numeric, likert } = kinds;
const short = kinds['short-answer'];

const parts = (question: QuestionContent, answer: Answer): number[] =>
  Object.values(partsRight(question, answer));

describe('isRight', () => {
  it('takes the right option of a single choice and no other', () => {
    expect(isRight(single, ['need'])).toBe(true);
    expect(isRight(single, ['number'])).toBe(false);
    expect(isRight(single, [])).toBe(false);
    expect(isRight(single, ['need', 'number'])).toBe(false);
  });

  it('takes all right options of a multiple choice in any order, all or nothing', () => {
    expect(isRight(multiple, ['date', 'need'])).toBe(true);
    expect(isRight(multiple, ['need'])).toBe(false);
    expect(isRight(multiple, ['need', 'date', 'key'])).toBe(false);
    expect(isRight(multiple, ['need', 'need'])).toBe(false);
  });

  it('takes no typed words for a choice, and nothing where no option is right', () => {
    expect(isRight(single, 'need')).toBe(false);
    expect(isRight({ ...single, options: [] }, [])).toBe(false);
  });

  it('takes a matching question when every row has what fits it', () => {
    const answer = { choir: 'floor', dance: 'floor', photo: 'software' };
    expect(isRight(matching, pairs(answer))).toBe(true);
    expect(isRight(matching, pairs({ ...answer, photo: 'age' }))).toBe(false);
    expect(isRight(matching, pairs({ dance: 'floor', photo: 'software' }))).toBe(false);
  });

  it('takes an order only whole', () => {
    expect(isRight(ordering, ['ask', 'look', 'write'])).toBe(true);
    expect(isRight(ordering, ['look', 'ask', 'write'])).toBe(false);
    expect(isRight(ordering, ['ask', 'look'])).toBe(false);
  });

  it('takes typed answers that are accepted, and no foreseen wrong ones', () => {
    expect(isRight(short, 'Sprung floor')).toBe(true);
    expect(isRight(short, 'the size')).toBe(false);
    expect(isRight(short, 'ceiling')).toBe(false);
    expect(isRight(numeric, '7')).toBe(true);
    expect(isRight(numeric, '5')).toBe(false);
    expect(isRight(numeric, ['range'])).toBe(false);
  });

  it('knows no right answer on a scale', () => {
    expect(isRight(likert, pairs({ ring: 'now', next: 'now' }))).toBe(false);
    expect(partsRight(likert, pairs({ ring: 'now' }))).toEqual({ right: 0, total: 0 });
  });
});

describe('partsRight', () => {
  it('counts options that were found, less those ticked wrongly', () => {
    expect(parts(multiple, ['need'])).toEqual([1, 2]);
    expect(parts(multiple, ['need', 'key'])).toEqual([0, 2]);
    expect(parts(multiple, ['need', 'date', 'key', 'number'])).toEqual([0, 2]);
    expect(parts(multiple, ['key', 'number'])).toEqual([0, 2]);
    expect(parts(single, ['need'])).toEqual([1, 1]);
  });

  it('counts rows that have what fits them, and items in their own place', () => {
    expect(parts(matching, pairs({ dance: 'floor', photo: 'floor', choir: 'floor' }))).toEqual([2, 3]);
    expect(parts(ordering, ['write', 'look', 'ask'])).toEqual([1, 3]);
    expect(parts(ordering, ['look', 'write', 'ask'])).toEqual([0, 3]);
  });

  it('is all or nothing for what is typed', () => {
    expect(parts(short, 'flooring')).toEqual([1, 1]);
    expect(parts(numeric, '12')).toEqual([0, 1]);
  });
});

describe('acceptedOption of words', () => {
  const found = (text: string): string | undefined => acceptedOption(short, text)?.id;

  it.each([
    ['THE   floor!', 'floor'],
    ['the-floor', 'floor'],
    ['“The floor.”', 'floor'],
    ['cafe', 'café'],
    ['CAFÉ', 'café'],
    ['cafe\u0301', 'café'],
    ['how big?', 'size'],
  ])('reads %j without capitals, accents and punctuation', (text, id) => {
    expect(found(text)).toBe(id);
  });

  it.each([
    ['floring', 'floor'],
    ['the flor', 'floor'],
    ['spurng floor', 'floor'],
    ['sprnug foor', 'floor'],
    ['how bigg', 'size'],
  ])('forgives the slip in %j', (text, id) => {
    expect(found(text)).toBe(id);
  });

  it('forgives none in three letters, one in seven, two in more', () => {
    const one = (accepted: string, text: string): boolean => {
      const options = [
        { ...(short.options[0] as QuestionContent['options'][0]), accepts: { words: [accepted] } },
      ];
      return acceptedOption({ ...short, options }, text) !== null;
    };
    expect([one('key', 'kea'), one('key', 'Key')]).toEqual([false, true]);
    expect([one('keys', 'kays'), one('keys', 'kais')]).toEqual([true, false]);
    expect([one('insured', 'insurd'), one('insured', 'insud')]).toEqual([true, false]);
    expect([one('insurers', 'insuer'), one('insurers', 'insue')]).toEqual([true, false]);
    expect([one('room 12 left', 'room 12 lft'), one('room 12 left', 'room 13 left')]).toEqual([true, false]);
    expect([one('Straße', 'strasse'), one('don’t', 'DONT'), one('שלום', 'שָׁלוֹם')]).toEqual([true, true, true]);
  });

  it('takes the nearest foreseen answer, so a wrong one is no slip in a right one', () => {
    expect(found('the flour')).toBe('flour');
    expect(found('the floor')).toBe('floor');
    // As near to both: the benefit of the doubt.
    expect(found('the flor')).toBe('floor');
  });

  it('finds nothing in anything else, and never breaks', () => {
    expect(found('ceiling')).toBeUndefined();
    expect(found('')).toBeUndefined();
    expect(found('🤝🏽 …')).toBeUndefined();
    expect(acceptedOption(single, 'need')).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const option = acceptedOption(short, text);
        expect(option === null || short.options.includes(option)).toBe(true);
      }),
    );
  });
});

describe('acceptedOption of numbers', () => {
  const kept = (text: string): Answer | null => ruleOf('numeric')?.read(kindIndex('numeric'), text) ?? null;

  it.each([
    ['7', '7'],
    [' 7 people', '7'],
    ['£7.50', '7.50'],
    ['1,5', '1,5'],
    ['1.5', '1.5'],
    ['.5', '0.5'],
    ['7.', '7'],
    ['1 500', '1500'],
    ['1\u202f500', '1500'],
    ['1,500', '1500'],
    ['0,500', '0,500'],
    ['1.500,5', '1500,5'],
    ['1,234,567.5', '1234567.5'],
    ['1.234.567', '1234567'],
    ['−3', '-3'],
    ['- 3 °C', '-3'],
    ['+3', '3'],
    ['5 m2', '5'],
    ['50%', '50'],
  ])('reads %j as %s', (text, number) => {
    expect(kept(text)).toBe(number);
  });

  it.each(['', 'seven', '6 to 8', '6-8', '1/2', '1,2,3', '--3', '1 2', '1234567890123', '💯'])(
    'finds no number in %j',
    (text) => {
      expect(kept(text)).toBeNull();
    },
  );

  it('finds the range that a number is in', () => {
    const found = (text: string): string | undefined => acceptedOption(numeric, text)?.id;
    expect(['6', '8', '7,5', '5.9', '-1', '9'].map(found)).toEqual([
      'range',
      'range',
      'range',
      'too-few',
      'too-few',
      undefined,
    ]);
    expect(found('1 500')).toBe('far-too-many');
    expect(found('many')).toBeUndefined();
  });

  it('reads again what it kept, as the same number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-−]?[\d., ']{1,12}$/), (text) => {
        const number = kept(text);
        if (number === null) return;
        expect(kept(number as string)).toBe(number);
        expect(Number((number as string).replace(',', '.'))).not.toBeNaN();
      }),
    );
  });
});

describe('an answer as it is kept', () => {
  const read = (type: Kind, answer: Answer): Answer | null =>
    ruleOf(type)?.read(kindIndex(type), answer) ?? null;

  it('pairs rows and options that there are, one for each row, in the order of the rows', () => {
    expect(read('matching', ['choir.age', 'dance.floor'])).toEqual(['dance.floor', 'choir.age']);
    expect(read('likert', ['next.now'])).toEqual(['next.now']);
    for (const answer of [
      ['dance.gone'],
      ['gone.floor'],
      ['dance'],
      ['dance.floor', 'dance.age'],
      ['dance.photo'],
      ['a.b.c'],
      [],
    ])
      expect(read('matching', answer), answer.join()).toBeNull();
    expect(read('matching', 'dance.floor')).toBeNull();
  });

  it('is all items of an order, and trimmed words that are not too long', () => {
    expect(read('ordering', ['write', 'ask', 'look'])).toEqual(['write', 'ask', 'look']);
    expect(read('ordering', ['write', 'ask'])).toBeNull();
    expect(read('ordering', ['write', 'ask', 'ask'])).toBeNull();
    expect(read('short-answer', '  the floor ')).toBe('the floor');
    expect(read('short-answer', 'x'.repeat(25))).toBeNull();
    expect(read('short-answer', ' ')).toBeNull();
    expect(read('short-answer', ['floor'])).toBeNull();
  });

  it('is whole when no row is missing', () => {
    const whole = (type: Kind, answer: Answer): boolean | undefined =>
      ruleOf(type)?.isWhole?.(kindIndex(type), answer);
    expect(whole('matching', ['dance.floor', 'choir.age'])).toBe(false);
    expect(whole('matching', ['dance.floor', 'photo.age', 'choir.age'])).toBe(true);
    expect(whole('likert', ['ring.now'])).toBeUndefined();
  });

  it('is known for every type', () => {
    expect(KINDS.every((type) => ruleOf(type) !== undefined)).toBe(true);
  });
});
