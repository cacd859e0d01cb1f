/** Why a story can have no end of combinations: a circle of scenes in which a number changes each time round. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { ChoiceSource, ScenarioSource, SceneSource } from './source.ts';

export interface GrowingCircle {
  /** Ids of its scenes, the one first in which the number changes. */
  readonly scenes: readonly string[];
  /** What changes, and by how much. */
  readonly name: string;
  readonly add: number;
  /** What it is after the first round. */
  readonly once: number;
  readonly at: Place;
}

/** The first such circle, one without a condition before others; `null` where no number changes in a circle. */
export function growingCircle({ scenes, state }: ScenarioSource): GrowingCircle | null {
  const all = scenes.flatMap((scene) =>
    scene.choices.flatMap((choice) => growingBy(scenes, scene, choice, state)),
  );
  return (all.find(({ isFree }) => isFree) ?? all[0])?.circle ?? null;
}

function growingBy(
  scenes: readonly SceneSource[],
  scene: SceneSource,
  choice: ChoiceSource,
  state: ScenarioSource['state'],
): { circle: GrowingCircle; isFree: boolean }[] {
  const back = choice.effects.length > 0 ? shortestWay(scenes, choice.to.value, scene.id) : null;
  if (!back) return [];
  return choice.effects.flatMap(({ value, at }) => {
    if (!('add' in value) || value.add === 0) return [];
    const round = [scene.id, ...back.slice(0, -1)];
    const once = Number(state[value.name] ?? 0) + value.add;
    return [
      { circle: { scenes: round, name: value.name, add: value.add, once, at }, isFree: choice.when === null },
    ];
  });
}

/** Ids from one scene to another, both included; `null` where there is no way. */
function shortestWay(scenes: readonly SceneSource[], from: string, to: string): string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  for (const [id] of before) {
    if (id === to) break;
    const scene = scenes.find((one) => one.id === id);
    for (const choice of scene?.choices ?? [])
      if (!before.has(choice.to.value)) before.set(choice.to.value, id);
  }
  if (!before.has(to)) return null;
  const way: string[] = [];
  for (let id: string | null = to; id !== null; id = before.get(id) ?? null) way.unshift(id);
  return way;
}
