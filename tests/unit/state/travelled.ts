/** What a progress is like after it was packed and read again. */
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { textsOf } from '../../../components/state/packed/write-texts.ts';

/** As UTF-8 brings it back. */
export function wellFormed(text: string | null | undefined): string {
  return (text ?? '').replace(/\p{Cs}/gu, '\uFFFD');
}

/**
 * Texts travel as UTF-8, in which half a surrogate pair becomes a replacement character, and their age as their
 * order, counted back from the revision.
 */
export function travelled(course: CourseIndex, progress: Progress): Progress {
  const order = textsOf(course, progress);
  const edited = (of: string, id: string): number => {
    const at = order.findIndex((text) => text.of === of && text.id === id);
    return at < 0 ? 0 : progress.revision - at;
  };
  const changed = <T>(record: Readonly<Record<string, T>>, change: (id: string, item: T) => T) =>
    Object.fromEntries(Object.entries(record).map(([id, item]) => [id, change(id, item)]));
  return {
    ...progress,
    reflections: changed(progress.reflections, (id, reflection) => ({
      ...reflection,
      text: wellFormed(reflection.text),
      edited: edited('reflections', id),
    })),
    agreement: changed(progress.agreement, (id, field) => ({
      ...field,
      ours: field.ours === null ? null : wellFormed(field.ours),
      ask: wellFormed(field.ask),
      edited: edited('slots', id),
    })),
  };
}
