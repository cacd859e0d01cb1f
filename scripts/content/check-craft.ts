/** Rules of good craft: what makes a course clear and fair, beyond being sound. */
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { checkQuestionCraft, longest, PATTERN } from './check-question-craft.ts';
import { plainInline } from './nodes.ts';
import { pageWords } from './sizes.ts';
import type { CourseSource, ScenarioSource, SceneSource } from './source.ts';
import { longestWay, sceneKind, walkStory } from './story.ts';

const PAGE_WORDS = 700;
const PATH_WORDS = 580;

/** Checks the craft of a course whose structure is sound. `banks`: files with several questions. */
export function checkCraft(source: CourseSource, banks: ReadonlySet<string>): Finding[] {
  const ids = Object.keys(source.data.outcomes);
  const declared = ids.length > 0;
  const pages = source.pages.flatMap((page) => {
    const words = pageWords(page, source);
    const limit = longest(PAGE_WORDS, source);
    return words > limit ? [find('craft-page', page.at, { words, limit })] : [];
  });
  return [
    ...pages,
    ...source.questions.flatMap((question) => [
      ...checkQuestionCraft(question, source),
      ...(declared && !question.outcome
        ? [
            find('craft-outcome', question.at, {
              what: banks.has(question.at.file) ? 'bank' : 'question',
              id: question.id,
              ids,
            }),
          ]
        : []),
    ]),
    ...source.scenarios.flatMap((scenario) => [
      ...checkScenario(scenario, source),
      ...(declared && scenario.outcomes.length === 0
        ? [find('craft-outcome', scenario.at, { what: 'scenario', id: scenario.id, ids })]
        : []),
    ]),
  ];
}

function checkScenario(scenario: ScenarioSource, source: CourseSource): Finding[] {
  const decisions = scenario.scenes.filter((scene) => sceneKind(scene) === 'decision');
  const found = decisions.flatMap(checkDecision);
  const often = decisions.filter(bestIsLongest).length;
  if (decisions.length >= PATTERN && often * 3 > decisions.length) {
    found.push(find('craft-best-longest', scenario.at, { longest: often, decisions: decisions.length }));
  }
  const words = longestWay(walkStory(scenario), false);
  const limit = longest(PATH_WORDS, source);
  if (words > limit) found.push(find('craft-path', scenario.at, { words, limit }));
  return found;
}

function checkDecision({ id, at, choices }: SceneSource): Finding[] {
  const found = choices.flatMap((choice) => {
    const reason = 'This choice does not say how good it is.';
    return [
      ...(choice.consequence ? [] : [find('craft-consequence', choice.at, {})]),
      ...(choice.quality ? [] : [find('craft-quality', choice.at, { reason })]),
      ...(choice.quality === 'poor' && !choice.misconception
        ? [find('craft-misconception', choice.at, {})]
        : []),
    ];
  });
  const marked = choices.every(({ quality }) => quality !== null);
  if (marked && !choices.some(({ quality }) => quality === 'best')) {
    found.push(find('craft-quality', at, { reason: `No choice of “${id}” is the best one.` }));
  }
  return found;
}

function bestIsLongest({ choices }: SceneSource): boolean {
  const length = (quality: boolean): number =>
    Math.max(
      0,
      ...choices
        .filter((choice) => (choice.quality === 'best') === quality)
        .map(({ words }) => plainInline(words).length),
    );
  return length(true) > length(false);
}
