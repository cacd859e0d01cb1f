/** The activities, types of questions and styles that a course uses: only these go into its player. */
import { hasTools } from '../../components/app/tools-port.ts';
import { takeawayUses } from '../../components/app/tools/uses.ts';
import { hasChanged } from '../../components/model/changed.ts';
import { hasFinding } from '../../components/model/finding.ts';
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import type { Standard } from './targets/target.ts';

/**
 * Folders of `components/` that define an element for learners, the third script and kinds of tools in it, types of
 * questions in camel case, questions that changed, and styles of what only some courses have, as lines of code name them.
 */
export type Activity =
  | 'agreement'
  | 'assessment'
  | 'language'
  | 'question'
  | 'reflection'
  | 'scenario'
  | 'tools'
  | 'changed'
  | 'finding'
  | 'logo'
  | 'pilot'
  | 'self-test'
  | QuestionKind
  | Style
  | Taken;

type QuestionKind = 'single' | 'multiple' | 'matching' | 'ordering' | 'shortAnswer' | 'numeric' | 'likert';

/** What learners take along, in parts. */
type Taken = 'takeaway' | 'notes' | 'record';

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

/** What a player uses: what its course does, and its standard. */
export type Used = Activity | Standard;

/** In a fixed order. The assessment shows questions, so it brings their element along. */
export function usedActivities(
  index: CourseIndex,
  modules: readonly ModuleContent[],
  hasLogo = false,
): readonly Activity[] {
  const shows = stylesIn(modules);
  const types = new Set<string>(index.questions.map(({ type }) => type));
  const taken = takeawayUses(index);
  const used: [Activity, boolean][] = [
    ['agreement', index.slots.length > 0],
    ['assessment', index.assessment !== null],
    ['language', index.languages !== undefined],
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
    ['changed', hasChanged(index)],
    ['asides', shows('asides')],
    ['figures', shows('figures')],
    ['cover', shows('cover') || index.pages.some(({ layout }) => layout === 'cover')],
    ['glossary', shows('glossary')],
    ['references', shows('references')],
    ['logo', hasLogo],
    ['media', shows('media')],
    ['tools', hasTools(index)],
    ['finding', hasTools(index) && hasFinding(index)],
    ['pilot', index.pilot !== undefined],
    ['self-test', hasTools(index) && hasFinding(index)],
    ['sheet', shows('sheet') || index.pages.some(({ layout }) => layout === 'job-aid')],
    ['takeaway', hasTools(index) && taken.takeaway],
    ['notes', hasTools(index) && taken.notes],
    ['record', hasTools(index) && taken.record],
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

/** A line that only a pilot package has, in the midst of what every package has. */
const PILOT = /(pilot)/;

/** Files that have one line per activity, type or style, and how such a line names it. */
const lists: readonly { readonly file: string; readonly line: RegExp }[] = [
  { file: '/components/app/elements.ts', line: /^import '\.\.\/([a-z]+)\/define\.ts';$/ },
  { file: '/components/lms/early/further.ts', line: /^import '\.\/(tools)\.ts';$/ },
  { file: '/components/app/extras.ts', line: /^export \{ \w+ as (\w+) \} from / },
  { file: '/components/state/parts.ts', line: /^export \{ part as (\w+) \} from / },
  { file: '/components/model/rules.ts', line: /^export \{ rule as (\w+) \} from / },
  { file: '/components/question/kinds.ts', line: /^export \{ kind as (\w+) \} from / },
  { file: '/components/lms/scorm2004/answer-kinds.ts', line: /^export \{ \w+ as (\w+) \} from / },
  {
    file: '/components/state/row-parts.ts',
    line: /^export \{ \w+ as (assessment|pilot|question|scenario) \} from /,
  },
  {
    file: '/components/state/merge-parts.ts',
    line: /^export \{ \w+ as (agreement|finding|assessment|language|likert|pilot|record) \} from /,
  },
  { file: '/components/app/answers/writers.ts', line: /^export \{ \w+ as \w+ \} from '\.\/(\w+)\.ts';$/ },
  { file: '/components/app/further-notices.ts', line: /^export \{ \w+ as (\w+) \} from / },
  { file: '/components/state/row-kinds.ts', line: /^export \{ statementRows as (\w+) \} from / },
  { file: '/components/state/packed/pair-kinds.ts', line: /^export \{ pairs as (\w+) \} from / },
  {
    file: '/components/styles/index.css',
    line: /^@import '\.\/(asides|figures|language|cover|glossary|references|logo|media|sheet|tools|takeaway|finding|self-test|pilot)\.css';$/,
  },
  { file: '/components/app/tools/list.ts', line: /^export \{ (takeaway|pilot) \} from / },
  {
    file: '/components/app/tools/documents/list.ts',
    line: /^export \{ \w+ as \w+ \} from '\.\/(\w+)\.ts';$/,
  },
  { file: '/components/app/tools/list.ts', line: /^export \{ .+ \} from '\.\/(finding|self-test)\// },
  // Of the self-test that of the package's own standard: none in a plain web page.
  {
    file: '/components/app/tools/list.ts',
    line: /^export \{ .+ \} from '\.\/self-test\/(scorm\d+|cmi5)\.ts';$/,
  },
  ...[
    'state/merge.ts',
    'state/packing.ts',
    'state/packed/texts.ts',
    'state/assessment-moves.ts',
    'app/work.ts',
    'app/tools/privacy.ts',
    'lms/rows.ts',
    'lms/scorm2004/dialect.ts',
  ].map((file) => ({ file: `/components/${file}`, line: PILOT })),
];

/** Whether a file is a list of exports, one to a line. */
export function isListed(id: string): boolean {
  const path = id.replaceAll('\\', '/');
  return lists.some(({ file, line }) => path.endsWith(file) && line.source.startsWith('^export'));
}

/**
 * Leaves the lines of what a course does not use out of a file that lists activities, types or styles.
 * @param id path of the file.
 * @returns `null` for every other file.
 */
export function keepActivities(id: string, code: string, used: readonly Used[]): string | null {
  const own = lists.filter(({ file }) => id.replaceAll('\\', '/').endsWith(file));
  if (own.length === 0) return null;
  const isKept = (line: string): boolean =>
    own.every((list) => {
      const activity = list.line.exec(line.trim())?.[1];
      return activity === undefined || (used as readonly string[]).includes(activity);
    });
  return code.split('\n').filter(isKept).join('\n');
}
