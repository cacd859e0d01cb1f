/** A scenario in words: every scene with its choices, how good they are, what is behind them and the expert's reasons. */
import { plain, plainInline } from '../../content/nodes.ts';
import type { ChoiceSource, ScenarioSource, SceneSource } from '../../content/source.ts';
import { mostDecisions, sceneKind, walkStory } from '../../content/story.ts';
import { counted } from '../../diagnostics/counted.ts';
import { html, type Markup } from '../markup.ts';
import { memories, offeredWords, waysOn, type WayOn } from './conditions.ts';
import { scenarioMap } from './map.ts';
import { letterAt, sceneNames, type SceneName } from './scene-names.ts';

export interface MapScene extends SceneSource {
  readonly kind: ReturnType<typeof sceneKind>;
}

/** Choices with the letters under which map and list show them. */
export function lettered({ choices }: SceneSource): { letter: string; choice: ChoiceSource }[] {
  return choices.map((choice, i) => ({ letter: letterAt(i), choice }));
}

/** How many scenes of which kind, and how many decisions somebody meets at most. */
function countsOf(scenario: ScenarioSource, scenes: readonly MapScene[]): string {
  const count = (kind: MapScene['kind']): number => scenes.filter((scene) => scene.kind === kind).length;
  const parts = [
    counted(count('decision'), 'decision'),
    counted(count('turn'), 'turn'),
    counted(count('ending'), 'ending'),
  ];
  const most = mostDecisions(walkStory(scenario));
  return `${counted(scenes.length, 'scene')}: ${parts.join(', ')}. Nobody meets more than ${counted(most, 'decision')}.`;
}

/** Words of blocks under a bold lead; nothing where there are none. */
function led(lead: string, blocks: Parameters<typeof plain>[0] | null): Markup | null {
  return blocks === null ? null : html`<p class="led"><b>${lead}</b> ${plain(blocks)}</p>`;
}

interface Place {
  /** Id of the scenario on the page. */
  readonly id: string;
  readonly names: ReadonlyMap<string, SceneName>;
}

function linkTo(scene: string, { id, names }: Place): Markup {
  const { number, name } = names.get(scene) ?? { number: 0, name: scene };
  return html`<a class="to" href="#${id}-${scene}">→ ${number} ${name}</a>`;
}

function choiceItem(letter: string, choice: ChoiceSource, place: Place): Markup {
  const condition = offeredWords(choice);
  return html`<li>
    <p>
      <span class="letter ${choice.quality ?? ''}">${letter}</span>
      ${choice.quality === null ? null : html`<b class="quality">${choice.quality}</b>`}
      ${condition === '' ? null : html`<span class="when">${condition}</span>`} ${plainInline(choice.words)}
      ${linkTo(choice.to.value, place)}
    </p>
    ${led('What learners are told:', choice.coach)} ${led('Misconception:', choice.misconception)}
  </li>`;
}

/** A turn goes on by itself: what matters is where, when, and what is told on the way. */
function wayItem({ to, when, told }: WayOn, place: Place): Markup {
  return html`<li>
    <p>${linkTo(to, place)}${when === '' ? '' : `, ${when}`}</p>
    ${told.map((one) => led(`${['What learners are told', one.when].join(' ').trim()}:`, one.text))}
  </li>`;
}

/** The ways out of a turn in their order. */
function turnPart(scene: MapScene, place: Place): Markup {
  const ways = waysOn(scene);
  return html`${ways.length > 1 ? html`<p>It goes on by itself. The first line that fits decides:</p>` : null}
    <ul class="choices">
      ${ways.map((way) => wayItem(way, place))}
    </ul>`;
}

function decisionPart(scene: MapScene, place: Place): Markup {
  return html`<ul class="choices">
    ${lettered(scene).map(({ letter, choice }) => choiceItem(letter, choice, place))}
  </ul>`;
}

function sceneItem(scene: MapScene, place: Place, elements: Readonly<Record<string, string>>): Markup {
  const stake = scene.atStake?.value;
  return html`<li id="${place.id}-${scene.id}" class="scene-item">
    <p class="scene-name">
      <b>${place.names.get(scene.id)?.name ?? scene.id}</b>
      <span class="tag">${scene.ending ? `${scene.ending} ending` : scene.kind}</span>
      ${stake === undefined ? null : html`<span class="tag">at stake: ${elements[stake] ?? stake}</span>`}
    </p>
    ${scene.text.length === 0 ? null : html`<p>${plain(scene.text)}</p>`}
    ${scene.kind === 'ending' ? null : scene.kind === 'turn' ? turnPart(scene, place) : decisionPart(scene, place)}
    ${scene.expert === null ? null : html`<p class="expert"><b>The expert’s reason:</b> ${plain(scene.expert)}</p>`}
  </li>`;
}

const legend = html`<figcaption>
  <span class="letter best">a</span> best <span class="letter acceptable">b</span> acceptable
  <span class="letter poor">c</span> poor. A rounded box goes on by itself, by what happened before; a box
  with soft corners is an ending.
</figcaption>`;

/** What the conditions of a story speak of; nothing where it remembers nothing. */
function memoryPart(scenario: ScenarioSource): Markup | null {
  const remembered = memories(scenario);
  if (remembered.length === 0) return null;
  return html`<p>
      The story remembers what was chosen; where it goes by itself, that decides. 1a is choice a of scene 1.
    </p>
    <ul class="memories">
      ${remembered.map(({ name, changes }) => html`<li>${name}: ${changes}.</li>`)}
    </ul>`;
}

/** One scenario: counts, map, list. */
export function scenarioPart(scenario: ScenarioSource, elements: Readonly<Record<string, string>>): Markup {
  const scenes = scenario.scenes.map((scene): MapScene => ({ ...scene, kind: sceneKind(scene) }));
  const id = `story-${scenario.id}`;
  const place = { id, names: sceneNames(scenario) };
  return html`<section class="story">
    <div class="story-head">
      <h3 id="${id}">Story: ${scenario.title}</h3>
      <p>${countsOf(scenario, scenes)} In reports: <code>${scenario.id}</code>.</p>
      <figure>
        <div class="table" role="region" aria-label="Map of the story “${scenario.title}”" tabindex="0">
          ${scenarioMap(id, scenario.title, scenes, place.names)}
        </div>
        ${legend}
      </figure>
    </div>
    ${memoryPart(scenario)}
    <ol class="scenes">
      ${scenes.map((scene) => sceneItem(scene, place, elements))}
    </ol>
  </section>`;
}
