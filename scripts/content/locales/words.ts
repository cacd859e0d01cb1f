/** Which values of a course's YAML are words: only these may differ in a translation. */
import type { Path } from '../yaml-data.ts';

/** Patterns by file; `*` stands for any one key, or the id of something in a list. */
const patterns: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^course\.yaml$/,
    [
      'title',
      'outcomes.*',
      'elements.*',
      'terms.*',
      'terms.*.neutral',
      ...['slots', 'plan'].flatMap((list) =>
        ['', '.title', '.hint', '.ask'].map((key) => `agreement.${list}.*${key}`),
      ),
    ],
  ],
  [/^modules\/[^/]+\/module\.yaml$/, ['title']],
  [/^glossary\.yaml$/, ['*.term', '*.means', '*.more']],
  // Points are for colleagues, and no page shows them.
  [/^sources\.yaml$/, ['title', 'author', 'publisher', 'place'].map((key) => `sources.*.${key}`)],
  [
    /^trainer\/questionnaire\.yaml$/,
    ['closing.*', 'module', 'follow-up.*'].flatMap((one) => [`${one}.text`, `${one}.options.*.text`]),
  ],
  [/\.md$/, ['title']],
];

/** Whether the value at `path` of a file's YAML (of a Markdown file: its front matter) is words. */
export function isWords(file: string, path: Path): boolean {
  const known = patterns.find(([name]) => name.test(file))?.[1] ?? [];
  return known.some((pattern) => {
    const keys = pattern.split('.');
    return keys.length === path.length && keys.every((key, i) => key === '*' || key === String(path[i]));
  });
}
