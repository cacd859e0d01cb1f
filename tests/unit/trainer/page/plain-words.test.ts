/** What trainers read is said in words of every day; the name that researchers know stands in brackets at most. */
import { describe, expect, test } from 'vitest';
import { DEFINITIONS } from '../../../../components/trainer/definitions.ts';
import { inWords } from '../../../../components/trainer/page/words.ts';
import type { Figure, TestReport } from '../../../../components/trainer/report.ts';
import { copyPage } from '../../../../components/trainer/share/copy-page.ts';
import { copyToShare } from '../../../../components/trainer/share/copy.ts';
import { apartWords } from '../../../../components/trainer/share/words.ts';
import { reportText } from '../../../../scripts/trainer/report-text.ts';
import { reportOf, personOf } from '../share/a-report.ts';

const STATISTICS =
  /\bn =|\bmean (?:about|result)|\bmean:|\bmedian|\balpha\b|correlation|standard deviation|variance|interval|discrimination|facility/i;

/** Without what stands in brackets. */
const outside = (text: string): string => text.replace(/\([^()]*\)/g, '');

const figure = (definition: Figure['definition'], value: number, change: Partial<Figure> = {}): Figure => ({
  ...{ value, n: 34, definition, low: null, high: null, why: '' },
  ...change,
});

const exam: TestReport = {
  n: 34,
  mean: figure('test-mean', 65.7, { why: 'First sittings.' }),
  median: figure('test-median', 66),
  sd: figure('test-sd', 18),
  bands: [],
  byOutcome: [],
  alpha: figure('alpha', 0.71, { low: 0.55, high: 0.82, why: '8 questions that all 34 people had.' }),
  pass: 75,
};
const report = reportOf({
  people: Array.from({ length: 34 }, (_, at) => personOf({ key: `p${at}`, status: 'passed' })),
  coreMinutes: figure('core-minutes', 62),
  test: exam,
});

describe('figures for people who never had statistics', () => {
  test.each(Object.entries(DEFINITIONS))('what “%s” is called and means', (_, { plain, title }) => {
    expect(outside(title)).not.toMatch(STATISTICS);
    expect(outside(plain)).not.toMatch(STATISTICS);
  });

  test('say what they count, and from when on they are good', () => {
    expect(inWords(exam.alpha, 'number')).toBe(
      '0.71, good from 0.7, of 34 people, likely between 0.55 and 0.82',
    );
    expect(inWords(figure('outcome-facility', 0.5, { n: 1 }), 'share')).toBe('50 %, of 1 answer');
    expect(inWords(figure('facility', 0.5, { n: 1 }), 'share')).toBe('50 %, of 1 person');
  });

  test('in a terminal', () => {
    const text = reportText(report);
    expect(outside(text)).not.toMatch(STATISTICS);
    expect(text).toContain('  Average result, in percent (mean): 65.7, of 34 people. First sittings.\n');
    expect(text).toContain(
      '  How well the questions belong together (Cronbach’s alpha): 0.71, good from 0.7, of 34 people, likely between 0.55 and 0.82. 8 questions that all 34 people had.\n',
    );
    expect(text).toContain('  Time for the course, in the middle case (median): 62 min, of 34 people.');
  });

  test('in the copy to share', () => {
    const page = copyPage(copyToShare(report, new Set()));
    expect(outside(page)).not.toMatch(STATISTICS);
    expect(page).toContain(
      'How well the questions belong together (Cronbach’s alpha): about 0.7, good from 0.7.',
    );
    expect(page).toContain('Average result, in percent (mean): about 65.');
  });
});

test('who is not counted is a sentence of its own', () => {
  expect(apartWords({ n: 'about 15 people', words: 'Not part of my job' })).toBe(
    'About 15 people said “Not part of my job” before or after: not counted.',
  );
});
