/** ISO 8601, as far as hours. @param seconds whole, not negative. */
export function duration(seconds: number): string {
  return `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${Math.floor(seconds % 60)}S`;
}
