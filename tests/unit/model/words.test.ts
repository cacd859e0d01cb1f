import { describe, expect, it } from 'vitest';
import { stemText, textOf } from '../../../components/model/words.ts';

describe('plain words', () => {
  it('are the HTML where the course gives no others', () => {
    expect(textOf({ html: 'The floor' })).toBe('The floor');
    expect(stemText({ stem: '<p>Which floor?</p>' })).toBe('Which floor?');
  });

  it('are those that the course gives', () => {
    expect(textOf({ html: 'Bread &amp; <em>jam</em>', text: 'Bread & jam' })).toBe('Bread & jam');
    expect(textOf({ html: '<img src="a.png" alt="">', text: '' })).toBe('');
    expect(stemText({ stem: '<p>One.</p><p>Which?</p>', text: 'One. Which?' })).toBe('One. Which?');
  });
});
