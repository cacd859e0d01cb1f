/** The parts of jStat that are used; the library has no types. */
declare module 'jstat' {
  interface JStat {
    readonly centralF: {
      /** Quantile of the F distribution. */
      inv(probability: number, numerator: number, denominator: number): number;
    };
  }
  const jStat: JStat;
  export default jStat;
}
