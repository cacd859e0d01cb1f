/** Whether a story comes out: first what each scene says, then every way through it. */
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { ScenarioSource, SceneSource } from './source.ts';
import { growingCircle } from './story-circle.ts';
import { STORY_LIMIT, sceneKind, walkStory, type Walk } from './story.ts';

/**
 * Checks one scenario. The ways are walked only where the scenes are sound; `readable` is false where a choice
 * or a condition could not be read, so that only ids and links can be judged.
 */
export function checkStory(scenario: ScenarioSource, readable: boolean): Finding[] {
  return [...checkTitles(scenario), ...checkWays(scenario, readable)];
}

/** A title tells a scene from the others, since the report and the trainer’s guide show it by its title. */
function checkTitles({ scenes }: ScenarioSource): Finding[] {
  const named = scenes.filter(({ title }) => title !== '');
  return named.flatMap(({ id, title, at }, i) => {
    const first = named.find((scene) => scene.title.toLowerCase() === title.toLowerCase());
    return first && named.indexOf(first) < i && first.id !== id
      ? [find('scene-title-twice', at, { id, title, other: first.id, line: first.at.line ?? 1 })]
      : [];
  });
}

function checkWays(scenario: ScenarioSource, readable: boolean): Finding[] {
  const { scenes, at } = scenario;
  if (scenes.length === 0) return [];
  if (!readable) return checkScenes(scenario);
  const findings = [...checkScenes(scenario), ...scenes.flatMap(checkScene)];
  if (!scenes.some(({ ending }) => ending !== null)) findings.push(find('ending-missing', at, {}));
  if (findings.length > 0) return findings;
  const walk = walkStory(scenario);
  if (!walk.complete) {
    const growing = growingCircle(scenario);
    return [find('scenario-too-large', growing?.at ?? at, { limit: STORY_LIMIT, growing })];
  }
  return [...checkReached(scenario, walk), ...checkConditions(scenario, walk), ...checkCircles(walk)];
}

/** Scene ids are unique, and links lead to them. */
function checkScenes({ scenes, start }: ScenarioSource): Finding[] {
  const ids = scenes.map(({ id }) => id);
  const targets = [start, ...scenes.flatMap(({ choices }) => choices.map(({ to }) => to))];
  return [
    ...scenes.flatMap(({ id, at }, i) => {
      const first = scenes.findIndex((scene) => scene.id === id);
      return first < i ? [find('scene-duplicate', at, { id, line: scenes[first]?.at.line ?? 1 })] : [];
    }),
    ...targets
      .filter(({ value }) => !ids.includes(value))
      .map(({ value, at }) => {
        const near = didYouMean(value, ids, 'Write the id of a scene of this file after the #.');
        return find('scene-unknown', at, { id: value, near });
      }),
  ];
}

function checkScene(scene: SceneSource): Finding[] {
  const { id, at, choices, ending } = scene;
  if (ending !== null) return choices.length > 0 ? [find('ending-with-choices', at, { id })] : [];
  if (choices.length === 0) return [find('scene-dead-end', at, { id })];
  const always = choices.filter(({ when, otherwise }) => when === null && !otherwise);
  const otherwise = choices.filter((choice) => choice.otherwise);
  if (otherwise.length > 0) {
    const extra = [...otherwise.slice(1), ...always];
    return extra.map((choice) => find('otherwise-twice', choice.at, { id }));
  }
  if (always.length === 0) return [find('turn-without-otherwise', at, { id })];
  return choices.length > 1 && always.length < 2 ? [find('decision-too-few', at, { id })] : [];
}

function checkReached({ scenes }: ScenarioSource, { meetings }: Walk): Finding[] {
  const reached = new Set([...meetings.values()].map(({ scene }) => scene));
  return scenes
    .filter((scene) => !reached.has(scene))
    .map(({ id, at, ending }) =>
      find(ending === null ? 'scene-unreachable' : 'ending-unreachable', at, { id }),
    );
}

/** Conditions of scenes that are met, and never hold there. */
function checkConditions({ scenes }: ScenarioSource, { meetings, held }: Walk): Finding[] {
  const reached = new Set([...meetings.values()].map(({ scene }) => scene));
  return scenes
    .filter((scene) => reached.has(scene))
    .flatMap(({ choices }) => choices)
    .flatMap(({ when, whenText }) =>
      when && !held.has(when.value) ? [find('when-never', when.at, { condition: whenText })] : [],
    );
}

/** Meetings from which no ending can be reached: walked backwards from the endings. */
function checkCircles({ meetings }: Walk): Finding[] {
  const before = new Map<string, string[]>();
  const safe = new Set<string>();
  const waiting: string[] = [];
  for (const [key, { scene, offered }] of meetings) {
    if (sceneKind(scene) === 'ending') waiting.push(key);
    for (const { to } of offered) before.set(to, [...(before.get(to) ?? []), key]);
  }
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (safe.has(key)) continue;
    safe.add(key);
    waiting.push(...(before.get(key) ?? []));
  }
  const caught = new Set([...meetings].filter(([key]) => !safe.has(key)).map(([, { scene }]) => scene));
  const [first] = caught;
  return first ? [find('scenario-loop', first.at, { id: first.id })] : [];
}
