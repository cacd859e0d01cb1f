/** The activities, types of questions and styles that a course uses: only these go into its player. */
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';

/**
 * Folders of `components/` that define an element for learners, types of questions in camel case, and styles of what
 * only some courses have, as lines of code name them.
 */
export type Activity =
  'agreement' | 'assessment' | 'question' | 'reflection' | 'scenario' | QuestionKind | Style;

type QuestionKind = 'single' | 'multiple' | 'matching' | 'ordering' | 'shortAnswer' | 'numeric' | 'likert';

type Style = 'asides' | 'figures' | 'cover' | 'glossary' | 'references' | 'media' | 'sheet';

/** What the texts show of each style. */
const STYLED: Readonly<Record<Style, RegExp>> = {
  asides: /<(?:blockquote|hr|pre|code)\b|class="note\b/,
  figures: /<(?:figure|img)\b|class="[^"]*\bdiagram\b/,
  cover: /class="cover-/,
  glossary: /class="(?:term|glossary)\b/,
  references: /class="references\b/,
  media: /class="media\b/,
  sheet: /class="[^"]*\b(?:task-list|fill)-/,
};

/** In a fixed order. The assessment shows questions, so it brings their element along. */
export function usedActivities(index: CourseIndex, modules: readonly ModuleContent[]): readonly Activity[] {
  const shows = stylesIn(modules);
  const types = new Set<string>(index.questions.map(({ type }) => type));
  const used: [Activity, boolean][] = [
    ['agreement', index.slots.length > 0],
    ['assessment', index.assessment !== null],
    ['question', index.questions.length > 0 || index.assessment !== null],
    ['reflection', index.reflections.length > 0],
    ['scenario', index.scenarios.length > 0],
    ['single', types.has('single')],
    ['multiple', types.has('multiple')],
    ['matching', types.has('matching')],
    ['ordering', types.has('ordering')],
    ['shortAnswer', types.has('short-answer')],
    ['numeric', types.has('numeric')],
    ['likert', types.has('likert')],
    ['asides', shows('asides')],
    ['figures', shows('figures')],
    ['cover', shows('cover') || index.pages.some(({ layout }) => layout === 'cover')],
    ['glossary', shows('glossary')],
    ['references', shows('references')],
    ['media', shows('media')],
    ['sheet', shows('sheet') || index.pages.some(({ layout }) => layout === 'job-aid')],
  ];
  return used.filter(([, isUsed]) => isUsed).map(([activity]) => activity);
}

/** Looks into every text: a word of the glossary may stand in feedback alone. */
function stylesIn(modules: readonly ModuleContent[]): (style: Style) => boolean {
  const texts: string[] = [];
  JSON.stringify(modules, (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return (style) => texts.some((text) => STYLED[style].test(text));
}

/** Files that have one line per activity, type or style, and how such a line names it. */
const lists: readonly { readonly file: string; readonly line: RegExp }[] = [
  { file: '/components/app/elements.ts', line: /^import '\.\.\/([a-z]+)\/define\.ts';$/ },
  { file: '/components/state/parts.ts', line: /^export \{ part as (\w+) \} from / },
  { file: '/components/model/rules.ts', line: /^export \{ rule as (\w+) \} from / },
  { file: '/components/question/kinds.ts', line: /^export \{ kind as (\w+) \} from / },
  { file: '/components/lms/scorm2004/answer-kinds.ts', line: /^export \{ \w+ as (\w+) \} from / },
  {
    file: '/components/state/row-parts.ts',
    line: /^export \{ \w+ as (assessment|question|scenario) \} from /,
  },
  { file: '/components/state/merge-parts.ts', line: /^export \{ \w+ as (assessment|likert) \} from / },
  { file: '/components/app/answers/writers.ts', line: /^export \{ \w+ as \w+ \} from '\.\/(\w+)\.ts';$/ },
  { file: '/components/state/row-kinds.ts', line: /^export \{ statementRows as (\w+) \} from / },
  { file: '/components/state/packed/pair-kinds.ts', line: /^export \{ pairs as (\w+) \} from / },
  {
    file: '/components/styles/index.css',
    line: /^@import '\.\/(asides|figures|cover|glossary|references|media|sheet)\.css';$/,
  },
];

/**
 * Leaves the lines of what a course does not use out of a file that lists activities, types or styles.
 * @param id path of the file.
 * @returns `null` for every other file.
 */
export function keepActivities(id: string, code: string, activities: readonly Activity[]): string | null {
  const list = lists.find(({ file }) => id.replaceAll('\\', '/').endsWith(file));
  if (!list) return null;
  return code
    .split('\n')
    .filter((line) => {
      const activity = list.line.exec(line.trim())?.[1];
      return activity === undefined || (activities as readonly string[]).includes(activity);
    })
    .join('\n');
}
