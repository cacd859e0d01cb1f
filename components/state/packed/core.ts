import { widthOf } from './bits.ts';
import type { Bits } from './bits.ts';
import { codeEntries, given, sectionOf, taken } from './section.ts';
import type { Entry } from './section.ts';

/** Seeds are so many bits wide: two attempts of one learner in one course have different ones. */
const SEED_WIDTH = 28;
/** The width in the format before. */
const OLD_SEED_WIDTH = 16;
/** Editions below are one character; a course that changed its questions in more releases than that takes another. */
const EDITIONS = 63;

/** Revision, seed, place, and the edition of the course. */
export const core = sectionOf<{ revision: number; seed: number; edition: number; page: number }>({
  letter: 'C',
  blank: { revision: 0, seed: 0, edition: 0, page: 0 },
  take: ({ pages, edition = 0 }, { revision, seed, place }) => ({
    revision,
    seed,
    edition,
    page: (pages.find(({ id }) => id === place)?.number ?? -1) + 1,
  }),
  code: (io, { revision, seed, edition, page }, old) => ({
    revision: io.bits(revision, io.bits(widthOf(revision), 5)),
    seed: io.bits(seed, old ? OLD_SEED_WIDTH : SEED_WIDTH),
    edition: old ? 0 : codeEdition(io, edition),
    page: io.gamma(page),
  }),
  give({ pages }, { revision, seed, edition, page }, draft, remarks) {
    remarks.edition = edition;
    const place = pages.find(({ number }) => number === page - 1)?.id ?? null;
    Object.assign(draft, { revision, seed, place });
  },
});

function codeEdition(io: Bits, edition: number): number {
  const near = io.bits(Math.min(edition, EDITIONS), 6);
  return near < EDITIONS ? near : near + io.gamma(edition - EDITIONS);
}

/** Pages that were opened, in the order of their numbers. */
export const pages = sectionOf<readonly Entry<true>[]>({
  letter: 'P',
  blank: [],
  take(index, { visited }) {
    if (visited.length === 0) return null;
    return taken(index.pages, Object.fromEntries(visited.map((id) => [id, true])), () => true);
  },
  code: (io, entries) => codeEntries(io, entries, true, () => true),
  give(index, entries, draft, remarks) {
    draft.visited = Object.keys(given(index.pages, entries, remarks, () => true));
  },
});
