/** Stage 6: questions, scenarios and reflections as the player gets them. */
import type {
  ChoiceContent,
  OptionContent,
  QuestionContent,
  ReflectionContent,
  ScenarioContent,
  SceneContent,
} from '../../components/model/course.ts';
import { shortHash } from './hash.ts';
import { blocksHtml, inlineHtml, optionalHtml, type Dressing } from './html.ts';
import { plain, plainInline } from './nodes.ts';
import type {
  ChoiceSource,
  QuestionSource,
  ReflectionSource,
  ScenarioSource,
  SceneSource,
} from './source.ts';
import { sceneKind } from './story.ts';

/** A question. Its hash covers what it means: type, words and key, not the feedback. */
export function emitQuestion(question: QuestionSource, dressing: Dressing): QuestionContent {
  const { id, type, use, stem } = question;
  const text = plain(stem);
  const options = question.options.map((option): OptionContent => ({
    id: option.id,
    html: inlineHtml(option.words, dressing),
    text: plainInline(option.words),
    correct: option.ticked,
    feedback: optionalHtml(option.quotation, dressing),
  }));
  return {
    id,
    type,
    use,
    outcome: question.outcome?.value ?? '',
    element: question.element?.value ?? '',
    stem: blocksHtml(stem, dressing),
    text,
    options,
    right: optionalHtml(question.right, dressing),
    otherwise: optionalHtml(question.otherwise, dressing),
    reread: question.reread?.value ?? null,
    hash: shortHash([type, text, options.map((option) => [option.id, option.text, option.correct])]),
  };
}

/** A scenario; `elements` gives the words for what is at stake. Misconceptions stay behind. */
export function emitScenario(
  scenario: ScenarioSource,
  elements: Readonly<Record<string, string>>,
  dressing: Dressing,
): ScenarioContent {
  const { id, title, start, state, reflection } = scenario;
  const scenes = scenario.scenes.map((scene) => emitScene(scene, elements, dressing));
  const content = { id, title, start: start.value, state, scenes, reflection: reflection?.value ?? null };
  return { ...content, hash: shortHash(content) };
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
    html: inlineHtml(choice.words, dressing),
    text: plainInline(choice.words),
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
  const { id, title, prompt, picks, into, good, soso } = reflection;
  return {
    id,
    title,
    prompt: blocksHtml(prompt, dressing),
    text: plain(prompt),
    picks: picks.map((pick) => ({ id: pick.id, text: plainInline(pick.words) })),
    into: into?.value ?? null,
    good: optionalHtml(good, dressing),
    soso: optionalHtml(soso, dressing),
  };
}
