import type { Progress } from '../../model/progress.ts';
import { marks } from '../packed/marks.ts';
import type { Part } from '../part.ts';

export const part: Part = {
  moves: {
    'page-marked'(progress, { page, marked }, { index }) {
      const { marks: before = [], ...others } = progress;
      if (before.includes(page) === marked) return progress;
      // In the order of the course, and nothing at all where none is left: so it is packed and read as it is.
      const now = index.pages
        .filter(({ id }) => (id === page ? marked : before.includes(id)))
        .map(({ id }) => id);
      if (now.length === 0) return before.length === 0 ? progress : (others satisfies Progress);
      return { ...others, marks: now };
    },
  },
  section: marks,
};
