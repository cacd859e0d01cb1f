/**
 * Moves in a scenario. The first path is written once and frozen at its ending; whatever follows is a replay.
 */
import type { ScenarioContent } from '../model/course.ts';
import type { ActivityEvents } from '../model/events.ts';
import type { PlayPosition } from '../model/play.ts';
import { canStepBack, looksAgain, play } from '../model/play.ts';
import type { Progress, ScenarioProgress, Step } from '../model/progress.ts';
import type { ContentLookup } from './lookup.ts';
import type { Move } from './part.ts';

interface Path {
  readonly steps: readonly Step[];
  readonly continued: boolean;
}

type Turn = (position: PlayPosition, usable: readonly Step[]) => Path | null;

const UNTOUCHED: ScenarioProgress = { steps: [], continued: false, ending: null, replay: null };

/** Takes a choice that is offered now: a new step, or what was chosen after the step back. */
export const chooseInScenario: Move<ActivityEvents['scenario-chosen']> = (
  progress,
  { scenario, choice },
  { content },
) =>
  walk(progress, scenario, content, ({ phase, offered, scene, last }, usable) => {
    if (phase !== 'choosing' || !offered.some(({ id }) => id === choice)) return null;
    if (last && looksAgain(last.step)) return replaceLast(usable, { ...last.step, instead: choice });
    return { steps: [...usable, { scene: scene.id, choice, back: false, instead: null }], continued: false };
  });

/** Goes on after a consequence. */
export const continueScenario: Move<ActivityEvents['scenario-continued']> = (
  progress,
  { scenario },
  { content },
) =>
  walk(progress, scenario, content, ({ phase }, usable) =>
    phase === 'consequence' ? { steps: usable, continued: true } : null,
  );

/** The one step back of a decision, while its consequence shows. */
export const stepBack: Move<ActivityEvents['scenario-stepped-back']> = (
  progress,
  { scenario },
  { content },
) =>
  walk(progress, scenario, content, (position, usable) =>
    position.last && canStepBack(position)
      ? replaceLast(usable, { ...position.last.step, back: true })
      : null,
  );

/** Begins a replay, or begins it again; possible once the first path has ended. */
export const replayScenario: Move<ActivityEvents['scenario-replayed']> = (progress, { scenario }) => {
  const old = progress.scenarios[scenario];
  if (!old || old.ending === null || old.replay?.steps.length === 0) return progress;
  return put(progress, scenario, { ...old, replay: { steps: [], continued: false } });
};

function walk(progress: Progress, id: string, lookup: ContentLookup, next: Turn): Progress {
  const content = lookup.scenario(id);
  if (!content) return progress;
  const old = progress.scenarios[id] ?? UNTOUCHED;
  const path: Path = old.replay ?? old;
  const position = play(content, path.steps, path.continued);
  const after = next(position, path.steps.slice(0, position.usable));
  if (!after) return progress;
  if (old.ending !== null) return put(progress, id, { ...old, replay: after });
  return put(progress, id, { ...old, ...after, ending: endingOf(content, after) });
}

function endingOf(content: ScenarioContent, { steps, continued }: Path): string | null {
  const { phase, scene } = play(content, steps, continued);
  return phase === 'ended' ? scene.id : null;
}

function replaceLast(steps: readonly Step[], step: Step): Path {
  return { steps: [...steps.slice(0, -1), step], continued: false };
}

function put(progress: Progress, id: string, scenario: ScenarioProgress): Progress {
  return { ...progress, scenarios: { ...progress.scenarios, [id]: scenario } };
}
