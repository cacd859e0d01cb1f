import type { CourseIndex } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { unpack } from '../../../components/state/codec.ts';
import { NAMES, type Values } from '../world/server.ts';
import type { Seat, World } from '../world/world.ts';

/** What the server really holds, read as a player would read it. */
export interface Truth {
  /** `null` while it holds nothing. */
  held(): Progress | null;
  /** As the LMS handed it to a window. */
  given(seat: Seat): Progress | null;
  revisionIn(values: Values): number | null;
}

export function createTruth({ server, plan }: World, index: CourseIndex): Truth {
  const read = new Map<string, Progress>();
  const revisions = new Map<string, number>();
  const name = plan.standard === 'web' ? '' : NAMES[plan.standard].suspend;

  const progressIn = (values: Values | undefined): Progress | null => {
    const text = values?.get(name);
    if (!text) return null;
    const known = read.get(text);
    if (known) return known;
    const { progress } = unpack(index, text);
    read.set(text, progress);
    return progress;
  };

  return {
    held: () => progressIn(server?.values),
    given: ({ lms }) => progressIn(lms?.handed),
    // Without its texts, which take most of the time to read.
    revisionIn(values) {
      const [state] = values.get(name)?.split('~') ?? [];
      if (!state) return null;
      const revision = revisions.get(state) ?? unpack(index, `${state}~`).progress.revision;
      revisions.set(state, revision);
      return revision;
    },
  };
}
