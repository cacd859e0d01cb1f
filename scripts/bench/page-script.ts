/**
 * Turns functions of ours into a script for a page. They may use each other by name and nothing else: they run
 * far from this module.
 */
type PageFunction = (...values: never[]) => unknown;

/**
 * Source of a script that declares `helpers` and calls `main` with `values` (plain data).
 * The loader that runs this TypeScript wraps functions in a call of `__name`, which a page does not know.
 */
export function pageScript(
  main: PageFunction,
  values: readonly unknown[],
  helpers: readonly PageFunction[] = [],
): string {
  const data = values.map((value) => JSON.stringify(value)).join(',');
  return `(()=>{const __name=(of)=>of;${helpers.map(String).join('\n')}\n(${String(main)})(${data})})()`;
}
