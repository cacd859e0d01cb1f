/** Stacks of fonts: names of what is on the learner's device, since a package loads none. */

const GENERIC = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-rounded',
]);
/** Nothing that means something in a style sheet. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,58}[\p{L}\p{N}])?$/u;

export interface Stack {
  /** Without quotation marks. */
  readonly names: readonly string[];
  /** Those that could be anything else than a font. */
  readonly wrong: readonly string[];
  /** Whether a family that every device has stands at the end. */
  readonly isGeneric: boolean;
}

/** Reads names with commas between. */
export function readStack(text: string): Stack {
  const names = text.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return {
    names,
    wrong: names.filter((name) => !NAME.test(name)),
    isGeneric: GENERIC.has((names.at(-1) ?? '').toLowerCase()),
  };
}

/** A sound stack as a style sheet writes it. */
export function writeStack({ names }: Stack): string {
  return names.map((name) => (GENERIC.has(name.toLowerCase()) ? name.toLowerCase() : `'${name}'`)).join(',');
}
