/** The base of the comparisons with something changed. */
import type { CourseIndex } from '../../../components/model/course.ts';
import { type Report } from '../../../scripts/release/compare.ts';
import type { Release } from '../../../scripts/release/release.ts';
import { base, releasedLines, releaseOf, stamped } from './versions.ts';

/** The base with another index and other texts; numbers of its ledger stay. */
export function changed(
  index: Partial<CourseIndex>,
  change: (release: Release) => Release = (one) => one,
): Release {
  const all = { ...base.index, ...index };
  const questions = (base.modules[0]?.questions ?? []).filter((one) =>
    all.questions.some(({ id }) => id === one.id),
  );
  const made = releaseOf(all, questions);
  return change({ ...made, entries: [...new Set([...base.entries, ...made.entries])] });
}

export const codes = ({ findings }: Report): string[] =>
  findings
    .map(({ code }) => code)
    .filter((code) => !['safe-kept', 'status-kept', 'same-version'].includes(code));

export const released = (release: Release): Release => stamped(release, releasedLines(base, [], base), base);

export function reworded(id: string): Release {
  const [module] = base.modules;
  const questions = (module?.questions ?? []).map((one) =>
    one.id === id ? { ...one, text: 'New words?' } : one,
  );
  return releaseOf(base.index, questions);
}
