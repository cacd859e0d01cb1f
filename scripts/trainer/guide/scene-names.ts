/** What scenes are called: by number and title, as the report calls them, so that a scene of the report is found in the guide. */
import type { ScenarioSource, SceneSource } from '../../content/source.ts';

export interface SceneName {
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly name: string;
}

function nameOf({ id, title }: SceneSource, others: readonly SceneSource[]): string {
  const words = id.replaceAll('-', ' ');
  if (title === '') return words;
  const repeated = others.some(
    (other) => other.id !== id && other.title.toLowerCase() === title.toLowerCase(),
  );
  return repeated ? `${title} (${words})` : title;
}

/** Names of a story's scenes by their ids. */
export function sceneNames({ scenes }: Pick<ScenarioSource, 'scenes'>): ReadonlyMap<string, SceneName> {
  return new Map(scenes.map((scene, i) => [scene.id, { number: i + 1, name: nameOf(scene, scenes) }]));
}

/** Letter of the choice at a place from 0, under which map and list show it. */
export function letterAt(place: number): string {
  return String.fromCharCode(97 + (place % 26));
}
