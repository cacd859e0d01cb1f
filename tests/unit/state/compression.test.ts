import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash } from '../../../components/model/shuffle.ts';
import { compress } from '../../../components/state/packed/compress.ts';
import { expand } from '../../../components/state/packed/compression.ts';
import { anyText } from './arbitrary.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const anyDigits = fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 400 });

const PROSE = `Before we say yes to a group, I would walk through the hall with somebody from it and ask what would go
wrong on the first evening. Last time we talked about dates and keys, and nobody mentioned the floor. I would also
write down who opens, who tidies up, and whom they ring when the heating fails. That is one page, and we both keep it.`;

describe('compression of private texts', () => {
  it('gives back what it was given, in characters of the packed state', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = utf8(text);
        const packed = compress(bytes);
        expect(packed).toMatch(/^[\w-]*$/);
        expect(expand(packed)).toEqual(bytes);
      }),
    );
  });

  it('keeps bytes of every value but the one that ends the text', () => {
    const bytes = Uint8Array.from({ length: 0xff }, (_, value) => value);
    expect(expand(compress(bytes))).toEqual(bytes);
    expect(expand(compress(new Uint8Array()))).toEqual(new Uint8Array());
  });

  it('reads the beginning of a text that was cut, wherever it was cut', () => {
    const bytes = utf8(PROSE);
    const packed = compress(bytes);
    for (let length = 0; length < packed.length; length += 7) {
      const read = expand(packed.slice(0, length));
      expect(read).toEqual(bytes.subarray(0, read.length));
      // Not much is lost at the cut: fewer bytes than the characters that are missing are worth at best.
      expect(read.length).toBeGreaterThan((bytes.length * (length - 12)) / packed.length - 40);
    }
  });

  it('ends on anything, and makes nothing of nothing', () => {
    expect(expand('')).toEqual(new Uint8Array());
    fc.assert(fc.property(anyDigits, (digits) => expand(digits).length <= 2 ** 20));
  });

  it('makes prose much shorter, and never any text much longer', () => {
    expect(compress(utf8(PROSE)).length).toBeLessThan(PROSE.length * 0.8);
    expect(compress(utf8(PROSE.repeat(8))).length).toBeLessThan(PROSE.length * 2);
    fc.assert(
      fc.property(fc.uint8Array({ max: 0xfe, maxLength: 300 }), (bytes) => {
        expect(compress(bytes).length).toBeLessThan(bytes.length * 1.7 + 12);
      }),
    );
  });

  it('keeps its form, because learners have texts in it', () => {
    expect(compress(utf8('3:5:Hello'))).toBe('zDv5pNakOyZ27SAA');
    expect(hash(compress(utf8(PROSE.repeat(8))))).toBe(464840902);
  });
});
