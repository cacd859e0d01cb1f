/** A progress with a bit of everything, and what each format of the packed state made of it. */
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { sittingOrder } from '../../../components/state/draw.ts';
import { kindsIndex, pairs } from './kinds.ts';
import { index as sample } from './sample.ts';

export const course: CourseIndex = { ...kindsIndex, scenarios: sample.scenarios };

const SEED = 0xbeef;
const drawn = (sitting: number, ...ids: string[]): readonly string[] => sittingOrder(ids, SEED, sitting);

export const progress: Progress = {
  revision: 1234,
  seed: SEED,
  place: 'tale',
  visited: ['room', 'tale', 'check'],
  questions: {
    single: { tries: [['key'], ['need']], count: 5 },
    multiple: { tries: [['need', 'date']], count: 1 },
    matching: {
      tries: [
        pairs({ dance: 'software', photo: 'age', choir: 'floor' }),
        pairs({ dance: 'floor', photo: 'software', choir: 'floor' }),
      ],
      count: 2,
    },
    ordering: { tries: [['look', 'ask', 'write']], count: 1 },
    'short-answer': { tries: ['the café 🤝'], count: 1 },
    numeric: { tries: ['7.5'], count: 1 },
    likert: { tries: [pairs({ ring: 'with-help' })], count: 1 },
  },
  scenarios: {
    dance: {
      steps: [
        { scene: 'phone', choice: 'wait', back: false, instead: null },
        { scene: 'later', choice: 'b', back: true, instead: 'a' },
      ],
      continued: false,
      ending: 'limping',
      replay: null,
    },
  },
  reflections: {
    needs: { text: 'A floor, “sprung”', picks: ['floor', 'tea'], blank: false, edited: 1233 },
    monday: { text: '', picks: [], blank: true, edited: 0 },
  },
  agreement: {
    room: { ours: '', ask: 'Who locks up?', found: null, edited: 1232 },
    contact: { ours: null, ask: '', found: 'to-find', edited: 0 },
    when: { ours: 'On Monday', ask: '', found: null, edited: 1234 },
  },
  assessment: {
    open: { number: 3, drawn: drawn(3, 'bank-single', 'bank-numeric'), answers: { 'bank-numeric': '8' } },
    last: {
      number: 2,
      drawn: drawn(2, 'bank-single', 'bank-ordering'),
      answers: { 'bank-single': ['key'], 'bank-ordering': ['ask', 'look', 'write'] },
    },
    results: [
      { correct: 1, total: 2 },
      { correct: 2, total: 2 },
    ],
    seen: { 'bank-single': 3, 'bank-numeric': 3, 'bank-ordering': 2, 'bank-likert': 1 },
  },
};

/** By format. Lines are added, never changed: learners have such data. */
export const recorded: Readonly<Record<string, string>> = {
  m1: 'm1GVYT.CXNK-7yg4Yk.PIlu2Z.SIRWo6H9H5.AKQls3FEa2t1fDFggnm.RI9tAB0-.FJqXAuYA.QKQRipirhcRbPo7ur8BbQAHQAaABlACAAYwBhAGYA6QAg2D7dHbxva2ScUYy~kO3pLyr50GcJ5TxlfyIgE8EGUyCLneUp8smOyQFBXsEIQEhLZ3DbJkO2AhNtRshTtI-6lAAAAAeTP',
  m2: 'm2GVYT.CXNIAC-7wCgwpe.PIlPFv.SIRWo6HylX.AKQls3FEa2t1fDFgbYy.RI9tA7Y9.FJqXAVDq.QKQRipirhcRbPo7ur8BbQAHQAaABlACAAYwBhAGYA6QAg2D7dHbxva2ScTih~kO3pLyr50GcJ5TxlfyIgE8EGUyCLneUp8smOyQFBXsEIQEhLZ3DbJkO2AhNtRshTtI-6lAAAAAA1M',
};
