/** Translations: whether they say the same as the source, all of it, and as it is now. */
import { craft, structure } from './entry.ts';

const SAME = ' (with the same --course, if you gave one)';

export const locales = {
  'locale-unknown': structure<{ language: string; reason: string; near: string }>(
    ({ language, reason, near }) => ({
      message: `The course cannot be shipped in “${language}”: ${reason}`,
      expected: 'languages with a folder below locales/ and words of the interface',
      found: language,
      remedy: near,
    }),
  ),
  'locale-orphan': structure<{ file: string }>(({ file }) => ({
    message: 'This translates a file that the course does not have.',
    expected: `a file ${file} in the course`,
    remedy: 'Give it the name of the file that it translates, or delete it.',
  })),
  'locale-key': structure<{ key: string; reason: string; source: string }>(({ key, reason, source }) => ({
    message: `“${key}” cannot be translated. ${reason}`,
    expected: `keys of ${source} with words`,
    found: key,
    remedy: 'Delete it here, or correct its name; a translation changes words alone.',
  })),
  'locale-differs': structure<{ expected: string; found: string; source: string }>(
    ({ expected, found, source }) => ({
      message: `The translation differs from ${source} in more than its words.`,
      expected,
      found,
      remedy: 'Write the same blocks with the same ids, marks, ticks and links, in the same order.',
    }),
  ),
  'locale-missing': craft<{ what: string; language: string; ships: boolean }>(
    'course',
    ({ what, language, ships }) => ({
      message: ships
        ? `Not translated: ${what}. Learners read it in the language of the source.`
        : `Not translated yet: ${what}. Learners get nothing of this language so far.`,
      remedy: ships
        ? 'Translate it, or take the language out of “languages:” in course.yaml until then.'
        : `Translate it before you add “${language}” to “languages:” in course.yaml.`,
    }),
  ),
  'locale-unstamped': craft<{ source: string; command: string }>('course', ({ source, command }) => ({
    message: `Nobody has noted which words of ${source} this translates.`,
    expected: 'a line in state.yaml',
    remedy: `Compare the two, then run “${command}”${SAME}.`,
  })),
  'locale-stale': craft<{ source: string; words: string; command: string }>(
    'course',
    ({ source, words, command }) => ({
      message: `${source} was written anew since this was translated.`,
      expected: `a translation of “${words}”`,
      remedy: `Translate it again, then run “${command}”${SAME}.`,
    }),
  ),
};
