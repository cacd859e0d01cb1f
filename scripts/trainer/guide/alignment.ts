/** What the course promises and where it keeps it: outcomes by elements, and each point of the sources. */
import type { CourseSource } from '../../content/source.ts';
import { html, table, type Content, type Markup } from '../markup.ts';

interface Cell {
  readonly practised: number;
  readonly assessed: number;
}

function countOf(source: CourseSource, outcome: string, element: string | null): Cell {
  const fits = (one: {
    readonly outcome: { value: string } | null;
    readonly element: { value: string } | null;
  }): boolean =>
    one.outcome?.value === outcome &&
    (element === null ? one.element === null : one.element?.value === element);
  const asked = (use: string): number =>
    source.questions.filter((one) => one.use === use && fits(one)).length;
  const decisions = source.scenarios
    .filter(({ outcomes }) => outcomes.some(({ value }) => value === outcome))
    .flatMap(({ scenes }) => scenes)
    .filter(
      ({ atStake, ending }) => ending === null && (element !== null ? atStake?.value === element : false),
    ).length;
  return { practised: asked('practice') + decisions, assessed: asked('assessment') };
}

function cell({ practised, assessed }: Cell): string {
  return practised + assessed === 0 ? '–' : `${practised} / ${assessed}`;
}

function matrix(source: CourseSource): Markup | null {
  const { outcomes, elements } = source.data;
  const names = Object.entries(outcomes);
  if (names.length === 0) return null;
  const free = source.questions.some(({ element }) => element === null);
  const columns: readonly (readonly [string | null, string])[] = [
    ...Object.entries(elements),
    ...(free ? ([[null, 'No element']] as const) : []),
  ];
  const rows = names.map(([id, words]): readonly Content[] => {
    const cells = columns.map(([element]) => countOf(source, id, element));
    const sum = cells.reduce(
      (a, b) => ({ practised: a.practised + b.practised, assessed: a.assessed + b.assessed }),
      { practised: 0, assessed: 0 },
    );
    return [html`<b>${id}</b> ${words}`, ...cells.map(cell), cell(sum)];
  });
  return html`<p>
      In each cell: tasks to practise / questions in the final assessment’s bank. Decisions of a story count
      for each of its outcomes.
    </p>
    <div class="matrix">
      ${table('Outcomes and elements', ['Outcome', ...columns.map(([, name]) => name), 'All'], rows)}
    </div>`;
}

interface Teaching {
  readonly teaches: readonly { readonly value: string }[];
}

/** A story counts for the page on which it is played. */
function pointRows(source: CourseSource): (readonly Content[])[] {
  const { points } = source.sources;
  return Object.entries(points).map(([id, { says }]) => {
    const teaches = (one: Teaching): boolean => one.teaches.some(({ value }) => value === id);
    const stories = source.scenarios.filter(teaches).map((story) => story.id);
    const pages = source.pages.filter(
      (page) =>
        teaches(page) || page.placements.some((one) => one.kind === 'scenario' && stories.includes(one.id)),
    );
    const where = pages.map(({ title }) => title).join('; ');
    return [id, says, where === '' ? html`<b>nowhere yet</b>` : where];
  });
}

/** The chapter on alignment; nothing for a course that declares neither outcomes nor points. */
export function alignmentPart(source: CourseSource): Markup | null {
  const points = pointRows(source);
  const outcomes = matrix(source);
  if (outcomes === null && points.length === 0) return null;
  return html`<section>
    <h2 id="alignment">What is taught, practised and assessed</h2>
    ${outcomes}
    ${
      points.length === 0
        ? null
        : html`<h3 id="points">Points of the sources</h3>
            ${table('Points of the sources', ['Point', 'In our words', 'Taught in'], points)}`
    }
  </section>`;
}
