import type { Catalogue } from './translate.ts';

/** What the words of a language are put together from. */
interface WordParts<Activity extends string, Later extends string, Tool extends string> {
  readonly shell: Catalogue;
  readonly activities: Readonly<Record<Activity, Catalogue>>;
  readonly later: Catalogue;
  /** Of the second script, for courses that have these activities, or questions that changed. */
  readonly laterActivities: Readonly<Record<Later, Catalogue>>;
  /** Asked in a plain web page only. */
  readonly laterWeb: Catalogue;
  readonly tools: Catalogue;
  /** Of the tools, for courses that have use for them. */
  readonly furtherTools: Readonly<Record<Tool, Catalogue>>;
}

/** Words for a course that has only some of the activities, types of question and tools. */
interface WordMakers<Activity extends string, Later extends string, Tool extends string> {
  playerWords(used: Readonly<Record<Activity, boolean>>): Catalogue;
  /** The words of the second script. */
  laterWords(isWeb: boolean, used: Readonly<Record<Later, boolean>>): Catalogue;
  /** The words of the third script. */
  toolsWords(used: Readonly<Record<Tool, boolean>>): Catalogue;
}

/** The same choice for every language. */
export function wordMakers<A extends string, L extends string, T extends string>(
  parts: WordParts<A, L, T>,
): WordMakers<A, L, T> {
  return {
    playerWords: (used) => withUsed(parts.shell, parts.activities, used),
    laterWords: (isWeb, used) => ({
      ...withUsed(parts.later, parts.laterActivities, used),
      ...(isWeb ? parts.laterWeb : {}),
    }),
    toolsWords: (used) => withUsed(parts.tools, parts.furtherTools, used),
  };
}

/** Words that every course needs, and those of the activities or types of question that this one has. */
function withUsed<A extends string>(
  always: Catalogue,
  parts: Readonly<Record<A, Catalogue>>,
  used: Readonly<Record<A, boolean>>,
): Catalogue {
  const names = Object.keys(parts) as A[];
  return Object.assign({}, always, ...names.filter((name) => used[name]).map((name) => parts[name]));
}
