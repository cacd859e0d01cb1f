import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../../components/app/tools/documents/record.ts';
import type { Progress } from '../../../../components/model/progress.ts';
import { documentText } from '../../../../components/app/tools/documents/text.ts';
import { index, rowsOf, source, written } from './sources.ts';

/** 28 November 2026. */
const DAY = Date.UTC(2026, 10, 28) / 864e5;

const complete: Partial<Progress> = {
  completed: DAY,
  visited: index.pages.map(({ id }) => id),
  scenarios: { 'dance-floor': { steps: [], continued: true, ending: 'end', replay: null } },
  reflections: { requirements: written('My secret words') },
  assessment: {
    open: null,
    last: null,
    results: [
      { correct: 7, total: 12 },
      { correct: 11, total: 12 },
      { correct: 10, total: 12 },
    ],
    seen: {},
  },
};
const opening = source().opening;

describe('the record of completion', () => {
  it('has the name as the LMS gives it, the course, the day and the best result', () => {
    const document = recordDocument(source(complete));
    expect(document.title).toBe('Record of completion');
    expect(rowsOf(document)).toEqual({
      Name: 'Okafor, Ada',
      Course: 'Making Partnerships Work: a course for library staff',
      Version: '0.1.0',
      'Completed on': '28 November 2026',
      'Best result': '11 of 12 (91%)',
    });
    const text = documentText(document);
    expect(text).toContain('Steps done: 6 of 6\nStories brought to an ending:\n– The dance floor');
    expect(text).not.toContain('What is left');
    expect(text).not.toContain('secret');
  });

  it('counts what is needed: a page that is optional and was not opened leaves nothing undone', () => {
    const optional = index.pages.find(({ need }) => need === 'optional');
    const visited = index.pages.map(({ id }) => id).filter((id) => id !== optional?.id);
    expect(optional).toBeDefined();
    expect(documentText(recordDocument(source({ ...complete, visited })))).toContain('Steps done: 6 of 6');
  });

  it.each([
    ['opened on another day', { now: new Date(2027, 1, 3) }],
    [
      'only looked at',
      { opening: { ...opening, mode: 'review' as const, completion: 'completed' as const } },
    ],
    ['outside an LMS', { opening: { ...opening, tracked: false } }],
  ])('keeps the day of completion when it is %s', (_why, more) => {
    expect(rowsOf(recordDocument(source(complete, more)))['Completed on']).toBe('28 November 2026');
  });

  it('leaves the day to a hand where it is not known', () => {
    const held = { opening: { ...opening, completion: 'completed' as const } };
    expect(rowsOf(recordDocument(source({}, held)))['Completed on']).toBeNull();
  });

  it('leaves the name to a hand where the LMS gives none, and says that no LMS has checked it', () => {
    const alone = { ...opening, tracked: false, learner: { id: '', name: '' } };
    const document = recordDocument(source(complete, { opening: alone }));
    expect(rowsOf(document)['Name']).toBeNull();
    expect(documentText(document)).toContain('no learning system has checked it');
  });

  it('says plainly that the course is not completed, and what is left', () => {
    const document = recordDocument(
      source({
        ...complete,
        visited: ['welcome', 'how-it-works'],
        scenarios: {},
        assessment: source().progress.assessment,
      }),
    );
    const text = documentText(document);
    expect(document.title).toBe('Record of work so far');
    expect(document.lead).toEqual(['This course is not completed yet.']);
    expect(rowsOf(document)).not.toHaveProperty('Completed on');
    expect(rowsOf(document)).not.toHaveProperty('Best result');
    expect(text).toContain(
      'What is left\n------------\n– Read and play to an ending: The dance floor\n– Pass: The final check',
    );
  });

  it('believes an LMS that holds more than the course, and says so', () => {
    const held = {
      ...opening,
      completion: 'completed' as const,
      score: { raw: 83, min: 0, max: 100, scaled: 0.83 } as const,
    };
    const document = recordDocument(source({}, { opening: held }));
    expect(document.title).toBe('Record of completion');
    expect(document.lead).toEqual([
      'The learning system holds this course as completed. The course itself does not have all of it.',
    ]);
    expect(rowsOf(document)['Best result']).toBe('83 of 100, as the learning system holds it');
    expect(documentText(document)).not.toContain('What is left');
  });
});
