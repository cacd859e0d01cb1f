import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../components/model/play.ts';
import { parseCondition, readValue } from '../../../scripts/content/conditions.ts';

const state = { trust: 2, time: 3, knows: true, late: false };

function holds(text: string): boolean {
  const parsed = parseCondition(text, state);
  if (!('condition' in parsed)) throw new Error(`${text}: ${JSON.stringify(parsed)}`);
  return evaluate(parsed.condition, state);
}

describe('parseCondition', () => {
  it.each([
    ['knows', true],
    ['not knows', false],
    ['not late', true],
    ['trust >= 2', true],
    ['trust>2', false],
    ['trust < 3', true],
    ['trust <= 1', false],
    ['trust = 2', true],
    ['not trust = 2', false],
    ['knows = yes', true],
    ['late = no', true],
    ['trust >= -1', true],
    ['late and knows or knows', true],
    ['late and (knows or knows)', false],
    ['knows or late and late', true],
    ['not (late or trust = 1)', true],
  ])('%s is %s', (text, expected) => {
    expect(holds(text)).toBe(expected);
  });

  it.each([
    ['', 'it ends too early'],
    ['knows and', 'it ends too early'],
    ['(knows', 'a bracket is not closed'],
    ['knows late', '“late” is not expected there'],
    ['and knows', '“and” is not a name'],
    ['trust >=', 'it ends too early'],
    ['Knows', '“Knows” is not a name'],
    ['('.repeat(50000), 'it has too many brackets'],
    ['not '.repeat(50000), 'it has too many brackets'],
  ])('refuses %s', (text, reason) => {
    expect(parseCondition(text, state)).toEqual({ fault: 'syntax', reason });
  });

  it('knows the names and types of the story', () => {
    expect(parseCondition('nose', state)).toEqual({ fault: 'unknown', name: 'nose' });
    expect(parseCondition('constructor', state)).toEqual({ fault: 'unknown', name: 'constructor' });
    expect(parseCondition('trust', state)).toEqual({ fault: 'type', name: 'trust', is: 'a number' });
    expect(parseCondition('knows >= 1', state)).toEqual({ fault: 'type', name: 'knows', is: 'yes or no' });
  });

  it('never throws, whatever is written', () => {
    const words = ['knows', 'trust', 'not', 'and', 'or', '(', ')', '>=', '=', '3', 'yes', '…', ' '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        const parsed = parseCondition(parts.join(' '), state);
        if ('condition' in parsed) expect(typeof evaluate(parsed.condition, state)).toBe('boolean');
      }),
    );
  });
});

describe('readValue', () => {
  it('reads yes and no as people write them, and whole numbers', () => {
    expect(['yes', 'no', 'true', 'false', '3', '-2', '+1', 'maybe', '1.5', ''].map(readValue)).toEqual([
      true,
      false,
      true,
      false,
      3,
      -2,
      1,
      null,
      null,
      null,
    ]);
  });
});
