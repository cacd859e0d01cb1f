/** The interactions of a scenario: one per decision, and one for ending and path. */
import type { ChoiceContent, CourseIndex, ScenarioIndex, SceneContent } from '../model/course.ts';
import type { PlayPosition } from '../model/play.ts';
import { looksAgain, play } from '../model/play.ts';
import type { Progress, Step } from '../model/progress.ts';
import type { InteractionRow } from '../model/record.ts';
import { oneLine, writePattern, writeResponse } from '../model/wording.ts';
import { textOf } from '../model/words.ts';
import type { Context } from './part.ts';
import { rowOf } from './row.ts';

/** A decision that was taken, also one that the learner looks at again. */
interface Decision {
  readonly scene: SceneContent;
  readonly first: ChoiceContent;
  readonly step: Step;
}

/** Rows of the first path of each scenario; of a decision that the story meets twice, the first time. */
export function scenarioRows({ index, content }: Context, progress: Progress): InteractionRow[] {
  return index.scenarios.flatMap((scenario) => {
    const done = progress.scenarios[scenario.id];
    const story = done && content.scenario(scenario.id);
    if (!story) return [];
    const position = play(story, done.steps, done.continued);
    const taken = decisions(position);
    const rows = taken.flatMap((decision) => decisionRow(index, scenario, decision));
    // A path that an edit of the story made impossible was reported while it was whole.
    const whole = done.ending !== null && position.phase === 'ended';
    return whole ? [...rows, pathRow(index, scenario, position.scene.id, taken)] : rows;
  });
}

function decisions({ history, last }: PlayPosition): readonly Decision[] {
  const again = last && looksAgain(last.step) ? [{ ...last, first: last.choice }] : [];
  const scenes = new Map<string, Decision>();
  for (const decision of [...history, ...again]) {
    const { id, kind } = decision.scene;
    if (kind === 'decision' && !scenes.has(id)) scenes.set(id, decision);
  }
  return [...scenes.values()];
}

function decisionRow(
  index: CourseIndex,
  scenario: ScenarioIndex,
  { scene, first, step }: Decision,
): InteractionRow[] {
  const row = scenario.scenes.find((each) => each?.id === scene.id)?.interaction ?? null;
  if (row === null) return [];
  const best = scene.choices.filter(({ quality }) => quality === 'best');
  const right = best.map(({ id }) => id);
  const tries = [[first.id], step.instead === null ? [] : [step.instead]];
  return [
    rowOf(index, row, {
      type: 'decision',
      description: oneLine(`${scenario.title}: ${scene.title || scene.id}`),
      first: [first.id],
      right,
      response: writeResponse(tries, textOf(first)),
      pattern: writePattern(right, best.map(textOf).join('; ')),
    }),
  ];
}

/** `<ending>: <first choices of the path>`, each with what was chosen instead. */
function pathRow(
  index: CourseIndex,
  scenario: ScenarioIndex,
  ending: string,
  taken: readonly Decision[],
): InteractionRow {
  const path = taken.map(({ step }) =>
    writeResponse([[step.choice], step.instead ? [step.instead] : []], ''),
  );
  return rowOf(index, scenario.interaction, {
    type: 'path',
    description: oneLine(scenario.title),
    first: [ending],
    response: writeResponse([[ending]], path.join(', ')),
  });
}
