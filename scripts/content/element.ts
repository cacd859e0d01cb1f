/** Small tools for HTML trees. */
import type { Element, ElementContent } from 'hast';

/** An HTML element for the tree. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}
