/** All ways to write `total` as `size` parts, none below `least`. */
export function* splits(total: number, size: number, least = 0): Generator<number[]> {
  if (size === 1) {
    if (total >= least) yield [total];
    return;
  }
  for (let first = least; first <= total; first += 1) {
    for (const rest of splits(total - first, size - 1, least)) yield [first, ...rest];
  }
}
