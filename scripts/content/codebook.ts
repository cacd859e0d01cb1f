/** The codebook: what each row of an LMS's report means. */
import { pairOf } from '../../components/model/answers.ts';
import { followUpEntry, standardFollowUp } from '../../components/model/follow-up.ts';
import { PAGE_TIMES } from '../../components/model/page-times.ts';
import type { Codebook, CodebookEntry } from '../../components/model/record.ts';
import type { CourseIndex } from '../../components/model/course.ts';
import { assessmentOf, scenarioMap } from './codebook-maps.ts';
import { releasedSince, type Ledger } from './ledger.ts';
import { interactionId, TRIES } from './needs.ts';
import { plain, plainInline } from './nodes.ts';
import { inOrder, ofKind, type Met } from './order.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { CourseSource, LineSource, QuestionSource, ScenarioSource, SceneSource } from './source.ts';
import { sceneKind } from './story.ts';

/** What the course itself says of a row; `since` is the ledger's. */
type Row = Omit<CodebookEntry, 'index' | 'retired' | 'since' | 'pilot' | 'repeats'> & {
  readonly repeats?: string;
};

/** What a codebook says besides the course in its own language. */
export interface Beside {
  readonly ledger: Pick<Ledger, 'releases'>;
  /** Of the course in each of its languages. */
  readonly titles: readonly string[];
  /** The questions of the course's own, in the language of the codebook; `null`: none. */
  readonly questionnaire: Questionnaire | null;
}

/** One entry for each interaction ever given out, in the order of rows. */
export function emitCodebook(
  source: CourseSource,
  index: CourseIndex,
  { ledger, questionnaire, titles }: Beside,
): Codebook {
  const met = inOrder(source);
  const all = [...met.flatMap((one) => rowsOf(one, met)), timesRow(source)];
  const rows = new Map(all.map((row) => [row.id, row]));
  const entries = index.interactions.map((id, number): CodebookEntry => {
    const row = rows.get(id);
    return {
      index: number,
      ...(row ?? retired(id)),
      retired: row === undefined,
      repeats: row?.repeats ?? '',
      since: releasedSince(ledger, number) ?? index.version,
      pilot: false,
    };
  });
  return {
    course: index.id,
    version: index.version,
    title: index.title,
    titles: [...new Set(titles)],
    entries,
    modules: index.modules,
    pages: index.pages.map(({ id, module, title }) => ({ id, module, title })),
    outcomes: Object.entries(source.data.outcomes).map(([id, text]) => ({ id, text })),
    followUp: followUpOf(questionnaire, index.language),
    scenarios: ofKind(met, 'scenario').map(({ item, page }) => scenarioMap(item, page)),
    assessment: assessmentOf(index, met),
  };
}

function followUpOf(own: Questionnaire | null, language: string): readonly CodebookEntry[] {
  const asked = own?.['follow-up'] ?? [];
  if (asked.length === 0) return standardFollowUp(language);
  return asked.map(({ id, options, text }) => followUpEntry(id, text, options));
}

/** Of a retired row only its id is still known; its meaning is in the codebook of the version that had it. */
function retired(id: string): Row {
  const [module = ''] = id.split('.');
  const nothing = { text: '', options: [], right: [], outcome: '', element: '', page: '' };
  return { id, type: id.endsWith(`.${TRIES}`) ? 'tries' : 'single', ...nothing, module };
}

/** Belongs to no module: its options are the pages, because their ids stand in the response. */
function timesRow({ pages }: CourseSource): Row {
  const blank = { right: [], outcome: '', element: '', page: '', module: '' };
  const options = pages.map(({ id, title }) => ({ id, text: title, note: '' }));
  return { id: PAGE_TIMES, type: 'times', text: 'Active time on each page', options, ...blank };
}

function rowsOf(one: Met, met: readonly Met[]): Row[] {
  const { id: page, module } = one.page;
  const where = { page, module };
  if (one.kind === 'question') {
    return questionRows(one.item, module, firstOf(one.item, met)).map((row) => ({ ...row, ...where }));
  }
  if (one.kind === 'scenario') return scenarioRows(one.item, module).map((row) => ({ ...row, ...where }));
  if (one.kind === 'reflection') return [];
  const blank = { options: [], right: [], outcome: '', element: '' };
  return [{ id: interactionId(module, TRIES), type: 'tries', text: one.page.title, ...blank, ...where }];
}

/** What the rows of a scale that was asked before begin with, `null` for a question that repeats none. */
function firstOf({ repeats }: QuestionSource, met: readonly Met[]): string | null {
  const first = ofKind(met, 'question').find(({ item }) => item.id === repeats?.value);
  return first ? interactionId(first.page.module, first.item.id) : null;
}

/** One row for a question; of a scale one for each statement, which names the row of the first asking. */
function questionRows(
  question: QuestionSource,
  module: string,
  first: string | null,
): Omit<Row, 'page' | 'module'>[] {
  const { id, type, rows, options } = question;
  const text = plain(question.stem);
  const row = (
    part: string | undefined,
    of: Pick<Row, 'text' | 'options' | 'apart' | 'right' | 'repeats'>,
  ) => ({
    id: interactionId(module, id, part),
    type,
    ...of,
    outcome: question.outcome?.value ?? '',
    element: question.element?.value ?? '',
  });
  const entries = type === 'matching' ? pairs(question) : options.map(optionEntry);
  if (type !== 'likert') return [row(undefined, { text, options: entries, right: rightOf(question) })];
  return rows.map((statement) =>
    row(statement.id, {
      text: `${text} ${plainInline(statement.words)}${first === null ? '' : ` (again: ${first}.${statement.id})`}`,
      options: entries,
      ...(question.apart !== null && { apart: question.apart.value }),
      right: [],
      ...(first !== null && { repeats: `${first}.${statement.id}` }),
    }),
  );
}

function optionEntry({ id, words }: LineSource): Row['options'][number] {
  return { id, text: plainInline(words), note: '' };
}

/** Every pair that somebody may make of a row and an answer. */
function pairs({ rows, options }: QuestionSource): Row['options'] {
  return rows.flatMap((row) =>
    options.map((option) => ({
      id: pairOf(row.id, option.id),
      text: `${plainInline(row.words)}: ${plainInline(option.words)}`,
      note: '',
    })),
  );
}

function rightOf({ type, rows, options }: QuestionSource): string[] {
  if (type === 'matching') return rows.map(({ id, right }) => pairOf(id, right ?? ''));
  const right = type === 'ordering' ? options : options.filter(({ ticked }) => ticked);
  return right.map(({ id }) => id);
}

function scenarioRows(scenario: ScenarioSource, module: string): Omit<Row, 'page' | 'module'>[] {
  const { id, title, scenes, outcomes } = scenario;
  const outcome = outcomes[0]?.value ?? '';
  const decisions = scenes.filter((scene) => sceneKind(scene) === 'decision');
  const endings = scenes.filter(({ ending }) => ending !== null);
  return [
    ...decisions.map((scene) => decisionRow(scene, interactionId(module, id, scene.id), outcome)),
    {
      id: interactionId(module, id),
      type: 'path',
      text: title,
      options: endings.map((scene) => ({
        id: scene.id,
        text: scene.title || plain(scene.text),
        note: scene.ending ?? '',
      })),
      right: [],
      outcome,
      element: '',
    },
  ];
}

function sceneText({ title, text }: SceneSource): string {
  return [title, plain(text)].filter((part) => part !== '').join('. ');
}

/** The note of a choice is what trainers ask for: how good it is, and the misconception behind it. */
function decisionRow(scene: SceneSource, id: string, outcome: string): Omit<Row, 'page' | 'module'> {
  return {
    id,
    type: 'decision',
    text: sceneText(scene),
    options: scene.choices.map((choice) => ({
      id: choice.id,
      text: plainInline(choice.words),
      note: [choice.quality ?? '', plain(choice.misconception ?? [])]
        .filter((part) => part !== '')
        .join(': '),
    })),
    right: [],
    outcome,
    element: scene.atStake?.value ?? '',
  };
}
