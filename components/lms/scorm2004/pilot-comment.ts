import { TAKEN_BACK } from '../../model/pilot.ts';
import type { InteractionRow } from '../../model/record.ts';
import type { Calls } from '../calls.ts';
import { localTimestamp } from './timestamp.ts';
import { plain } from './plain.ts';

const LIST = 'cmi.comments_from_learner';
/** localized_string_type, SPM 4000 (RTE §4.2.3.1). */
const LONGEST = 4000;

/** What was unclear on a page is a comment with the page as its place, too: one for each page, which may change. */
export function pilotComment(calls: Calls, row: InteractionRow, at: Date | null): void {
  const [, page] = /^pilot\.(.+)\.unclear$/.exec(row.id) ?? [];
  if (page === undefined) return;
  const count = Number.parseInt(calls.get(`${LIST}._count`), 10) || 0;
  let place = 0;
  while (place < count && calls.get(`${LIST}.${place}.location`) !== page) place += 1;
  const words = row.response === TAKEN_BACK ? '' : (row.first[0] ?? '');
  // Nothing is set of a comment that was taken back before the LMS had it.
  if (words === '' && place === count) return;
  calls.set(`${LIST}.${place}.comment`, plain(words, LONGEST));
  calls.set(`${LIST}.${place}.location`, page);
  if (at) calls.set(`${LIST}.${place}.timestamp`, localTimestamp(at));
}
