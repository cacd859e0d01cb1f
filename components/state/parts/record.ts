import { completed } from '../packed/completed.ts';
import type { Part } from '../part.ts';

/** What a record of completion needs beside results: its day. The first one stays. */
export const part: Part = {
  moves: {
    'course-completed': (progress, { day }) =>
      progress.completed === undefined ? { ...progress, completed: day } : progress,
  },
  section: completed,
};
