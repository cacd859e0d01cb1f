/** Stage 6: a page to HTML, with its boxes, quotations, tables and the static form of its activities. */
import type { Element, ElementContent, RootContent as HtmlContent } from 'hast';
import type { Nodes } from 'mdast';
import type { PageContent } from '../../components/model/course.ts';
import { boxes } from './check-text.ts';
import { element, htmlTree, inlineTree, replaceElements, stringify, text, type Dressing } from './html.ts';
import { dressTable, textOf } from './emit-table.ts';
import type { CourseSource, PageSource } from './source.ts';

type Block = ElementContent;

/** HTML of one page. */
export function emitPage(page: PageSource, source: CourseSource, dressing: Dressing): PageContent {
  const body = page.body.map(named);
  if (page.kind === 'assessment' && !page.placements.some(({ kind }) => kind === 'assessment')) {
    body.push(named({ type: 'leafDirective', name: 'assessment', children: [], attributes: {} }));
  }
  const unique = uniqueIds(page.id);
  let heading = page.title;
  const tree = replaceElements(htmlTree(body, dressing), (node) => {
    const { tagName } = node;
    if (tagName === 'blockquote') return pullQuote(node);
    if (tagName === 'table') return dressTable(node, dressing.labels.table.replace('{heading}', heading));
    if (/^h[2-6]$/.test(tagName)) {
      heading = textOf(node);
      node.properties['id'] = unique(heading);
    }
    if (!tagName.startsWith('directive-')) return null;
    const name = tagName.slice('directive-'.length);
    if (boxes.includes(name)) return box(node, name as keyof Dressing['labels']['boxes'], unique, dressing);
    return element(`course-${name}`, dataId(node), fallback(name, node, source, dressing));
  });
  return { id: page.id, html: stringify(tree) };
}

/** Directives get a tag of their own on their way to HTML, wherever they stand. */
function named<T extends Nodes>(node: T): T {
  const children = 'children' in node ? { children: node.children.map(named) } : {};
  if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return { ...node, ...children };
  const { name, attributes } = node;
  return { ...node, ...children, data: { hName: `directive-${name}`, hProperties: { ...attributes } } };
}

function dataId(node: Element): Element['properties'] {
  const id = node.properties['id'];
  return typeof id === 'string' ? { dataId: id } : {};
}

/** Ids for headings: words of the heading after the page's id, so that no two on a site are the same. */
function uniqueIds(page: string): (words: string) => string {
  const given = new Map<string, number>();
  return (words) => {
    const ascii = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const slug = ascii.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'section';
    const count = (given.get(slug) ?? 0) + 1;
    given.set(slug, count);
    return `${page}--${slug}${count === 1 ? '' : `-${count}`}`;
  };
}

const DASH = /^\s*[—–]\s+/;

/** A quotation; its last line, if it begins with a dash, says who it is from. */
function pullQuote(quotation: Element): Element {
  const paragraphs = quotation.children.filter((child): child is Element => child.type === 'element');
  const last = paragraphs.at(-1);
  const tail = last?.children.at(-1);
  if (!last || tail?.type !== 'text') return quotation;
  const lines = tail.value.split('\n');
  const line = lines.pop() ?? '';
  if (!DASH.test(line)) return quotation;
  tail.value = lines.join('\n');
  if (last.children.length === 1 && tail.value === '') {
    quotation.children = quotation.children.filter((child) => child !== last);
  }
  const who = element('cite', {}, [text(line.replace(DASH, '').trim())]);
  quotation.children.push(element('footer', {}, [who]));
  return quotation;
}

function box(
  node: Element,
  kind: keyof Dressing['labels']['boxes'],
  unique: (words: string) => string,
  { labels }: Dressing,
): Element {
  const given = node.properties['title'];
  const title = typeof given === 'string' && given !== '' ? given : labels.boxes[kind];
  const id = unique(title);
  const heading = element('p', { className: ['note-title'], id }, [text(title)]);
  const properties = { className: ['note'], dataKind: kind, role: 'note', ariaLabelledBy: [id] };
  return element('div', properties, [heading, ...node.children]);
}

/** What stands in an activity's place until the player has started, and where it never starts. */
function fallback(name: string, node: Element, source: CourseSource, dressing: Dressing): Block[] {
  const id = node.properties['id'];
  const tree = (nodes: readonly Nodes[]): Block[] => htmlTree(nodes, dressing).filter(isBlock);
  if (name === 'assessment') return [element('p', {}, [text(dressing.labels.assessment)])];
  const question = name === 'question' ? source.questions.find((one) => one.id === id) : undefined;
  if (question) {
    const items = question.options.map(({ words }) => element('li', {}, inlineTree(words, dressing)));
    return [...tree(question.stem), element('ul', {}, items)];
  }
  const scenario = name === 'scenario' ? source.scenarios.find((one) => one.id === id) : undefined;
  if (scenario) {
    const scene = scenario.scenes.find((one) => one.id === scenario.start.value);
    const title = element('p', {}, [element('strong', {}, [text(scenario.title)])]);
    const when = scene && scene.title !== '' ? [element('p', {}, [text(scene.title)])] : [];
    return [title, ...when, ...tree(scene?.text ?? [])];
  }
  const reflection = source.reflections.find((one) => one.id === id);
  return reflection ? tree(reflection.prompt) : [];
}

function isBlock(node: HtmlContent): node is Block {
  return node.type !== 'doctype';
}
