/** Scenarios: the map with counts, the most common first paths, and where people stepped back. */
import type { Codebook, CodebookScenario } from '../../model/record.ts';
import type { Cell, Column, Dataset } from '../dataset.ts';
import type { ScenarioReport } from '../report.ts';
import type { Cohort } from './cohort.ts';
import { walk, type Played, type SceneMap } from './walk.ts';

/** Paths that are listed. */
const PATHS = 10;

/** The first play of one person. */
interface Play extends Played {
  /** First choice, by decision. */
  readonly first: ReadonlyMap<string, string>;
  /** Choices of the path in their order, `<first>` or `<first> then <other>`; empty without an ending. */
  readonly path: readonly string[];
}

export function scenarioReports(
  dataset: Dataset,
  codebook: Codebook,
  cohort: Cohort,
): readonly ScenarioReport[] {
  const module = new Map(codebook.pages.map(({ id, module: of }) => [id, of]));
  return codebook.scenarios.map((scenario) =>
    scenarioReport(scenario, module.get(scenario.page) ?? '', playsOf(dataset, scenario, cohort)),
  );
}

function scenarioReport(scenario: CodebookScenario, module: string, plays: readonly Play[]): ScenarioReport {
  const map: SceneMap = new Map(scenario.scenes.map((scene) => [scene.id, scene]));
  const met = new Map<string, number>();
  for (const play of plays)
    for (const id of scenesOf(scenario, map, play)) met.set(id, (met.get(id) ?? 0) + 1);
  const finished = plays.filter(({ ending }) => ending !== null);
  return {
    id: scenario.id,
    title: scenario.title,
    module,
    started: plays.length,
    finished: finished.length,
    scenes: scenario.scenes.map(({ id, title, kind, ending }) => ({
      id,
      title,
      kind,
      ending,
      n: met.get(id) ?? 0,
    })),
    edges: edgesOf(scenario, plays),
    paths: pathsOf(finished),
  };
}

/** Where somebody certainly was: decisions and ending from the rows, other scenes from the way between them. */
function scenesOf(scenario: CodebookScenario, map: SceneMap, play: Play): ReadonlySet<string> {
  const walked = walk(scenario, map, play);
  const turns = walked.filter((id) => map.get(id)?.kind === 'turn');
  return new Set([...play.first.keys(), ...turns, ...(play.ending === null ? [] : [play.ending])]);
}

function edgesOf({ scenes }: CodebookScenario, plays: readonly Play[]): ScenarioReport['edges'] {
  return scenes.flatMap((scene) =>
    scene.choices.map(({ id, text, quality, to }) => {
      const takers = plays.filter(({ first }) => first.get(scene.id) === id);
      const back = takers.filter(({ kept }) => kept.get(scene.id) !== id);
      const n = scene.kind === 'decision' ? takers.length : null;
      return { from: scene.id, to, choice: id, words: text, quality, n, steppedBack: back.length };
    }),
  );
}

function pathsOf(finished: readonly Play[]): ScenarioReport['paths'] {
  const paths = new Map<string, { choices: readonly string[]; ending: string; n: number }>();
  for (const { path, ending } of finished) {
    if (ending === null) continue;
    const key = [...path, ending].join('\n');
    const known = paths.get(key) ?? { choices: path, ending, n: 0 };
    known.n += 1;
    paths.set(key, known);
  }
  return [...paths.values()].sort((a, b) => b.n - a.n || sizeOrder(a, b)).slice(0, PATHS);
}

/** So that the same people give the same list. */
function sizeOrder(a: { choices: readonly string[] }, b: { choices: readonly string[] }): number {
  return a.choices.join().localeCompare(b.choices.join());
}

/** First plays. All rows of a play come from the same attempt: the earliest that has any of them. */
function playsOf(dataset: Dataset, scenario: CodebookScenario, cohort: Cohort): readonly Play[] {
  const { id } = scenario;
  const ending = dataset.columns.get(id);
  const decisions = scenario.scenes.flatMap((scene) => {
    const column = dataset.columns.get(`${id}.${scene.id}`);
    return column && scene.kind === 'decision' ? [[scene.id, column] as const] : [];
  });
  const columns = [...decisions.map(([, column]) => column), ...(ending ? [ending] : [])];
  return cohort.attempts.flatMap((own) => {
    const attempt = own.find((at) => columns.some(({ cells }) => cells[at]));
    return attempt === undefined ? [] : [playIn(attempt, scenario, decisions, ending)];
  });
}

function playIn(
  attempt: number,
  scenario: CodebookScenario,
  decisions: readonly (readonly [string, Column])[],
  endings: Column | undefined,
): Play {
  const first = new Map<string, string>();
  const kept = new Map<string, string>();
  for (const [scene, { cells }] of decisions) {
    const [[choice] = [], [instead] = []] = cells[attempt]?.tries ?? [];
    if (choice === undefined) continue;
    first.set(scene, choice);
    kept.set(scene, instead ?? choice);
  }
  const cell = endings?.cells[attempt] ?? null;
  const ending = cell?.tries[0]?.[0] ?? null;
  return { first, kept, ending, path: cell ? pathIn(cell, scenario, { first, kept, ending }) : [] };
}

/** As the row says it; of a row that was cut, and of one without words, by walking. */
function pathIn(cell: Cell, scenario: CodebookScenario, play: Omit<Play, 'path'>): readonly string[] {
  if (!cell.cut && cell.words !== '') return cell.words.split(', ');
  const map: SceneMap = new Map(scenario.scenes.map((scene) => [scene.id, scene]));
  return walk(scenario, map, play).flatMap((id) => {
    const choice = play.first.get(id);
    const other = play.kept.get(id);
    if (choice === undefined) return [];
    return other === choice ? [choice] : [`${choice} then ${other ?? ''}`];
  });
}
