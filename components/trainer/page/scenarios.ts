/** `<trainer-scenarios>`: each scenario as a map with counts, and the same as a list. */
import { html, nothing, svg } from 'lit';
import type { Report, ScenarioReport } from '../report.ts';
import { ask } from './figure.ts';
import { LightElement } from './light.ts';
import { lettersOf, mapOf, type MapEdge, type MapNode, type ScenarioMap } from './map.ts';
import { counted } from './words.ts';

const PATHS_SHOWN = 10;

/** A map without a count says nothing yet. */
export function firstPlayed<T extends Pick<ScenarioReport, 'started'>>(all: readonly T[]): T | undefined {
  return all.find(({ started }) => started > 0) ?? all[0];
}

export class TrainerScenarios extends LightElement {
  static override properties = { report: { attribute: false }, chosen: { state: true } };
  declare report: Report | null;
  /** Id of the story that is shown; `firstPlayed`, if it is none. */
  declare chosen: string;
  readonly #maps = new WeakMap<ScenarioReport, ScenarioMap>();

  constructor() {
    super();
    this.report = null;
    this.chosen = '';
  }

  #map(scenario: ScenarioReport): ScenarioMap {
    const map = this.#maps.get(scenario) ?? mapOf(scenario);
    this.#maps.set(scenario, map);
    return map;
  }

  protected override render(): unknown {
    const all = this.report?.scenarios ?? [];
    const shown = all.find(({ id }) => id === this.chosen) ?? firstPlayed(all);
    return html`
      <fieldset class="chips">
        <legend class="hidden">Scenario</legend>
        ${all.map(
          ({ id, started, title }) => html`
            <label class="chip">
              <input
                type="radio"
                name="story"
                .checked=${id === shown?.id}
                @change=${() => {
                  this.chosen = id;
                }}
              />
              ${title} <b>${started}</b>
            </label>
          `,
        )}
      </fieldset>
      ${shown ? this.#scenario(shown) : nothing}
    `;
  }

  #scenario(scenario: ScenarioReport): unknown {
    const { finished, started, title } = scenario;
    return html`
      <article class="scenario">
        <h3>${title}</h3>
        <p class="line">
          ${
            started === 0
              ? 'Nobody has played it yet.'
              : `${counted(started, 'person', 'people')} began, ${finished} came to an ending.`
          }
          ${ask('choice-count', 'The counts')}
        </p>
        <div class="scenario-sides">
          <div class="map wide" tabindex="0" role="region" aria-label="Map of ${title}">
            ${drawing(this.#map(scenario), title)}
          </div>
          <div class="scenario-list">${list(scenario)} ${paths(scenario)}</div>
        </div>
      </article>
    `;
  }
}

function drawing({ edges, height, nodes, width }: ScenarioMap, title: string): unknown {
  const most = Math.max(1, ...edges.map(({ n }) => n ?? 0));
  return html`
    <svg
      viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"
      width=${Math.ceil(width)}
      height=${Math.ceil(height)}
      role="img"
      aria-label="Map of ${title}; the list beside it says the same in words."
    >
      ${edges.map((edge) => edgeOf(edge, most))} ${nodes.map(nodeOf)}
    </svg>
  `;
}

function curve(points: MapEdge['points']): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = rest.map(({ x, y }, at) => {
    const next = rest[at + 1];
    return next ? `Q${x},${y} ${(x + next.x) / 2},${(y + next.y) / 2}` : `L${x},${y}`;
  });
  return `M${first.x},${first.y}${parts.join('')}`;
}

function edgeOf({ label, letter, n, points, quality }: MapEdge, most: number): unknown {
  const thick = 1 + (6 * (n ?? 0)) / most;
  const words = [letter, n === null ? '' : String(n)].filter(Boolean).join(' ');
  const wide = words.length * 7.5 + 10;
  return svg`
    <g class="edge" data-quality=${quality || 'none'} data-empty=${n === 0}>
      <path d=${curve(points)} stroke-width=${thick}></path>
      ${
        words === ''
          ? nothing
          : svg`<rect x=${label.x - wide / 2} y=${label.y - 9} width=${wide} height="18" rx="9"></rect>
              <text x=${label.x} y=${label.y + 4}>${words}</text>`
      }
    </g>`;
}

function nodeOf({ ending, height, kind, lines, n, width, x, y }: MapNode): unknown {
  const middle = x + width / 2;
  return svg`
    <g class="node" data-kind=${kind} data-ending=${ending || 'none'}>
      <rect x=${x} y=${y} width=${width} height=${height} rx=${kind === 'ending' ? height / 2.6 : 3}></rect>
      ${lines.map((line, at) => svg`<text x=${middle} y=${y + 20 + at * 17}>${line}</text>`)}
      <text class="node-count" x=${middle} y=${y + 20 + lines.length * 17}>${n}</text>
    </g>`;
}

/** Titles by scene, endings with how they end. */
function titlesOf({ scenes }: ScenarioReport): ReadonlyMap<string, string> {
  return new Map(scenes.map(({ ending, id, title }) => [id, ending === '' ? title : `${title} (${ending})`]));
}

function list(scenario: ScenarioReport): unknown {
  const letters = lettersOf(scenario);
  const edges = scenario.edges.map((edge, at) => ({ ...edge, letter: letters[at] ?? '' }));
  const titles = titlesOf(scenario);
  const decisions = scenario.scenes.filter(({ kind }) => kind === 'decision');
  return html`
    <ul class="scenes">
      ${decisions.map(
        ({ id, n, title }) => html`
          <li>
            <b>${title}</b> <span class="quiet">${counted(n, 'person', 'people')}</span>
            <ul>
              ${edges
                .filter(({ from }) => from === id)
                .map((edge) => choice(edge, n, titles.get(edge.to) ?? edge.to))}
            </ul>
          </li>
        `,
      )}
      <li>
        <b>Endings</b>
        <ul>
          ${scenario.scenes
            .filter(({ kind }) => kind === 'ending')
            .map(
              ({ ending, n, title }) => html`<li>${title}${ending ? ` (${ending})` : ''}: <b>${n}</b></li>`,
            )}
        </ul>
      </li>
    </ul>
  `;
}

type Edge = ScenarioReport['edges'][number] & { readonly letter: string };

function choice({ letter, n, quality, steppedBack, words }: Edge, all: number, to: string): unknown {
  return html`
    <li class="choice" data-quality=${quality || 'none'}>
      <span class="letter">${letter}</span>
      <span>
        ${words}
        <small>
          ${quality ? html`<span class="quality">${quality}</span>, ` : nothing}leads to
          ${to}${
            steppedBack > 0
              ? html`;
                  <span data-definition="stepped-back"
                    >${counted(steppedBack, 'person', 'people')} stepped back</span
                  >`
              : nothing
          }
        </small>
        <span class="meter" .style=${`--share: ${all === 0 ? 0 : (n ?? 0) / all}`}></span>
      </span>
      <b class="number">${n ?? '–'}</b>
    </li>
  `;
}

function paths(scenario: ScenarioReport): unknown {
  if (scenario.paths.length === 0) return nothing;
  const words = new Map(scenario.edges.map(({ choice: id, words: text }) => [id, text]));
  const titles = titlesOf(scenario);
  return html`
    <details>
      <summary>Most common ways</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Way ${ask('paths', 'Most common ways')}</th>
            <th scope="col">Ending</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          ${scenario.paths.slice(0, PATHS_SHOWN).map(
            ({ choices, ending, n }) => html`
              <tr>
                <td>
                  <ol class="way">
                    ${choices.map((id) => html`<li>${words.get(id) ?? id}</li>`)}
                  </ol>
                </td>
                <td>${titles.get(ending) ?? ending}</td>
                <td class="number">${n}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </details>
  `;
}
