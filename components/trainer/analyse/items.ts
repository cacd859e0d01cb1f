/** Items: figures, answers in words, and flags. */
import type { Codebook } from '../../model/record.ts';
import type { Figure, ItemReport } from '../report.ts';
import { noFigure, share } from './figure.ts';
import { flagsOf } from './flags.ts';
import type { Item } from './item.ts';
import { everRight, isTyped } from './judge.ts';
import { optionLines, typedLines, type Qualities } from './options.ts';
import type { Reach } from './reach.ts';
import { discriminationOf, restScores, type SumsByUse } from './rest.ts';

export interface ItemContext {
  readonly qualities: Qualities;
  readonly sums: SumsByUse;
  readonly reach: Reach;
  readonly places: Places;
}

/** What ids of the course are called. */
interface Places {
  readonly module: ReadonlyMap<string, string>;
  readonly page: ReadonlyMap<string, string>;
  readonly outcome: ReadonlyMap<string, string>;
}

export function placesOf({ modules, outcomes, pages }: Codebook): Places {
  return {
    module: new Map(modules.map(({ id, title }) => [id, title])),
    page: new Map(pages.map(({ id, title }) => [id, title])),
    outcome: new Map(outcomes.map(({ id, text }) => [id, text])),
  };
}

/** Quality of each choice of each decision. */
export function qualitiesOf({ scenarios }: Codebook): Qualities {
  return new Map(
    scenarios.flatMap(({ id, scenes }) =>
      scenes.flatMap((scene) =>
        scene.choices.map((choice) => [`${id}.${scene.id} ${choice.id}`, choice.quality] as const),
      ),
    ),
  );
}

export function itemReport(item: Item, { qualities, sums, reach, places }: ItemContext): ItemReport {
  const { entry, answers, use, unknown } = item;
  const rest = restScores(item, sums);
  const { index, id, type, text, module, page, outcome, element } = entry;
  const report = {
    ...{ index, id, type: unknown && index < 0 ? 'unknown' : type, text, module, page, outcome, element },
    place: {
      module: places.module.get(module) ?? '',
      page: places.page.get(page) ?? '',
      outcome: places.outcome.get(outcome) ?? '',
    },
    use,
    n: answers.n,
    facility: facilityOf(item),
    facilityLater: laterFacilityOf(item),
    discrimination: discriminationOf(item, rest),
    options: optionLines(item, qualities),
    typed: typedLines(item),
    unknown,
  };
  return { ...report, flags: flagsOf({ item, report, rest, passed: reach.passed(item) }) };
}

function facilityOf(item: Item): Figure {
  const judged = item.right.filter((mark) => mark !== null);
  const hits = judged.filter((mark) => mark === 1).length;
  return share('facility', hits, judged.length, whyNone(item), missing(item, judged.length));
}

function laterFacilityOf(item: Item): Figure {
  if (isTyped(item.entry)) {
    return noFigure('facility-later', 0, 'Of typed answers the export holds the first one alone.');
  }
  let hits = 0;
  let n = 0;
  for (const group of item.groups) {
    const right = everRight(group, item.entry);
    if (right === null) continue;
    n += group.people;
    if (right) hits += group.people;
  }
  return share('facility-later', hits, n, whyNone(item));
}

function whyNone({ entry, answers, unknown }: Item): string {
  if (answers.n === 0) return 'Nobody has answered yet.';
  if (unknown) return 'The export holds no results, and the codebook does not know the right answer.';
  return entry.right.length === 0
    ? 'Nothing is right or wrong here.'
    : 'The export holds no results, and the answers alone do not tell.';
}

/** People whose answer could not be judged are no part of the figure. */
function missing({ answers }: Item, judged: number): string {
  if (judged === answers.n || judged === 0) return '';
  return `${answers.n - judged} of ${answers.n} answers could not be judged.`;
}

/** Share of all answers to several items that were right at the first try. */
export function pooledFacility(items: readonly Item[]): Figure {
  const marks = items.flatMap(({ right }) => right.filter((mark) => mark !== null));
  const hits = marks.filter((mark) => mark === 1).length;
  return share('outcome-facility', hits, marks.length, 'Nobody has answered yet.');
}
