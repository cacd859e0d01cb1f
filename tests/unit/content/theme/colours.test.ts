/** Colours of the house and of themes: what can be read, what follows, and what is proposed where it cannot. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Color from 'colorjs.io';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTheme } from '../../../../scripts/content/theme/check-theme.ts';
import { contrast, lightness, nearest } from '../../../../scripts/content/theme/colour.ts';
import { themeFailures, themeTokens } from '../../../../scripts/content/theme/derive.ts';
import type { ThemeData } from '../../../../scripts/content/theme/schema.ts';
import { colourSets, failures, houseTokens, PAIRS } from '../../../../scripts/content/theme/tokens.ts';

const components = fileURLToPath(new URL('../../../../components/', import.meta.url));
const style = (name: string): string => readFileSync(join(components, 'styles', name), 'utf8');
const hex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const at = () => ({ file: 'course.yaml', line: 1, column: 1 });
const judge = (theme: ThemeData) => checkTheme(theme, { at, media: new Map() });

/** Values of a property that name a token, in every style of learners' pages. */
function used(property: RegExp): Set<string> {
  const files = readdirSync(components, { recursive: true, encoding: 'utf8' });
  const css = files
    .filter((name) => name.endsWith('.css') && !/^(?:preview|trainer)/.test(name))
    .map((name) => readFileSync(join(components, name), 'utf8'))
    .join('\n');
  const lines = [...css.matchAll(/([a-z-]+):([^;{}]*);/g)].filter(([, name = '']) => property.test(name));
  const tokens = lines.flatMap(([, , value = '']) => [...value.matchAll(/var\(--([a-z-]+)\)/g)]);
  return new Set(tokens.map(([, name = '']) => name));
}

describe('contrast', () => {
  it('is what the library measures', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(contrast(one, other)).toBeCloseTo(new Color(one).contrastWCAG21(other), 2);
      }),
    );
  });
});

describe('the colours of the house', () => {
  const sets = [...colourSets(style('tokens.css')), ...colourSets(style('tools.css'))];

  it('can be read in light, in dark, and in both with high contrast', () => {
    expect(sets).toHaveLength(4);
    expect(sets.map(failures)).toEqual([[], [], [], []]);
  });

  it('are measured wherever the style writes with them, and around controls', () => {
    const text = PAIRS.filter(({ needs }) => needs === 4.5).map(({ token }) => token as string);
    const signs = PAIRS.map(({ token }) => token as string);
    const surfaces = new Set(PAIRS.flatMap(({ on, token }) => [on as string, token]));
    const plain = ['line', 'radius', 'plate', 'space-1', 'space-2'];
    const isMissing = (known: Iterable<string>) => (token: string) =>
      ![...known].includes(token) && !plain.includes(token);
    // The tick in a chosen box is a sign in the colour of a card.
    expect([...used(/^color$/)].filter(isMissing([...text, 'card']))).toEqual([]);
    expect(
      [...used(/^(border|outline|box-shadow|fill|stroke|accent-color)/)].filter(isMissing(signs)),
    ).toEqual([]);
    expect([...used(/^background/)].filter(isMissing(surfaces))).toEqual([]);
  });
});

describe('a theme', () => {
  it('changes nothing that has nothing to do with what it names', () => {
    const house = houseTokens();
    const { light } = themeTokens({ accent: '#7a1f5c' });
    const changed = Object.entries(light).filter(([token, colour]) => house.light[token as 'ink'] !== colour);
    expect(changed.map(([token]) => token)).toEqual(['lamp', 'lamp-strong', 'lamp-wash']);
    expect(themeTokens({ dark: { rule: '#ff8fa3' } }).light).toEqual(house.light);
  });

  it('follows into dark pages with a colour of the same hue, unless the author names one', () => {
    const { dark } = themeTokens({ accent: '#7a1f5c' });
    const hue = (colour: string): number => new Color(colour).to('oklch').h ?? 0;
    expect(Math.abs(hue(dark.lamp) - hue('#7a1f5c'))).toBeLessThan(4);
    expect(lightness(dark.lamp)).toBeGreaterThan(0.7);
    expect(themeTokens({ accent: '#7a1f5c', dark: { accent: '#FFB' } }).dark.lamp).toBe('#ffffbb');
  });

  it('with any accent is sound, or is told of a colour that makes it so; dark pages always are', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        const dark = themeFailures({ accent }).filter(({ scheme }) => scheme === 'dark');
        expect(dark).toEqual([]);
        const [finding] = judge({ accent });
        if (!finding) return;
        const better = /"(#[0-9a-f]{6})"/.exec(finding.remedy)?.[1] ?? '';
        expect(judge({ accent: better })).toEqual([]);
        expect(finding.found).not.toContain('4.5 :');
      }),
      { numRuns: 12 },
    );
  });

  it('of any colours is never passed while something in it cannot be read', () => {
    fc.assert(
      fc.property(
        fc.record({ accent: hex, paper: hex, ink: hex, rule: hex }, { requiredKeys: [] }),
        (theme) => {
          expect(judge(theme).length > 0).toBe(themeFailures(theme).length > 0);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('says so where no shade is enough', () => {
    const findings = judge({ paper: '#777777', ink: '#808080' });
    expect(findings.map(({ code }) => code)).toEqual(['theme-contrast', 'theme-contrast']);
    expect(findings.map(({ remedy }) => remedy).join()).toContain('No shade of it is enough');
  });
});

describe('the nearest colour', () => {
  it('is the colour itself where it passes, and none where none does', () => {
    expect(nearest('#123456', () => true)).toBe('#123456');
    expect(nearest('#123456', () => false)).toBeNull();
  });

  it('is not further away than needed', () => {
    const found = nearest('#9a9a9a', (colour) => contrast(colour, '#ffffff') >= 4.5) ?? '';
    expect(contrast(found, '#ffffff')).toBeLessThan(4.9);
  });
});
