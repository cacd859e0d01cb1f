/** What assistive technology is given: the accessibility tree of Chromium itself, and what live regions say. */
import { cdp } from 'vitest/browser';

/** The part of Chrome's protocol that is used here. */
interface Value {
  readonly value?: unknown;
}
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}
interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}
interface Session {
  send(method: string, params?: object): Promise<unknown>;
}
type Nodes = ReadonlyMap<string, AxNode>;

/** Nobody is told of these, only of what stands in them. */
const UNTOLD = ['none', 'generic', 'paragraph', 'emphasis', 'strong', 'mark', 'LineBreak', 'InlineTextBox'];
/** Their words are told as the name of a control or group already. */
const NAMES = ['LabelText', 'Legend', 'ListMarker', 'MenuListPopup'];
/** Their name or value is what stands in them. */
const NAMED_BY_CONTENT = [
  'button',
  'link',
  'heading',
  'radio',
  'checkbox',
  'option',
  'textbox',
  'DisclosureTriangle',
];
/** States that are told where they hold. */
const STATES = ['focused', 'checked', 'invalid', 'disabled', 'readonly', 'busy'];

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
const wordsOf = (value: Value | undefined): string =>
  typeof value?.value === 'string' ? plain(value.value) : '';

/** The page of the test, or the course where that has a frame of its own. */
function innermost({ frame, childFrames = [] }: FrameTree): string {
  const last = childFrames.at(-1);
  return last ? innermost(last) : frame.id;
}

async function readTree(): Promise<Nodes> {
  const session = cdp() as unknown as Session;
  const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: FrameTree };
  const params = { frameId: innermost(frameTree) };
  const { nodes } = (await session.send('Accessibility.getFullAXTree', params)) as { nodes: AxNode[] };
  return new Map(nodes.map((node) => [node.nodeId, node]));
}

function statesOf({ role, properties = [] }: AxNode): string[] {
  return properties.flatMap(({ name, value: { value } }) => {
    if (name === 'expanded') return value ? 'expanded' : 'collapsed';
    if (name === 'level' && role?.value === 'heading') return String(value);
    return STATES.includes(name) && [true, 'true'].includes(value as string) ? name : [];
  });
}

/** `radio “The floor” checked – This fits.`: role, name, value, states or level, and behind a dash what describes it. */
function lineOf(node: AxNode): string {
  const [name, value, description] = [node.name, node.value, node.description].map(wordsOf);
  return [
    String(node.role?.value),
    ...(name ? [`“${name}”`] : []),
    ...(value ? [`= ${value}`] : []),
    ...statesOf(node),
    ...(description ? [`– ${description}`] : []),
  ].join(' ');
}

/** @param isName The words are those of a name; the control in the midst of them is not. */
function linesOf(node: AxNode, nodes: Nodes, depth: number, isName = false): string[] {
  const role = String(node.role?.value);
  const inside = (level: number, named = isName): string[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = nodes.get(id);
      return child ? linesOf(child, nodes, level, named) : [];
    });
  const indent = '  '.repeat(depth);
  if (role === 'StaticText') return isName || !wordsOf(node.name) ? [] : [indent + wordsOf(node.name)];
  if (NAMES.includes(role)) return inside(depth, true);
  const told = !node.ignored && (!UNTOLD.includes(role) || statesOf(node).includes('focused'));
  if (!told) return inside(depth);
  return [indent + lineOf(node), ...inside(depth + 1, isName || NAMED_BY_CONTENT.includes(role))];
}

/**
 * The tree as text: a line for each thing that is told, in reading order, indented by depth.
 * @param role of the element whose inside is wanted: the first one with this role and, where given, this name.
 * @throws when there is none.
 */
export async function treeOf(role: string, name?: string): Promise<string> {
  const nodes = await readTree();
  const root = [...nodes.values()].find(
    (node) =>
      !node.ignored && node.role?.value === role && (name === undefined || wordsOf(node.name) === name),
  );
  if (!root) throw new Error(`The tree has no ${role} ${name ?? ''}`);
  return linesOf(root, nodes, 0).join('\n');
}

const LIVE = '[role=status], [role=alert], [aria-live=polite]';

/** Said whole at every change, as ARIA has it for these roles. */
const WHOLE = ':is([role=status], [role=alert]):not([aria-atomic=false])';

/**
 * Listens to live regions from now on: to what comes into those that are there. An alert is heard where it comes itself.
 * @returns what has been said since the last call, a text for each change of a region.
 */
export function listen(document: Document = window.document): () => string[] {
  const said: string[] = [];
  const hear = (records: readonly MutationRecord[]): void => {
    const changed = new Set<Node>();
    for (const { target, addedNodes, type } of records) {
      const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
      const region = element?.closest(LIVE);
      if (region?.matches(WHOLE)) changed.add(region);
      else if (region) for (const node of type === 'childList' ? addedNodes : [target]) changed.add(node);
      for (const node of addedNodes)
        if ('matches' in node && (node as Element).matches('[role=alert]')) changed.add(node);
    }
    said.push(...[...changed].map(({ textContent }) => plain(textContent ?? '')));
  };
  const observer = new MutationObserver(hear);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  return () => {
    hear(observer.takeRecords());
    return said.splice(0).filter((words) => /\p{L}/u.test(words));
  };
}
