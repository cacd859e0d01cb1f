import { describe, expect, it } from 'vitest';
import { en } from '../../../components/i18n/en/index.ts';

const messages = Object.entries(en);
const plurals = messages.flatMap(([key, message]) =>
  typeof message === 'string' ? [] : [[key, message] as const],
);

describe('the English catalogue', () => {
  it('has no empty text and no straight quotation mark', () => {
    const texts = messages.flatMap(([key, message]) =>
      (typeof message === 'string' ? [message] : Object.values(message)).map((text) => [key, text] as const),
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(([, text]) => text.trim() === '' || /["']/.test(text))).toEqual([]);
  });

  it('counts by the name that chooses the plural form', () => {
    expect(plurals.length).toBeGreaterThan(0);
    expect(plurals.filter(([, message]) => !message.other.includes('{count}'))).toEqual([]);
  });

  it('has both plural forms and no others', () => {
    const forms = plurals.map(([key, message]) => [key, Object.keys(message).sort().join(' ')]);
    expect(forms.filter(([, known]) => known !== 'one other')).toEqual([]);
  });
});
