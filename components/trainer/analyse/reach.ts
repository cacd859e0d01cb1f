/** How far people have come, in the order of pages. */
import type { Codebook } from '../../model/record.ts';
import type { Dataset } from '../dataset.ts';
import type { Cohort } from './cohort.ts';
import { isPilot, type Item } from './item.ts';

export interface Reach {
  /** People who went on to a later page than the item's, and how many of them did not answer. */
  passed(item: Item): { readonly people: number; readonly unanswered: number };
  /** People who came as far as a page. Nothing tells of pages behind the last question: everybody who began. */
  came(page: string): number;
}

/** From answers, places and times; what lies between two known pages counts as passed. */
export function reachOf(dataset: Dataset, codebook: Codebook, cohort: Cohort): Reach {
  const place = new Map(codebook.pages.map(({ id }, at) => [id, at]));
  const furthest = new Int32Array(cohort.people.length).fill(-1);
  let lastAsked = -1;
  for (const entry of codebook.entries) {
    const at = place.get(entry.page) ?? -1;
    if (isPilot(entry) || at < 0) continue;
    lastAsked = Math.max(lastAsked, at);
    for (const [person, cell] of (cohort.columns.get(entry.id)?.first ?? []).entries()) {
      if (cell !== null && (furthest[person] ?? -1) < at) furthest[person] = at;
    }
  }
  // Job aids behind the last question are opened from anywhere.
  const note = (person: number, at: number): void => {
    if (at <= lastAsked) furthest[person] = Math.max(furthest[person] ?? -1, at);
  };
  for (const [at, person] of cohort.personOf.entries()) {
    const attempt = dataset.attempts[at];
    if (person < 0 || !attempt) continue;
    if (attempt.status !== 'not attempted') furthest[person] = Math.max(furthest[person] ?? -1, 0);
    if (attempt.place !== null) note(person, place.get(attempt.place) ?? -1);
    for (const page of attempt.pageSeconds.keys()) note(person, place.get(page) ?? -1);
  }
  return {
    passed: ({ entry, answers }) => {
      const at = place.get(entry.page) ?? Infinity;
      let [people, unanswered] = [0, 0];
      for (const [person, own] of furthest.entries()) {
        if (own <= at) continue;
        people += 1;
        if (answers.first[person] === null) unanswered += 1;
      }
      return { people, unanswered };
    },
    came: (page) => {
      const at = place.get(page) ?? 0;
      const least = at > lastAsked ? 0 : at;
      return furthest.filter((own) => own >= least).length;
    },
  };
}
