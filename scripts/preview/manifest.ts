/** What an LMS reads in a package: which standard it speaks, what to launch, what it is called. */
import type { PackageStandard } from '../../components/preview/wire.ts';

export interface PackageFacts {
  readonly standard: PackageStandard;
  /** Path of the launch file in the zip. */
  readonly launch: string;
  readonly title: string;
  /** Of cmi5. */
  readonly unit?: UnitFacts;
}

/** What an LMS for cmi5 reads of an assignable unit. */
export interface UnitFacts {
  readonly id: string;
  readonly mastery: number | null;
  readonly moveOn: string;
}

/** The words by which Moodle recognises SCORM 2004; everything else is played as 1.2. */
const names2004 = ['2004 3rd Edition', '2004 4th Edition', '1.3', 'CAM 1.3'];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .trim();
}

/** The first text between tags of this name, whatever the prefix. */
function textOf(xml: string, tag: string): string {
  return plain(new RegExp(`<(?:\\w+:)?${tag}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)?.[1] ?? '');
}

/**
 * @param manifest text of `imsmanifest.xml`; `null` for a plain web package.
 * @throws Error with a sentence when the manifest names nothing to launch.
 */
export function readManifest(manifest: string | null): PackageFacts {
  if (manifest === null) return { standard: 'web', launch: 'index.html', title: '' };
  const resources = [...manifest.matchAll(/<(?:\w+:)?resource\s[^>]*>/g)].map(([tag]) => tag);
  const sco = resources.find((tag) => /scormtype\s*=\s*["']sco["']/i.test(tag)) ?? resources[0] ?? '';
  const launch = plain(/\shref\s*=\s*["']([^"']+)["']/.exec(sco)?.[1] ?? '');
  if (launch === '') throw new Error('its manifest names no file to launch');
  const organizations = manifest.slice(Math.max(0, manifest.search(/<(?:\w+:)?organizations[\s>]/)));
  return {
    standard: names2004.includes(textOf(manifest, 'schemaversion')) ? 'scorm2004' : 'scorm12',
    launch,
    title: textOf(organizations, 'title'),
  };
}

/**
 * @param structure text of `cmi5.xml`.
 * @throws Error with a sentence when it names nothing to launch.
 */
export function readStructure(structure: string): PackageFacts {
  const tag = /<(?:\w+:)?au\s[^>]*>/.exec(structure)?.[0] ?? '';
  const attribute = (name: string): string => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const launch = textOf(structure, 'url');
  if (launch === '' || attribute('id') === '')
    throw new Error('its course structure names no unit to launch');
  const mastery = attribute('masteryScore');
  return {
    standard: 'cmi5',
    launch,
    title: textOf(structure, 'langstring'),
    unit: {
      id: attribute('id'),
      mastery: mastery === '' ? null : Number(mastery),
      moveOn: attribute('moveOn') || 'NotApplicable',
    },
  };
}
