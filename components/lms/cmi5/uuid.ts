import { hash } from '../../model/shuffle.ts';

/** Seeds of the four quarters. */
const SEEDS = [0x811c9dc5, 0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];

/**
 * A UUID that the same name always has, so that what is sent twice is stored once. It is worded as one of version 5
 * (RFC 9562 §5.5), which stores know; its bits are those of a hash that needs no secure context.
 */
export function uuidOf(name: string): string {
  const hex = SEEDS.map((seed) => hash(name, seed).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
