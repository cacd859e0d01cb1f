/** What people wrote in a pilot, with whose it is and when it came. */
import { TAKEN_BACK } from '../../model/pilot.ts';
import type { Codebook } from '../../model/record.ts';
import type { Dataset } from '../dataset.ts';
import type { Remark } from '../report.ts';
import type { Cohort } from './cohort.ts';
import type { Item } from './item.ts';

/** Id of a row that asks what is unclear on a page, with the page in it. */
export const UNCLEAR = /^pilot\.(.+)\.unclear$/;

/** A remark of somebody, by position in `Cohort.people`. */
export interface OwnRemark {
  readonly remark: Remark;
  readonly person: number;
  /** It stands on a page, not under a question. */
  readonly onPage: boolean;
}

/** @param rows of the pilot in which one may write. Of a remark that two elements hold there is one, with its time. */
export function remarksOf(
  dataset: Dataset,
  { pages }: Codebook,
  cohort: Cohort,
  rows: readonly Item[],
): readonly OwnRemark[] {
  const found = new Map<string, OwnRemark>();
  const titles = new Map(pages.map(({ id, title }) => [id, title]));
  const note = (
    at: number,
    remark: Pick<Remark, 'of' | 'about' | 'sent'>,
    words: string,
    onPage: boolean,
  ) => {
    const person = cohort.personOf[at] ?? -1;
    const text = words.trim();
    if (person < 0 || text === '' || text === TAKEN_BACK) return;
    const key = JSON.stringify([remark.of, person, text]);
    const { name = '', email = '' } = cohort.people[person] ?? {};
    const { started = null, last = null } = dataset.attempts[at] ?? {};
    const sent = remark.sent ?? found.get(key)?.remark.sent ?? null;
    const own = { ...remark, sent, text, name: name || email, started, last };
    found.set(key, { remark: own, person, onPage });
  };
  const onPage = (at: number, page: string, words: string, sent: string | null): void => {
    note(at, { of: page, about: titles.get(page) ?? (page || 'No page is named'), sent }, words, true);
  };
  for (const { entry } of rows) {
    const [, page] = UNCLEAR.exec(entry.id) ?? [];
    for (const [at, cell] of (dataset.columns.get(entry.id)?.cells ?? []).entries()) {
      if (!cell || cell.tries.length > 0) continue;
      if (page === undefined) note(at, { of: entry.id, about: entry.text, sent: null }, cell.words, false);
      else onPage(at, page, cell.words, null);
    }
  }
  for (const { attempt, page, text, sent } of dataset.comments) onPage(attempt, page, text, sent ?? null);
  return [...found.values()];
}

/** What was written four weeks later. It belongs to no attempt, and often to nobody who is known. */
export function laterRemarks(
  { followUp, people }: Dataset,
  items: readonly Item[],
  groups: readonly string[] | undefined,
): readonly Remark[] {
  const names = new Map(people.map(({ key, name, email }) => [key, name || email]));
  const wanted = groups === undefined || groups.length === 0 ? null : new Set(groups);
  return followUp
    .filter(
      (line) =>
        wanted === null || (line.groups.length === 0 ? [''] : line.groups).some((group) => wanted.has(group)),
    )
    .flatMap(({ person, answers }) =>
      items.flatMap(({ entry: { id, text: about } }): Remark[] => {
        const cell = answers.get(id);
        const text = cell?.words.trim() ?? '';
        if (!cell || cell.tries.length > 0 || text === '') return [];
        return [
          { of: id, about, text, name: names.get(person) ?? '', sent: null, started: null, last: null },
        ];
      }),
    );
}
