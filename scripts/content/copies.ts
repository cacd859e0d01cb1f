/** Copies that a file manager has made of a file, by their names. */
import { readCopyName } from '../../components/model/copy-name.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

interface Identified {
  readonly id: string;
  readonly at: Place;
}

/** Whether the file of a place looks like a copy. */
export function isCopy({ file }: Place): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.endsWith('.md') && readCopyName(name.slice(0, -3)).copy > 0;
}

/** What is left without copies whose original is there; what a copy places, its original places already. */
export function withoutCopies<T extends Identified>(all: readonly T[]): T[] {
  return all.filter(
    (one) => !isCopy(one.at) || !all.some((other) => other.id === one.id && !isCopy(other.at)),
  );
}
