/** A first play of a scenario, walked along the map as far as its choices leave only one way. */
import type { CodebookScenario, CodebookScene } from '../../model/record.ts';

export type SceneMap = ReadonlyMap<string, CodebookScene>;

/** What an export tells of one play. */
export interface Played {
  /** Choice that was kept, by decision. */
  readonly kept: ReadonlyMap<string, string>;
  /** `null` while it has not come to one. */
  readonly ending: string | null;
}

/** Scenes in their order, each once. It stops where the way is uncertain: turns follow what a story remembers. */
export function walk(
  { start }: Pick<CodebookScenario, 'start'>,
  map: SceneMap,
  played: Played,
): readonly string[] {
  const met = new Set<string>();
  for (let scene = map.get(start); scene && !met.has(scene.id);) {
    met.add(scene.id);
    const next = nextOf(scene, map, played, met);
    scene = next === null ? undefined : map.get(next);
  }
  return [...met];
}

function nextOf(
  scene: CodebookScene,
  map: SceneMap,
  played: Played,
  met: ReadonlySet<string>,
): string | null {
  if (scene.kind === 'decision') {
    const choice = played.kept.get(scene.id);
    return scene.choices.find(({ id }) => id === choice)?.to ?? null;
  }
  const exits = [...new Set(scene.choices.map(({ to }) => to))];
  if (exits.length === 1) return exits[0] ?? null;
  const possible = exits.filter((to) => leadsOn(to, map, played, new Set(met)));
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** Whether a scene is known to have been met, or leads to such a one through turns. */
function leadsOn(id: string, map: SceneMap, played: Played, met: Set<string>): boolean {
  const scene = map.get(id);
  if (!scene || met.has(id)) return false;
  if (scene.kind === 'decision') return played.kept.has(id);
  if (scene.kind === 'ending') return played.ending === id;
  met.add(id);
  return scene.choices.some(({ to }) => leadsOn(to, map, played, met));
}
