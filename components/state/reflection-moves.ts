import type { ActivityEvents } from '../model/events.ts';
import type { Move } from './part.ts';

/** Takes text, picks and "left blank" of a reflection as they are now. */
export const editReflection: Move<ActivityEvents['reflection-edited']> = (
  progress,
  { reflection: id, text, picks, blank },
  { index },
) => {
  const known = index.reflections.find((each) => each.id === id);
  if (!known) return progress;
  const chosen = known.picks.flatMap((pick) => (pick !== null && picks.includes(pick) ? pick : []));
  const old = progress.reflections[id] ?? { text: '', picks: [], blank: false, edited: 0 };
  if (old.text === text && old.blank === blank && old.picks.join() === chosen.join()) return progress;
  const edited = progress.revision + 1;
  return {
    ...progress,
    reflections: { ...progress.reflections, [id]: { text, picks: chosen, blank, edited } },
  };
};
