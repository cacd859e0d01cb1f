/** Where the scenes of a scenario stand on its map. Pure: data in, places out; dagre finds them. */
import { Graph, layout } from '@dagrejs/dagre';
import type { ScenarioReport } from '../report.ts';

export interface MapNode {
  readonly id: string;
  readonly lines: readonly string[];
  readonly kind: ScenarioReport['scenes'][number]['kind'];
  readonly ending: string;
  readonly n: number;
  /** Left upper corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapEdge {
  readonly letter: string;
  readonly quality: string;
  readonly n: number | null;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label: { readonly x: number; readonly y: number };
}

export interface ScenarioMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

const LETTER = 7.2;
const LINE = 17;
const ROOM = 20;

/** Lines of at most `room` letters, three at most. */
export function wrap(text: string, room = ROOM): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1;
    const longer = `${lines[last] ?? ''} ${word}`.trim();
    if (longer.length <= room || lines[last] === '') lines[last] = longer;
    else lines.push(word);
  }
  const kept = lines
    .slice(0, 3)
    .map((line) => (line.length > room + 4 ? `${line.slice(0, room + 3)}…` : line));
  if (lines.length > 3) kept[2] = `${kept[2] ?? ''}…`;
  return kept;
}

/** Letter of each choice within its decision, as map and list call it: a, b, c. What the story decides itself has none. */
export function lettersOf({ edges }: Pick<ScenarioReport, 'edges'>): readonly string[] {
  const counts = new Map<string, number>();
  return edges.map(({ from, n }) => {
    if (n === null) return '';
    const at = counts.get(from) ?? 0;
    counts.set(from, at + 1);
    return String.fromCharCode(97 + (at % 26));
  });
}

/** An ending says how it ends: two of one title are told apart by that. */
function linesOf({ ending, title }: ScenarioReport['scenes'][number]): readonly string[] {
  return [...wrap(title), ...(ending === '' ? [] : [`(${ending})`])];
}

/** @returns places in pixels from the left upper corner. Edges to scenes that do not exist are left out. */
export function mapOf(report: Pick<ScenarioReport, 'scenes' | 'edges'>): ScenarioMap {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 44, edgesep: 14, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const letters = lettersOf(report);
  const lines = new Map(report.scenes.map((scene) => [scene.id, linesOf(scene)]));
  for (const { id } of report.scenes) {
    const own = lines.get(id) ?? [];
    const longest = Math.max(6, ...own.map((line) => line.length));
    graph.setNode(id, { width: longest * LETTER + 24, height: (own.length + 1) * LINE + 14 });
  }
  const known = report.edges
    .map((edge, at) => ({ ...edge, letter: letters[at] ?? '', name: String(at) }))
    .filter(({ from, to }) => lines.has(from) && lines.has(to));
  for (const { from, name, to } of known)
    graph.setEdge(from, to, { width: 40, height: 18, labelpos: 'c' }, name);
  layout(graph);
  const nodes = report.scenes.map(({ ending, id, kind, n }) => {
    const {
      height = 0,
      width = 0,
      x = 0,
      y = 0,
    } = graph.node(id) as Partial<Record<'x' | 'y' | 'width' | 'height', number>>;
    return {
      id,
      kind,
      ending,
      n,
      lines: lines.get(id) ?? [],
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
    };
  });
  const edges = known.map(({ from, letter, n, name, quality, to }) => {
    const {
      points = [],
      x = 0,
      y = 0,
    } = graph.edge({ v: from, w: to, name }) as {
      points?: { x: number; y: number }[];
      x?: number;
      y?: number;
    };
    return { letter, quality, n, points, label: { x, y } };
  });
  const { height = 0, width = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, nodes, edges };
}
