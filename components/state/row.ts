import type { CourseIndex } from '../model/course.ts';
import type { InteractionRow } from '../model/record.ts';

/** A row with what the ledger knows of it; without a right answer where `fields` names none. */
export function rowOf(
  { interactions }: CourseIndex,
  index: number,
  fields: Pick<InteractionRow, 'type' | 'description' | 'first' | 'response'> & Partial<InteractionRow>,
): InteractionRow {
  return { index, id: interactions[index] ?? '', right: [], pattern: '', result: 'neutral', ...fields };
}
