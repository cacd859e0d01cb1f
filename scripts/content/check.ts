/** All checks of one course, source or translation, in their order. */
import { basename } from 'node:path';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { checkAlignment } from './check-alignment.ts';
import { checkCraft } from './check-craft.ts';
import { checkDefinitions, checkGlossary } from './check-glossary.ts';
import { checkIdentity } from './check-identity.ts';
import { checkPictures, checkPlayed, checkWeight } from './check-media.ts';
import { checkPlacement } from './check-placement.ts';
import { checkGuessing } from './check-question-craft.ts';
import { checkReading } from './check-reading.ts';
import { checkStory } from './check-story.ts';
import { checkText } from './check-text.ts';
import type { Gathered } from './gather.ts';
import { checkRepeats } from './questions/repeats.ts';
import { pageWith } from './targets.ts';

/** What cannot be judged while a file of the course cannot be read: it may hold just what seems to be missing. */
const judgedAsWhole = new Set<Code>([
  'activity-unplaced',
  'agreement-unplaced',
  'balance-wrong',
  'bank-without-assessment',
  'completion-wrong',
  'draw-too-large',
  'link-unknown',
  'image-missing',
  'media-missing',
  'module-empty',
  'reference-unknown',
]);

/** What keeps an activity, its marks or its placement from being seen by the checks of the whole. */
const hiding = new Set<Code>([
  'bank-mark',
  'directive-id',
  'directive-malformed',
  'directive-quotes',
  'directive-unknown',
  'key-missing',
  'kind-misplaced',
  'text-left-over',
]);

/** What keeps a story from being walked. */
const unreadable = new Set<Code>([
  'choice-without-link',
  'condition-syntax',
  'ending-mark',
  'id-invalid',
  'mark-twice',
  'mark-unknown',
  'name-type',
  'name-unknown',
]);

/**
 * All checks. One fault is told once: craft is judged in files whose structure is sound, alignment in a course
 * that is sound as a whole.
 * @param look findings about the theme.
 */
export function check(
  { source, parsed, complete, findings }: Gathered,
  look: readonly Finding[] = [],
): Finding[] {
  const pages = source?.pages.map(({ id }) => id) ?? [];
  const listed = source && pageWith(source.pages, 'references') !== null;
  const around = {
    pages,
    files: new Map(source?.pages.map(({ id, at }) => [basename(at.file), id])),
    media: [...(source?.media.keys() ?? [])],
    terms: Object.keys(source?.glossary ?? {}),
    sources: listed ? Object.keys(source.sources.sources) : null,
  };
  const read = [
    ...findings,
    ...look,
    ...parsed.flatMap((one) => [
      ...checkText(one, around),
      ...checkDefinitions(one, pages),
      ...checkPlayed(one, source?.media ?? new Map()),
    ]),
  ];
  const whole = complete && !read.some(({ code }) => hiding.has(code));
  const walkable = (file: string): boolean =>
    !read.some((one) => one.file === file && unreadable.has(one.code));
  const structure = [
    ...read,
    ...(source
      ? [
          ...checkIdentity(source),
          ...checkPlacement(source),
          ...checkRepeats(source),
          ...checkPictures(source.media),
        ]
      : []),
    ...(source?.scenarios.flatMap((scenario) => checkStory(scenario, walkable(scenario.at.file))) ?? []),
  ].filter(({ code }) => whole || !judgedAsWhole.has(code));
  const once = withoutEchoes(structure);
  const unsound = new Set(once.filter(isFault).map(({ file }) => file));
  const banks = new Set(parsed.filter(({ kind }) => kind === 'bank').map(({ file }) => file));
  const judged = source
    ? [...checkCraft(source, banks), ...checkReading(source), ...checkWeight(source.media)]
    : [];
  const craft = judged.filter(({ file }) => !unsound.has(file));
  const asWhole =
    source && unsound.size === 0
      ? [...checkGlossary(source, parsed), ...checkGuessing(source), ...checkAlignment(source)]
      : [];
  return [...once, ...craft, ...asWhole];
}

/** What follows in a file from a line that was meant as an option or a heading and is read as words. */
const following = new Set<Code>([
  'bank-text-before',
  'list-twice',
  'not-here',
  'question-without-options',
  'quotation-not-indented',
  'quotation-unmarked',
  'scenario-text-before',
]);

/** Signs that are left over and another fault of the same line are one fault, and so is what follows from them. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const key = ({ file, line }: Finding): string => `${file}:${line ?? ''}`;
  const left = findings.filter(({ code }) => code === 'text-left-over');
  const files = new Set(left.map(({ file }) => file));
  // A lead that is not seen because of the sign before it is no fault of the lead.
  const quoted = new Set(left.filter(({ found }) => found?.startsWith('>')).map(key));
  const isEcho = (one: Finding): boolean =>
    (following.has(one.code) && files.has(one.file)) || (one.code === 'lead-form' && quoted.has(key(one)));
  const rest = findings.filter((one) => one.code !== 'text-left-over' && !isEcho(one));
  const told = new Set(rest.map(key));
  return [...rest, ...left.filter((one) => !told.has(key(one)))];
}

/** A missing id is mended by `--fix` and hides nothing. */
function isFault({ kind, code }: Finding): boolean {
  return kind === 'structure' && code !== 'option-without-id';
}
