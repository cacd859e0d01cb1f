import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, isDay } from '../../../../components/app/tools/documents/calendar.ts';
import { HOSTILE } from './sources.ts';

const day = {
  id: 'sample-agreement-1',
  day: '2026-12-31',
  title: 'Look at it together',
  about: 'Bring the draft.',
  language: 'es',
  now: new Date(Date.UTC(2026, 10, 28, 10, 42, 7, 123)),
};

/** As a calendar reads it: folded lines put together again. */
const unfolded = (file: string): string => file.replaceAll('\r\n ', '');
const lineOf = (file: string, name: string): string | undefined =>
  unfolded(file)
    .split('\r\n')
    .find((line) => line.startsWith(name));

describe('a day for the calendar', () => {
  it('is a whole day, whose end is the next one, also over the end of a year', () => {
    expect(calendarFile(day).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//course//take along//ES',
      'BEGIN:VEVENT',
      'UID:sample-agreement-1',
      'DTSTAMP:20261128T104207Z',
      `SEQUENCE:${String(Math.floor(day.now.getTime() / 60_000))}`,
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Look at it together',
      'DESCRIPTION:Bring the draft.',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what has a meaning in the format', () => {
    const file = calendarFile({ ...day, about: HOSTILE });
    expect(lineOf(file, 'DESCRIPTION')).toBe(
      'DESCRIPTION:Ask Ana’s team 🙂 & </script><img src=x onerror=alert(1)>\\nاسأل أولاً\\nline\\; two\\, \\\\three \uFFFD',
    );
  });

  it('folds lines at 75 octets and never within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const file = calendarFile({ ...day, title });
        const bytes = Buffer.from(file, 'utf8');
        expect(bytes.toString('utf8')).toBe(file);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(lineOf(file, 'SUMMARY')).toBe(
          lineOf(calendarFile({ ...day, title: title.trim() }), 'SUMMARY'),
        );
      }),
    );
    const file = calendarFile({ ...day, title: '🙂'.repeat(60) });
    expect(lineOf(file, 'SUMMARY')).toBe(`SUMMARY:${'🙂'.repeat(60)}`);
    expect(file).toContain('\r\n ');
  });

  it.each([
    ['2026-12-31', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['31.12.2026', false],
    ['', false],
  ])('knows whether %j is a day', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});
