import { describe, expect, it } from 'vitest';
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { LIMIT_SCORM_12, LIMIT_SCORM_2004, unpack } from '../../../components/state/codec.ts';
import { pack, packState } from '../../../components/state/packing.ts';
import { sittingOrder } from '../../../components/state/draw.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { deriveRecord } from '../../../components/state/record.ts';
import { askedAgain } from '../../../components/state/asked-again.ts';
import { lostIn } from '../../../components/state/reading.ts';
import { kindsContent, kindsIndex } from './kinds.ts';

const progress: Progress = {
  ...initialProgress(5),
  revision: 40,
  visited: ['room'],
  questions: {
    single: { tries: [['key'], ['need']], count: 2 },
    multiple: { tries: [['date']], count: 1 },
    likert: { tries: [['ring.now', 'next.not-yet']], count: 1 },
    'bank-single': { tries: [['need']], count: 1 },
  },
  assessment: {
    open: {
      number: 2,
      drawn: sittingOrder(['bank-single', 'bank-multiple'], 5, 2),
      answers: { 'bank-single': ['key'], 'bank-multiple': ['date'] },
    },
    last: null,
    results: [{ correct: 3, total: 7 }],
    seen: { 'bank-single': 2, 'bank-multiple': 2 },
  },
};

/** The course in an edition, with the editions in which questions or statements (`likert.ring`) changed. */
function edition(number: number, changed: Readonly<Record<string, number>> = {}): CourseIndex {
  const at = (key: string): { changed?: number } => {
    const found = changed[key];
    return found === undefined ? {} : { changed: found };
  };
  return {
    ...kindsIndex,
    edition: number,
    questions: kindsIndex.questions.map((question) => ({
      ...question,
      ...at(question.id),
      rows: question.rows.map((row) => ({ ...row, ...at(`${question.id}.${row.id}`) })),
    })),
  };
}

const stored = pack(edition(1), progress, LIMIT_SCORM_2004);

describe('questions whose meaning changed', () => {
  it('are asked again, alone', () => {
    const course = edition(2, { single: 2, 'bank-single': 2, multiple: 1 });
    const read = unpack(course, stored);
    expect(read).toMatchObject({ notes: ['retired'] });
    expect(lostIn(course, stored)).toEqual([]);
    expect(askedAgain(course, stored)).toEqual(['single', 'bank-single']);
    const { multiple, likert } = progress.questions;
    expect(read.progress).toEqual({
      ...progress,
      questions: { multiple, likert },
      assessment: {
        ...progress.assessment,
        open: { ...progress.assessment.open, answers: { 'bank-multiple': ['date'] } },
      },
    });
  });

  it('of a scale lose the changed statement alone', () => {
    const one = edition(2, { 'likert.ring': 2 });
    expect(askedAgain(one, stored)).toEqual(['likert']);
    expect(unpack(one, stored).progress.questions['likert']).toEqual({ tries: [['next.not-yet']], count: 1 });
    const both = edition(3, { 'likert.ring': 2, 'likert.next': 3 });
    expect(askedAgain(both, stored)).toEqual(['likert']);
    expect(unpack(both, stored).progress.questions['likert']).toBeUndefined();
  });

  it('are asked again once: what is written carries the new edition', () => {
    const course = edition(2, { single: 2 });
    const once = unpack(course, stored).progress;
    const answered = { ...once, questions: { ...once.questions, single: { tries: [['need']], count: 1 } } };
    const read = unpack(course, pack(course, answered, LIMIT_SCORM_2004));
    expect(read.notes).toEqual([]);
    expect(read.progress.questions['single']?.tries).toEqual([['need']]);
  });

  it('are not named to those who never answered them', () => {
    const course = edition(2, { numeric: 2 });
    expect(unpack(course, stored).notes).toEqual([]);
    expect(askedAgain(course, stored)).toEqual([]);
  });

  it('stay answered where the edition cannot be read: then nobody knows that they are old', () => {
    const [course, damaged] = [edition(2, { single: 2 }), stored.replace('.C', '.CA')];
    const read = unpack(course, damaged);
    expect(read.notes).toEqual(['damaged']);
    expect(lostIn(course, damaged)).toEqual(['C']);
    expect(askedAgain(course, damaged)).toEqual([]);
    expect(read.progress.questions['single']).toEqual(progress.questions['single']);
  });

  it('cost at most one character up to 62 editions, and work beyond', () => {
    const lengths = [0, 1, 62].map((number) => packState(edition(number), progress, LIMIT_SCORM_12).length);
    expect(new Set(lengths).size).toBe(1);
    for (const number of [62, 63, 64, 300]) {
      const text = pack(edition(number), progress, LIMIT_SCORM_2004);
      expect(askedAgain(edition(number, { single: number }), text)).toEqual([]);
      expect(askedAgain(edition(number + 1, { single: number + 1 }), text)).toEqual(['single']);
    }
  });
});

describe('what could not be read', () => {
  const course = edition(1);
  const texts = { monday: { text: 'Ring Amara.', picks: [], blank: false, edited: 3 } };
  const text = pack(course, { ...progress, reflections: texts }, LIMIT_SCORM_2004);
  const lost = (damaged: string): string[] => [...lostIn(course, damaged)].sort();

  it('is named by its section', () => {
    expect(lost(text)).toEqual([]);
    expect(lost(text.replace('.Q', '.QA'))).toEqual(['Q']);
    expect(lost(text.slice(0, -1))).toEqual(['~']);
  });

  it('is, of a value that was cut, also what may have stood behind', () => {
    expect(lost(text.slice(0, text.indexOf('.R') + 3))).toEqual(['D', 'F', 'M', 'Q', 'R', 'T', '~']);
  });

  it('has no name in what is not ours or empty', () => {
    expect(lost('')).toEqual([]);
    expect(lost('{}')).toEqual([]);
  });
});

it('the row of a changed question holds the first answer to it as it stands now, with the result of that one', () => {
  const course = edition(2, { single: 2 });
  const index = course.questions.find(({ id }) => id === 'single')?.interaction;
  const rowOf = (now: Progress) =>
    deriveRecord({
      index: course,
      content: kindsContent,
      progress: now,
      floor: null,
      limit: LIMIT_SCORM_2004,
    }).interactions.find((row) => row.index === index);
  // Nothing is sent until it is answered, so the LMS keeps the earlier answer until then.
  let now = unpack(course, stored).progress;
  expect(rowOf(now)).toBeUndefined();
  for (const option of ['need', 'key'])
    now = reduce(
      now,
      { type: 'question-answered', question: 'single', answer: [option] },
      course,
      kindsContent,
    );
  expect(rowOf(now)).toMatchObject({
    first: ['need'],
    response: expect.stringMatching(/^need then key: /) as string,
  });
  const alone = { ...now, questions: { single: { tries: [['need']], count: 1 } } };
  expect(rowOf(now)?.result).toBe(rowOf(alone)?.result);
});
