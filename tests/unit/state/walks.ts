/** Two versions of one attempt, as real learners make them: a common beginning, and then each on its own. */
import fc from 'fast-check';
import type { Progress } from '../../../components/model/progress.ts';
import type { Action } from '../../../components/state/actions.ts';
import { LIMIT_SCORM_2004, unpack } from '../../../components/state/codec.ts';
import { pack } from '../../../components/state/packing.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { content, index } from './sample.ts';

const options = fc.subarray(['need', 'number', 'date', 'key']);
const words = fc.oneof(fc.constantFrom('', 'A floor', 'A floor that dances', 'Ring Amara'), fc.lorem());

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom(...index.pages).map(({ id }): Action => ({ type: 'page-opened', page: id })),
  fc.record({
    type: fc.constant('question-answered' as const),
    question: fc.constantFrom('first-call', 'gains'),
    answer: options,
  }),
  fc.record({
    type: fc.constant('scenario-chosen' as const),
    scenario: fc.constant('dance'),
    choice: fc.constantFrom('ask', 'yes', 'wait', 'a', 'b'),
  }),
  fc.constantFrom<Action>(
    { type: 'scenario-continued', scenario: 'dance' },
    { type: 'scenario-stepped-back', scenario: 'dance' },
  ),
  fc.record({
    type: fc.constant('reflection-edited' as const),
    reflection: fc.constantFrom('needs', 'monday'),
    text: words,
    picks: fc.subarray(['floor', 'key', 'tea']),
    blank: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('agreement-edited' as const),
    slot: fc.constantFrom('room', 'contact', 'when'),
    ours: fc.option(words),
    ask: words,
    found: fc.constantFrom(null, 'written' as const, 'to-find' as const),
  }),
  {
    weight: 2,
    arbitrary: fc.constantFrom<Action>({ type: 'assessment-started' }, { type: 'assessment-finished' }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('assessment-answered' as const),
      question: fc.constantFrom('b1', 'b2', 'b3', 'b4'),
      answer: options,
    }),
  },
);
const actions = fc.array(action, { maxLength: 25 });

function walked(from: Progress, steps: readonly Action[]): Progress {
  return steps.reduce((progress, step) => reduce(progress, step, index, content), from);
}

/** As a device or an LMS gives progress back. */
export function again(progress: Progress): Progress {
  return unpack(index, pack(index, progress, LIMIT_SCORM_2004)).progress;
}

/** Progress in the sample course, and the same attempt on another device. */
export const twoVersions: fc.Arbitrary<readonly [Progress, Progress]> = fc
  .record({ seed: fc.nat(2 ** 28 - 1), common: actions, one: actions, other: actions })
  .map(({ seed, common, one, other }) => {
    const start = again(walked(initialProgress(seed), common));
    return [again(walked(start, one)), again(walked(start, other))] as const;
  });
