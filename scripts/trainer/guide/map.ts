/** A scenario's map as a drawing: scenes from top to bottom, and on each way the letters of its choices. */
import { Graph, layout } from '@dagrejs/dagre';
import { html, type Markup } from '../markup.ts';
import type { SceneName } from './scene-names.ts';
import { lettered, type MapScene } from './scenes.ts';

/** Width of a bold letter in units of the drawing; fonts differ, so it is a wide one. */
const CHARACTER = 7.6;
/** Letters in a line of a name. */
const ROOM = 22;
const LINE = 14;
/** Room above and below the words of a box. */
const AROUND = 24;
const DISC = 9;
const STEP = 22;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly marks: readonly { readonly letter: string; readonly quality: string }[];
}

/** Choices of one scene that lead to the same scene share one line. */
function waysOf(scenes: readonly MapScene[]): Way[] {
  return scenes.flatMap((scene) => {
    const ways = new Map<string, Way['marks']>();
    for (const { letter, choice } of lettered(scene)) {
      const mark = { letter: scene.kind === 'turn' ? '' : letter, quality: choice.quality ?? '' };
      ways.set(choice.to.value, [...(ways.get(choice.to.value) ?? []), mark]);
    }
    return [...ways].map(([to, marks]) => ({
      from: scene.id,
      to,
      marks: marks.filter((one) => one.letter !== ''),
    }));
  });
}

/** A line through the points of a way, with round corners, and never outside the points. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const half = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
  const bends = rest
    .slice(0, -1)
    .map((point, i) => `Q ${at(point)} ${at(half(point, rest[i + 1] ?? point))}`);
  const last = rest.at(-1) ?? first;
  return `M ${at(first)} ${bends.join(' ')} L ${at(last)}`;
}

function disc({ letter, quality }: Way['marks'][number], x: number, y: number): Markup {
  return html`<g class="choice ${quality}">
    <circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${DISC}" />
    <text x="${x.toFixed(1)}" y="${(y + 3.6).toFixed(1)}">${letter}</text>
  </g>`;
}

interface Box {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Number and name in lines of about the same length. */
function linesOf({ number, name }: SceneName): readonly string[] {
  const whole = `${number} ${name}`;
  const room = Math.max(8, whole.length / Math.ceil(whole.length / ROOM) + 2);
  return whole.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && `${last} ${word}`.length <= room
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}

function boxFor(name: SceneName): Box {
  const lines = linesOf(name);
  const longest = Math.max(...lines.map(({ length }) => length));
  return { lines, width: Math.max(92, longest * CHARACTER + 24), height: lines.length * LINE + AROUND };
}

function drawnBox(scene: MapScene, { lines, width, height }: Box, { x, y }: Point): Markup {
  const round = scene.kind === 'turn' ? 20 : scene.kind === 'ending' ? 12 : 2;
  const first = y - height / 2 + 18;
  return html`<g class="scene ${scene.kind} ${scene.ending ?? ''}">
    <rect
      x="${(x - width / 2).toFixed(1)}"
      y="${(y - height / 2).toFixed(1)}"
      width="${width.toFixed(1)}"
      height="${height}"
      rx="${round}"
    />
    ${lines.map(
      (line, i) =>
        html`<text x="${x.toFixed(1)}" y="${(first + i * LINE).toFixed(1)}" class="name">${line}</text>`,
    )}
    <text x="${x.toFixed(1)}" y="${(first + lines.length * LINE).toFixed(1)}" class="kind">
      ${scene.ending ? `${scene.ending} ending` : scene.kind}
    </text>
  </g>`;
}

function arranged(boxes: ReadonlyMap<string, Box>, ways: readonly Way[]): Graph {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'TB', nodesep: 26, ranksep: 34, edgesep: 14, marginx: 6, marginy: 6 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  for (const { from, to, marks } of ways) {
    const width = Math.max(4, marks.length * STEP);
    graph.setEdge(from, to, { width, height: DISC * 2 + 2, labelpos: 'c', weight: marks.length + 1 });
  }
  layout(graph);
  return graph;
}

/**
 * Draws the map. The list of scenes beside it says the same in words, so to a screen reader it is one picture.
 * @param id unique on the page.
 */
export function scenarioMap(
  id: string,
  title: string,
  scenes: readonly MapScene[],
  names: ReadonlyMap<string, SceneName>,
): Markup {
  const ways = waysOf(scenes);
  const boxes = new Map([...names].map(([scene, name]) => [scene, boxFor(name)]));
  const graph = arranged(boxes, ways);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const lines = ways.map(({ from, to, marks }) => {
    const edge = graph.edge(from, to) as { points: Point[]; x?: number; y?: number };
    const [x, y] = [edge.x ?? 0, edge.y ?? 0];
    const left = x - ((marks.length - 1) * STEP) / 2;
    const discs = marks.map((mark, i) => disc(mark, left + i * STEP, y));
    return { line: html`<path d="${pathOf(edge.points)}" marker-end="url(#${id}-arrow)" />`, discs };
  });
  const drawn = scenes.map((scene) => {
    const box = boxes.get(scene.id);
    return box ? drawnBox(scene, box, graph.node(scene.id) as Point) : null;
  });
  return html`<svg
    class="map"
    role="img"
    aria-labelledby="${id}-name"
    viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"
    style="max-width: ${Math.ceil(width)}px"
  >
    <title id="${id}-name">Map of “${title}”; the list of scenes below says the same in words.</title>
    <defs>
      <marker
        id="${id}-arrow"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
      >
        <path class="head" d="M 0 0 L 8 4 L 0 8 z" />
      </marker>
    </defs>
    <g class="ways">${lines.map(({ line }) => line)}</g>
    ${drawn} ${lines.map(({ discs }) => discs)}
  </svg>`;
}
