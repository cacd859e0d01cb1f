/** What of a package or of a compiled course takes part in a comparison. */
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import type { Compiled, CompiledCourse } from '../content/compile.ts';
import { InputProblem } from '../diagnostics/problems.ts';

/** One version of a course, as learners have it or as they would get it. */
export interface Release {
  readonly index: CourseIndex;
  readonly modules: readonly ModuleContent[];
  /** Lines of its ledger, `<series> <number> <key>[ was <key>]`. */
  readonly entries: readonly string[];
  /** Format of the packed state that its player writes. */
  readonly state: string;
  /** `<key>.<hash>` of what questions meant without a difference (`MeaningPlan`). */
  readonly accepted: ReadonlySet<string>;
  /** Identifiers of its manifest, in their order; `null` where there is no manifest. */
  readonly identifiers: readonly string[] | null;
  /** Ids of its course structure (cmi5), in their order; `null` where there is none. */
  readonly unitIds: readonly string[] | null;
}

/** Identifiers of manifest, organization, item and resource, as they stand in a manifest. */
export function identifiersOf(manifest: string): string[] {
  const found = manifest.matchAll(
    /<(?:\w+:)?(?:manifest|organization|item|resource)\s[^>]*?\bidentifier="([^"]*)"/g,
  );
  return [...found].map(([, id = '']) => id);
}

/** Ids of course, blocks and assignable units, as they stand in a `cmi5.xml`. */
export function unitIdsOf(structure: string): string[] {
  const found = structure.matchAll(/<(?:\w+:)?(?:course|block|au)\s[^>]*?\bid="([^"]*)"/g);
  return [...found].map(([, id = '']) => id);
}

/**
 * The course as it would go out now.
 * @param template text of `imsmanifest.template.xml`.
 * @param language of the package it is compared with, whose words are those of one language alone.
 * @param unitIds of the `cmi5.xml` that would go out.
 * @throws InputProblem where the course does not ship in that language.
 */
export function presentRelease(
  { course, locales }: Pick<Compiled, 'locales'> & { readonly course: CompiledCourse },
  template: string,
  language = course.index.language,
  unitIds: Release['unitIds'] = null,
): Release {
  const { index, ledger, meanings } = course;
  const spoken = language === index.language ? course : locales.find((one) => one.language === language);
  if (!spoken) {
    throw new InputProblem(
      `The package is in “${language}”, and this course no longer ships in that language: whoever has it would find the course in “${index.language}”. Progress is kept, but nothing can be said about its words.`,
    );
  }
  return {
    index: spoken.index,
    modules: spoken.modules,
    entries: ledger.entries,
    state: ledger.state,
    accepted: meanings.accepted,
    identifiers: identifiersOf(template.replaceAll('{{course}}', index.id)),
    unitIds,
  };
}
