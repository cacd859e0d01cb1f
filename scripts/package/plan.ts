/** What goes into a package: a list of files with their bytes, decided before anything is written. */
import { launchFiles, LAUNCH_FILE, type Form } from './launch-page.ts';
import { languageWords } from '../../components/app/launch-words.ts';
import type { LaunchInput } from '../../components/app/launch.ts';
import { languageFile, splitContent } from './content-files.ts';
import { fillManifest } from './manifest.ts';
import type { Player } from './player-parts.ts';
import type { SchemaFile } from './schemas.ts';
import type { Target, TargetId } from './targets/target.ts';

export interface PlannedFile {
  /** Path in the zip, with `/`, ASCII. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PackagePlan {
  readonly target: Target;
  readonly form: Form;
  /** Name of the zip. */
  readonly zip: string;
  /** The manifest first, then by name. */
  readonly files: readonly PlannedFile[];
}

export interface PackageInput {
  readonly target: Target;
  readonly form: Form;
  readonly course: Omit<LaunchInput, 'headScript' | 'standard'>;
  readonly player: Player;
  /** The course in further languages; each is a file beside the launch file. */
  readonly locales: readonly Pick<LaunchInput, 'index' | 'modules'>[];
  /** The package is in another language than the source, and in that alone. */
  readonly language: string | null;
  /** Files of the course, named as its pages name them. */
  readonly media: readonly PlannedFile[];
  /** Licences of the packages in the player. */
  readonly licences: string;
  /** The edition's control documents; empty for a target without a manifest. */
  readonly schemas: readonly SchemaFile[];
  /** Text of `imsmanifest.template.xml`. */
  readonly template: string;
}

export const MANIFEST = 'imsmanifest.xml';
/** The course structure of cmi5. */
export const STRUCTURE = 'cmi5.xml';
export const LICENCES = 'licences.txt';

/** Name of a zip, for example `making-partnerships-work-0.1.0-scorm12.zip`, `…-scorm12-es.zip` in Spanish alone, `…-scorm12-pilot.zip` for a pilot. */
export function zipName(
  id: string,
  version: string,
  target: TargetId,
  form: Form,
  language: string | null = null,
  isPilot = false,
): string {
  const safe = version.replace(/[^A-Za-z0-9.]+/g, '-');
  const suffix = [
    form === 'split' ? '-split' : '',
    language === null ? '' : `-${language}`,
    isPilot ? '-pilot' : '',
  ].join('');
  return `${id}-${safe}-${target}${suffix}.zip`;
}

/** Plain comparison of code units: the same order on every machine, whatever its language. */
function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}

function courseFiles(input: PackageInput): readonly PlannedFile[] {
  const { target, course, player, form, locales, media, licences } = input;
  const { inPage, files } = splitContent(course.index, course.modules);
  const texts = [
    ...launchFiles(player, { ...course, modules: inPage, standard: target.standard }, form),
    ...files,
    ...locales.map(({ index, modules }) =>
      languageFile(course.index, index, modules, languageWords(index, modules, target.standard)),
    ),
    ...(licences === '' ? [] : [{ name: LICENCES, text: licences }]),
  ];
  const encoder = new TextEncoder();
  return [...texts.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })), ...media].sort(byName);
}

/** Decides name, files and manifest of one package. Pure: the same input gives the same plan. */
export function planPackage(input: PackageInput): PackagePlan {
  const { target, form, course, language } = input;
  const files = courseFiles(input);
  const { id, version, pilot } = course.index;
  const zip = zipName(id, version, target.id, form, language, pilot !== undefined);
  const plan = { target, form, zip };
  if (target.structure) {
    const languages = [course.index, ...input.locales.map(({ index }) => index)];
    const structure = target.structure(course.index, languages, LAUNCH_FILE);
    return { ...plan, files: [{ name: STRUCTURE, bytes: new TextEncoder().encode(structure) }, ...files] };
  }
  if (target.manifest === null) return { ...plan, files };
  const manifest = fillManifest(input.template, target.manifest, {
    course: course.index.id,
    version: course.index.version,
    title: course.index.title,
    launch: LAUNCH_FILE,
    files: files.map(({ name }) => name),
  });
  return {
    ...plan,
    files: [
      { name: MANIFEST, bytes: new TextEncoder().encode(manifest) },
      ...[...files, ...input.schemas].sort(byName),
    ],
  };
}
