import { describe, expect, it } from 'vitest';
import { readDates } from '../../../../components/trainer/read/dates.ts';
import { numberIn, scoreIn, secondsIn } from '../../../../components/trainer/read/values.ts';

const one = (text: string): string | null | undefined => readDates([text]).read.get(text);

describe('dates in words', () => {
  it.each([
    ['Sunday, 22 November 2026, 1:48 PM', '2026-11-22T13:48'],
    ['22 November 2026, 12:05 AM', '2026-11-22T00:05'],
    ['November 22, 2026, 12:05 PM', '2026-11-22T12:05'],
    ['Sonntag, 1. März 2026, 01:48', '2026-03-01T01:48'],
    ['domingo, 22 de noviembre de 2026, 01:48', '2026-11-22T01:48'],
    ['dimanche 1er août 2026, 01:48', '2026-08-01T01:48'],
    ['mar. 24 nov. 2026, 23h59', '2026-11-24T23:59'],
    ['domenica, 22 novembre 2026, 01:48', '2026-11-22T01:48'],
    ['niedziela, 22 listopada 2026, 01:48', '2026-11-22T01:48'],
    ['22 listopad 2026, 01:48', '2026-11-22T01:48'],
    ['domingo, 22 de novembro de 2026 às 01:48', '2026-11-22T01:48'],
    ['söndag, 22 november 2026, 01:48', '2026-11-22T01:48'],
    ['الأحد، 22 نوفمبر 2026، 1:48 م', '2026-11-22T13:48'],
    ['الأحد، ٢٢ تشرين الثاني ٢٠٢٦، ٩:٠٥ ص', '2026-11-22T09:05'],
    ['2026-11-22 01:48:59', '2026-11-22T01:48'],
    ['2026-11-22T01:48:59.12Z', '2026-11-22T01:48'],
    ['22.11.2026 01:48', '2026-11-22T01:48'],
    ['3.4.26 7:05', '2026-04-03T07:05'],
    ['22-Nov-26 01:48', '2026-11-22T01:48'],
  ])('%s', (text, date) => {
    expect(one(text)).toBe(date);
  });

  it.each([
    '31 February 2026, 1:48 AM',
    '22 Novembro-ish',
    '22 November 2026, 27:48',
    '46348.07',
    '99/99/2026',
    'x',
  ])('reads nothing into “%s”', (text) => {
    const { read, remarks } = readDates([text]);
    expect(read.get(text)).toBeNull();
    expect(remarks.join(' ')).toContain('could not be read');
  });
});

describe('dates in figures', () => {
  it('are decided by the file as a whole', () => {
    const later = readDates(['12/11/2026 10:00', '11/25/2026 10:00']);
    expect([...later.read.values()]).toEqual(['2026-12-11T10:00', '2026-11-25T10:00']);
    expect(later.remarks).toEqual([]);
    expect([...readDates(['12/11/2026 10:00', '25/11/2026 10:00']).read.values()]).toEqual([
      '2026-11-12T10:00',
      '2026-11-25T10:00',
    ]);
  });

  it('count as day first, and say so, where nothing decides', () => {
    const { read, remarks } = readDates(['12/11/2026 10:00']);
    expect(read.get('12/11/2026 10:00')).toBe('2026-11-12T10:00');
    expect(remarks).toEqual([expect.stringContaining('the day was taken to come first')]);
  });

  it('are left out where a file has both orders and they fit both', () => {
    const { read, remarks } = readDates(['13/11/2026 10:00', '11/25/2026 10:00', '12/11/2026 10:00']);
    expect([...read.values()]).toEqual(['2026-11-13T10:00', '2026-11-25T10:00', null]);
    expect(remarks.join(' ')).toContain('those that fit both were left out');
  });

  it('says when a time is missing', () => {
    expect(one('22.11.2026')).toBe('2026-11-22T00:00');
    expect(readDates(['22.11.2026']).remarks).toEqual(['Dates without a time were taken as midnight.']);
  });
});

describe('numbers', () => {
  it('take a comma for a point', () => {
    expect([numberIn('83,5'), numberIn('83.5'), numberIn('83 %'), numberIn('1e5'), numberIn('')]).toEqual([
      83.5,
      83.5,
      83,
      null,
      null,
    ]);
    expect([scoreIn('100,00'), scoreIn('101'), scoreIn('-1')]).toEqual([100, null, null]);
  });

  it('are seconds in either standard', () => {
    expect(['01:02:03.5', 'PT1H2M3.45S', 'P1DT1S', 'P', 'PT', '', 'soon'].map(secondsIn)).toEqual([
      3723.5,
      3723.45,
      86401,
      null,
      null,
      null,
      null,
    ]);
  });
});
