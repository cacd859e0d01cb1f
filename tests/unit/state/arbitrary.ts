/** Any progress that a course allows, and strings that have broken other people's players. */
import fc from 'fast-check';
import type { CourseIndex, QuestionIndex, ScenarioIndex } from '../../../components/model/course.ts';
import type {
  Answer,
  AssessmentTry,
  Progress,
  QuestionProgress,
  ReflectionProgress,
  ScenarioProgress,
  Step,
} from '../../../components/model/progress.ts';

const awkward = [
  'Partnerschaft 🤝🏽 in der Bücherei',
  'שלום, אולם ריק',
  'مرحبا\u200f بكم',
  '图书馆与社区合作',
  'a\u0000b',
  '\ud83d',
  '\udc4d\ud83d',
  'line\u2028line\u2029\r\n',
  '~.~m1.',
  '<script>&amp;"\'',
];

/** Texts of all sorts: prose, awkward samples, raw UTF-16 units with lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(...awkward),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  fc.lorem({ maxCount: 40 }),
);

function known(ids: readonly (string | null)[]): string[] {
  return ids.flatMap((id) => id ?? []);
}

function record<T>(
  ids: readonly string[],
  value: (id: string) => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> {
  return fc
    .subarray([...ids])
    .chain((some) => fc.tuple(...some.map((id) => value(id).map((made) => [id, made] as const))))
    .map((entries) => Object.fromEntries(entries));
}

function answer({ options }: QuestionIndex): fc.Arbitrary<Answer> {
  const ids = known(options);
  return fc.oneof(
    fc.subarray(ids, { minLength: 1 }),
    fc.shuffledSubarray(ids, { minLength: 1 }),
    anyText.map((text) => text.slice(0, 32)),
  );
}

function question(index: QuestionIndex): fc.Arbitrary<QuestionProgress> {
  return fc
    .array(answer(index), { minLength: 1, maxLength: 3 })
    .chain((tries) =>
      fc
        .integer({ min: 0, max: 60 })
        .map((more) => ({ tries, count: tries.length + (tries.length === 3 ? more : 0) })),
    );
}

function scenario({ scenes }: ScenarioIndex): fc.Arbitrary<ScenarioProgress> {
  const open = scenes.flatMap((scene) => (scene && scene.choices.length > 0 ? scene : []));
  const step: fc.Arbitrary<Step> = fc.constantFrom(...open).chain((scene) => {
    const id = fc.constantFrom(...known(scene.choices));
    return fc
      .record({ choice: id, instead: fc.option(id) })
      .map((made) => ({ ...made, back: made.instead !== null, scene: scene.id }));
  });
  return fc
    .record({
      steps: fc.array(step, { minLength: 1, maxLength: 20 }),
      looking: fc.boolean(),
      continued: fc.boolean(),
      ending: fc.option(fc.constantFrom(...scenes.flatMap((scene) => scene?.id ?? []))),
    })
    .map(({ steps, looking, continued, ending }) => {
      const last = steps.at(-1);
      const end: Step[] = last && looking ? [{ ...last, back: true, instead: null }] : steps.slice(-1);
      return { steps: [...steps.slice(0, -1), ...end], continued, ending, replay: null };
    });
}

function sitting(index: CourseIndex): fc.Arbitrary<AssessmentTry> {
  const bank = index.questions.filter(({ use }) => use === 'assessment');
  const ids = bank.map(({ id }) => id);
  return fc.shuffledSubarray(ids, { minLength: 1 }).chain((drawn) =>
    fc.record({
      number: fc.integer({ min: 1, max: 500 }),
      drawn: fc.constant(drawn),
      answers: record(drawn, (id) => answer(bank.find((each) => each.id === id) as QuestionIndex)),
    }),
  );
}

function reflections(index: CourseIndex): fc.Arbitrary<Record<string, ReflectionProgress>> {
  return record(
    index.reflections.map(({ id }) => id),
    (id) =>
      fc.record({
        text: anyText,
        picks: fc.subarray(known(index.reflections.find((each) => each.id === id)?.picks ?? [])),
        blank: fc.boolean(),
        edited: fc.integer({ min: 1, max: 1_000_000 }),
      }),
  );
}

/** Progress in the form in which the reducer leaves it. */
export function anyProgress(index: CourseIndex): fc.Arbitrary<Progress> {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const byId = <T extends { readonly id: string }>(list: readonly T[], id: string): T =>
    list.find((each) => each.id === id) as T;
  const result = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }))
    .map(([correct, more]) => ({ correct, total: correct + more }));
  return fc.record({
    revision: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    seed: fc.integer({ min: 0, max: 0xffff }),
    place: fc.option(fc.constantFrom(...ids(index.pages))),
    visited: fc.subarray(ids(index.pages)),
    questions: record(ids(index.questions), (id) => question(byId(index.questions, id))),
    scenarios: record(ids(index.scenarios), (id) => scenario(byId(index.scenarios, id))),
    reflections: reflections(index),
    assessment: fc.record({
      open: fc.option(sitting(index)),
      last: fc.option(sitting(index)),
      results: fc.array(result, { maxLength: 12 }),
      seen: record(ids(index.assessment?.bank ?? []), () => fc.integer({ min: 1, max: 500 })),
    }),
  });
}
