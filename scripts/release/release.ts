/** What of a package or of a compiled course takes part in a comparison. */
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import type { CompiledCourse } from '../content/compile.ts';

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
}

/** Identifiers of manifest, organization, item and resource, as they stand in a manifest. */
export function identifiersOf(manifest: string): string[] {
  const found = manifest.matchAll(
    /<(?:\w+:)?(?:manifest|organization|item|resource)\s[^>]*?\bidentifier="([^"]*)"/g,
  );
  return [...found].map(([, id = '']) => id);
}

/**
 * The course as it would go out now.
 * @param template text of `imsmanifest.template.xml`.
 */
export function presentRelease(course: CompiledCourse, template: string): Release {
  const { index, modules, ledger, meanings } = course;
  return {
    index,
    modules,
    entries: ledger.entries,
    state: ledger.state,
    accepted: meanings.accepted,
    identifiers: identifiersOf(template.replaceAll('{{course}}', index.id)),
  };
}
