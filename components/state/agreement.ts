/** What stands in the fields of agreement and plan, and where it is from. */
import type { AgreementContent, Feed } from '../model/agreement.ts';
import type { ReflectionIndex, Slot } from '../model/course.ts';
import type { FieldValue, Progress, ReflectionProgress } from '../model/progress.ts';
import type { ContentLookup } from './lookup.ts';
import type { Context } from './part.ts';

const UNTOUCHED: FieldValue = { ours: null, ask: '', found: null };

/** All fields of one part, in the order of the course. */
export function agreementOf(context: Context, progress: Progress, part: Slot['part']): AgreementContent {
  const fields = context.index.slots
    .filter((slot) => slot.part === part)
    .map((slot) => {
      const { ours, ask, found } = progress.agreement[slot.id] ?? UNTOUCHED;
      const { flow, feeds } = flowInto(context, progress, slot.id);
      return { slot, value: { ours, ask, found }, flow, feeds };
    });
  return { part, fields };
}

/**
 * What flows into a field: the words of all its reflections in the order of the course, and before them, where the
 * reflection says so, what was ticked, a line each. Until the module of a reflection is loaded, its ticks have no
 * words and are left out.
 */
export function flowInto(
  context: Context,
  progress: Progress,
  slot: string,
): { flow: string; feeds: Feed[] } {
  const all = context.index.reflections
    .filter(({ into }) => into.includes(slot))
    .map((reflection) => ({
      reflection,
      words: wordsOf(reflection, progress.reflections[reflection.id], context.content),
    }));
  const filled = all.filter(({ words }) => words !== '');
  const feeds = filled.length > 0 ? filled : all;
  return {
    flow: filled.map(({ words }) => words).join('\n'),
    feeds: feeds.flatMap(({ reflection, words }) => feedOf(reflection, words !== '', context, progress)),
  };
}

/** A reflection that waits at the end of a story nobody has to play is no way to begin. */
function feedOf(
  { id, page }: ReflectionIndex,
  filled: boolean,
  { index, content }: Context,
  progress: Progress,
): Feed[] {
  const story = index.scenarios.find(
    (one) => one.page === page && content.scenario(one.id)?.reflection === id,
  );
  const place = index.pages.find((one) => one.id === page);
  const needed = story?.need === 'core' && place?.need === 'core';
  if (story && !needed && !filled && !progress.scenarios[story.id]?.ending) return [];
  const title = content.reflection(id)?.title ?? '';
  return [{ id, title, page, story: story ? (place?.title ?? '') : null }];
}

function wordsOf(
  { id, ticks }: ReflectionIndex,
  progress: ReflectionProgress | undefined,
  content: ContentLookup,
): string {
  if (!progress) return '';
  const picks = ticks && progress.picks.length > 0 ? (content.reflection(id)?.picks ?? []) : [];
  const ticked = picks
    .filter((pick) => progress.picks.includes(pick.id))
    .map(({ text }, _, { length }) => (length > 1 ? `– ${text}` : text));
  return [...ticked, progress.text.trim()].filter((line) => line !== '').join('\n');
}
