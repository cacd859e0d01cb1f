import { describe, expect, it } from 'vitest';
import { scorm2004 } from '../../../../components/lms/scorm2004/dialect.ts';
import type { InteractionRow } from '../../../../components/model/record.ts';
import { row } from '../../../contract/records.ts';

const fields = (fields: Partial<InteractionRow>, at: Date | null = null): Record<string, string> =>
  Object.fromEntries(scorm2004.row(row(0, fields), at));

describe('the words of SCORM 2004', () => {
  it('writes time as hours, minutes and seconds', () => {
    expect([0, 61, 93_661].map((seconds) => scorm2004.duration(seconds))).toEqual([
      'PT0H0M0S',
      'PT0H1M1S',
      'PT26H1M1S',
    ]);
  });

  it('stamps local time without a fraction or a zone', () => {
    expect(fields({}, new Date(2026, 10, 2, 3, 4, 5, 678))['timestamp']).toBe('2026-11-02T03:04:05');
    expect(fields({}, null)['timestamp']).toBe('');
  });

  it('answers decisions and choices with short ids', () => {
    const choice = fields({ type: 'multiple', first: ['sprung-floor', 'own-key'], right: ['own-key'] });
    expect(choice).toMatchObject({
      type: 'choice',
      learner_response: 'sprung_floor[,]own_key',
      'correct_responses.0.pattern': 'own_key',
    });
    expect(fields({ type: 'decision' })['type']).toBe('choice');
    expect(fields({ type: 'ordering' })['type']).toBe('sequencing');
  });

  it('says incorrect where SCORM 1.2 says wrong', () => {
    expect(fields({ result: 'wrong' })['result']).toBe('incorrect');
    expect(fields({ result: 'neutral' })['result']).toBe('neutral');
  });

  it('answers in words on one line, without a comma in the pattern', () => {
    const path = fields({ type: 'path', response: 'ask then\nno', pattern: 'ask, then: yes' });
    expect(path).toMatchObject({
      type: 'long-fill-in',
      learner_response: 'ask then no',
      'correct_responses.0.pattern': 'ask; then: yes',
    });
  });

  it('is numeric only for a plain number, with the accepted range', () => {
    const numeric = (first: string, ...right: string[]) =>
      fields({ type: 'numeric', first: [first], right, pattern: ': 6 to 8' });
    const pattern = 'correct_responses.0.pattern';
    expect(numeric('12.5', '12', '12')).toMatchObject({
      type: 'numeric',
      learner_response: '12.5',
      [pattern]: '12[:]12',
    });
    expect(numeric('-1,5', '6', '8')).toMatchObject({ learner_response: '-1.5', [pattern]: '6[:]8' });
    expect(numeric('7', '', '8')[pattern]).toBe('[:]8');
    expect(numeric('7', '6', '')[pattern]).toBe('6[:]');
    expect(numeric('7', '', '')[pattern]).toBe('');
    expect(numeric('7', '6', '2000000')[pattern]).toBe('');
    expect(numeric('7')[pattern]).toBe('');
    expect(numeric('1500000', '6', '8')).toMatchObject({
      type: 'fill-in',
      learner_response: '1500000',
      [pattern]: '6 to 8',
    });
  });

  it('pairs rows and options with short ids', () => {
    const first = ['dance-group.what-floor', 'photo.age'];
    expect(fields({ type: 'matching', first, right: first.slice(0, 1) })).toMatchObject({
      type: 'matching',
      learner_response: 'dance_group[.]what_floor[,]photo[.]age',
      'correct_responses.0.pattern': 'dance_group[.]what_floor',
    });
    const many = Array.from({ length: 50 }, (_, at) => `row.option-${at}`);
    expect(fields({ type: 'matching', first: many })['learner_response']?.split('[,]')).toHaveLength(36);
  });

  it('answers a statement with one point of its scale, and a text with the first accepted one', () => {
    expect(fields({ type: 'likert', first: ['with-help'], right: [] })).toMatchObject({
      type: 'likert',
      learner_response: 'with_help',
      'correct_responses.0.pattern': '',
    });
    expect(fields({ type: 'short-answer', first: ['oak 🌳'], right: ['the floor', 'oak'] })).toMatchObject({
      type: 'fill-in',
      learner_response: 'oak 🌳',
      'correct_responses.0.pattern': 'the floor',
    });
  });

  it('describes in at most 250 characters that do not begin with a brace', () => {
    expect(fields({ description: 'x'.repeat(400) })['description']).toHaveLength(250);
    expect(fields({ description: '{lang=xx} What?' })['description']).toBe('lang=xx} What?');
  });
});
