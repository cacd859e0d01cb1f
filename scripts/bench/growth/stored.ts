/** What an LMS of SCORM 1.2 holds of somebody who has come as far as a page, written as the product writes it. */
import { createScormAdapter } from '../../../components/lms/scorm-adapter.ts';
import { scorm12 } from '../../../components/lms/scorm12/dialect.ts';
import type { Progress } from '../../../components/model/progress.ts';
import { allChanges, NOTHING_CONFIRMED } from '../../../components/session/changes.ts';
import { LIMIT_SCORM_12 } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { deriveRecord } from '../../../components/state/record.ts';
import { reduce } from '../../../components/state/reducer.ts';
import type { CourseToPack } from '../../package/pack.ts';
import { heldLater } from '../lms-in-memory.ts';
import { createWeighingLms } from '../saving/commit-bodies.ts';
import { doEverything, lookupOf, type LearnerCourse } from '../saving/thorough-learner.ts';

/** Active seconds on each page. */
const PACE = 60;

/** Everything before the page is done in the way that takes most room, and the page itself is open. */
function progressAt(course: LearnerCourse, page: string): Progress {
  let progress = initialProgress(1);
  const there = new Error('there');
  try {
    doEverything(course, (action) => {
      if (progress.place === page) throw there;
      progress = reduce(progress, action, course.index, course.content);
      return progress;
    });
  } catch (reason) {
    if (reason !== there) throw reason;
  }
  return progress;
}

/** Values by element, for an attempt that goes on. */
export function storedAt({ index, modules }: CourseToPack, page: string): Readonly<Record<string, string>> {
  const content = lookupOf(modules);
  const progress = progressAt({ index, modules, content }, page);
  const lms = createWeighingLms(scorm12, false);
  const adapter = createScormAdapter(lms.win, scorm12, { clock: () => new Date(0) });
  adapter.open();
  const record = deriveRecord({ index, content, progress, floor: null, limit: LIMIT_SCORM_12 });
  adapter.write(allChanges(NOTHING_CONFIRMED, record, new Map()), index.interactions);
  adapter.finish(progress.visited.length * PACE);
  return heldLater(lms.values);
}
