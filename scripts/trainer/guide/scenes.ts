/** A scenario in words: every scene with its choices, how good they are, what is behind them and the expert's reasons. */
import { ended } from '../../content/emit-links.ts';
import { plain, plainInline } from '../../content/nodes.ts';
import type { ChoiceSource, ScenarioSource, SceneSource } from '../../content/source.ts';
import { mostDecisions, sceneKind, walkStory } from '../../content/story.ts';
import { counted } from '../../diagnostics/counted.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { scenarioMap } from './map.ts';

export interface MapScene extends SceneSource {
  readonly kind: ReturnType<typeof sceneKind>;
}

/** A scene's short name, which also stands in the codebook. */
export function sceneLabel({ id }: Pick<SceneSource, 'id'>): string {
  return id.replaceAll('-', ' ');
}

/** Choices with the letters under which map and list show them. */
export function lettered({ choices }: SceneSource): { letter: string; choice: ChoiceSource }[] {
  return choices.map((choice, i) => ({ letter: String.fromCharCode(97 + (i % 26)), choice }));
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

function conditionOf({ when, whenText, otherwise }: ChoiceSource): string {
  if (otherwise) return 'otherwise';
  return when === null ? '' : `when ${whenText.replaceAll('>=', '≥').replaceAll('<=', '≤')}`;
}

interface Place {
  /** Id of the scenario on the page. */
  readonly id: string;
  /** Number of a scene by its id. */
  readonly numbers: ReadonlyMap<string, number>;
}

function linkTo(scene: string, { id, numbers }: Place): Markup {
  const number = numbers.get(scene) ?? 0;
  return html`<a class="to" href="#${id}-${scene}">→ ${number} ${sceneLabel({ id: scene })}</a>`;
}

function choiceItem(letter: string, choice: ChoiceSource, place: Place): Markup {
  const condition = conditionOf(choice);
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

/** A turn goes on by itself: what matters is where, and when. */
function turnItem(choice: ChoiceSource, place: Place): Markup {
  return html`<li><p>${conditionOf(choice)} ${linkTo(choice.to.value, place)}</p></li>`;
}

function sceneItem(scene: MapScene, place: Place, elements: Readonly<Record<string, string>>): Markup {
  const choices: Content =
    scene.kind === 'turn'
      ? scene.choices.map((choice) => turnItem(choice, place))
      : lettered(scene).map(({ letter, choice }) => choiceItem(letter, choice, place));
  const stake = scene.atStake?.value;
  return html`<li id="${place.id}-${scene.id}" class="scene-item">
    <p class="scene-name">
      <b>${sceneLabel(scene)}</b>
      <span class="tag">${scene.ending ? `${scene.ending} ending` : scene.kind}</span>
      ${stake === undefined ? null : html`<span class="tag">at stake: ${elements[stake] ?? stake}</span>`}
    </p>
    <p>${scene.title === '' ? null : html`<b>${ended(scene.title)}</b> `}${plain(scene.text)}</p>
    ${
      scene.choices.length === 0
        ? null
        : html`<ul class="choices">
            ${choices}
          </ul>`
    }
    ${scene.expert === null ? null : html`<p class="expert"><b>The expert’s reason:</b> ${plain(scene.expert)}</p>`}
  </li>`;
}

const legend = html`<figcaption>
  <span class="letter best">a</span> best <span class="letter acceptable">b</span> acceptable
  <span class="letter poor">c</span> poor. A rounded box goes on by itself, by what happened before; a box
  with soft corners is an ending.
</figcaption>`;

/** One scenario: counts, map, list. */
export function scenarioPart(scenario: ScenarioSource, elements: Readonly<Record<string, string>>): Markup {
  const scenes = scenario.scenes.map((scene): MapScene => ({ ...scene, kind: sceneKind(scene) }));
  const id = `story-${scenario.id}`;
  const place = { id, numbers: new Map(scenes.map((scene, i) => [scene.id, i + 1])) };
  return html`<section class="story">
    <div class="story-head">
      <h3 id="${id}">Story: ${scenario.title}</h3>
      <p>${countsOf(scenario, scenes)} In reports: <code>${scenario.id}</code>.</p>
      <figure>
        <div class="table" role="region" aria-label="Map of the story “${scenario.title}”" tabindex="0">
          ${scenarioMap(id, scenario.title, scenes)}
        </div>
        ${legend}
      </figure>
    </div>
    <ol class="scenes">
      ${scenes.map((scene) => sceneItem(scene, place, elements))}
    </ol>
  </section>`;
}
