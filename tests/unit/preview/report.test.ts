import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../../components/model/record.ts';
import { answersOf } from '../../../components/preview/report/answers.ts';
import { readSeconds, summarise, timeInWords } from '../../../components/preview/report/summary.ts';

const option = (id: string, text: string) => ({ id, text, note: '' });

const codebook: Codebook = {
  course: 'c',
  version: '1',
  title: 'C',
  entries: [
    {
      index: 0,
      id: 'm3.hall.call',
      type: 'decision',
      text: 'What do you say?',
      options: [option('ask-first', 'What do you need?'), option('yes', 'Yes!')],
      right: ['ask-first'],
      outcome: 'O4',
      element: 'A9',
      page: 'p',
      module: 'm3',
      retired: false,
    },
    {
      index: 1,
      id: 'm3.hall',
      type: 'path',
      text: 'The hall',
      options: [option('end-locked', 'The door is locked')],
      right: [],
      outcome: 'O4',
      element: '',
      page: 'p',
      module: 'm3',
      retired: false,
    },
  ],
};

it('tells how a story ended, and the choices that led there', () => {
  const values = {
    'cmi.interactions.0.id': 'm3.hall',
    'cmi.interactions.0.student_response': 'end-locked: yes then ask-first, new-date',
    'cmi.interactions.0.result': 'neutral',
  };
  expect(answersOf('scorm12', values, codebook)).toMatchObject([
    { question: 'The hall', answer: 'The door is locked (yes then ask-first, new-date)' },
  ]);
});

describe('a line about an attempt', () => {
  it('reads SCORM 1.2', () => {
    const values = {
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '87',
      'cmi.core.total_time': '0001:05:00.50',
    };
    expect(summarise('scorm12', values)).toEqual({
      status: 'passed',
      tone: 'good',
      score: '87',
      seconds: 3900.5,
    });
    expect(summarise('scorm12', {}).status).toBe('not attempted');
  });

  it('reads SCORM 2004, where two statuses stand beside each other', () => {
    const values = {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'failed',
      'cmi.score.raw': '40',
    };
    expect(summarise('scorm2004', values)).toMatchObject({
      status: 'completed, failed',
      tone: 'bad',
      score: '40',
    });
    expect(summarise('scorm2004', { 'cmi.success_status': 'unknown' }).status).toBe('unknown');
  });

  it.each([
    ['PT1H2M3.45S', 3723.45],
    ['P1DT1S', 86_401],
    ['P', 0],
    ['0000:00:07', 7],
    ['soon', null],
  ])('reads the time %s', (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds);
  });

  it('says times in words', () => {
    expect([42, 65, 3900].map(timeInWords)).toEqual(['42 s', '1 min', '1 h 05 min']);
  });
});

describe('answers in words', () => {
  const row = (fields: Record<string, string>, n = 0) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [`cmi.interactions.${n}.${name}`, value]),
    );

  it('shows the words of a 1.2 response, and later tries by the words of their options', () => {
    const values = row({
      id: 'm3.hall.call',
      type: 'fill-in',
      student_response: 'yes then ask-first: Yes!',
      'correct_responses.0.pattern': 'ask-first: What do you need?',
      result: 'wrong',
    });
    expect(answersOf('scorm12', values, codebook)).toEqual([
      {
        row: 0,
        id: 'm3.hall.call',
        question: 'What do you say?',
        answer: 'Yes! (then: What do you need?)',
        right: 'What do you need?',
        result: 'wrong',
      },
    ]);
  });

  it('translates the short ids of SCORM 2004', () => {
    const values = row({
      id: 'm3.hall.call',
      type: 'choice',
      learner_response: 'ask_first[,]yes',
      'correct_responses.0.pattern': 'ask_first',
      result: 'incorrect',
    });
    expect(answersOf('scorm2004', values, codebook)[0]).toMatchObject({
      answer: 'What do you need? + Yes!',
      right: 'What do you need?',
      result: 'wrong',
    });
  });

  it('leaves out rows that only hold a place, and keeps the numbers of the others', () => {
    const values = {
      ...row({ id: 'a' }),
      ...row({ id: 'b', student_response: ': Typed words', result: 'neutral' }, 1),
    };
    expect(answersOf('scorm12', values, null)).toEqual([
      { row: 1, id: 'b', question: 'b', answer: 'Typed words', right: '', result: 'neutral' },
    ]);
  });
});
