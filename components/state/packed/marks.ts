import { byNumber, sectionOf } from './section.ts';

/** Pages that were marked: a bit for each number up to the highest, because any of them may be. */
export const marks = sectionOf<boolean[]>({
  letter: 'M',
  blank: [],
  take({ pages }, { marks: marked }) {
    const numbers = pages.flatMap(({ id, number }) => (marked?.includes(id) ? number : []));
    if (numbers.length === 0) return null;
    return Array.from({ length: Math.max(...numbers) + 1 }, (_, number) => numbers.includes(number));
  },
  code: (io, flags) => io.list(flags, false, (flag) => io.flag(flag)),
  give({ pages }, flags, draft, remarks) {
    const known = byNumber(pages);
    const marked = new Set(flags.flatMap((flag, number) => (flag ? (known.get(number) ?? null) : [])));
    if (marked.delete(null)) remarks.retired = true;
    const ids = pages.filter((page) => marked.has(page)).map(({ id }) => id);
    if (ids.length > 0) draft.marks = ids;
  },
});
