/** Ends of a 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 97.5 % of the standard normal distribution lie below. */
export const Z95 = 1.959963984540054;
