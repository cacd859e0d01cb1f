import { describe, expect, it } from 'vitest';
import { createTranslate, numberWords } from '../../../components/i18n/translate.ts';

const catalogue = {
  plain: 'Saved at {time}.',
  plural: { one: '{count} page', other: '{count} pages' },
  two: '{a} and {b} and {a}',
} as const;

describe('translate', () => {
  const t = createTranslate(catalogue, 'en-GB');

  it('fills in every place, also one that comes twice', () => {
    expect(t('plain', { time: '10:42' })).toBe('Saved at 10:42.');
    expect(t('two', { a: 'x', b: 'y' })).toBe('x and y and x');
  });

  it('takes a value as it is, whatever signs it holds', () => {
    expect(t('plain', { time: '$& {time}' })).toBe('Saved at $& {time}.');
  });

  it('leaves a place in view that nobody fills', () => {
    expect(t('plain')).toBe('Saved at {time}.');
  });

  it('chooses the plural form by the language', () => {
    expect(t('plural', { count: 1 })).toBe('1 page');
    expect(t('plural', { count: 0 })).toBe('0 pages');
    const polish = createTranslate({ n: { one: 'strona', few: 'strony', other: 'stron' } }, 'pl');
    expect([1, 2, 5].map((count) => polish('n', { count }))).toEqual(['strona', 'strony', 'stron']);
  });

  it('writes numbers as the language does', () => {
    expect(t('plural', { count: 1200 })).toBe('1,200 pages');
    expect(createTranslate(catalogue, 'de')('plural', { count: 1200 })).toBe('1.200 pages');
  });

  it('writes no digits of its own for a language that has others', () => {
    const plain = { ...catalogue, 'shell.digits': '0123456789' };
    const numbers = [0, 7, 42, 999, 1000, 9876, 12_345, 0.5, -3];
    const written = (words: typeof plain, locale: string): string[] =>
      numbers.map((count) => createTranslate(words, locale)('plural', { count }).replace(/ .*/, ''));
    const asked = (locale: string): string[] => numbers.map((n) => new Intl.NumberFormat(locale).format(n));
    for (const locale of ['en-GB', 'es-MX', 'es', 'de', 'de-CH', 'pl']) {
      expect(written(plain, locale)).toEqual(asked(locale));
      const told = numberWords(plain, locale) as typeof plain;
      expect(written(told, locale)).toEqual(asked(locale));
    }
    expect(written({ ...plain, 'shell.digits': '٠١٢٣٤٥٦٧٨٩' }, 'ar-EG')).toEqual(asked('ar-EG'));
  });

  it('throws on a text that is not there', () => {
    expect(() => t('missing' as 'plain')).toThrow('missing');
  });
});
