/** A course's own look. */
import { advice, craft, structure } from './entry.ts';

/** What learners see in a colour. */
const WHAT: Readonly<Record<string, string>> = {
  ink: 'text',
  'ink-soft': 'small print',
  lamp: 'links and what is chosen',
  'lamp-strong': 'a link below the pointer',
  'on-lamp': 'words on buttons',
  rule: 'what the colour “rule” says',
  brass: 'labels',
  edge: 'the borders of controls',
  focus: 'the ring around what has the focus',
  card: 'a tick',
};

const WHERE: Readonly<Record<string, string>> = {
  paper: ' on the paper',
  card: ' on cards',
  sunk: ' on panels',
  'lamp-wash': ' on the tint of what is chosen',
  'rule-wash': ' on the tint of boxes',
  'brass-wash': ' on the tint of notices',
};

/** Never rounded up to what would be enough. */
const ratioText = (ratio: number): string => `${(Math.floor(ratio * 100) / 100).toFixed(2)} : 1`;

interface Contrast {
  /** The line that is to blame. */
  readonly key: string;
  readonly scheme: string;
  /** Tokens of the style that meet, and their colours. */
  readonly token: string;
  readonly on: string;
  readonly colours: readonly [string, string];
  readonly ratio: number;
  readonly needs: number;
  /** The nearest colour that passes. */
  readonly better: string | null;
}

export const theme = {
  'theme-contrast': structure<Contrast>(({ key, scheme, token, on, ratio, needs, colours, better }) => ({
    message: `With this “${key}”, ${WHAT[token] ?? token}${WHERE[on] ?? ''} would be hard to see on ${scheme} pages.`,
    expected: `a contrast of at least ${needs} : 1`,
    found: `${ratioText(ratio)} (${colours[0]} on ${colours[1]})`,
    remedy:
      better === null
        ? `No shade of it is enough beside the other colours: change them first, or leave “${key}” out.`
        : `Write ${key}: "${better}", the nearest colour that can be read.`,
  })),
  'font-name': structure<{ name: string }>(({ name }) => ({
    message: 'This is not the name of a font.',
    expected: 'letters, digits, spaces and hyphens, with commas between names',
    found: name === '' ? 'nothing' : name.length > 60 ? `${name.slice(0, 59)}…` : name,
    remedy: 'Write names alone: a package loads no font, it takes what is on the learner’s device.',
  })),
  'font-generic': advice<{ text: string; last: string }>('course', ({ text, last }) => ({
    message: `Where “${last}” is missing too, the browser takes any font that it likes.`,
    expected: 'serif, sans-serif or system-ui as the last name',
    found: text,
    remedy: `Write a family that every device has at the end: "${text}, sans-serif".`,
  })),
  'logo-size': structure<{ name: string }>(({ name }) => ({
    message: 'This file has no width and height that can be read, so the page would jump when it comes.',
    expected: 'a PNG, or an SVG with a viewBox',
    found: name,
    remedy: 'Save the logo again as PNG or SVG.',
  })),
  'logo-heavy': craft<{ name: string; size: number; limit: number }>('course', ({ name, size, limit }) => ({
    message: 'This logo is long to load, and everybody loads it first.',
    expected: `at most ${limit} KB`,
    found: `${name}, ${size} KB`,
    remedy: 'Save it smaller: 80 pixels high are enough for PNG, and an SVG needs no pictures in it.',
  })),
};
