/** Colours as hexadecimal sRGB, six digits, because that is what is written, sent and measured. */
import Color from 'colorjs.io';

const hexOf = (colour: Color): string =>
  colour.to('srgb').toGamut().toString({ format: 'hex', collapse: false }).slice(0, 7);

/** Six digits, small letters. */
export const normalised = (hex: string): string => hexOf(new Color(hex));

/** WCAG 2.2, “relative luminance”. Its few lines stand here because a set of colours is measured many hundred times. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two colours of six digits, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Lightness as the eye sees it, 0 to 1 (OKLCH). */
export const lightness = (hex: string): number => new Color(hex).to('oklch').l ?? 0;

/** `share` (0 to 1) of `other` in `one`, mixed as light looks, not as numbers (OKLab). */
export const mix = (one: string, other: string, share: number): string =>
  hexOf(Color.mix(one, other, share, { space: 'oklab', outputSpace: 'srgb' }));

/** The same hue at another lightness, at most as strong as `chroma`. */
export function atLightness(hex: string, l: number, chroma = 1): string {
  const { c, h } = new Color(hex).to('oklch');
  return hexOf(new Color('oklch', [l, Math.min(c ?? 0, chroma), h ?? 0]));
}

/** Halvings of the way to black or white: finer than a step of six digits. */
const HALVINGS = 8;

/**
 * The colour of the same hue, nearest in lightness, that passes.
 * @param passes whatever it asks, it is the easier the lighter, or the darker, a colour is.
 * @returns `null` where neither black nor white passes.
 */
export function nearest(hex: string, passes: (candidate: string) => boolean): string | null {
  if (passes(hex)) return hex;
  const from = lightness(hex);
  const found = [0, 1].flatMap((end) => {
    let [fails, fine] = [from, end];
    if (!passes(atLightness(hex, end))) return [];
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const middle = (fails + fine) / 2;
      if (passes(atLightness(hex, middle))) fine = middle;
      else fails = middle;
    }
    return [fine];
  });
  const [best] = found.sort((one, other) => Math.abs(one - from) - Math.abs(other - from));
  return best === undefined ? null : atLightness(hex, best);
}
