/**
 * A drawing with words, put into the page itself. It is a named group and not an image: to a screen reader an
 * image has a name and no inside, while the words of a group can be read, searched, selected and translated.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { ImageSize } from './image-size.ts';

/** @param prefix goes before ids and classes, so that no two drawings and no style of the page collide. */
export function emitDiagram(drawing: Element, alt: string, prefix: string, size: ImageSize | null): Element {
  const kept = inner(drawing, prefix, `${prefix}drawing`);
  const { width, height } = size ?? {};
  const box =
    width === undefined || height === undefined ? {} : { viewBox: `0 0 ${width} ${height}`, width, height };
  // Where it is wider than the page it is scrolled with the arrow keys, like a table.
  const names = { id: `${prefix}drawing`, role: 'group', 'aria-label': alt, tabindex: 0 };
  const classes = ['diagram', kept.properties['class']].filter(Boolean).join(' ');
  // What a drawing leaves to the page follows the page’s ink, in light and dark.
  const ink = { fill: 'currentColor' };
  const style = [legible(box), kept.properties['style']].filter(Boolean).join(';');
  const own = style ? { ...names, style } : names;
  return {
    ...kept,
    properties: { ...box, ...ink, ...kept.properties, ...sizeOf(box), ...own, class: classes },
  };
}

/** Size of the text that drawings are made for, in pixels. */
const TEXT = 16;

/** A size in place of `100%`, so that the page keeps its place; in `rem`, so that words in it grow with the text. */
function sizeOf({ width, height }: Partial<ImageSize>): Properties {
  return width === undefined || height === undefined
    ? {}
    : { width: `${width / TEXT}rem`, height: `${height / TEXT}rem` };
}

/** Width in `rem` below which a drawing does not shrink: that of a page at 320 px, in text of the usual size. */
const NARROWEST = 18;

/** On a phone a drawing would stay as wide as the page, and its words as small, while the text around it grows. */
function legible({ width }: Partial<ImageSize>): string | null {
  return width === undefined ? null : `min-width:${Math.min(width / TEXT, NARROWEST)}rem`;
}

/** Title and description go: the alternative text is the name, and a title would show as a tip. */
function inner(node: Element, prefix: string, root: string): Element {
  const children = node.children
    .filter((child) => child.type !== 'element' || !['title', 'desc'].includes(child.tagName))
    .map((child): ElementContent => {
      if (child.type === 'element') return inner(child, prefix, root);
      if (node.tagName !== 'style' || child.type !== 'text') return child;
      return { ...child, value: scoped(child.value, prefix, root) };
    });
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [name, renamed(name, String(value), prefix)]),
  );
  return { ...node, properties, children };
}

function renamed(name: string, value: string, prefix: string): string {
  if (name === 'id') return prefix + value;
  if (name === 'class') return value.replace(/\S+/g, (one) => prefix + one);
  if (name === 'href') return value.replace(/^#/, `#${prefix}`);
  return inUrls(value, prefix);
}

function inUrls(value: string, prefix: string): string {
  return value.replace(/url\(\s*["']?#([^)"']+)["']?\s*\)/gi, (_, id: string) => `url(#${prefix}${id})`);
}

/** Rules that reach no further than the drawing. Conditions such as `@media` keep their rules inside. */
function scoped(css: string, prefix: string, root: string): string {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return inUrls(bare, prefix).replace(/([^{}]+)\{/g, (_, prelude: string) => {
    const words = prelude.trim();
    if (words.startsWith('@')) return `${words}{`;
    const selectors = words.split(',').map((one) => {
      const named = one.trim().replace(/([.#])([A-Za-z_])/g, `$1${prefix}$2`);
      const itself = /^(:root|svg)\b/.exec(named)?.[0];
      return itself === undefined ? `#${root} ${named}` : `#${root}${named.slice(itself.length)}`;
    });
    return `${selectors.join(',')}{`;
  });
}
