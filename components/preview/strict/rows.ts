/**
 * What the front knows of collections: how many rows each has, and which values were taken. It counts for
 * itself because an LMS may leave a row behind when it refuses the value that would have begun it.
 */
import type { ElementTable, Place } from './standard.ts';

/** An element name taken apart: its key in the table and its indexes. */
export interface Address {
  readonly name: string;
  /** With every index written as `n`. */
  readonly key: string;
  readonly indexes: readonly number[];
  /** Name up to each collection, for example `cmi.interactions` and `cmi.interactions.3.objectives`. */
  readonly collections: readonly string[];
}

export function readAddress(name: string): Address {
  const parts = name.split('.');
  const indexes: number[] = [];
  const collections: string[] = [];
  const key = parts.map((part, position) => {
    if (!/^(0|[1-9]\d*)$/.test(part)) return part === 'n' ? '?' : part;
    indexes.push(Number(part));
    collections.push(parts.slice(0, position).join('.'));
    return 'n';
  });
  return { name, key: key.join('.'), indexes, collections };
}

export interface Rows {
  count(collection: string): number;
  /** Position of the first index that is over `room` (0 for reading, 1 for writing); -1 if all are fine. */
  beyond(address: Address, room: 0 | 1): number;
  place(address: Address): Place;
  /** A value was taken: the row exists from now on. */
  taken(address: Address, value: string): void;
}

/** @param read reads an element from the LMS; called for readable elements and counts only. */
export function createRows(elements: ElementTable, read: (name: string) => string): Rows {
  const counts = new Map<string, number>();
  const values = new Map<string, string>();

  const count = (collection: string): number => {
    const known = counts.get(collection);
    if (known !== undefined) return known;
    const stored = Number.parseInt(read(`${collection}._count`), 10);
    const first = Number.isNaN(stored) ? 0 : stored;
    counts.set(collection, first);
    return first;
  };

  const value = (name: string): string | undefined => {
    const known = values.get(name);
    if (known !== undefined) return known;
    const address = readAddress(name);
    const exists = address.indexes.every((index, level) => index < count(address.collections[level] ?? ''));
    if (!exists || elements[address.key]?.access !== 'rw') return undefined;
    const stored = read(name);
    return stored === '' ? undefined : stored;
  };

  return {
    count,
    beyond: (address, room) =>
      address.indexes.findIndex((index, level) => {
        const last = level === address.indexes.length - 1;
        return index >= count(address.collections[level] ?? '') + (last ? room : 0);
      }),
    place: (address) => createPlace(address, count, value),
    taken: (address, written) => {
      values.set(address.name, written);
      address.indexes.forEach((index, level) => {
        const collection = address.collections[level] ?? '';
        counts.set(collection, Math.max(count(collection), index + 1));
      });
    },
  };
}

function createPlace(
  address: Address,
  count: (collection: string) => number,
  value: (name: string) => string | undefined,
): Place {
  const outer = `${address.collections[0] ?? ''}.${address.indexes[0] ?? ''}`;
  const inner = address.collections.at(-1) ?? '';
  const index = address.indexes.at(-1) ?? -1;
  const leaf = address.name.slice(`${inner}.${index}.`.length);
  return {
    index,
    ofRow: (name) => value(`${outer}.${name}`),
    current: () => value(address.name),
    others: () =>
      Array.from({ length: count(inner) }, (_, row) => row)
        .filter((row) => row !== index)
        .map((row) => value(`${inner}.${row}.${leaf}`))
        .filter((it) => it !== undefined),
  };
}
