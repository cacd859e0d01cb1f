/** The parts of the codebook that are no rows: the maps of scenarios, and how the assessment draws. */
import type { CourseIndex } from '../../components/model/course.ts';
import type { Codebook, CodebookScenario } from '../../components/model/record.ts';
import { interactionId } from './needs.ts';
import { plain, plainInline } from './nodes.ts';
import { ofKind, type Met } from './order.ts';
import type { PageSource, ScenarioSource } from './source.ts';
import { sceneKind } from './story.ts';

/** What the bank is and how it is drawn from. */
export function assessmentOf(
  { assessment, completion, interactions }: CourseIndex,
  met: readonly Met[],
): Codebook['assessment'] {
  if (assessment === null) return null;
  const module = new Map(ofKind(met, 'question').map(({ item, page }) => [item.id, page.module]));
  return {
    id: interactions[assessment.interaction] ?? '',
    bank: assessment.bank.map(({ id }) => interactionId(module.get(id) ?? '', id)),
    drawn: assessment.draw,
    pass: completion.pass,
  };
}

/** A scenario as scenes and the choices that lead on. */
export function scenarioMap(scenario: ScenarioSource, page: PageSource): CodebookScenario {
  return {
    id: interactionId(page.module, scenario.id),
    title: scenario.title,
    page: page.id,
    start: scenario.start.value,
    scenes: scenario.scenes.map((scene) => ({
      id: scene.id,
      kind: sceneKind(scene),
      title: scene.title,
      ending: scene.ending ?? '',
      choices: scene.choices.map((choice) => ({
        id: choice.id,
        text: plainInline(choice.words),
        quality: choice.quality ?? '',
        misconception: plain(choice.misconception ?? []),
        to: choice.to.value,
      })),
    })),
  };
}
