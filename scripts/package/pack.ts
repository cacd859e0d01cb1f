/** From a compiled course to verified zips in memory. Nothing is written. */
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import type { LaunchInput } from '../../components/app/launch.ts';
import { createTranslate } from '../../components/i18n/translate.ts';
import { interfaceFor } from '../../components/i18n/languages.ts';
import type { CourseIndex, ModuleContent } from '../../components/model/course.ts';
import { beside } from '../content/ledger-index.ts';
import type { Theme } from '../content/theme/emit-theme.ts';
import { usedActivities } from './activities.ts';
import type { Form } from './launch-page.ts';
import { collectLicences } from './licences.ts';
import { planPackage, type PackageInput, type PlannedFile } from './plan.ts';
import { getPlayer, hashSources } from './player-cache.ts';
import type { Player } from './player-parts.ts';
import { readSchemaSet } from './schemas.ts';
import { createShorten } from './shorten.ts';
import type { Standard, Target } from './targets/target.ts';
import type { Fault } from './verify/fault.ts';
import { measurePackage, type Sizes } from './verify/sizes.ts';
import { verifyPackage } from './verify/verify.ts';
import { zipFiles } from './write.ts';

/** What of a compiled course goes into a package. */
export interface CourseToPack {
  readonly index: CourseIndex;
  readonly modules: readonly ModuleContent[];
  /** Ids, numbers and content hashes, for comparing releases. */
  readonly ledger: { readonly entries: readonly string[] };
  readonly media: readonly PlannedFile[];
  /** The same in further languages. */
  readonly locales?: readonly Pick<LaunchInput, 'index' | 'modules'>[];
  /** Names the zip of a package in another language than the source, and in that alone. */
  readonly language?: string;
  /** The course’s own look; that of the house without it. */
  readonly theme?: Theme | null;
}

export interface PackedZip {
  readonly target: Target;
  readonly form: Form;
  /** Name of the file. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sizes: Sizes;
}

/** A package broke a rule of its own verification: a fault of the toolchain, never of the author. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault';
  constructor(zip: string, faults: readonly Fault[]) {
    const lines = faults.map(({ rule, file, message }) => `  ${file}: ${message} (${rule})`);
    super([`${zip} is not fit to go out:`, ...lines].join('\n'));
  }
}

/** Folders of this machine that may not show in a package. A root folder would match everything. */
export function machinePaths(root: string): readonly string[] {
  return [...new Set([root, homedir(), process.cwd()])]
    .filter((path) => path.length > 1)
    .map((path) => (path.endsWith(sep) ? path : path + sep));
}

/** Players that are being made, so that a package is packed while those of others are still shortened. */
async function players(
  root: string,
  { index, modules, theme }: CourseToPack,
  targets: readonly Target[],
  cache?: string,
): Promise<ReadonlyMap<Standard, Promise<Player>>> {
  const key = await hashSources(root);
  const activities = usedActivities(index, modules, Boolean(theme?.logo));
  const standards = [...new Set(targets.map(({ standard }) => standard))];
  const shorten = createShorten();
  const made = new Map(
    standards.map((standard) => [standard, getPlayer(root, { standard, activities }, key, shorten, cache)]),
  );
  // A failure is heard where the player is wanted; before that it is no failure of the process.
  for (const player of made.values()) player.catch(() => undefined);
  return made;
}

async function packOne(input: PackageInput, root: string): Promise<PackedZip> {
  const { target, form, schemas, player } = input;
  const plan = planPackage(input);
  const bytes = await zipFiles(plan.files);
  const faults = await verifyPackage(bytes, { target, schemas, machinePaths: machinePaths(root) });
  if (faults.length > 0) throw new PackageFault(plan.zip, faults);
  const sizes = await measurePackage(plan, bytes, player, new Set(schemas.map(({ name }) => name)));
  return { target, form, file: plan.zip, bytes, sizes };
}

/**
 * Packs a course for each target, in the given order.
 * @param root the repository: sources of the player, manifest template, licences.
 * @param log hears what is being done.
 * @param cache folder of kept players, if not that of the repository.
 * @throws PackageFault when a finished zip breaks a rule.
 */
export async function packCourse(
  root: string,
  course: CourseToPack,
  targets: readonly Target[],
  forms: readonly Form[],
  log: (line: string) => void,
  cache?: string,
): Promise<readonly PackedZip[]> {
  log('player');
  const [template, made] = await Promise.all([
    readFile(join(root, 'imsmanifest.template.xml'), 'utf8'),
    players(root, course, targets, cache),
  ]);
  const { index, modules, ledger, media, theme, locales = [], language = null } = course;
  const carried = { ...ledger, entries: beside(index, ledger.entries) };
  const t = createTranslate(interfaceFor(index.language).catalogue, index.language);
  const launch = { index, modules, ledger: carried, t, logo: theme?.logo ?? null };
  const shared = { course: launch, locales, language, media, template };
  const zips: PackedZip[] = [];
  for (const target of targets) {
    const plain = await made.get(target.standard);
    if (!plain) throw new Error(`No player for ${target.standard}.`);
    const player = { ...plain, style: (theme?.style ?? '') + plain.style };
    const schemas = target.manifest ? await readSchemaSet(target.manifest.schemaSet) : [];
    const licences = await collectLicences(root, player.packages);
    for (const form of forms) {
      log(`${target.id}${form === 'split' ? ' (split)' : ''}`);
      zips.push(await packOne({ ...shared, target, form, player, licences, schemas }, root));
    }
  }
  return zips;
}
