/** Reads HTML, SVG and CSS for what they load and for code where no code belongs. */
import type { Fault } from './fault.ts';

export interface ScriptTag {
  readonly attributes: string;
  readonly code: string;
}

export interface Document {
  /** Without the insides of script and style. */
  readonly markup: string;
  readonly scripts: readonly ScriptTag[];
  readonly styles: readonly string[];
}

/** Parts of a page that we wrote: its scripts contain no `</script`, which `takeApart` relies on too. */
export function readDocument(html: string): Document {
  const scripts: ScriptTag[] = [];
  const styles: string[] = [];
  const markup = html
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi, (_, attributes: string, code: string) => {
      scripts.push({ attributes, code });
      return `<script${attributes}></script>`;
    })
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_, css: string) => {
      styles.push(css);
      return '<style></style>';
    });
  return { markup, scripts, styles };
}

/** Data for our own scripts; a browser never runs it. */
export function isInert(script: ScriptTag): boolean {
  return /\btype\s*=\s*"application\/json"/i.test(script.attributes);
}

const LOADING =
  /<(?:script|link|img|image|use|iframe|embed|object|source|track|video|audio|input|form)\b[^>]*>/gi;
const ADDRESS =
  /\s(?:src|href|xlink:href|poster|data|action|srcset)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;

/** Addresses that a browser would load. Links that a person follows are not among them. */
export function loadedAddresses(markup: string): string[] {
  return [...markup.matchAll(LOADING)].flatMap(([tag]) =>
    [...tag.matchAll(ADDRESS)].flatMap(([whole, double, single, bare]) => {
      const value = double ?? single ?? bare ?? '';
      return /\ssrcset/i.test(whole)
        ? value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '')
        : [value];
    }),
  );
}

/** Addresses in CSS. */
export function styleAddresses(css: string): string[] {
  const urls = [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/gi)];
  const imports = [...css.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/gi)];
  return [...urls, ...imports].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

/** Scripts, handlers and addresses that run code have no place in course texts and pictures. */
export function checkActive(file: string, markup: string): Fault[] {
  const tags = [...markup.matchAll(/<[a-z][^<>]*>/gi)].map(([tag]) => tag);
  const active = tags.find(
    (tag) =>
      /^<(script|iframe|object|embed|base)\b/i.test(tag) ||
      /\son[a-z]+\s*=|=\s*["']?\s*javascript:/i.test(tag),
  );
  return active === undefined
    ? []
    : [{ rule: 'active', file, message: `course text holds ${active.slice(0, 80)}` }];
}
