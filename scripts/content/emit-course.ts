/** Stage 6: the whole course as data, module by module. */
import { visit } from 'unist-util-visit';
import type { Root, RootContent } from 'mdast';
import type { ModuleContent } from '../../components/model/course.ts';
import { emitCodebook } from './codebook.ts';
import { emitQuestion, emitReflection, emitScenario } from './emit-activities.ts';
import { emitIndex } from './emit-index.ts';
import { emitPage } from './emit-page.ts';
import type { CompiledCourse } from './compile.ts';
import { shortHash } from './hash.ts';
import type { Labels } from './labels.ts';
import { entryLine } from './ledger.ts';
import type { LedgerPlan } from './ledger-plan.ts';
import { plain } from './nodes.ts';
import { inOrder, ofKind } from './order.ts';
import type { CourseSource } from './source.ts';

/** Emits a sound course with its numbers. */
export function emitCourse(source: CourseSource, plan: LedgerPlan, labels: Labels): CompiledCourse {
  const dressing = { labels, media: source.media };
  const met = inOrder(source);
  const modules = source.modules.map(({ id }): ModuleContent => {
    const here = met.filter(({ page }) => page.module === id);
    return {
      id,
      pages: source.pages
        .filter(({ module }) => module === id)
        .map((page) => emitPage(page, source, dressing)),
      questions: ofKind(here, 'question').map(({ item }) => emitQuestion(item, dressing)),
      scenarios: ofKind(here, 'scenario').map(({ item }) =>
        emitScenario(item, source.data.elements, dressing),
      ),
      reflections: ofKind(here, 'reflection').map(({ item }) => emitReflection(item, dressing)),
    };
  });
  const index = emitIndex(source, plan);
  return {
    index,
    modules,
    codebook: emitCodebook(source, index),
    notes: { misconceptions: misconceptions(source) },
    ledger: { entries: plan.ledger.entries.map(entryLine), hashes: hashesOf(modules) },
    media: mediaOf(source),
  };
}

function misconceptions({ scenarios }: CourseSource): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const { id, scenes } of scenarios) {
    for (const scene of scenes) {
      for (const choice of scene.choices) {
        if (choice.misconception) notes[`${id}.${scene.id}.${choice.id}`] = plain(choice.misconception);
      }
    }
  }
  return notes;
}

function hashesOf(modules: readonly ModuleContent[]): CompiledCourse['ledger']['hashes'] {
  const by = <T extends { readonly id: string }>(
    pick: (module: ModuleContent) => readonly T[],
    hash: (item: T) => string,
  ): Record<string, string> =>
    Object.fromEntries(modules.flatMap((module) => pick(module).map((item) => [item.id, hash(item)])));
  return {
    pages: by(({ pages }) => pages, shortHash),
    questions: by(
      ({ questions }) => questions,
      ({ hash }) => hash,
    ),
    scenarios: by(
      ({ scenarios }) => scenarios,
      ({ hash }) => hash,
    ),
    reflections: by(({ reflections }) => reflections, shortHash),
  };
}

/** Pictures that any text of the course shows. */
function mediaOf({ pages, questions, scenarios, reflections }: CourseSource): string[] {
  const shown = new Set<string>();
  const texts: readonly (readonly unknown[] | null)[] = [
    ...pages.map(({ body }) => body),
    ...questions.flatMap(({ stem, options, right, otherwise }) => [
      stem,
      right,
      otherwise,
      ...options.flatMap(({ words, quotation }) => [words, quotation]),
    ]),
    ...scenarios.flatMap(({ scenes }) =>
      scenes.flatMap(({ text, expert, choices }) => [
        text,
        expert,
        ...choices.flatMap(({ words, consequence, coach }) => [words, consequence, coach]),
      ]),
    ),
    ...reflections.flatMap(({ prompt, picks, good, soso }) => [
      prompt,
      good,
      soso,
      ...picks.map(({ words }) => words),
    ]),
  ];
  for (const nodes of texts) {
    const root: Root = { type: 'root', children: (nodes ?? []) as RootContent[] };
    visit(root, 'image', ({ url }) => void shown.add(url));
  }
  return [...shown].sort();
}
