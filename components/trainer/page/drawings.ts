/** The charts of the report, drawn by Observable Plot in the colours of the page. */
import * as Plot from '@observablehq/plot';
import type { ChangeLine, ItemReport, TestReport } from '../report.ts';
import type { Draw } from './chart.ts';

const INK = 'var(--ink)';
const SOFT = 'var(--edge)';
const LAMP = 'var(--lamp)';
const RULE = 'var(--rule)';

const style = {
  background: 'none',
  color: 'var(--ink)',
  fontFamily: 'inherit',
  fontSize: '13px',
  overflow: 'visible',
};

/** Pixels that a letter takes at most, on average. */
const LETTER_WIDTH = 7;

/** The longest beginning of a text that fits. */
function short(text: string, width: number): string {
  const room = Math.max(8, Math.floor(width / LETTER_WIDTH));
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

interface Interval {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly flagged: boolean;
}

/** Shares with their intervals, one line each. */
export function shares(lines: readonly Interval[]): Draw {
  return (width) => {
    const longest = Math.max(0, ...lines.map(({ label }) => label.length)) * LETTER_WIDTH;
    const left = Math.min(longest + 16, Math.round(width * (width < 700 ? 0.42 : 0.6)));
    const labels = new Map(lines.map(({ label }, at) => [String(at), label]));
    const data = lines.map((line, at) => ({ ...line, at: String(at) }));
    return Plot.plot({
      width,
      height: lines.length * 22 + 50,
      marginLeft: left,
      marginRight: 20,
      style,
      x: {
        domain: [0, 1],
        percent: false,
        tickFormat: (share: number) => `${share * 100} %`,
        ticks: width < 480 ? 2 : 4,
        label: null,
        grid: true,
      },
      y: {
        domain: data.map(({ at }) => at),
        label: null,
        tickSize: 0,
        tickFormat: (at: string) => short(labels.get(at) ?? '', left),
      },
      marks: [
        Plot.ruleX([0.5], { stroke: SOFT, strokeDasharray: '3 3' }),
        Plot.ruleY(data, { y: 'at', x1: 'low', x2: 'high', stroke: SOFT, strokeWidth: 3 }),
        Plot.dot(data, {
          y: 'at',
          x: 'value',
          r: 5,
          symbol: (line: Interval) => (line.flagged ? 'triangle' : 'circle'),
          fill: (line: Interval) => (line.flagged ? RULE : LAMP),
        }),
      ],
      symbol: { type: 'identity' },
      color: { type: 'identity' },
    });
  };
}

/** First tries of a list of items; those without a share are left out. */
export function facilities(items: readonly ItemReport[]): Draw {
  return shares(
    items
      .filter(({ facility }) => facility.value !== null)
      .map(({ facility, flags, index, text }) => ({
        label: `${index} ${text}`,
        value: facility.value ?? 0,
        low: facility.low ?? facility.value ?? 0,
        high: facility.high ?? facility.value ?? 0,
        flagged: flags.length > 0,
      })),
  );
}

export function bandWords(at: number): string {
  return at === 9 ? '90–100' : `${at * 10}–${at * 10 + 9}`;
}

/** People by score. */
export function scores({ bands, pass }: TestReport): Draw {
  return (width) => {
    const data = bands.map((n, at) => ({ n, from: at * 10, to: at * 10 + 10 }));
    return Plot.plot({
      width,
      height: 220,
      marginLeft: 44,
      marginRight: 24,
      marginBottom: 42,
      style,
      x: { domain: [0, 100], label: 'score', ticks: width < 400 ? 5 : 10 },
      y: {
        label: 'people',
        grid: true,
        ticks: 4,
        tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : ''),
      },
      marks: [
        Plot.rectY(data, { x1: 'from', x2: 'to', y: 'n', fill: LAMP, insetLeft: 1, insetRight: 1 }),
        Plot.ruleY([0], { stroke: INK }),
        ...(pass === null
          ? []
          : [
              Plot.ruleX([pass], { stroke: RULE, strokeWidth: 2 }),
              Plot.text([`pass ${pass}`], { x: pass, frameAnchor: 'top', dy: -10, fill: RULE }),
            ]),
      ],
    });
  };
}

/** Washes from paper to lamp for a scale of any number of points. */
function tint(at: number, count: number): string {
  // Words must be readable on each: only the last is strong.
  const share = at === count - 1 ? 100 : 8 + Math.round((at / count) * 50);
  return `color-mix(in srgb, var(--lamp) ${share}%, var(--card))`;
}

/** One statement: how people stood before, and after. */
export function beforeAfter({ n, points }: ChangeLine): Draw {
  return (width) => {
    const rows = (['before', 'after'] as const).flatMap((when) => {
      let from = 0;
      return points.map((point, at) => {
        const bar = {
          when,
          from,
          to: from + point[when],
          fill: tint(at, points.length),
          n: point[when],
          dark: at === points.length - 1,
        };
        from = bar.to;
        return bar;
      });
    });
    return Plot.plot({
      width,
      height: 92,
      marginLeft: 52,
      marginTop: 4,
      marginBottom: 4,
      style,
      x: { domain: [0, Math.max(1, n)], axis: null },
      y: { domain: ['before', 'after'], label: null, tickSize: 0 },
      color: { type: 'identity' },
      marks: [
        Plot.rect(rows, { x1: 'from', x2: 'to', y: 'when', fill: 'fill', stroke: SOFT, inset: 1 }),
        Plot.text(
          rows.filter((row) => row.n > 0 && (row.n / Math.max(1, n)) * (width - 52) > 18),
          {
            x: (row: (typeof rows)[number]) => (row.from + row.to) / 2,
            y: 'when',
            text: (row: (typeof rows)[number]) => String(row.n),
            fill: (row: (typeof rows)[number]) => (row.dark ? 'var(--on-lamp)' : INK),
          },
        ),
      ],
    });
  };
}
