/**
 * Progress after an action: pure, and strict about what is possible. An impossible action changes nothing and
 * gives the same object back; every change that is saved raises `revision` by one.
 */
import type { CourseIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { Action, ActivityAction } from './actions.ts';
import type { ContentLookup } from './lookup.ts';
import type { Move, Moves } from './part.ts';
import * as parts from './parts.ts';

const MOVES: Moves = Object.assign({}, ...Object.values(parts).map(({ moves }) => moves));

/** Names of the events that the activities of this player tell. */
export const MOVE_NAMES = Object.keys(MOVES);

/**
 * The next progress. Scenario actions and the end of a sitting need the content of what they are about; while
 * that is not loaded they change nothing.
 */
export function reduce(
  progress: Progress,
  action: Action,
  index: CourseIndex,
  content: ContentLookup,
): Progress {
  const next =
    action.type === 'page-opened'
      ? openPage(progress, action.page, index)
      : moveOf(action)(progress, action, { index, content });
  return next === progress || onlyReplayed(progress, next, action)
    ? next
    : { ...next, revision: progress.revision + 1 };
}

function moveOf({ type }: ActivityAction): Move<ActivityAction> {
  return (MOVES[type] as Move<ActivityAction> | undefined) ?? ((progress) => progress);
}

function openPage(progress: Progress, page: string, { pages }: CourseIndex): Progress {
  const seen = progress.visited.includes(page);
  if ((seen && progress.place === page) || !pages.some(({ id }) => id === page)) return progress;
  return { ...progress, place: page, visited: seen ? progress.visited : [...progress.visited, page] };
}

/** A replay lives in memory only, so it is no change that anybody has to save. */
function onlyReplayed(before: Progress, after: Progress, action: Action): boolean {
  if (!('scenario' in action)) return false;
  const old = before.scenarios[action.scenario];
  const now = after.scenarios[action.scenario];
  return old?.steps === now?.steps && old?.continued === now?.continued;
}
