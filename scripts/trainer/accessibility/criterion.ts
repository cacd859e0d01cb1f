import type { MethodName } from './methods.ts';

/** A success criterion of WCAG 2.2, and what is true of the course. */
export interface Criterion {
  /** As WCAG numbers it. */
  readonly id: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  /** How it is met; where there is nothing that it is about, that. */
  readonly met: string;
  readonly checked: readonly MethodName[];
  /** What no machine can say, left to a person. */
  readonly left?: string;
}

/** The principles of WCAG, in its order. */
export interface Principle {
  readonly name: string;
  readonly criteria: readonly Criterion[];
}
