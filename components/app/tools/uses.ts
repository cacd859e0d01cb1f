/** What of the things to take along a course has a use for; without a document, as the packager asks. */
import type { CourseIndex } from '../../model/course.ts';

/** Notes are gathered where they stand on several pages; a record says what was passed. */
export function takeawayUses({
  slots,
  reflections,
  assessment,
}: CourseIndex): Readonly<Record<'takeaway' | 'notes' | 'record', boolean>> {
  const notes = reflections.length > 1;
  const record = assessment !== null;
  return { takeaway: slots.length > 0 || notes || record, notes, record };
}
