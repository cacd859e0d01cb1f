import { describe, expect, it } from 'vitest';
import { languagesInEnglish } from '../../../scripts/content/locales/names.ts';

describe('languages of a course, for trainers', () => {
  it.each([
    [['en-GB'], 'English'],
    [['en-GB', 'es'], 'English and Spanish'],
    [['de', 'es', 'ar'], 'German, Spanish and Arabic'],
    [['en-GB', 'en-US'], 'British English and American English'],
    [['en', 'en-a1'], 'English and en-a1'],
  ])('%j are %s', (tags, words) => {
    expect(languagesInEnglish(tags)).toBe(words);
  });
});
