/** The codebook: what each row of an LMS's report means. */
import type { Codebook, CodebookEntry } from '../../components/model/record.ts';
import type { CourseIndex } from '../../components/model/course.ts';
import { interactionId, TRIES } from './needs.ts';
import { plain, plainInline } from './nodes.ts';
import { inOrder, type Met } from './order.ts';
import type { CourseSource, QuestionSource, ScenarioSource, SceneSource } from './source.ts';
import { sceneKind } from './story.ts';

type Row = Omit<CodebookEntry, 'index' | 'retired'>;

/** One entry for each interaction ever given out, in the order of rows. */
export function emitCodebook(source: CourseSource, index: CourseIndex): Codebook {
  const rows = new Map(
    inOrder(source)
      .flatMap(rowsOf)
      .map((row) => [row.id, row]),
  );
  const entries = index.interactions.map((id, number): CodebookEntry => {
    const row = rows.get(id);
    return { index: number, ...(row ?? retired(id)), retired: row === undefined };
  });
  return { course: index.id, version: index.version, title: index.title, entries };
}

/** Of a retired row only its id is still known; its meaning is in the codebook of the version that had it. */
function retired(id: string): Row {
  const [module = ''] = id.split('.');
  const nothing = { text: '', options: [], right: [], outcome: '', element: '', page: '' };
  return { id, type: id.endsWith(`.${TRIES}`) ? 'tries' : 'single', ...nothing, module };
}

function rowsOf(one: Met): Row[] {
  const { id: page, module } = one.page;
  const where = { page, module };
  if (one.kind === 'question') return [{ ...questionRow(one.item, module), ...where }];
  if (one.kind === 'scenario') return scenarioRows(one.item, module).map((row) => ({ ...row, ...where }));
  if (one.kind === 'reflection') return [];
  const blank = { options: [], right: [], outcome: '', element: '' };
  return [{ id: interactionId(module, TRIES), type: 'tries', text: one.page.title, ...blank, ...where }];
}

function questionRow(question: QuestionSource, module: string): Omit<Row, 'page' | 'module'> {
  return {
    id: interactionId(module, question.id),
    type: question.type,
    text: plain(question.stem),
    options: question.options.map(({ id, words }) => ({ id, text: plainInline(words), note: '' })),
    right: question.options.filter(({ ticked }) => ticked).map(({ id }) => id),
    outcome: question.outcome?.value ?? '',
    element: question.element?.value ?? '',
  };
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
