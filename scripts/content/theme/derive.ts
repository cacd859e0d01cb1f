/** From the few colours that an author names to every colour of the style, in light and in dark. */
import { atLightness, contrast, lightness, mix, nearest, normalised } from './colour.ts';
import type { Colours, ColourKey, ThemeData } from './schema.ts';
import { colourKeys } from './schema.ts';
import {
  failures,
  houseTokens,
  PAIRS,
  type Failure,
  type Scheme,
  type Token,
  type Tokens,
} from './tokens.ts';

/** How much of its colour a wash has at most; less where words would be hard to read on it. */
const WASHES = [0.13, 0.1, 0.07, 0.04, 0.02];
const WHITE = '#ffffff';
const BLACK = '#000000';
/** Colours of a dark set that follows from a light one: light enough to be read, and not glaring. */
const IN_DARK: Readonly<Record<ColourKey, { readonly like: Token; readonly chroma: number }>> = {
  accent: { like: 'lamp', chroma: 0.13 },
  paper: { like: 'paper', chroma: 0.025 },
  ink: { like: 'ink', chroma: 0.02 },
  rule: { like: 'rule', chroma: 0.14 },
};

type Draft = Record<Token, string>;

const passes = (draft: Draft, token: Token, colour: string): boolean =>
  PAIRS.every(({ token: text, on, needs }) => text !== token || contrast(colour, draft[on]) >= needs);

/** A wash on which the page's text, and the colour itself, can be read. */
function wash(draft: Draft, colour: string): string {
  const washes = WASHES.map((share) => mix(draft.paper, colour, share));
  const fine = washes.find((one) =>
    [draft.ink, draft.lamp, colour].every((text) => contrast(text, one) >= 4.5),
  );
  return fine ?? draft.paper;
}

/** Panels, lines and borders between paper and ink. */
function setSurfaces(draft: Draft): void {
  const { paper, ink } = draft;
  const isDark = lightness(paper) < lightness(ink);
  draft.card = isDark ? mix(paper, ink, 0.05) : mix(paper, WHITE, 0.7);
  draft.sunk = isDark ? mix(paper, BLACK, 0.25) : mix(paper, ink, 0.05);
  draft.line = mix(paper, ink, 0.17);
  draft.edge = mix(ink, paper, 0.42);
  draft['ink-soft'] = mix(ink, paper, 0.25);
}

function setAccent(draft: Draft, house: Tokens): void {
  const { lamp, ink } = draft;
  const words = [house['on-lamp'], WHITE, BLACK].find((one) => contrast(one, lamp) >= 4.5);
  draft['on-lamp'] = words ?? WHITE;
  const stronger = [mix(lamp, ink, 0.4), mix(lamp, BLACK, 0.3), mix(lamp, WHITE, 0.3)];
  draft['lamp-strong'] =
    stronger.find((one) => passes(draft, 'lamp-strong', one) && contrast(draft['on-lamp'], one) >= 4.5) ??
    lamp;
}

/**
 * Every colour of a set. What an author did not name, and nothing named has an effect on, is that of the house; what
 * follows is moved until it can be read, so that only colours that were named can fail.
 */
export function tokensFrom(named: Colours, house: Tokens): Tokens {
  const draft: Draft = { ...house };
  const given = colourKeys.filter((key) => named[key] !== undefined);
  if (given.length === 0) return house;
  const { accent, paper, ink, rule } = named;
  Object.assign(draft, { paper: paper ?? house.paper, ink: ink ?? house.ink });
  Object.assign(draft, { lamp: accent ?? house.lamp, rule: rule ?? house.rule });
  const isNewPaper = paper !== undefined || ink !== undefined;
  if (isNewPaper) setSurfaces(draft);
  if (isNewPaper || accent !== undefined) draft['lamp-wash'] = wash(draft, draft.lamp);
  if (isNewPaper || rule !== undefined) draft['rule-wash'] = wash(draft, draft.rule);
  if (isNewPaper) draft['brass-wash'] = wash(draft, draft.brass);
  const follow: Token[] = ['ink-soft', 'edge', 'brass', 'focus'];
  if (accent === undefined) follow.push('lamp');
  if (rule === undefined) follow.push('rule');
  for (const token of follow)
    draft[token] = nearest(draft[token], (one) => passes(draft, token, one)) ?? draft[token];
  if (isNewPaper || accent !== undefined) setAccent(draft, house);
  return draft;
}

/** The dark set's colours: those that are named for it, else the light ones moved to where dark ones are. */
function darkColours(theme: ThemeData, house: Tokens): Colours {
  const named = theme.dark ?? {};
  const follow = (key: ColourKey): string | undefined => {
    const light = theme[key];
    const { like, chroma } = IN_DARK[key];
    return light && atLightness(light, lightness(house[like]), chroma);
  };
  const colours: Partial<Record<ColourKey, string>> = {};
  for (const key of ['paper', 'ink', 'accent', 'rule'] as const) {
    const colour = named[key] ?? follow(key);
    if (colour === undefined) continue;
    const isFree = named[key] === undefined;
    colours[key] = isFree ? readable(colours, key, colour, house) : colour;
  }
  return colours;
}

/** The nearest colour with which nothing in its own name fails. */
function readable(others: Colours, key: ColourKey, colour: string, house: Tokens): string {
  const token = IN_DARK[key].like;
  const isFine = (one: string): boolean =>
    failures(tokensFrom({ ...others, [key]: one }, house)).every((failure) => failure.token !== token);
  return nearest(colour, isFine) ?? colour;
}

/** Both sets of a theme. */
export function themeTokens(theme: ThemeData): Readonly<Record<Scheme, Tokens>> {
  const house = houseTokens();
  const clean = (colours: Colours): Colours =>
    Object.fromEntries(
      colourKeys.flatMap((key) => {
        const colour = colours[key];
        return colour === undefined ? [] : [[key, normalised(colour)]];
      }),
    );
  const light = clean(theme);
  const dark = darkColours({ ...light, dark: clean(theme.dark ?? {}) }, house.dark);
  return { light: tokensFrom(light, house.light), dark: tokensFrom(dark, house.dark) };
}

export interface ThemeFailure extends Failure {
  readonly scheme: Scheme;
  readonly colours: readonly [string, string];
}

/** Pairs of both sets that are too close. */
export function themeFailures(theme: ThemeData): readonly ThemeFailure[] {
  const sets = themeTokens(theme);
  return (['light', 'dark'] as const).flatMap((scheme) =>
    failures(sets[scheme]).map((failure) => ({
      ...failure,
      scheme,
      colours: [sets[scheme][failure.token], sets[scheme][failure.on]] as const,
    })),
  );
}
