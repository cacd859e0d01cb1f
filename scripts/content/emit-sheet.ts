/** A job aid on its way to HTML: boxes to tick and lines to fill in, by hand and on paper. */
import type { Element, Root as HtmlRoot, RootContent as HtmlContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { element, text } from './element.ts';
import type { Labels } from './labels.ts';

/** Underscores that stand for a line to write on. */
const BLANK = /_{3,}/;

/** `- [ ]` becomes an empty square, `___` a line to write on, a dividing line one over the whole width. */
export function emitSheet(children: readonly HtmlContent[], labels: Labels): HtmlContent[] {
  const root: HtmlRoot = { type: 'root', children: [...children] };
  visit(root, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.type === 'element' && node.tagName === 'input') {
      parent.children[index] = drawn('tick-box');
    } else if (node.type === 'element' && node.tagName === 'hr') {
      parent.children[index] = element('p', { className: ['fill-line'] }, [drawn('fill-in')]);
    } else if (node.type === 'text' && BLANK.test(node.value)) {
      const alone = /^\s*_+\s*$/.test(node.value) && parent.type === 'element' && parent.tagName === 'td';
      const [first = '', ...rest] = node.value.split(new RegExp(BLANK, 'g'));
      const parts = alone
        ? [
            drawn('fill-in', 'fill-cell'),
            element('span', { className: ['visually-hidden'] }, [text(labels.fillIn)]),
          ]
        : [text(first), ...rest.flatMap((words) => [drawn('fill-in'), text(words)])];
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    }
    return undefined;
  });
  return root.children;
}

/** Drawn by style alone: there is nothing to hear. */
function drawn(...names: string[]): Element {
  return element('span', { className: names, ariaHidden: 'true' }, []);
}
