/** Stage 6: a page to HTML, with its boxes, quotations, tables and the static form of its activities. */
import type { Element, ElementContent, RootContent as HtmlContent } from 'hast';
import type { Nodes } from 'mdast';
import type { PageContent } from '../../components/model/course.ts';
import { element, text } from './element.ts';
import { emitList } from './emit-lists.ts';
import { emitMedia } from './emit-media.ts';
import { emitSheet } from './emit-sheet.ts';
import { questionFallback } from './emit-question.ts';
import { htmlTree, replaceElements, stringify, type Dressing } from './html.ts';
import { dressTable, textOf } from './emit-table.ts';
import { slotsOf } from './slots.ts';
import type { CourseSource, PageSource } from './source.ts';
import { boxes, isMedia } from './nodes.ts';
import { isList } from './targets.ts';

type Block = ElementContent;

/** HTML of one page. */
export function emitPage(page: PageSource, source: CourseSource, dressing: Dressing): PageContent {
  const body = page.body.map(named);
  if (page.kind === 'assessment' && !page.placements.some(({ kind }) => kind === 'assessment')) {
    body.push(named({ type: 'leafDirective', name: 'assessment', children: [], attributes: {} }));
  }
  const unique = uniqueIds(page.id);
  let heading: string | null = null;
  const tree = replaceElements(htmlTree(body, dressing), (node) => {
    const { tagName } = node;
    if (tagName === 'blockquote') return pullQuote(node);
    if (tagName === 'table') return dressTable(node, heading);
    if (/^h[2-6]$/.test(tagName)) {
      heading = textOf(node);
      node.properties['id'] = unique(heading);
    }
    if (!tagName.startsWith('directive-')) return null;
    const name = tagName.slice('directive-'.length);
    if (isList(name)) return emitList(name, page.id, source, dressing);
    if (isMedia(name)) return emitMedia(name, node, source.data.language, dressing);
    if (boxes.includes(name)) return box(node, name as keyof Dressing['labels']['boxes'], unique, dressing);
    return element(`course-${name}`, dataId(node), fallback(name, node, source, dressing));
  });
  if (page.layout === 'cover') liftPicture(tree);
  return {
    id: page.id,
    html: stringify(page.layout === 'job-aid' ? emitSheet(tree, dressing.labels) : tree),
  };
}

/** A cover that begins with a picture shows it above its title, in place of the drawing of the player. */
function liftPicture([first]: readonly HtmlContent[]): void {
  if (first?.type !== 'element' || first.tagName !== 'p' || first.children.length !== 1) return;
  const [picture] = first.children;
  if (picture?.type !== 'element' || !['img', 'svg'].includes(picture.tagName)) return;
  Object.assign(first, { tagName: 'div', properties: { className: ['cover-picture'] } });
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
  if (name === 'agreement' || name === 'plan') {
    const fields = slotsOf(source).filter(({ part }) => part === name);
    return [
      element(
        'ul',
        {},
        fields.map(({ title }) => element('li', {}, [text(title)])),
      ),
    ];
  }
  const question = name === 'question' ? source.questions.find((one) => one.id === id) : undefined;
  if (question) return questionFallback(question, dressing);
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
