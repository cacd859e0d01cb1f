import { mean, median, sampleStandardDeviation } from 'simple-statistics';

export interface Centre {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** Of a sample (n − 1); `null` under 2 values. */
  readonly sd: number | null;
}

/** Mean, median and standard deviation of what is there. */
export function centre(values: readonly (number | null)[]): Centre {
  const there = values.filter((value) => value !== null);
  const n = there.length;
  return {
    n,
    mean: n === 0 ? null : mean(there),
    median: n === 0 ? null : median(there),
    sd: n < 2 ? null : sampleStandardDeviation(there),
  };
}
