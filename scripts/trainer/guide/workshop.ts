/** The plan of a workshop as an author wrote it into the guide, and what a module takes as a workshop of its own. */
import type { Root, RootContent } from 'mdast';
import { bySection, plain, plainInline } from '../../content/nodes.ts';
import type { ScenarioSource } from '../../content/source.ts';
import { mostDecisions, walkStory } from '../../content/story.ts';
import { counted } from '../../diagnostics/counted.ts';
import { html, type Markup } from '../markup.ts';

/** Minutes for a decision, so that two who differ can say why. */
const DECISION = 3;
/** Minutes for a question that is talked about. */
const QUESTION = 5;

interface Step {
  readonly minutes: number;
  readonly words: string;
}

/** What stands below the first heading that `title` fits. */
function below({ children }: Root, title: RegExp): readonly RootContent[] {
  return bySection(children).sections.find(({ heading }) => title.test(plain([heading])))?.nodes ?? [];
}

/** Rows of the plan: minutes in the first column, what is done in the second. */
function stepsOf(guide: Root): readonly Step[] {
  return below(guide, /workshop/i)
    .flatMap((node) => (node.type === 'table' ? node.children.slice(1) : []))
    .flatMap(({ children: [first, ...others] }) => {
      const minutes = /^\d+/.exec(plainInline(first?.children ?? []))?.[0];
      const words = others.map((cell) => plainInline(cell.children)).join(' ');
      return minutes === undefined ? [] : [{ minutes: Number(minutes), words }];
    });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Minutes of a module in the workshop; `null` where its author has planned none. */
export function planMinutes(guide: Root | undefined): number | null {
  const steps = guide ? stepsOf(guide) : [];
  return steps.length === 0 ? null : sum(steps.map(({ minutes }) => minutes));
}

/** How the plan of a module is stretched: stories to their endings, and every discussion question. */
export function ownWorkshop(guide: Root, stories: readonly ScenarioSource[]): Markup | null {
  const steps = stepsOf(guide);
  if (steps.length === 0) return null;
  // A row that plays a story is counted with the story.
  const others = steps.filter(({ words }) => !stories.some(({ title }) => words.includes(`“${title}”`)));
  const rest = sum(others.map(({ minutes }) => minutes));
  const played = stories.map((story) => ({ story, most: mostDecisions(walkStory(story)) }));
  const asked = sum(
    below(guide, /discussion/i).map((node) => (node.type === 'list' ? node.children.length : 0)),
  );
  const exact = rest + sum(played.map(({ most }) => most * DECISION)) + asked * QUESTION;
  const without = others.length < steps.length ? ', without the story' : '';
  return html`<h3>As a workshop of its own</h3>
    <p>By estimate about ${Math.round(exact / 5) * 5} minutes, if everything is played and talked about:</p>
    <ul>
      <li>${rest} minutes: the plan above${without}.</li>
      ${played.map(
        ({ story, most }) =>
          html`<li>
            ${most * DECISION} minutes: “${story.title}” to its ending, ${DECISION} for each of at most
            ${counted(most, 'decision')}.
          </li>`,
      )}
      ${
        asked === 0
          ? null
          : html`<li>
              ${asked * QUESTION} minutes: ${counted(asked, 'discussion question')}, ${QUESTION} for each.
            </li>`
      }
    </ul>`;
}
