/** A story walked in every possible way: each combination of scene and memory that a learner can meet. */
import type { Condition, SceneKind } from '../../components/model/course.ts';
import { applyEffects, evaluate, type PlayState } from '../../components/model/play.ts';
import { plain, plainInline, wordCount } from './nodes.ts';
import type { ChoiceSource, ScenarioSource, SceneSource } from './source.ts';

/** Combinations of scene and memory up to which a story is walked. */
export const STORY_LIMIT = 5000;

export interface Meeting {
  readonly scene: SceneSource;
  readonly offered: readonly { readonly choice: ChoiceSource; readonly to: string }[];
}

export interface Walk {
  /** By a key made of scene and memory; the first is the start. */
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** False where the limit was reached. */
  readonly complete: boolean;
  /** Conditions that held at least once where they were asked. */
  readonly held: ReadonlySet<Condition>;
}

/** What a scene is, by its choices. */
export function sceneKind(scene: SceneSource): SceneKind {
  if (scene.ending !== null) return 'ending';
  const turn = scene.choices.length < 2 || scene.choices.some(({ otherwise }) => otherwise);
  return turn ? 'turn' : 'decision';
}

function keyOf(scene: string, state: PlayState): string {
  return `${scene} ${JSON.stringify(Object.values(state))}`;
}

function offers(scene: SceneSource, state: PlayState, held: Set<Condition>): ChoiceSource[] {
  if (sceneKind(scene) === 'ending') return [];
  const open = scene.choices.filter(({ when, otherwise }) => {
    if (otherwise) return false;
    if (when === null) return true;
    const holds = evaluate(when.value, state);
    if (holds) held.add(when.value);
    return holds;
  });
  if (sceneKind(scene) === 'decision') return open;
  const only = open[0] ?? scene.choices.find(({ otherwise }) => otherwise);
  return only ? [only] : [];
}

/** Walks a story whose links all lead somewhere. */
export function walkStory(scenario: ScenarioSource): Walk {
  const scenes = new Map(scenario.scenes.map((scene) => [scene.id, scene]));
  const meetings = new Map<string, Meeting>();
  const held = new Set<Condition>();
  const waiting = [{ scene: scenario.start.value, state: scenario.state as PlayState }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { scene: id, state } = next;
    const scene = scenes.get(id);
    const key = keyOf(id, state);
    if (!scene || meetings.has(key)) continue;
    if (meetings.size === STORY_LIMIT) return { meetings, complete: false, held };
    const offered = offers(scene, state, held).map((choice) => {
      const effects = choice.effects.map(({ value }) => value);
      const after = applyEffects(state, effects);
      waiting.push({ scene: choice.to.value, state: after });
      return { choice, to: keyOf(choice.to.value, after) };
    });
    meetings.set(key, { scene, offered });
  }
  return { meetings, complete: true, held };
}

/** The heaviest way from the start to an ending; where the story goes in circles, each round is walked once. */
export function heaviest(
  { meetings }: Walk,
  weigh: (scene: SceneSource, choice: ChoiceSource | null) => number,
): number {
  const done = new Map<string, number>();
  const open = new Set<string>();
  const [first = ''] = meetings.keys();
  const stack = [first];
  for (let key = stack.at(-1); key !== undefined; key = stack.at(-1)) {
    const meeting = meetings.get(key);
    const isNew = !done.has(key) && !open.has(key);
    if (meeting && isNew) {
      open.add(key);
      stack.push(...meeting.offered.map(({ to }) => to).filter((to) => !done.has(to) && !open.has(to)));
      continue;
    }
    stack.pop();
    if (!meeting || done.has(key)) continue;
    const ways = meeting.offered.map(({ choice, to }) => weigh(meeting.scene, choice) + (done.get(to) ?? 0));
    done.set(key, ways.length > 0 ? Math.max(...ways) : weigh(meeting.scene, null));
    open.delete(key);
  }
  return done.get(first) ?? 0;
}

/** Most decisions on any way. */
export function mostDecisions(walk: Walk): number {
  return heaviest(walk, (scene) => (sceneKind(scene) === 'decision' ? 1 : 0));
}

/** Words on the longest way: scenes, what is chosen, what follows and the coaching; with the debrief or without. */
export function longestWay(walk: Walk, withDebrief: boolean): number {
  const weights = new Map<SceneSource | ChoiceSource, number>();
  const weigh = (one: SceneSource | ChoiceSource, text: () => string): number => {
    const weight = weights.get(one) ?? wordCount(text());
    weights.set(one, weight);
    return weight;
  };
  return heaviest(walk, (scene, choice) => {
    const debrief = withDebrief ? plain(scene.expert ?? []) : '';
    const told = weigh(scene, () => `${scene.title} ${plain(scene.text)} ${debrief}`);
    return choice === null ? told : told + weigh(choice, () => choiceText(choice));
  });
}

function choiceText({ words, consequence, coach }: ChoiceSource): string {
  return [plainInline(words), plain(consequence ?? []), plain(coach ?? [])].join(' ');
}
