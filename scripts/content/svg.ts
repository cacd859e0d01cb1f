/**
 * SVG files, read as XML against a list of what a drawing needs. What is not on it can run code or load things
 * from elsewhere; a picture with it is refused. A drawing that holds words is kept as a tree, for the page.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { XmlElement, XmlTreeNode } from 'libxml2-wasm';
import { element, text } from './element.ts';

export interface SvgFile {
  /** False for what no browser would draw. */
  readonly isXml: boolean;
  /** What is unsafe in it, as written; `null` for a sound one. */
  readonly unsafe: string | null;
  /** The drawing, where it holds words to be read. */
  readonly diagram: Element | null;
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

const ELEMENTS = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc style ' +
    'clipPath mask marker pattern linearGradient radialGradient stop filter feGaussianBlur feOffset feBlend ' +
    'feMerge feMergeNode feFlood feComposite feColorMatrix feTurbulence feDisplacementMap image metadata'
  ).split(' '),
);
/** Of a name space of its own, such as the notes that drawing programs leave: never drawn, left out. */
const isForeign = (node: XmlElement): boolean =>
  !['', SVG].includes(node.namespaceUri) || node.name === 'metadata';

class Unsafe extends Error {}

/** Reads an SVG file. */
export async function readSvg(source: string): Promise<SvgFile> {
  const declared = /<!ENTITY|<\?xml-stylesheet/i.exec(source)?.[0];
  if (declared !== undefined) return { isXml: true, unsafe: declared, diagram: null };
  // Starting it takes longer than reading a course without pictures, so it waits until there is one.
  const { XmlDocument, XmlElement, XmlText, XmlCData } = await import('libxml2-wasm');
  const words = (node: XmlTreeNode): boolean => node instanceof XmlText || node instanceof XmlCData;
  const convert = (node: XmlElement): Element => {
    if (!ELEMENTS.has(node.name)) throw new Unsafe(`<${node.name}>`);
    const children: ElementContent[] = [];
    for (let child = node.firstChild; child; child = child.next) {
      if (words(child)) children.push(text(child.content));
      else if (child instanceof XmlElement && !isForeign(child)) children.push(convert(child));
    }
    if (node.name === 'style')
      checkStyle(children.map((child) => ('value' in child ? child.value : '')).join(''));
    return element(node.name, attributesOf(node), children);
  };
  let document: ReturnType<typeof XmlDocument.fromString> | null = null;
  try {
    document = XmlDocument.fromString(source);
    const root = document.root;
    if (isForeign(root)) throw new Unsafe(`<${root.name}>`);
    const drawing = convert(root);
    return { isXml: true, unsafe: null, diagram: hasWords(drawing) ? drawing : null };
  } catch (problem) {
    if (problem instanceof Unsafe) return { isXml: true, unsafe: problem.message, diagram: null };
    if (!(problem instanceof Error)) throw problem;
    return { isXml: false, unsafe: null, diagram: null };
  } finally {
    document?.dispose();
  }
}

function hasWords(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.tagName === 'text' || hasWords(child)),
  );
}

function attributesOf(node: XmlElement): Properties {
  const properties: Properties = {};
  for (const { name, namespaceUri, value } of node.attrs) {
    if (/^on/i.test(name)) throw new Unsafe(`${name}="…"`);
    if (name === 'href' && (namespaceUri === '' || namespaceUri === XLINK)) {
      checkAddress(node.name, value);
      properties['href'] = value;
    } else if (namespaceUri === '') {
      checkStyle(value);
      properties[name] = value;
    }
  }
  return properties;
}

/** A drawing refers to its own parts, or holds a picture within itself. */
function checkAddress(tag: string, value: string): void {
  if (value.startsWith('#')) return;
  if (tag === 'image' && /^data:image\/(png|jpeg|webp);/i.test(value)) return;
  throw new Unsafe(`href="${value.slice(0, 60)}"`);
}

/** Style may refer to parts of the drawing, load nothing, and reach no further than its own rules. */
function checkStyle(value: string): void {
  const found =
    /@(?!media\b|supports\b)[a-z-]+|javascript:|(?:expression|image-set|image|src)\s*\(|\\|url\(\s*["']?(?!#|["'])[^)]*/i.exec(
      value,
    );
  if (found) throw new Unsafe(found[0].slice(0, 60));
}
