/**
 * Conditions of a story: `name`, `not name`, `name >= 3`, joined by `and` and `or` (`and` binds tighter),
 * with brackets. What is wrong is a value, not a throw.
 */
import type { Comparison, Condition, StateValue } from '../../components/model/course.ts';

export type ConditionFault =
  | { readonly fault: 'syntax'; readonly reason: string }
  | { readonly fault: 'unknown'; readonly name: string }
  | { readonly fault: 'type'; readonly name: string; readonly is: 'a number' | 'yes or no' };

type Parsed = { readonly condition: Condition } | ConditionFault;
type State = Readonly<Record<string, StateValue>>;

const comparisons: readonly string[] = ['>=', '<=', '=', '>', '<'];
const truths: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };
/** Deeper brackets than anybody can read, and a stack that never overflows. */
const DEEPEST = 20;

/** Parses a condition; names must be in `state`, with the type they have there. */
export function parseCondition(text: string, state: State): Parsed {
  const tokens = text.match(/>=|<=|[=<>()]|[^\s=<>()]+/g) ?? [];
  let at = 0;
  const fail = (reason: string): never => {
    throw new Fault({ fault: 'syntax', reason });
  };
  const joined = (word: 'and' | 'or', part: (depth: number) => Condition, depth: number): Condition => {
    const parts = [part(depth)];
    while (tokens[at] === word) {
      at += 1;
      parts.push(part(depth));
    }
    const [only] = parts;
    if (only && parts.length === 1) return only;
    return word === 'and' ? { all: parts } : { any: parts };
  };
  const either = (depth: number): Condition => joined('or', both, depth);
  const both = (depth: number): Condition => joined('and', single, depth);
  const single = (depth: number): Condition => {
    if (depth > DEEPEST) fail('it has too many brackets');
    const token = tokens[at] ?? fail('it ends too early');
    at += 1;
    if (token === 'not') return { not: single(depth + 1) };
    if (token !== '(') return comparison(token);
    const inside = either(depth + 1);
    if (tokens[at] !== ')') fail('a bracket is not closed');
    at += 1;
    return inside;
  };
  const comparison = (name: string): Condition => {
    if (!/^[a-z][a-z0-9-]*$/.test(name) || name === 'and' || name === 'or') fail(`“${name}” is not a name`);
    const is = tokens[at];
    if (is === undefined || !comparisons.includes(is)) return typed(name, null, null, state);
    at += 2;
    return typed(name, is as Comparison, tokens[at - 1] ?? fail('it ends too early'), state);
  };
  try {
    const condition = either(0);
    if (at < tokens.length) fail(`“${tokens[at] ?? ''}” is not expected there`);
    return { condition };
  } catch (error) {
    if (error instanceof Fault) return error.value;
    throw error;
  }
}

class Fault extends Error {
  readonly value: ConditionFault;

  constructor(value: ConditionFault) {
    super();
    this.value = value;
  }
}

function typed(name: string, is: Comparison | null, right: string | null, state: State): Condition {
  const known = Object.hasOwn(state, name) ? state[name] : undefined;
  if (known === undefined) throw new Fault({ fault: 'unknown', name });
  const mismatch = new Fault({
    fault: 'type',
    name,
    is: typeof known === 'number' ? 'a number' : 'yes or no',
  });
  if (typeof known === 'number') {
    if (is === null || right === null || !/^-?\d{1,6}$/.test(right)) throw mismatch;
    return { name, is, value: Number(right) };
  }
  if (is === null || right === null) return { name, is: '=', value: true };
  const truth = truths[right];
  if (is !== '=' || truth === undefined) throw mismatch;
  return { name, is, value: truth };
}

/** Reads `yes`, `no`, `true`, `false` or a whole number; `null` for anything else. */
export function readValue(text: string): StateValue | null {
  if (/^[+-]?\d{1,6}$/.test(text)) return Number(text);
  return truths[text] ?? null;
}
