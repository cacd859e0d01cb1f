/**
 * Data down, facts up: gives the activities of the page their slice of content and progress, and hears what
 * they tell. A property is set only when its value is another one, so that nothing renders twice.
 */
import type { Translate } from '../i18n/translate.ts';
import type { CourseIndex, PageIndex, QuestionContent } from '../model/course.ts';
import type { ActivityEventName, ActivityEvents } from '../model/events.ts';
import type { Answer, Progress } from '../model/progress.ts';
import type { LeftOut } from '../state/packing.ts';
import { MOVE_NAMES } from '../state/reducer.ts';
import { isComplete } from '../state/selectors.ts';
import { VIEWS } from '../state/views.ts';
import { pageOf } from './address.ts';
import type { ContentStore } from './content-store.ts';

/** What is not there is `null`. */
export interface Lookups {
  readonly questions: (id: string) => QuestionContent | null;
  readonly pages: (id: string) => PageIndex | null;
}

export interface ActivityContext {
  readonly index: CourseIndex;
  readonly content: ContentStore;
  readonly lookups: Lookups;
  readonly progress: Progress;
  readonly drafts: ReadonlyMap<string, Answer | null>;
  /** Answers stay, nothing is taken. */
  readonly locked: boolean;
  readonly privacy: 'lms' | 'device' | 'review';
  /** Whose words are longer than the LMS can keep. */
  readonly leftOut: LeftOut;
  /** Words are kept on this device although nobody saves them. */
  readonly kept: boolean;
  readonly t: Translate;
}

type Properties = Readonly<Record<string, unknown>>;

const PROPERTIES: Readonly<Record<string, (id: string, context: ActivityContext) => Properties>> = {
  'course-question': (id, { content, progress, drafts }) => {
    const question = content.question(id) ?? null;
    return {
      content: question,
      progress: progress.questions[id] ?? null,
      draft: drafts.get(id) ?? null,
      beforeProgress: progress.questions[question?.before ?? ''] ?? null,
    };
  },
  'course-scenario': (id, { content, progress, privacy, leftOut, kept }) => {
    const scenario = content.scenario(id) ?? null;
    const reflection = scenario?.reflection ?? '';
    return {
      content: scenario,
      progress: progress.scenarios[id] ?? null,
      reflection: content.reflection(reflection) ?? null,
      reflectionProgress: progress.reflections[reflection] ?? null,
      overflow: leftOut.reflections.includes(reflection),
      kept,
      privacy,
    };
  },
  'course-reflection': (id, { content, progress, privacy, leftOut, kept }) => ({
    content: content.reflection(id) ?? null,
    progress: progress.reflections[id] ?? null,
    overflow: leftOut.reflections.includes(id),
    kept,
    privacy,
  }),
  'course-assessment': (_id, { index, lookups, progress }) => ({
    content: index.assessment,
    pass: index.completion.pass,
    tries: index.completion.tries,
    progress: progress.assessment,
    complete: isComplete(index, progress),
    questions: lookups.questions,
    pages: lookups.pages,
  }),
};

/** Tags and properties of the activities that this player shows through a view of state. */
const VIEWED = Object.entries(VIEWS).map(
  ([name, view]) =>
    [
      `course-${name}`,
      (_id: string, { privacy, progress, leftOut, kept, ...context }: ActivityContext): Properties => ({
        content: view(context, progress),
        overflow: leftOut.slots,
        kept,
        privacy,
      }),
    ] as const,
);

/** Sets what the activities below `root` show. */
export function setActivities(root: ParentNode, context: ActivityContext): void {
  const { locked, t, progress } = context;
  for (const [tag, properties] of [...Object.entries(PROPERTIES), ...VIEWED]) {
    for (const element of root.querySelectorAll<HTMLElement>(tag)) {
      const own = properties(element.dataset['id'] ?? '', context);
      assign(element, { seed: progress.seed, locked, t, ...own });
    }
  }
}

/**
 * Modules whose texts the activities below `root` show besides those of their own page: the agreement has the
 * words of reflections from all over the course.
 */
export function modulesShown(root: ParentNode, { pages, reflections }: CourseIndex): string[] {
  if (!VIEWED.some(([tag]) => root.querySelector(tag))) return [];
  const feeding = new Set(reflections.flatMap(({ into, page }) => (into.length === 0 ? [] : page)));
  return [...new Set(pages.flatMap(({ id, module }) => (feeding.has(id) ? module : [])))];
}

/** The lookups that activities get as properties: made once, so that they stay the same values. */
export function createLookups(index: CourseIndex, content: ContentStore): Lookups {
  return {
    questions: (id) => content.question(id) ?? null,
    pages: (id) => pageOf(index, id),
  };
}

function assign(element: HTMLElement, values: Properties): void {
  for (const [name, value] of Object.entries(values)) {
    if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
  }
}

/** An event as a plain fact: its name beside its detail. */
export type ActivityFact = {
  readonly [N in ActivityEventName]: { readonly type: N } & ActivityEvents[N];
}[ActivityEventName];

/** Hears every activity below `root`, now and later. */
export function listen(root: EventTarget, hear: (fact: ActivityFact) => void): void {
  for (const type of [...MOVE_NAMES, 'question-drafted', 'reflection-left', 'agreement-left']) {
    root.addEventListener(type, (event) => {
      // Only elements of ours send these names, and `emit` checks each detail against its name.
      if (event instanceof CustomEvent) hear({ type, ...event.detail } as ActivityFact);
    });
  }
}
