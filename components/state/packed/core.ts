import { widthOf } from './bits.ts';
import { codeEntries, given, sectionOf, taken } from './section.ts';
import type { Entry } from './section.ts';

/** Revision, seed and place. */
export const core = sectionOf<{ revision: number; seed: number; page: number }>({
  letter: 'C',
  blank: { revision: 0, seed: 0, page: 0 },
  take: ({ pages }, { revision, seed, place }) => ({
    revision,
    seed,
    page: (pages.find(({ id }) => id === place)?.number ?? -1) + 1,
  }),
  code: (io, { revision, seed, page }) => ({
    revision: io.bits(revision, io.bits(widthOf(revision), 5)),
    seed: io.bits(seed, 16),
    page: io.gamma(page),
  }),
  give({ pages }, { revision, seed, page }, draft) {
    const place = pages.find(({ number }) => number === page - 1)?.id ?? null;
    Object.assign(draft, { revision, seed, place });
  },
});

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
