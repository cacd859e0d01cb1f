import { describe, expect, it } from 'vitest';
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress, Step } from '../../../components/model/progress.ts';
import { LIMIT_SCORM_2004, unpack } from '../../../components/state/codec.ts';
import { pack } from '../../../components/state/packing.ts';
import { sittingOrder } from '../../../components/state/draw.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { index } from './sample.ts';
import { travelled } from './travelled.ts';

const whole = LIMIT_SCORM_2004;

describe('progress in another version of the course', () => {
  const steps: readonly Step[] = [
    { scene: 'phone', choice: 'wait', back: false, instead: null },
    { scene: 'later', choice: 'b', back: true, instead: 'a' },
  ];
  const progress: Progress = {
    ...initialProgress(3),
    revision: 12,
    place: 'tale',
    visited: ['room', 'tale'],
    questions: {
      'first-call': { tries: [['key'], ['need']], count: 2 },
      gains: { tries: [['need', 'date']], count: 1 },
    },
    scenarios: {
      dance: {
        steps,
        continued: false,
        ending: 'limping',
        replay: null,
      },
    },
    reflections: {
      needs: { text: 'A floor', picks: ['floor', 'tea'], blank: false, edited: 3 },
      monday: { text: 'Ring Amara', picks: [], blank: false, edited: 4 },
    },
    agreement: {
      room: { ours: '', ask: 'Who locks up?', found: null, edited: 5 },
      contact: { ours: null, ask: '', found: 'to-find', edited: 6 },
      when: { ours: 'On Monday', ask: '', found: null, edited: 7 },
    },
    assessment: {
      open: { number: 2, drawn: sittingOrder(['b2', 'b1'], 3, 2), answers: { b1: ['need'], b2: ['key'] } },
      last: null,
      results: [{ correct: 1, total: 4 }],
      seen: { b1: 2, b2: 2, b3: 1 },
    },
  };
  const text = pack(index, progress, whole);

  it('survives additions', () => {
    const [scenario] = index.scenarios;
    const grown: CourseIndex = {
      ...index,
      pages: index.pages.flatMap((page) => [
        { ...page, id: `${page.id}-new`, number: page.number + 100 },
        page,
      ]),
      questions: index.questions.map((question) => ({
        ...question,
        options: [...question.options, 'x', 'y', 'z'],
      })),
      scenarios: [
        {
          ...(scenario as CourseIndex['scenarios'][0]),
          scenes: [...(scenario?.scenes ?? []), ...Array.from({ length: 40 }, () => null)],
        },
      ],
    };
    const read = unpack(grown, text);
    expect(read).toMatchObject({ notes: [] });
    const same = travelled(index, progress);
    expect(read.progress).toMatchObject({ ...same, scenarios: { dance: { ending: 'limping' } } });
    expect(read.progress.scenarios['dance']?.steps).toMatchObject(progress.scenarios['dance']?.steps ?? []);
  });

  it('follows renamed ids by their numbers', () => {
    const renamed: CourseIndex = {
      ...index,
      pages: index.pages.map((page) => (page.id === 'tale' ? { ...page, id: 'legend' } : page)),
      questions: index.questions.map((question) => ({
        ...question,
        options: ['must', 'number', 'date', 'key'],
      })),
    };
    const read = unpack(renamed, text).progress;
    expect(read).toMatchObject({ place: 'legend', visited: ['room', 'legend'] });
    expect(read.questions['first-call']?.tries).toEqual([['key'], ['must']]);
  });

  it('skips what is retired and remarks it', () => {
    const [scenario] = index.scenarios;
    const smaller: CourseIndex = {
      ...index,
      pages: index.pages.filter(({ id }) => id !== 'tale'),
      questions: index.questions
        .filter(({ id }) => id !== 'b2')
        .map((question) => ({ ...question, options: ['need', 'number', 'date', null] })),
      scenarios: [
        {
          ...(scenario as CourseIndex['scenarios'][0]),
          scenes: (scenario?.scenes ?? []).map((scene) =>
            scene?.id === 'later' || scene?.id === 'limping' ? null : scene,
          ),
        },
      ],
      reflections: index.reflections
        .filter(({ id }) => id === 'needs')
        .map((each) => ({ ...each, picks: ['floor', 'key', null] })),
      slots: index.slots.filter(({ id }) => id === 'room'),
    };
    const read = unpack(smaller, text);
    expect(read).toMatchObject({ notes: ['retired'] });
    expect(read.progress).toMatchObject({ place: null, visited: ['room'], revision: 12 });
    // Half an answer would be another answer, so a try with a retired option takes its question with it.
    expect(read.progress.questions).toEqual({ gains: { tries: [['need', 'date']], count: 1 } });
    expect(read.progress.scenarios['dance']).toMatchObject({
      steps: [{ choice: 'wait', scene: 'phone' }],
      continued: true,
      ending: '',
    });
    expect(read.progress.reflections).toEqual({
      // Older than three other texts.
      needs: { text: 'A floor', picks: ['floor'], blank: false, edited: 12 - 3 },
    });
    expect(read.progress.agreement).toEqual({
      room: { ours: '', ask: 'Who locks up?', found: null, edited: 12 - 1 },
    });
    expect(read.progress.assessment).toMatchObject({
      open: { drawn: ['b1'], answers: { b1: ['need'] } },
      seen: { b1: 2, b3: 1 },
    });
    expect(unpack(smaller, pack(smaller, read.progress, whole)).progress.scenarios['dance']?.ending).toBe('');
  });

  it('keeps the first, the best and the latest of very many results', () => {
    const results = Array.from({ length: 30 }, (_, at) => ({ correct: at === 7 ? 9 : at % 5, total: 12 }));
    const many = { ...progress, assessment: { ...progress.assessment, results } };
    const read = unpack(index, pack(index, many, whole)).progress.assessment.results;
    expect(read).toEqual([results[0], results[7], ...results.slice(-10)]);
  });
});
