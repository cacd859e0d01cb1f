/** The questions four weeks later, which no package asks: those of a codebook, and those that only the answers know. */
import { FOLLOW_UP, followUpEntry, standardFollowUp } from '../model/follow-up.ts';
import type { Codebook, CodebookEntry } from '../model/record.ts';
import type { FollowUp } from './dataset.ts';

/** A question that a course asks of its own: the title of its column, which ends in a question mark, is its id and its words. */
export function ownQuestion(title: string): CodebookEntry | null {
  const text = title.replace(/\s+/g, ' ').trim();
  return /[?؟]$/.test(text) ? followUpEntry(text, text, []) : null;
}

/**
 * The questions of the follow-up: those of the codebook; without one, and where it is of a release that had none,
 * the five of the kit in English.
 * @param answers behind them come questions that only the answers know
 */
export function followUpEntries(
  codebook: Pick<Codebook, 'entries' | 'followUp'> | null,
  answers: readonly FollowUp[] = [],
): readonly CodebookEntry[] {
  const rows = codebook?.entries.filter(({ id }) => id.startsWith(FOLLOW_UP)) ?? [];
  const asked = [...rows, ...(codebook?.followUp ?? [])];
  const known = asked.length > 0 ? asked : standardFollowUp('en');
  const ids = new Set(known.map(({ id }) => id));
  const met = new Set(answers.flatMap((line) => [...line.answers.keys()]).filter((id) => !ids.has(id)));
  return [...known, ...[...met].flatMap((id) => ownQuestion(id.slice(FOLLOW_UP.length)) ?? [])];
}
