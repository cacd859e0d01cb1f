/** The block `theme` of course.yaml: a course's own colours, logo and fonts. */
import { z } from 'zod';

const colour = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i)
  .describe('a colour such as "#1f5b46", between double quotes, since # begins a note');

const colours = {
  accent: colour.optional(),
  paper: colour.optional(),
  ink: colour.optional(),
  rule: colour.optional(),
};

const file = z.string().describe('a file in media/ that ends with .svg or .png');
const stack = z.string().trim().min(1).max(300).describe('names of fonts, such as "Verdana, sans-serif"');

export const themeSchema = z
  .strictObject({
    ...colours,
    dark: z.strictObject(colours).optional().describe('lines “accent:”, “paper:”, “ink:”, “rule:”, indented'),
    logo: z
      .strictObject({
        file,
        alt: z.string().trim().min(1).max(120).describe('what somebody hears who does not see it'),
        dark: file.optional(),
      })
      .optional()
      .describe('lines “file:” and “alt:”, indented'),
    font: z
      .union([stack, z.strictObject({ text: stack.optional(), headings: stack.optional() })])
      .optional()
      .describe('names of fonts, or lines “text:” and “headings:”, indented'),
  })
  .describe('lines “accent:”, “paper:”, “ink:”, “rule:”, “dark:”, “logo:”, “font:”, indented');

export type ThemeData = z.infer<typeof themeSchema>;
/** Colours that an author may name. What else there is follows from them. */
export const colourKeys = ['accent', 'paper', 'ink', 'rule'] as const;
export type ColourKey = (typeof colourKeys)[number];
export type Colours = { readonly [K in ColourKey]?: string | undefined };
