/** The colours of the style, as `components/styles` sets them, and which of them meet there. */
import { readFileSync } from 'node:fs';
import { contrast, normalised } from './colour.ts';

const SURFACES = ['paper', 'card', 'sunk', 'lamp-wash', 'rule-wash', 'brass-wash'] as const;
const TOKENS = [
  ...SURFACES,
  'line',
  'edge',
  'ink',
  'ink-soft',
  'lamp',
  'lamp-strong',
  'on-lamp',
  'rule',
  'brass',
  'focus',
] as const;

export type Token = (typeof TOKENS)[number];
export type Tokens = Readonly<Record<Token, string>>;
export type Scheme = 'light' | 'dark';

/** One colour on another, and the contrast that it needs: of text 4.5 (WCAG 1.4.3), of signs 3 (1.4.11). */
export interface Pair {
  readonly on: Token;
  readonly token: Token;
  readonly needs: number;
}

const TEXT = 4.5;
const SIGN = 3;

const on = (token: Token, surfaces: readonly Token[], needs: number): Pair[] =>
  surfaces.map((surface) => ({ token, on: surface, needs }));

/**
 * What meets in the style. Text and links stand on every surface; labels on paper, panels and their own wash, where
 * anything else in their colour is a sign. `--line` only divides what is told apart without it.
 */
export const PAIRS: readonly Pair[] = [
  ...on('ink', SURFACES, TEXT),
  ...on('ink-soft', SURFACES, TEXT),
  ...on('lamp', SURFACES, TEXT),
  ...on('lamp-strong', SURFACES, TEXT),
  ...on('on-lamp', ['lamp', 'lamp-strong'], TEXT),
  ...on('rule', ['paper', 'card', 'sunk', 'rule-wash'], TEXT),
  ...on('rule', ['lamp-wash', 'brass-wash'], SIGN),
  ...on('brass', ['paper', 'card', 'sunk', 'brass-wash'], TEXT),
  ...on('brass', ['lamp-wash', 'rule-wash'], SIGN),
  ...on('edge', SURFACES, SIGN),
  ...on('focus', SURFACES, SIGN),
  ...on('card', ['ink'], SIGN),
];

export interface Failure extends Pair {
  readonly ratio: number;
}

/** Pairs of a set that are too close, those that lack most first. */
export function failures(tokens: Tokens): readonly Failure[] {
  return PAIRS.map((pair) => ({ ...pair, ratio: contrast(tokens[pair.token], tokens[pair.on]) }))
    .filter(({ ratio, needs }) => ratio < needs)
    .sort((one, other) => one.ratio / one.needs - other.ratio / other.needs);
}

/** All colours that a rule for the whole page sets. */
function setIn(css: string): Partial<Record<Token, string>> {
  const found = [...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})\b/gi)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, normalised(value)]));
}

/** Sets of colours in a style sheet, in their order; those that miss a token are none. */
export function colourSets(css: string): readonly Tokens[] {
  return [...css.matchAll(/:root\)?\s*\{([^}]*)\}/g)]
    .map(([, rules = '']) => setIn(rules))
    .filter((set): set is Tokens => TOKENS.every((token) => token in set));
}

/** The sets of a course without a theme. */
export function houseTokens(): Readonly<Record<Scheme, Tokens>> {
  const path = new URL('../../../components/styles/tokens.css', import.meta.url);
  const [light, dark] = colourSets(readFileSync(path, 'utf8'));
  if (!light || !dark) throw new Error('tokens.css must set the colours of light and dark.');
  return { light, dark };
}
