/** What a theme adds to the pages: a few lines of style, and a logo. */
import type { Logo, LogoPicture } from '../../../components/model/logo.ts';
import type { MediaFiles } from '../media-file.ts';
import { themeTokens } from './derive.ts';
import { readStack, writeStack } from './font.ts';
import type { ThemeData } from './schema.ts';
import { houseTokens, type Token, type Tokens } from './tokens.ts';

export interface Theme {
  /**
   * Stands before the style of the house, whose defaults weigh nothing, and whose rules for high contrast and for
   * paper come later and hold. Made of checked colours and names alone.
   */
  readonly style: string;
  readonly logo: Logo | null;
}

/** @param theme checked. */
export function emitTheme(theme: ThemeData, media: MediaFiles): Theme {
  const logo = emitLogo(theme, media);
  return { style: colourStyle(theme, logo !== null) + fontStyle(theme), logo };
}

const rule = (lines: readonly string[]): string => (lines.length === 0 ? '' : `:root{${lines.join(';')}}`);

function colourStyle(theme: ThemeData, hasLogo: boolean): string {
  const house = houseTokens();
  const { light, dark } = themeTokens(theme);
  const differs = (set: Tokens, of: Tokens, token: Token): boolean => set[token] !== of[token];
  const tokens = (Object.keys(house.light) as Token[]).filter(
    (token) => differs(light, house.light, token) || differs(dark, house.dark, token),
  );
  const lines = (set: Tokens): string[] => tokens.map((token) => `--${token}:${set[token]}`);
  // A logo that was drawn for light paper lies on some of it, in dark too.
  const plate = hasLogo ? [`--plate:${light.paper}`] : [];
  const inDark = rule(lines(dark));
  return (
    rule([...lines(light), ...plate]) +
    (inDark === '' ? '' : `@media (prefers-color-scheme: dark){${inDark}}`)
  );
}

function fontStyle({ font }: ThemeData): string {
  const { text, headings } = typeof font === 'string' ? { text: font, headings: font } : (font ?? {});
  const line = (name: string, stack: string | undefined): string[] =>
    stack === undefined ? [] : [`--font-${name}:${writeStack(readStack(stack))}`];
  return rule([...line('text', text), ...line('head', headings)]);
}

function emitLogo({ logo }: ThemeData, media: MediaFiles): Logo | null {
  if (logo === undefined) return null;
  const picture = (src: string): LogoPicture => ({ src, size: media.get(src)?.size ?? null });
  return {
    alt: logo.alt,
    light: picture(logo.file),
    dark: logo.dark === undefined ? null : picture(logo.dark),
  };
}
