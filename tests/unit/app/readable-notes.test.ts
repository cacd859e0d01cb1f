import { describe, expect, it } from 'vitest';
import { unreadNotice, unreadWords } from '../../../components/app/readable-notes.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import type { UnpackNote } from '../../../components/state/codec.ts';

const t = createTranslate(en, 'en-GB');

describe('what could not be read of earlier work', () => {
  it.each<[readonly UnpackNote[], readonly string[], string]>([
    [['foreign'], [], 'not from this course, so you start at the beginning.'],
    [['cut'], ['~'], 'wrote yourself is missing or ends early. Everything else is there.'],
    [['damaged'], ['Q'], 'Your answers to practice questions are missing. Everything else is there.'],
    [['future'], [], 'What this version can read of it is there.'],
  ])('says of %j %j: %s', (notes, lost, words) => {
    expect(unreadWords(notes, lost, t)).toContain(words);
  });

  it('says everything that is missing, and never that the rest of a newer version is there', () => {
    const words = unreadWords(['damaged', 'cut', 'future', 'retired'], ['S', '~'], t);
    expect(words).toMatch(/ends early\..*stories is missing\..*newer version/);
    expect(words).not.toContain('Everything else is there');
  });

  it.each<[readonly UnpackNote[]]>([[[]], [['empty']], [['retired']], [['empty', 'retired']]])(
    'says nothing where nothing is missed: %j',
    (notes) => {
      expect(unreadNotice(notes, [], t)).toBeNull();
    },
  );
});
