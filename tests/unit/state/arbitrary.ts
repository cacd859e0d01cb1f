/** Any progress that a course allows, and strings that have broken other people's players. */
import fc from 'fast-check';
import { pairOf, TYPED_LONGEST } from '../../../components/model/answers.ts';
import type { CourseIndex, QuestionIndex, ScenarioIndex } from '../../../components/model/course.ts';
import type {
  Answer,
  AssessmentTry,
  FieldProgress,
  Progress,
  QuestionProgress,
  ReflectionProgress,
  ScenarioProgress,
  Step,
} from '../../../components/model/progress.ts';
import { triesKept } from '../../../components/model/progress.ts';
import { sittingOrder } from '../../../components/state/draw.ts';

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
  '</script><!-- ]]> $&',
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
  most = ids.length,
): fc.Arbitrary<Record<string, T>> {
  return fc
    .subarray([...ids], { maxLength: Math.min(most, ids.length) })
    .chain((some) => fc.tuple(...some.map((id) => value(id).map((made) => [id, made] as const))))
    .map((entries) => Object.fromEntries(entries));
}

/** Words as the box for typed answers takes them. */
const anyWords = anyText.map((text) => text.trim().slice(0, TYPED_LONGEST).trim() || '7 m²');
const anyNumber = fc.oneof(
  fc.integer({ min: -999_999, max: 9_999_999 }).map(String),
  fc.stringMatching(/^-?[1-9]\d{3,4}[.,]\d{1,3}$/),
);

function anyPairs({ type, use, options, rows }: QuestionIndex): fc.Arbitrary<Answer> {
  const left = rows.map(({ id }) => id);
  const right = known(options).filter((id) => !left.includes(id));
  if (left.length === 0 || right.length === 0) return fc.constant([]);
  const all = type === 'matching' && use === 'practice';
  return fc
    .subarray(left, { minLength: all ? left.length : 1 })
    .chain((some) => fc.tuple(...some.map((row) => fc.constantFrom(...right).map((id) => pairOf(row, id)))));
}

/** An answer in the form in which the reducer keeps it. */
export function answer(index: QuestionIndex): fc.Arbitrary<Answer> {
  const ids = known(index.options);
  if (ids.length === 0) return fc.constant([]);
  switch (index.type) {
    case 'single':
      return fc.constantFrom(...ids).map((id) => [id]);
    case 'multiple':
      return fc.subarray(ids, { minLength: 1 });
    case 'ordering':
      return fc.shuffledSubarray(ids, { minLength: ids.length });
    case 'short-answer':
      return anyWords;
    case 'numeric':
      return anyNumber;
    default:
      return anyPairs(index);
  }
}

function question(index: QuestionIndex): fc.Arbitrary<QuestionProgress> {
  const most = index.use === 'assessment' ? 1 : triesKept(index.type);
  return fc.array(answer(index), { minLength: 1, maxLength: most }).chain((tries) =>
    fc.integer({ min: 0, max: 60 }).map((more) => ({
      tries,
      count: tries.length + (tries.length === most && most > 1 ? more : 0),
    })),
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

/** What a sitting drew, in its order, and answers to some of it. */
function sitting(
  index: CourseIndex,
  ids: readonly string[],
  seed: number,
  number: number,
): fc.Arbitrary<AssessmentTry | null> {
  const known = new Map(index.questions.map((each) => [each.id, each]));
  const drawn = sittingOrder(ids, seed, number);
  if (drawn.length === 0) return fc.constant(null);
  return record(drawn, (id) => answer(known.get(id) as QuestionIndex)).map((answers) => ({
    number,
    drawn,
    answers,
  }));
}

/** Sittings as they follow each other: every question knows when it was last drawn. */
function assessment(index: CourseIndex, seed: number): fc.Arbitrary<Progress['assessment']> {
  const bank = index.assessment?.bank.map(({ id }) => id) ?? [];
  const result = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }))
    .map(([correct, more]) => ({ correct, total: correct + more }));
  const sittings = fc.record({
    latest: fc.integer({ min: 3, max: 500 }),
    isOpen: fc.boolean(),
    first: fc.subarray(bank),
    second: fc.subarray(bank),
    ages: fc.array(fc.integer({ min: 2, max: 400 }), { minLength: bank.length, maxLength: bank.length }),
    results: fc.array(result, { maxLength: 12 }),
  });
  return sittings.chain(({ latest, isOpen, first, second, ages, results }) => {
    // One sitting alone is the open one or the last one.
    const [open, last] = isOpen ? [second, first] : [[], second];
    const lastNumber = isOpen ? latest - 1 : latest;
    const numbers = bank.flatMap((id, at): [string, number][] => {
      if (open.includes(id)) return [[id, latest]];
      if (last.includes(id)) return [[id, lastNumber]];
      const age = ages[at] ?? 2;
      return age < latest ? [[id, latest - age]] : [];
    });
    const made = fc.tuple(sitting(index, open, seed, latest), sitting(index, last, seed, lastNumber));
    return made.map(([one, other]) => {
      const seen = numbers.filter(([, number]) => one !== null || other !== null || number < latest - 1);
      return { open: one, last: other, results, seen: Object.fromEntries(seen) };
    });
  });
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

/** A few fields at a time: texts take their time to be packed. */
function agreement({ slots }: CourseIndex): fc.Arbitrary<Record<string, FieldProgress>> {
  return record(
    slots.map(({ id }) => id),
    (id) => {
      const slot = slots.find((each) => each.id === id);
      return fc.record({
        ours: fc.option(anyText),
        ask: slot?.part === 'plan' ? fc.constant('') : anyText,
        found: slot?.contact ? fc.constantFrom(null, 'written', 'to-find') : fc.constant(null),
        edited: fc.integer({ min: 1, max: 1_000_000 }),
      });
    },
    5,
  );
}

/** Progress in the form in which the reducer leaves it. */
export function anyProgress(index: CourseIndex): fc.Arbitrary<Progress> {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const byId = <T extends { readonly id: string }>(list: readonly T[], id: string): T =>
    list.find((each) => each.id === id) as T;
  return fc.integer({ min: 0, max: 2 ** 28 - 1 }).chain((seed) =>
    fc.record({
      revision: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      seed: fc.constant(seed),
      place: fc.option(fc.constantFrom(...ids(index.pages))),
      visited: fc.subarray(ids(index.pages)),
      questions: record(ids(index.questions), (id) => question(byId(index.questions, id))),
      scenarios: record(ids(index.scenarios), (id) => scenario(byId(index.scenarios, id))),
      reflections: reflections(index),
      agreement: agreement(index),
      assessment: assessment(index, seed),
    }),
  );
}
