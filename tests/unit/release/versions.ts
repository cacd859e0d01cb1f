/** Versions of a small course with everything in it, and random edits from one to the next. */
import fc from 'fast-check';
import type {
  CourseIndex,
  ModuleContent,
  OptionContent,
  QuestionContent,
  QuestionIndex,
  ScenarioIndex,
} from '../../../components/model/course.ts';
import { STATE_FORMAT } from '../../../components/state/codec.ts';
import { meaningsOf, planMeanings } from '../../../scripts/content/meaning.ts';
import type { MeaningLine } from '../../../scripts/content/ledger.ts';
import type { Release } from '../../../scripts/release/release.ts';
import { kindsContent, kindsIndex } from '../state/kinds.ts';
import { content, dance, index as sample } from '../state/sample.ts';

/** Lines of a ledger that knows all of an index. */
export function entriesOf({ pages, questions, scenarios, reflections, slots }: CourseIndex): string[] {
  return Object.entries({ pages, questions, scenarios, reflections, slots }).flatMap(([series, items]) =>
    items.map(({ number, id }) => `${series} ${number} ${id}`),
  );
}

export function releaseOf(index: CourseIndex, questions: readonly QuestionContent[]): Release {
  const texts: ModuleContent = {
    id: 'm1',
    pages: index.pages.map(({ id }) => ({
      id,
      html: `<p>Text of page ${id}.</p>${id === 'room' ? '<course-question data-id="first-call"></course-question>' : ''}`,
    })),
    questions,
    scenarios: index.scenarios.map(({ id }) => ({ ...dance, id })),
    reflections: index.reflections.flatMap(({ id }) => content.reflection(id) ?? []),
  };
  return {
    index,
    modules: [texts],
    entries: entriesOf(index),
    state: STATE_FORMAT,
    accepted: new Set(),
    identifiers: ['sample', 'sample-organization', 'sample-item', 'sample-resource'],
    unitIds: ['urn:x-course:sample', 'urn:x-course:sample:unit'],
  };
}

const everything: CourseIndex = {
  ...kindsIndex,
  scenarios: sample.scenarios,
  questions: kindsIndex.questions,
};

/** A question of every type, in practice and in the bank; a story, reflections, fields. */
export const base = releaseOf(
  everything,
  everything.questions.flatMap(({ id }) => kindsContent.question(id) ?? []),
);

/** What is asked, stamped with editions as a build does it. */
export function stamped(release: Release, lines: readonly MeaningLine[], first: Release): Release {
  const numbers = new Map(first.index.questions.map(({ id, number }) => [id, number]));
  const now = new Map(release.index.questions.map(({ id, number }) => [number, id]));
  const asked = release.modules.flatMap(({ questions }) => questions.flatMap(meaningsOf));
  const plan = planMeanings(lines, asked, (id) => now.get(numbers.get(id) ?? -1) ?? id);
  const change = (key: string) => {
    const changed = plan.changed.get(key);
    return changed === undefined ? {} : { changed };
  };
  const questions = release.index.questions.map((question) => ({
    ...question,
    ...change(question.id),
    rows: question.rows.map((row) => ({ ...row, ...change(`${question.id}.${row.id}`) })),
  }));
  return {
    ...release,
    accepted: plan.accepted,
    index: { ...release.index, questions, ...(plan.edition > 0 && { edition: plan.edition }) },
  };
}

/** Lines of the ledger once a version was released. */
export function releasedLines(
  release: Release,
  lines: readonly MeaningLine[],
  first: Release,
): MeaningLine[] {
  const numbers = new Map(first.index.questions.map(({ id, number }) => [id, number]));
  const now = new Map(release.index.questions.map(({ id, number }) => [number, id]));
  const asked = release.modules.flatMap(({ questions }) => questions.flatMap(meaningsOf));
  return [...lines, ...planMeanings(lines, asked, (id) => now.get(numbers.get(id) ?? -1) ?? id).pending];
}

interface Draft {
  index: CourseIndex;
  questions: QuestionContent[];
}

type Edit = (draft: Draft, at: number, tag: string) => void;

function changeQuestion(
  draft: Draft,
  at: number,
  change: (index: QuestionIndex, content: QuestionContent) => [QuestionIndex, QuestionContent] | null,
): void {
  const question = draft.index.questions[at % Math.max(1, draft.index.questions.length)];
  const texts = draft.questions.find(({ id }) => id === question?.id);
  const changed = question && texts && change(question, texts);
  if (!changed) return;
  const [is, words] = changed;
  const bank = draft.index.assessment?.bank ?? [];
  draft.index = {
    ...draft.index,
    questions: draft.index.questions.map((one) => (one === question ? is : one)),
    assessment: draft.index.assessment && {
      ...draft.index.assessment,
      bank: bank.map((one) => (one.id === question.id ? { ...one, id: is.id } : one)),
    },
  };
  draft.questions = draft.questions.map((one) => (one === texts ? words : one));
}

function changeScene(
  draft: Draft,
  at: number,
  change: (scenes: ScenarioIndex['scenes']) => ScenarioIndex['scenes'],
): void {
  const number = at % Math.max(1, draft.index.scenarios.length);
  const scenarios = draft.index.scenarios.map((one, place) =>
    place === number ? { ...one, scenes: change(one.scenes) } : one,
  );
  const playable = scenarios.every(({ scenes }) =>
    scenes.some((scene) => scene !== null && scene.choices.some((id) => id !== null)),
  );
  if (playable) draft.index = { ...draft.index, scenarios };
}

const next = (items: readonly { readonly number: number }[]): number =>
  Math.max(-1, ...items.map(({ number }) => number)) + 50;

/** The place of a question that has rows, if there is one. */
function withRows({ index: { questions } }: Draft, at: number): number {
  const places = questions.flatMap(({ rows }, place) => (rows.length > 0 ? [place] : []));
  return places[at % Math.max(1, places.length)] ?? 0;
}

/** Every edit that an author can make to what learners have answers for. */
const edits: Readonly<Record<string, Edit>> = {
  'rename a question with was': (draft, at, tag) =>
    changeQuestion(draft, at, (is, words) => [
      { ...is, id: `${is.id}-${tag}` },
      { ...words, id: `${words.id}-${tag}` },
    ]),
  'rename a question without was': (draft, at, tag) =>
    changeQuestion(draft, at, (is, words) => [
      { ...is, id: `${is.id}-${tag}`, number: next(draft.index.questions) },
      { ...words, id: `${words.id}-${tag}` },
    ]),
  'retire a question': (draft, at) => {
    const { questions, assessment } = draft.index;
    const gone = questions[at % questions.length];
    const bank = (assessment?.bank ?? []).filter(({ id }) => id !== gone?.id);
    if (questions.length < 3) return;
    draft.index = {
      ...draft.index,
      questions: questions.filter((one) => one !== gone),
      assessment: assessment && { ...assessment, bank },
    };
    draft.questions = draft.questions.filter(({ id }) => id !== gone?.id);
  },
  'add a question': (draft, _at, tag) => {
    const number = next(draft.index.questions);
    const [first] = draft.questions;
    const is = draft.index.questions.find(({ id }) => id === first?.id);
    if (!first || !is) return;
    draft.index = {
      ...draft.index,
      questions: [...draft.index.questions, { ...is, id: `new-${tag}`, number }],
    };
    draft.questions = [...draft.questions, { ...first, id: `new-${tag}` }];
  },
  'reorder questions and options': (draft) => {
    draft.index = { ...draft.index, questions: [...draft.index.questions].reverse() };
    draft.questions = [...draft.questions].reverse();
  },
  'change the wording': (draft, at, tag) =>
    changeQuestion(draft, at, (is, words) => [is, { ...words, text: `${words.text ?? ''} ${tag}` }]),
  'change the feedback': (draft, at, tag) =>
    changeQuestion(draft, at, (is, words) => [is, { ...words, right: `<p>${tag}</p>` }]),
  'change the right answer': (draft, at) =>
    changeQuestion(draft, at, (is, words) => [
      is,
      { ...words, options: words.options.map((one) => ({ ...one, correct: !one.correct })) },
    ]),
  'add an option': (draft, at, tag) =>
    changeQuestion(draft, at, (is, words) => {
      if (words.type === 'ordering') return null;
      const [like] = words.options;
      const option: OptionContent | undefined = like && { ...like, id: `opt-${tag}`, text: tag };
      return option
        ? [
            { ...is, options: [...is.options, option.id] },
            { ...words, options: [...words.options, option] },
          ]
        : null;
    }),
  'retire an option': (draft, at) =>
    changeQuestion(draft, at, (is, words) => {
      const gone = words.options[at % words.options.length]?.id;
      if (words.options.length < 2) return null;
      return [
        { ...is, options: is.options.map((id) => (id === gone ? null : id)) },
        { ...words, options: words.options.filter(({ id }) => id !== gone) },
      ];
    }),
  'change a row': (draft, at, tag) =>
    changeQuestion(draft, withRows(draft, at), (is, words) => [
      is,
      { ...words, rows: words.rows.map((row, place) => (place === at % 2 ? { ...row, text: tag } : row)) },
    ]),
  'retire a row': (draft, at) =>
    changeQuestion(draft, withRows(draft, at), (is, words) => {
      const gone = words.rows[at % Math.max(1, words.rows.length)]?.id;
      if (words.rows.length < 2) return null;
      return [
        {
          ...is,
          rows: is.rows.filter(({ id }) => id !== gone),
          options: is.options.map((id) => (id === gone ? null : id)),
        },
        { ...words, rows: words.rows.filter(({ id }) => id !== gone) },
      ];
    }),
  'ask for several instead of one': (draft, at) =>
    changeQuestion(draft, at, (is, words) =>
      is.type === 'single'
        ? [
            { ...is, type: 'multiple' },
            { ...words, type: 'multiple' },
          ]
        : null,
    ),
  'retire a scene': (draft, at) =>
    changeScene(draft, 0, (scenes) =>
      scenes.map((scene, place) => (place === at % scenes.length ? null : scene)),
    ),
  'rename a scene': (draft, at, tag) =>
    changeScene(draft, 0, (scenes) => {
      const renamed = scenes[at % scenes.length];
      return renamed
        ? [
            ...scenes.map((scene) => (scene === renamed ? null : scene)),
            { ...renamed, id: `${renamed.id}-${tag}` },
          ]
        : scenes;
    }),
  'retire a choice': (draft, at) =>
    changeScene(draft, 0, (scenes) =>
      scenes.map((scene, place) =>
        scene && place === at % scenes.length
          ? {
              ...scene,
              choices: scene.choices.map((id, of) => (of === at % scene.choices.length ? null : id)),
            }
          : scene,
      ),
    ),
  'retire a page': (draft, at) => {
    const { pages } = draft.index;
    if (pages.length > 2) {
      draft.index = { ...draft.index, pages: pages.filter((_, place) => place !== at % pages.length) };
    }
  },
  'rename a page with was': (draft, at, tag) => {
    const { pages } = draft.index;
    draft.index = {
      ...draft.index,
      pages: pages.map((page, place) =>
        place === at % pages.length ? { ...page, id: `${page.id}-${tag}` } : page,
      ),
    };
  },
  'retire a tick': (draft, at) => {
    draft.index = {
      ...draft.index,
      reflections: draft.index.reflections.map((one) => ({
        ...one,
        picks: one.picks.map((id, place) => (place === at % 3 ? null : id)),
      })),
    };
  },
  'retire a reflection': (draft, at) => {
    const { reflections } = draft.index;
    draft.index = { ...draft.index, reflections: reflections.filter((_, place) => place !== at % 2) };
  },
  'retire a field': (draft, at) => {
    draft.index = { ...draft.index, slots: draft.index.slots.filter((_, place) => place !== at % 3) };
  },
};

/** The course after some edits. */
const edited = (from: Release, steps: readonly (readonly [string, number])[], tag: string): Release => {
  const draft: Draft = { index: from.index, questions: [...(from.modules[0]?.questions ?? [])] };
  steps.forEach(([name, at], step) => edits[name]?.(draft, at, `${tag}${step}`));
  return releaseOf(draft.index, draft.questions);
};

/** Some edits, by name and place. */
const someEdits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(40)), { maxLength: 5 });

export interface Update {
  readonly old: Release;
  readonly now: Release;
}

/** Three versions of a course, some of them released; learners have one of the first two. */
export const anyUpdate: fc.Arbitrary<Update> = fc
  .record({
    first: someEdits,
    second: someEdits,
    released: fc.tuple(fc.boolean(), fc.boolean()),
    from: fc.nat(1),
  })
  .map(({ first, second, released, from }) => {
    const one = edited(base, first, 'a');
    const two = edited(one, second, 'b');
    const three = from === 0 ? edited(two, [['change the wording', first.length]], 'c') : two;
    const afterOne = released[0] ? releasedLines(base, [], base) : [];
    const afterTwo = released[1] ? releasedLines(one, afterOne, base) : afterOne;
    const olds = [stamped(base, [], base), stamped(one, afterOne, base)] as const;
    return { old: olds[from] ?? olds[0], now: stamped(three, afterTwo, base) };
  });
