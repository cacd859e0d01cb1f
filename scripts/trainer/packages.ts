/** Which package is for whom: the one list for the front page, the settings and what the build says. */
import { zipName } from '../package/plan.ts';
import type { TargetId } from '../package/targets/target.ts';
import type { KitSource } from '../package/build.ts';
import { others } from './settings/others.ts';

/** Systems whose first choice a package is. */
function systems(target: TargetId): readonly string[] {
  const named = others.filter(({ take }) => take[0] === target).map(({ name }) => name);
  return target === 'scorm12' ? ['Moodle', ...named.filter((name) => !name.startsWith('Moodle'))] : named;
}

/** Whom a package is for, to stand after its name. */
export function packageUse(target: TargetId): string {
  switch (target) {
    case 'scorm12':
      return `for ${systems(target).join(', ')}, and nearly every other LMS`;
    case 'scorm2004-3rd':
      return `for ${systems(target).join(', ')}`;
    case 'scorm2004-4th':
      return 'only for an LMS that asks for SCORM 2004, 4th edition';
    case 'cmi5':
      return 'only for an LMS that asks for cmi5 and has a learning record store';
    case 'web':
      return 'without an LMS: unzip it, then open index.html; no trainer hears of it';
  }
}

/** Names of the packages of a course. */
export interface Packages {
  /** Its name, wherever it lies. */
  nameOf(target: TargetId, isPilot?: boolean): string;
  /** Whether it lies in the folder above the kit. */
  isThere(target: TargetId, isPilot?: boolean): boolean;
}

export function packagesOf({
  codebook: { course, version },
  packages,
}: Pick<KitSource, 'codebook' | 'packages'>): Packages {
  const nameOf: Packages['nameOf'] = (target, isPilot = false) =>
    zipName(course, version, target, 'inline', null, isPilot);
  return { nameOf, isThere: (target, isPilot) => packages.has(nameOf(target, isPilot)) };
}
