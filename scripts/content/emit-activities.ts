/** Stage 6: scenarios and reflections as the player gets them. */
import type {
  ChoiceContent,
  ReflectionContent,
  ScenarioContent,
  SceneContent,
} from '../../components/model/course.ts';
import { textOf } from '../../components/model/words.ts';
import { shortHash } from './hash.ts';
import { blocksHtml, optionalHtml, worded, type Dressing } from './html.ts';
import { plainInline } from './nodes.ts';
import type { ChoiceSource, ReflectionSource, ScenarioSource, SceneSource } from './source.ts';
import { sceneKind } from './story.ts';

/** A scenario; `elements` gives the words for what is at stake. Misconceptions stay behind. */
export function emitScenario(
  scenario: ScenarioSource,
  elements: Readonly<Record<string, string>>,
  dressing: Dressing,
): ScenarioContent {
  const { id, title, start, state, reflection } = scenario;
  const scenes = scenario.scenes.map((scene) => emitScene(scene, elements, dressing));
  const content = { id, title, start: start.value, state, scenes, reflection: reflection?.value ?? null };
  const whole = {
    ...content,
    scenes: scenes.map((scene) => ({ ...scene, choices: scene.choices.map(withText) })),
  };
  return { ...content, hash: shortHash(whole) };
}

/** Of the hash plain words are a part, whether or not they are another text than the HTML. */
function withText(choice: ChoiceContent): unknown {
  const { id, html, ...rest } = choice;
  return { id, html, text: textOf(choice), ...rest };
}

function emitScene(
  scene: SceneSource,
  elements: Readonly<Record<string, string>>,
  dressing: Dressing,
): SceneContent {
  const { id, title, text, atStake, expert, ending, choices } = scene;
  return {
    id,
    kind: sceneKind(scene),
    title,
    html: blocksHtml(text, dressing),
    atStake: atStake ? (elements[atStake.value] ?? '') : '',
    expert: optionalHtml(expert, dressing),
    ending,
    choices: choices.map((choice) => emitChoice(choice, dressing)),
  };
}

function emitChoice(choice: ChoiceSource, dressing: Dressing): ChoiceContent {
  return {
    id: choice.id,
    ...worded(choice.words, dressing),
    to: choice.to.value,
    quality: choice.quality,
    effects: choice.effects.map(({ value }) => value),
    when: choice.when?.value ?? null,
    otherwise: choice.otherwise,
    consequence: optionalHtml(choice.consequence, dressing),
    coach: optionalHtml(choice.coach, dressing),
  };
}

/** A reflection. */
export function emitReflection(reflection: ReflectionSource, dressing: Dressing): ReflectionContent {
  const { id, title, prompt, picks, choose, good, soso } = reflection;
  return {
    id,
    title,
    prompt: blocksHtml(prompt, dressing),
    picks: picks.map((pick) => ({ id: pick.id, text: plainInline(pick.words) })),
    choose: choose?.value ?? null,
    good: optionalHtml(good, dressing),
    soso: optionalHtml(soso, dressing),
  };
}
