/** Whether pages and stories can be read by people in a hurry, and by those who learnt English late. */
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { plainInline } from './nodes.ts';
import { createSyllables, readingAge, sentences, sentencesOf, type Sentence } from './reading.ts';
import type { CourseSource, Identified, PageSource, ScenarioSource } from './source.ts';

/** Oldest reading age that is fine. */
const OLDEST = 15;
const SHOWN = 3;

/** Reading age of every page and of every story as a whole. */
export function checkReading({ data, pages, scenarios }: CourseSource): Finding[] {
  if (!/^en\b/i.test(data.language)) return [];
  const syllables = createSyllables();
  return [
    ...pages.flatMap((page) => judge(page, pageText(page), syllables)),
    ...scenarios.flatMap((scenario) => judge(scenario, storyText(scenario), syllables)),
  ];
}

function pageText({ at, body }: PageSource): Sentence[] {
  return sentencesOf(at.file, body);
}

function storyText({ at, scenes }: ScenarioSource): Sentence[] {
  return scenes.flatMap(({ text, choices, expert }) => [
    ...sentencesOf(at.file, text),
    ...choices.flatMap(({ words, at: place, consequence, coach }) => [
      ...sentences(plainInline(words), place.line),
      ...sentencesOf(at.file, [...(consequence ?? []), ...(coach ?? [])]),
    ]),
    ...sentencesOf(at.file, expert ?? []),
  ]);
}

function judge(
  { id, at }: Identified,
  text: readonly Sentence[],
  syllables: ReturnType<typeof createSyllables>,
): Finding[] {
  const age = readingAge(text, syllables);
  if (age === null || age <= OLDEST) return [];
  const longest = [...text].sort((a, b) => b.words - a.words).slice(0, SHOWN);
  const told = longest.map(
    ({ text: words, words: count, line }) => `line ${line ?? 1} (${count} words): ${shortened(words)}`,
  );
  return [find('craft-reading-age', at, { id, age, limit: OLDEST, longest: told.join(' · ') })];
}

function shortened(text: string): string {
  return text.length <= 60 ? `“${text}”` : `“${text.slice(0, 59).trimEnd()}…”`;
}
