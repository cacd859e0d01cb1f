/** A course's own look: can it be read, can it be shown, and is it light to load? */
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { MediaFiles } from '../media-file.ts';
import type { CourseSource } from '../source.ts';
import type { Path } from '../yaml-data.ts';
import { nearest } from './colour.ts';
import { themeFailures, type ThemeFailure } from './derive.ts';
import { readStack } from './font.ts';
import type { ColourKey, ThemeData } from './schema.ts';
import type { Token } from './tokens.ts';

type At = (path: Path) => Place;

/** What a logo may weigh: it is loaded with the first page, even where pictures are off. */
const LOGO_LIMIT = 20 * 1024;

/** Checks a theme. */
export function checkTheme(theme: ThemeData, { at, media }: Pick<CourseSource, 'at' | 'media'>): Finding[] {
  return [...checkColours(theme, at), ...checkLogo(theme, at, media), ...checkFonts(theme, at)];
}

/** The colour that an author names for a token, or that it follows from. */
const KEY_OF: Readonly<Record<Token, ColourKey>> = {
  paper: 'paper',
  card: 'paper',
  sunk: 'paper',
  'brass-wash': 'paper',
  brass: 'paper',
  focus: 'paper',
  line: 'ink',
  edge: 'ink',
  ink: 'ink',
  'ink-soft': 'ink',
  lamp: 'accent',
  'lamp-strong': 'accent',
  'lamp-wash': 'accent',
  'on-lamp': 'accent',
  rule: 'rule',
  'rule-wash': 'rule',
};

interface Named {
  readonly path: readonly ['dark', ColourKey] | readonly [ColourKey];
  readonly colour: string;
}

/** The line that a failure is put down to: of the colours that meet, the first that the author named. */
function blame(theme: ThemeData, { token, on, scheme }: ThemeFailure): Named | null {
  const keys: ColourKey[] = [KEY_OF[token], KEY_OF[on], 'paper', 'ink', 'accent', 'rule'];
  for (const key of keys) {
    const own = scheme === 'dark' ? theme.dark?.[key] : undefined;
    if (own !== undefined) return { path: ['dark', key], colour: own };
    const light = scheme === 'light' || theme.dark?.[key] === undefined ? theme[key] : undefined;
    if (light !== undefined) return { path: [key], colour: light };
  }
  return null;
}

function withColour(theme: ThemeData, path: Named['path'], colour: string): ThemeData {
  const [first, second] = path;
  return first === 'dark' && second !== undefined
    ? { ...theme, dark: { ...theme.dark, [second]: colour } }
    : { ...theme, [first]: colour };
}

/** One finding for each line that is to blame, by the pair that lacks most. */
function checkColours(theme: ThemeData, at: At): Finding[] {
  const told = new Map<string, { readonly named: Named; readonly failure: ThemeFailure }>();
  for (const failure of themeFailures(theme)) {
    const named = blame(theme, failure);
    const line = named?.path.join('.') ?? '';
    if (named && !told.has(line)) told.set(line, { named, failure });
  }
  return [...told].map(([line, { named, failure }]) => {
    const isBetter = (colour: string): boolean => {
      const changed = withColour(theme, named.path, colour);
      return themeFailures(changed).every((one) => blame(changed, one)?.path.join('.') !== line);
    };
    const { token, on, scheme, ratio, needs, colours } = failure;
    return find('theme-contrast', at(['theme', ...named.path]), {
      key: named.path.at(-1) ?? '',
      better: nearest(named.colour, isBetter),
      token,
      on,
      scheme,
      ratio,
      needs,
      colours,
    });
  });
}

function checkLogo({ logo }: ThemeData, at: At, media: MediaFiles): Finding[] {
  return (['file', 'dark'] as const).flatMap((key) => {
    const name = logo?.[key];
    return name === undefined ? [] : checkLogoFile(name, at(['theme', 'logo', key]), media);
  });
}

function checkLogoFile(name: string, at: Place, media: MediaFiles): Finding[] {
  if (!/^media\/[A-Za-z0-9._/-]+\.(?:svg|png)$/.test(name) || name.split('/').includes('..'))
    return [find('media-format', at, { url: name, endings: '.svg or .png' })];
  const there = media.get(name);
  if (!there) {
    const near = didYouMean(name, [...media.keys()], 'Put the file into media/.');
    return [find('media-missing', at, { url: name, near })];
  }
  // What is no picture is told of its file.
  if (!there.isSound) return [];
  if (there.size === null) return [find('logo-size', at, { name })];
  if (there.bytes <= LOGO_LIMIT) return [];
  const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);
  return [find('logo-heavy', at, { name, size: kilobytes(there.bytes), limit: kilobytes(LOGO_LIMIT) })];
}

function checkFonts({ font }: ThemeData, at: At): Finding[] {
  if (typeof font === 'string') return checkStack(font, at(['theme', 'font']));
  return (['text', 'headings'] as const).flatMap((key) => {
    const stack = font?.[key];
    return stack === undefined ? [] : checkStack(stack, at(['theme', 'font', key]));
  });
}

function checkStack(text: string, at: Place): Finding[] {
  const { names, wrong, isGeneric } = readStack(text);
  if (wrong.length > 0) return wrong.map((name) => find('font-name', at, { name }));
  return isGeneric ? [] : [find('font-generic', at, { text, last: names.at(-1) ?? '' })];
}
