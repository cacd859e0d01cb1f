/** Names of packages and modes for people. */
import type { PackageStandard } from '../wire.ts';

const names: Readonly<Record<string, string>> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3rd': 'SCORM 2004, 3rd edition',
  'scorm2004-4th': 'SCORM 2004, 4th edition',
  cmi5: 'cmi5',
  web: 'Plain web',
};

/** For example “SCORM 1.2, pilot”; a target without a name keeps its own. */
export function targetLabel(target: string): string {
  const known = Object.keys(names)
    .filter((name) => target === name || target.startsWith(`${name}-`))
    .sort((a, b) => b.length - a.length)[0];
  if (known === undefined) return target;
  const variants = target.slice(known.length).split('-').filter(Boolean);
  return [names[known] ?? known, ...variants].join(', ');
}

/** The standard of a package that is no longer here, by what its attempts are called. */
export function standardOf(target: string): PackageStandard {
  const standards = ['scorm2004', 'cmi5', 'web'] as const;
  return standards.find((standard) => target.startsWith(standard)) ?? 'scorm12';
}

const modes: Readonly<Record<string, string>> = {
  review: 'review, no credit',
  browse: 'browse, nothing is kept',
  web: 'no LMS',
};

/** What the mode of a session means for the learner. */
export function modeLabel(mode: string): string {
  return modes[mode] ?? mode;
}
