import { describe, expect, it } from 'vitest';
import { scorm12 } from '../../../../components/lms/scorm12/dialect.ts';
import { row } from '../../../contract/records.ts';

describe('the words of SCORM 1.2', () => {
  it.each([
    [0, '00:00:00'],
    [61, '00:01:01'],
    [3600 * 26 + 59, '26:00:59'],
    [1e9, '99:59:59'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(scorm12.duration(seconds)).toBe(text);
  });

  it('says success instead of completion once there is one', () => {
    const word = (completion: 'incomplete' | 'completed', success: 'unknown' | 'passed' | 'failed') =>
      scorm12.statuses({ completion, success })[0]?.[1];
    expect(word('incomplete', 'unknown')).toBe('incomplete');
    expect(word('completed', 'unknown')).toBe('completed');
    expect(word('completed', 'passed')).toBe('passed');
    expect(word('incomplete', 'failed')).toBe('failed');
  });

  it.each([
    ['passed', 'completed', 'passed'],
    ['completed', 'completed', 'unknown'],
    ['failed', 'incomplete', 'failed'],
    ['browsed', 'incomplete', 'unknown'],
    ['nonsense', 'incomplete', 'unknown'],
  ])('reads %s as %s and %s', (status, completion, success) => {
    expect(scorm12.readStatuses(status, '')).toEqual({ completion, success });
  });

  it('writes every row as a text of at most 255 characters, type first', () => {
    const fields = scorm12.row(
      row(0, { type: 'multiple', response: 'x'.repeat(300), result: 'wrong' }),
      new Date(),
    );
    expect(fields[0]).toEqual(['type', 'fill-in']);
    expect(Object.fromEntries(fields)['student_response']).toHaveLength(255);
    expect(Object.fromEntries(fields)['result']).toBe('wrong');
  });
});
