/** What activities show where it is more than a slice of content and progress, by their names. */
import type { Part, Views } from './part.ts';
import * as parts from './parts.ts';

export const VIEWS: Views = Object.assign({}, ...Object.values(parts).map(({ views }: Part) => views));
