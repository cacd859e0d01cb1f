import { sectionOf } from './section.ts';

/** 1 January 2026, in days since 1 January 1970: no course of ours was completed before. */
const FIRST = 20454;
/** Bits of the days since then: until November 2070. */
const WIDTH = 14;

/** The day on which the course became complete. What a wrong clock makes of it is left out. */
export const completed = sectionOf<number>({
  letter: 'D',
  blank: 0,
  take(_index, { completed: day = -1 }) {
    const since = day - FIRST;
    return since >= 0 && since < 2 ** WIDTH ? since : null;
  },
  code: (io, since) => io.bits(since, WIDTH),
  give(_index, since, draft) {
    draft.completed = FIRST + since;
  },
});
