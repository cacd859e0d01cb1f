/** Reads a finished zip back and judges it as an LMS and a browser would meet it. */
import JSZip from 'jszip';
import type { CourseIndex } from '../../../components/model/course.ts';
import { LAUNCH_FILE } from '../launch-page.ts';
import { LICENCES, MANIFEST, STRUCTURE } from '../plan.ts';
import type { SchemaFile } from '../schemas.ts';
import type { Target } from '../targets/target.ts';
import { inspectFile } from './contents.ts';
import { textOf, type Fault, type ZipFiles } from './fault.ts';
import { checkListing, checkNames, checkSchemas } from './listing.ts';
import { validateManifest } from './schema.ts';
import { checkStructure } from './structure.ts';

const INDEX = /<script type="application\/json" id="course-index">(.*?)<\/script>/s;

export interface Expectations {
  readonly target: Target;
  readonly schemas: readonly SchemaFile[];
  /** Folders of the building machine: none of them may show in a file. */
  readonly machinePaths: readonly string[];
}

/** Unpacks a zip in memory. Entries for folders are kept, so that the rules can refuse them. */
export async function readZip(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  const entries = Object.values((await JSZip.loadAsync(zip, { checkCRC32: true })).files);
  return new Map(
    await Promise.all(entries.map(async (entry) => [entry.name, await entry.async('uint8array')] as const)),
  );
}

function checkMachine(name: string, text: string, paths: readonly string[]): Fault[] {
  return paths
    .filter((path) => text.includes(path))
    .map((path) => ({ rule: 'machine', file: name, message: `holds the path ${path}` }));
}

/** Where an address leads: nowhere outside the zip, and to a file that is in it. */
function checkAddress(file: string, address: string, files: ZipFiles): Fault[] {
  if (address === '' || address.startsWith('#') || /^data:/i.test(address)) return [];
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) {
    return [{ rule: 'offline', file, message: `loads ${address.slice(0, 80)} from elsewhere` }];
  }
  if (files.has(pathOf(address))) return [];
  return [{ rule: 'references', file, message: `loads ${pathOf(address)}, which is not in the zip` }];
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^\.\//, '');
}

/** Text by text: what each holds and loads; then, which files nothing loads. */
function checkInside(files: ZipFiles, { schemas, machinePaths, target }: Expectations): Fault[] {
  const fixed = new Set([
    target.structure ? STRUCTURE : MANIFEST,
    LAUNCH_FILE,
    LICENCES,
    ...schemas.map(({ name }) => name),
  ]);
  const control = new Set(schemas.map(({ name }) => name));
  const loaded = new Set<string>();
  const faults: Fault[] = [];
  for (const [name, bytes] of files) {
    const text = control.has(name) ? null : textOf(name, bytes);
    if (text === null) continue;
    const inspected = inspectFile(name, text, target.standard);
    faults.push(...checkMachine(name, text, machinePaths), ...inspected.faults);
    for (const address of inspected.loads) {
      loaded.add(pathOf(address));
      faults.push(...checkAddress(name, address, files));
    }
  }
  const stray = [...files.keys()].filter(
    (name) => !fixed.has(name) && !loaded.has(name) && !/^(?:content|lang)\//.test(name),
  );
  return [
    ...faults,
    ...checkLanguages(files),
    ...stray.map((file) => ({ rule: 'stray', file, message: 'is loaded by nothing' })),
  ];
}

/** The launch file offers the languages whose files are there, and no others. */
function checkLanguages(files: ZipFiles): Fault[] {
  const launch = files.get(LAUNCH_FILE);
  const json = launch && INDEX.exec(new TextDecoder().decode(launch))?.[1];
  const { language, languages = [] } = json === undefined ? {} : readIndex(json);
  const offered = languages.map((one) => one.language).filter((one) => one !== language);
  const wanted = new Set(offered.map((one) => `lang/${one}.js`));
  const missing = [...wanted].filter((name) => !files.has(name));
  const unknown = [...files.keys()].filter((name) => name.startsWith('lang/') && !wanted.has(name));
  return [
    ...missing.map((name) => ({
      rule: 'references',
      file: LAUNCH_FILE,
      message: `offers ${name}, which is not in the zip`,
    })),
    ...unknown.map((file) => ({ rule: 'stray', file, message: 'is a language that nobody can choose' })),
  ];
}

type Languages = Partial<Pick<CourseIndex, 'language' | 'languages'>>;

/** Broken data is told of where the page is looked into. */
function readIndex(json: string): Languages {
  try {
    return JSON.parse(json) as Languages;
  } catch {
    return {};
  }
}

async function checkManifest(files: ZipFiles, { target, schemas }: Expectations): Promise<Fault[]> {
  if (target.structure) return checkStructure(files);
  if (target.manifest === null) return [];
  const bytes = files.get(MANIFEST);
  if (bytes === undefined || files.keys().next().value !== MANIFEST) {
    return [{ rule: 'manifest', file: MANIFEST, message: 'must be the first file of the zip' }];
  }
  const invalid = await validateManifest(bytes, target.manifest);
  return [
    ...invalid.map((message) => ({ rule: 'schema', file: MANIFEST, message })),
    ...checkListing(new TextDecoder().decode(bytes), files, schemas),
    ...checkSchemas(files, schemas),
  ];
}

/** @returns everything that is wrong; empty for a package that may go out. */
export async function verifyPackage(zip: Uint8Array, expected: Expectations): Promise<Fault[]> {
  const files = await readZip(zip);
  const launch = files.has(LAUNCH_FILE)
    ? []
    : [{ rule: 'launch', file: LAUNCH_FILE, message: 'is not in the zip' }];
  return [
    ...launch,
    ...checkNames(files),
    ...(await checkManifest(files, expected)),
    ...checkInside(files, expected),
  ];
}
