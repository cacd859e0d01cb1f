/** How long it takes: alone, and in a workshop of 90 minutes in which one person plays for all. */
import type { Root } from 'mdast';
import { plain } from '../../content/nodes.ts';
import { courseSize, pageMinutes } from '../../content/sizes.ts';
import type { CourseSource, PageSource } from '../../content/source.ts';
import { counted } from '../../diagnostics/counted.ts';
import { html, table, type Content, type Markup } from '../markup.ts';
import { planMinutes } from './workshop.ts';

const WORKSHOP = 90;
/** Welcome and goodbye. */
const AROUND = 10;

/** Minutes of a module's pages: those that everybody needs, and all. */
export function moduleMinutes(
  pages: readonly PageSource[],
  source: CourseSource,
): { core: number; whole: number } {
  let core = 0;
  let whole = 0;
  const groups = new Map<string, number>();
  for (const page of pages) {
    const minutes = pageMinutes(page, source);
    whole += minutes;
    if (page.need === 'core') core += minutes;
    else if (page.need !== 'optional') groups.set(page.need, Math.max(groups.get(page.need) ?? 0, minutes));
  }
  return { core: core + [...groups.values()].reduce((sum, one) => sum + one, 0), whole };
}

/** Whole minutes that add up to `total`, in proportion: what rounding leaves goes to the largest remainders. */
export function shares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const floors = exact.map(Math.floor);
  const left = total - floors.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  const lucky = new Set(byRemainder.slice(0, left).map(({ i }) => i));
  return floors.map((value, i) => value + (lucky.has(i) ? 1 : 0));
}

/** Whether somebody has written a plan of the workshop into the guide. */
export function hasWorkshop(guides: ReadonlyMap<string, Root>): boolean {
  return [...guides.values()].some(({ children }) =>
    children.some((node) => node.type === 'heading' && /workshop/i.test(plain([node]))),
  );
}

interface Timing {
  readonly id: string;
  readonly title: string;
  readonly core: number;
  readonly whole: number;
  /** In the workshop; `null` where its author says it in words. */
  readonly workshop: number | null;
}

/** Each module; where nobody has planned a workshop, its time is shared out in proportion. */
function timings(source: CourseSource, guides: ReadonlyMap<string, Root>): readonly Timing[] {
  const written = hasWorkshop(guides);
  const sizes = source.modules.map(({ id }) =>
    moduleMinutes(
      source.pages.filter(({ module }) => module === id),
      source,
    ),
  );
  const given = shares(
    sizes.map(({ core }) => core),
    WORKSHOP - AROUND,
  );
  return source.modules.map(({ id, title }, i) => ({
    id,
    title,
    ...(sizes[i] ?? { core: 0, whole: 0 }),
    workshop: written ? planMinutes(guides.get(id)) : (given[i] ?? 0),
  }));
}

function rowOf({ id, title, core, whole, workshop }: Timing, written: boolean): readonly Content[] {
  const link = (text: string): Markup => html`<a href="#module-${id}">${text}</a>`;
  const plan =
    workshop === null
      ? link('see there')
      : written
        ? link(`${workshop} min`)
        : workshop === 0
          ? 'leave out'
          : `${workshop} min`;
  return [link(title), `${core} min`, `${whole} min`, plan];
}

/** Minutes of all plans; `null` where one of them has none. */
function plannedMinutes(all: readonly Timing[]): number | null {
  return all.reduce<number | null>(
    (sum, { workshop }) => (sum === null || workshop === null ? null : sum + workshop),
    0,
  );
}

function aroundWords(written: boolean, modules: number, planned: number | null): string {
  if (!written) return ` Five minutes to begin and five to end make it ${WORKSHOP}.`;
  return planned === null
    ? ''
    : ` The whole course is one workshop of ${planned} minutes: together, the plans of its ${counted(modules, 'module')} fill them. Each module says below what it takes as a workshop of its own.`;
}

/** The chapter on timing. */
export function timingPart(source: CourseSource, guides: ReadonlyMap<string, Root>): Markup {
  const { minutes } = courseSize(source);
  const written = hasWorkshop(guides);
  const all = timings(source, guides);
  const planned = plannedMinutes(all);
  const length = (written ? planned : null) ?? WORKSHOP;
  const rows = all.map((one) => rowOf(one, written));
  const last =
    written && planned !== null ? [[html`<b>All modules</b>`, '', '', html`<b>${planned} min</b>`]] : [];
  return html`<section>
    <h2 id="timing">Timing</h2>
    <p>
      Alone, the core path takes about ${minutes} minutes of reading and doing, in as many sittings as people
      like. Whoever reads slowly, uses a screen reader or reads a second language may need half as long again.
      There is no time limit. The figures below are estimates from words and tasks. What somebody really took
      stands in Moodle with the track details of each attempt; dropped on the report, they show it.
    </p>
    ${table('Minutes of each module', ['Module', 'Core path', 'Every page', `In the ${length} minutes`], [...rows, ...last])}
    <h3 id="workshop">A workshop of ${length} minutes</h3>
    <p>
      One person plays, everybody decides. Use the web package, unpacked, in a private window on the
      projector: it talks to no LMS, so nothing is recorded about anybody. Do not use the course in your LMS
      for this: your own attempt would stand in the reports.${aroundWords(written, all.length, planned)}
    </p>
    <ol>
      <li>Read the scene aloud. Give people half a minute to think, alone.</li>
      <li>Ask for a show of fingers: first, second or third answer. Ask two who differ why.</li>
      <li>Take the answer that most people chose, also a poor one: the story shows what comes of it.</li>
      <li>Before the next decision ask: what would you say now? One step back is allowed.</li>
      <li>At the end read the expert’s reasons, then talk about your own place, not about the story.</li>
    </ol>
  </section>`;
}
