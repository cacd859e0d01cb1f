/**
 * A scenario walked along steps. Scene, remembered state and history follow from content and steps alone, so
 * nothing of them is stored and a repaired effect or condition also repairs people in the middle.
 */
import type {
  ChoiceContent,
  Comparison,
  Condition,
  Effect,
  ScenarioContent,
  SceneContent,
  StateValue,
} from './course.ts';
import type { Step } from './progress.ts';

export type PlayState = Readonly<Record<string, StateValue>>;

/** One finished choice: what was kept, what was chosen first, and what the story remembers after it. */
export interface PlayedStep {
  readonly scene: SceneContent;
  readonly choice: ChoiceContent;
  readonly first: ChoiceContent;
  readonly step: Step;
  readonly state: PlayState;
}

export interface PlayPosition {
  readonly scene: SceneContent;
  readonly state: PlayState;
  readonly phase: 'choosing' | 'consequence' | 'ended';
  /** Choices to offer now; empty unless `phase` is `choosing`. */
  readonly offered: readonly ChoiceContent[];
  /**
   * The last step that could be walked. While the learner looks at the choices again after a step back
   * (`looksAgain`), `choice` is the one taken back and `scene` is the present one.
   */
  readonly last: { readonly scene: SceneContent; readonly choice: ChoiceContent; readonly step: Step } | null;
  readonly history: readonly PlayedStep[];
  /** Number of steps that could be walked; the rest is impossible in this version of the story. */
  readonly usable: number;
}

const COMPARE: Record<Comparison, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

/** Whether a condition holds. A name that the story does not remember counts as `no` and as 0. */
export function evaluate(condition: Condition, state: PlayState): boolean {
  if ('all' in condition) return condition.all.every((part) => evaluate(part, state));
  if ('any' in condition) return condition.any.some((part) => evaluate(part, state));
  if ('not' in condition) return !evaluate(condition.not, state);
  return COMPARE[condition.is](Number(state[condition.name] ?? 0), Number(condition.value));
}

/** The state after the effects, in their order; the given state stays as it was. */
export function applyEffects(state: PlayState, effects: readonly Effect[]): PlayState {
  const next: Record<string, StateValue> = { ...state };
  for (const effect of effects) {
    next[effect.name] = 'set' in effect ? effect.set : Number(next[effect.name] ?? 0) + effect.add;
  }
  return next;
}

/** True while the one step back was used and nothing has been chosen instead yet. */
export function looksAgain(step: Step): boolean {
  return step.back && step.instead === null;
}

/** True when the learner may take the step back now: once, and only while a decision's consequence shows. */
export function canStepBack({ phase, last }: PlayPosition): boolean {
  return phase === 'consequence' && last?.scene.kind === 'decision' && !last.step.back;
}

/**
 * Walks the steps from the start.
 * @param continued the consequence of the last step was read; a choice with neither consequence nor coaching
 *   goes on at once
 * @throws Error when the scenario has no start scene, which the compiler refuses
 */
export function play(content: ScenarioContent, steps: readonly Step[], continued: boolean): PlayPosition {
  const scenes = new Map(content.scenes.map((scene) => [scene.id, scene]));
  const start = scenes.get(content.start);
  if (!start) throw new Error(`scenario ${content.id} has no scene ${content.start}`);
  const history: PlayedStep[] = [];
  let scene = start;
  let state: PlayState = content.state;
  let last: PlayPosition['last'] = null;
  let usable = 0;
  for (const step of steps) {
    const offered = step.scene === scene.id ? offers(scene, state) : [];
    const first = offered.find((choice) => choice.id === step.choice);
    const kept = step.instead === null ? first : offered.find((choice) => choice.id === step.instead);
    const next = kept && scenes.get(kept.to);
    if (!first || !kept || !next) break;
    usable += 1;
    last = { scene, choice: kept, step };
    if (looksAgain(step)) break;
    state = applyEffects(state, kept.effects);
    history.push({ scene, choice: kept, first, step, state });
    if (usable === steps.length && !continued && (kept.consequence || kept.coach)) {
      return { scene, state, phase: 'consequence', offered: [], last, history, usable };
    }
    scene = next;
  }
  const phase = scene.kind === 'ending' ? 'ended' : 'choosing';
  return { scene, state, phase, offered: offers(scene, state), last, history, usable };
}

/** A decision offers what is not hidden; a turn exactly one choice; an ending none. */
function offers(scene: SceneContent, state: PlayState): readonly ChoiceContent[] {
  if (scene.kind === 'ending') return [];
  const open = scene.choices.filter(({ when, otherwise }) => !otherwise && (!when || evaluate(when, state)));
  if (scene.kind === 'decision') return open;
  const only = open[0] ?? scene.choices.find((choice) => choice.otherwise);
  return only ? [only] : [];
}
