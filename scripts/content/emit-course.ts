/** Stage 6: the whole course as data, module by module. */
import type { ModuleContent } from '../../components/model/course.ts';
import { STATE_FORMAT } from '../../components/state/codec.ts';
import { emitReflection, emitScenario } from './emit-activities.ts';
import { emitIndex } from './emit-index.ts';
import { emitPage } from './emit-page.ts';
import { emitQuestion } from './emit-question.ts';
import type { CompiledCourse } from './compile.ts';
import { linkTargets } from './emit-links.ts';
import { shortHash } from './hash.ts';
import { dressingFor, type Dressing } from './html.ts';
import type { Labels } from './labels.ts';
import { entryLine } from './ledger.ts';
import type { LedgerPlan } from './ledger-plan.ts';
import { meaningsOf, planMeanings, type MeaningPlan } from './meaning.ts';
import { plain } from './nodes.ts';
import { inOrder, ofKind } from './order.ts';
import type { CourseSource } from './source.ts';
import type { Theme } from './theme/emit-theme.ts';

/** Without what is made only when every language is known. */
export type EmittedCourse = Omit<CompiledCourse, 'codebook'>;

/**
 * Emits a sound course with its numbers and its look.
 * @param given what questions mean, of a translation: it means what its source does.
 */
export function emitCourse(
  source: CourseSource,
  plan: LedgerPlan,
  labels: Labels,
  theme: Theme | null,
  given?: MeaningPlan,
): EmittedCourse {
  const dressing: Dressing = {
    labels,
    media: source.media,
    targets: linkTargets(source),
    ownId: (kind) => kind,
  };
  const own = ({ id }: { readonly id: string }): Dressing => dressingFor(id, dressing);
  const met = inOrder(source);
  const modules = source.modules.map(({ id }): ModuleContent => {
    const here = met.filter(({ page }) => page.module === id);
    return {
      id,
      pages: source.pages
        .filter(({ module }) => module === id)
        .map((page) => emitPage(page, source, own(page))),
      questions: ofKind(here, 'question').map(({ item }) => emitQuestion(item, own(item))),
      scenarios: ofKind(here, 'scenario').map(({ item }) =>
        emitScenario(item, source.data.elements, own(item)),
      ),
      reflections: ofKind(here, 'reflection').map(({ item }) => emitReflection(item, own(item))),
    };
  });
  const meanings =
    given ??
    planMeanings(
      plan.ledger.meanings,
      modules.flatMap(({ questions }) => questions.flatMap(meaningsOf)),
      questionNames(plan),
    );
  const index = emitIndex(source, plan, meanings);
  return {
    index,
    modules,
    notes: { misconceptions: misconceptions(source) },
    ledger: {
      entries: plan.ledger.entries.map(entryLine),
      hashes: hashesOf(modules),
      state: STATE_FORMAT,
    },
    meanings,
    theme,
    media: mediaOf(modules, theme, source.media),
  };
}

/** Newest names of questions by any name that they had. */
function questionNames({ groups }: LedgerPlan): (id: string) => string {
  const entries = groups.get('questions') ?? [];
  const newest = new Map(entries.map(({ number, key }) => [number, key]));
  const numbers = new Map(entries.map(({ number, key }) => [key, number]));
  return (id) => newest.get(numbers.get(id) ?? -1) ?? id;
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

/** Files that the texts load, as they stand in the finished pages, and the logo. */
function mediaOf(
  modules: readonly ModuleContent[],
  theme: Theme | null,
  media: CourseSource['media'],
): string[] {
  const loads = JSON.stringify(modules).matchAll(/ (?:src|poster)=\\"(media\/[^"\\]+)\\"/g);
  const logos = [theme?.logo?.light.src, theme?.logo?.dark?.src].filter((src) => src !== undefined);
  const names = new Set([...[...loads].map(([, name = '']) => name), ...logos]);
  return [...names].filter((name) => media.has(name)).sort();
}
