import type { ActivityEvents } from '../model/events.ts';
import { flowInto } from './agreement.ts';
import type { Move } from './part.ts';

/** Takes a field of agreement or plan as it is now. Words that are what flows in anyway are stored once, there. */
export const editField: Move<ActivityEvents['agreement-edited']> = (progress, detail, context) => {
  const slot = context.index.slots.find(({ id }) => id === detail.slot);
  if (!slot) return progress;
  const ours = detail.ours === flowInto(context, progress, slot.id).flow ? null : detail.ours;
  const ask = slot.part === 'plan' ? '' : detail.ask;
  const found = slot.contact ? detail.found : null;
  const old = progress.agreement[slot.id] ?? { ours: null, ask: '', found: null };
  if (old.ours === ours && old.ask === ask && old.found === found) return progress;
  const field = { ours, ask, found, edited: progress.revision + 1 };
  return { ...progress, agreement: { ...progress.agreement, [slot.id]: field } };
};
