import { describe, expect, it } from 'vitest';
import { receiptText } from '../../../components/app/receipt-text.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import { factsOf } from './receipts.ts';

const t = createTranslate(en, 'en-GB');

/** The fifth second of that minute in the samples, whose times are local. */
const utc = (hour: number, minute: number): string =>
  `${new Date(2026, 10, 28, hour, minute, 5).toISOString().slice(0, 19)}Z`;

describe('the receipt', () => {
  it('says what a help desk asks for, a fact a line', () => {
    const lines = receiptText(factsOf(), t).split('\n');
    expect(lines).toEqual([
      'Receipt for the help desk',
      'course: Making Partnerships Work (sample 0.1.0)',
      `written: ${utc(10, 43)}`,
      `zone: ${new Intl.DateTimeFormat().resolvedOptions().timeZone}`,
      `opened: ${utc(9, 7)}`,
      `saved: ${utc(10, 42)}`,
      'unsaved: false',
      'standard: scorm12',
      'mode: normal',
      'state: closed',
      'completion: completed',
      'success: passed',
      'score: 83',
      'revision: 1214',
      'rows: 42',
      'seconds: 2130',
      'probed: true',
      'held: 2',
      'browser: Firefox 150',
      'commits:',
      `- ${utc(9, 8)} foreground ok`,
      `- ${utc(9, 30)} hidden failed 101`,
      `- ${utc(10, 42)} end ok`,
      'problems:',
      '- SetValue cmi.interactions.3.id 405',
    ]);
  });

  it('holds neither answers nor who the learner is', () => {
    expect(receiptText(factsOf(), t)).not.toMatch(/private answer|anna|Beck/i);
  });

  it('names what stayed here, and says where', () => {
    const leftOut = ['Your room', 'How we start'];
    expect(receiptText(factsOf({}, { leftOut }), t)).toMatch(
      /left out, kept: device:\n- Your room\n- How we start$/,
    );
    expect(receiptText(factsOf({}, { leftOut, place: 'nowhere' }), t)).toContain(
      'kept: nowhere:\n- Your room',
    );
  });

  it('says what is not known', () => {
    const nothing = { opened: null, saved: null, score: null, unsaved: true, commits: [], problems: [] };
    const text = receiptText(factsOf({ ...nothing, probed: false, held: 0 }), t);
    expect(text).toContain('opened: -\nsaved: -\nunsaved: true');
    expect(text).toContain('score: -');
    expect(text).toContain('probed: false\nheld: 0');
    expect(text).not.toMatch(/commits|problems|left out/);
  });
});
