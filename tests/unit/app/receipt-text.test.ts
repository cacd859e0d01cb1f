import { describe, expect, it } from 'vitest';
import { receiptText } from '../../../components/app/receipt-text.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import { factsOf } from './receipts.ts';

const t = createTranslate(en, 'en-GB');

/** The fifth second of that minute in the samples, whose times are local. */
const local = (hour: number, minute: number): string => {
  const [hours, minutes] = [hour, minute].map((part) => String(part).padStart(2, '0'));
  return `2026-11-28T${hours}:${minutes}:05`;
};

describe('the receipt', () => {
  it('says what a help desk asks for, a fact a line', () => {
    const lines = receiptText(factsOf(), t).split('\n');
    expect(lines).toEqual([
      'Receipt for the help desk',
      'course: Making Partnerships Work (sample 0.1.0)',
      `written: ${local(10, 43)}`,
      `utc: ${new Date(2026, 10, 28, 10, 43, 5).toISOString().slice(0, 19)}Z`,
      `zone: ${new Intl.DateTimeFormat().resolvedOptions().timeZone}`,
      `opened: ${local(9, 7)}`,
      `saved: ${local(10, 42)}`,
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
      'browser: Firefox 150',
      'commits:',
      `- ${local(9, 8)} foreground ok`,
      `- ${local(9, 30)} hidden failed 101`,
      `- ${local(10, 42)} end ok`,
      'held back:',
      `- ${local(9, 31)} unreachable`,
      `- ${local(9, 32)} signed-out`,
      'problems:',
      '- SetValue cmi.interactions.3.id 405',
    ]);
  });

  it('says times by the clock of the learner, and once in UTC', () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/St_Johns';
      const text = receiptText(factsOf({ opened: new Date(Date.UTC(2026, 6, 1, 12, 0, 9)) }), t);
      expect(text).toContain('zone: America/St_Johns');
      expect(text).toContain('opened: 2026-07-01T09:30:09');
      expect(text.match(/\d\dZ$/gm)).toHaveLength(1);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
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
    const text = receiptText(factsOf({ ...nothing, probed: false, held: [] }), t);
    expect(text).toContain('opened: -\nsaved: -\nunsaved: true');
    expect(text).toContain('score: -');
    expect(text).toContain('probed: false\nbrowser');
    expect(text).not.toMatch(/commits|held|problems|left out/);
  });
});
