/** Words in braces that a text for trainers may use besides the course's own terms, and what they stand for. */
import type { List, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { languagesInEnglish } from './locales/names.ts';
import { courseSize, pageMinutes } from './sizes.ts';
import type { CourseSource } from './source.ts';

export interface Placeholders {
  /** What stands for each name inside a sentence. */
  readonly words: ReadonlyMap<string, string>;
  /** What stands for a name that is alone in its paragraph. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** What slow reading, a screen reader or a second language may add, as a part of the whole. */
const SLOWER = 0.5;

/** Minutes of the core path for whoever needs longer, in steps of five. */
function slowMinutes(minutes: number): number {
  return Math.ceil((minutes * (1 + SLOWER)) / 5) * 5;
}

/** Figures and lists of a course. Minutes are those of a first reading. */
export function placeholdersOf(source: CourseSource): Placeholders {
  const { data, pages, scenarios, questions, modules } = source;
  const { minutes } = courseSize(source);
  const lists = new Map([
    ['outcomes', Object.values(data.outcomes)],
    ['modules', modules.map(({ title }) => title)],
  ]);
  const used = (use: string): number => questions.filter((one) => one.use === use).length;
  const whole = pages.reduce((sum, page) => sum + pageMinutes(page, source), 0);
  const drawn = pages.find(({ draw }) => draw !== null)?.draw?.value ?? 0;
  const figures: Readonly<Record<string, string | number>> = {
    'course title': data.title,
    version: data.version,
    languages: languagesInEnglish([data.language, ...data.languages]),
    'core minutes': minutes,
    'slow minutes': slowMinutes(minutes),
    'whole minutes': whole,
    pages: pages.length,
    scenarios: scenarios.length,
    questions: used('practice'),
    bank: used('assessment'),
    drawn,
    pass: data.completion?.pass ?? 80,
  };
  const words = new Map(Object.entries(figures).map(([name, value]) => [name, String(value)]));
  for (const [name, items] of lists) words.set(name, items.join('; '));
  return { words, lists };
}

/** Puts lists in the place of paragraphs that consist of their name. */
export function fillLists(tree: Root, lists: Placeholders['lists']): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const [only, ...more] = node.children;
    if (only?.type !== 'text' || more.length > 0 || index === undefined || !parent) return;
    const items = lists.get(/^\{(.+)\}$/.exec(only.value.trim())?.[1] ?? '');
    if (items) parent.children[index] = listOf(items, node.position);
  });
}

function listOf(items: readonly string[], position: List['position']): List {
  return {
    type: 'list',
    spread: false,
    ...(position && { position }),
    children: items.map((value) => ({
      type: 'listItem',
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    })),
  };
}
