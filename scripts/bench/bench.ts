/** Measures a course: its packages, what they say to an LMS, and how soon a learner can read and answer. */
import type { Browser } from 'playwright';
import { packCourse, type CourseToPack, type PackedZip } from '../package/pack.ts';
import { scorm12 } from '../package/targets/scorm12.ts';
import { scorm2004Fourth } from '../package/targets/scorm2004.ts';
import { LAUNCH_FILE } from '../package/launch-page.ts';
import { readZip } from '../package/verify/verify.ts';
import type { CourseKind, Measured } from './budgets.ts';
import { floorPage } from './floor.ts';
import { interleave, observeLaunch, ratio, type Run, type Visit } from './runs.ts';
import { serveSites, type BenchServer } from './server.ts';
import { seekWords } from './target-words.ts';

export interface BenchCourse {
  readonly kind: CourseKind;
  readonly course: CourseToPack;
}

type Files = ReadonlyMap<string, Uint8Array>;

/** A course, packed and unpacked again for the server. */
interface Bench {
  readonly kind: CourseKind;
  readonly course: CourseToPack;
  readonly zips: readonly PackedZip[];
  readonly sites: Readonly<Record<'scorm12' | 'scorm2004', Files>>;
}

async function prepare(root: string, { kind, course }: BenchCourse): Promise<Bench> {
  const zips = await packCourse(root, course, [scorm12, scorm2004Fourth], ['inline'], () => undefined);
  const [first, second] = await Promise.all(zips.map(({ bytes }) => readZip(bytes)));
  return { kind, course, zips, sites: { scorm12: first ?? new Map(), scorm2004: second ?? new Map() } };
}

/** Figures of the larger of the two packages. */
function sizes({ kind, zips }: Bench): Measured[] {
  const most = (pick: (zip: PackedZip) => number): number => Math.max(...zips.map(pick));
  return [
    { key: 'core', course: kind, value: most(({ sizes }) => sizes.core) },
    { key: 'files', course: kind, value: most(({ sizes }) => sizes.files) },
    { key: 'player', course: kind, value: most(({ sizes }) => sizes.playerGzip) },
    { key: 'usable', course: kind, value: most(({ sizes }) => sizes.usableGzip) },
    { key: 'later', course: kind, value: most(({ sizes }) => sizes.laterGzip) },
    { key: 'tools', course: kind, value: most(({ sizes }) => sizes.toolsGzip) },
    { key: 'launch', course: kind, value: most(({ sizes }) => sizes.launchGzip) },
  ];
}

async function launches(browser: Browser, server: BenchServer, { kind }: Bench): Promise<Measured[]> {
  const address = (standard: string): string => `${server.origin}/${kind}-${standard}/${LAUNCH_FILE}`;
  const first = await observeLaunch(browser, address('scorm12'), 'API');
  const second = await observeLaunch(browser, address('scorm2004'), 'API_1484_11');
  return [
    { key: 'calls-scorm12', course: kind, value: first.calls.length },
    { key: 'calls-scorm2004', course: kind, value: second.calls.length },
    { key: 'requests', course: kind, value: Math.max(first.requests, second.requests) },
  ];
}

function sites(benches: readonly Bench[]): Record<string, Files> {
  return Object.fromEntries(
    benches.flatMap(({ kind, sites }) =>
      Object.entries(sites).map(([standard, files]) => [`${kind}-${standard}`, files]),
    ),
  );
}

function floorSite({ course }: Bench): Files {
  return new Map([[LAUNCH_FILE, new TextEncoder().encode(floorPage(course.index, course.modules))]]);
}

/** What a visit ends with has a name of its own where reading and answering are two visits. */
const ANSWERING = '-answering';

function ratios(kind: CourseKind, visits: ReadonlyMap<string, Run>): Measured[] {
  const floor = visits.get('floor');
  const reading = visits.get(kind);
  const answering = visits.get(kind + ANSWERING) ?? reading;
  if (!floor || !reading || !answering) return [];
  return [
    { key: 'readable', course: kind, value: ratio(reading.readable, floor.readable) },
    { key: 'answerable', course: kind, value: ratio(answering.answerable, floor.answerable) },
    { key: 'shift', course: kind, value: reading.layoutShift },
    { key: 'blocking', course: kind, value: reading.blocking ?? Number.NaN },
  ];
}

/** @throws Error for a course without a paragraph on page one or without a question to answer. */
function planVisits(benches: readonly Bench[], origin: string): readonly Visit[] {
  return benches.flatMap(({ kind, course }, position) => {
    const sought = seekWords(course.index, course.modules);
    if (!sought) throw new Error(`The course ${course.index.id} has nothing to read and answer.`);
    const { reading, answering } = sought;
    const address = `${origin}/${kind}-scorm12/${LAUNCH_FILE}`;
    const floor = {
      name: 'floor',
      address: `${origin}/floor/${LAUNCH_FILE}`,
      sought: { ...answering, page: null },
      tasks: true,
    };
    const visits: Visit[] = [{ name: kind, address, sought: reading, tasks: true }];
    if (answering !== reading) visits.push({ name: kind + ANSWERING, address, sought: answering });
    return position === 0 ? [floor, ...visits] : visits;
  });
}

export interface BenchResult {
  readonly measured: readonly Measured[];
  /** Medians in milliseconds and bytes; empty where only sizes were asked for. */
  readonly visits: ReadonlyMap<string, Run>;
}

/**
 * Measures courses; the first one is also the text of the floor.
 * @param runs visits per page; 0 leaves out what depends on the machine.
 */
export async function bench(
  root: string,
  courses: readonly BenchCourse[],
  browser: Browser,
  runs: number,
  log: (line: string) => void,
): Promise<BenchResult> {
  const benches: Bench[] = [];
  for (const course of courses) benches.push(await prepare(root, course));
  const [first] = benches;
  const server = await serveSites({ ...sites(benches), ...(first ? { floor: floorSite(first) } : {}) });
  try {
    const measured: Measured[] = [];
    for (const one of benches) measured.push(...sizes(one), ...(await launches(browser, server, one)));
    if (runs === 0) return { measured, visits: new Map() };
    const visits = await interleave(browser, planVisits(benches, server.slow), runs, log);
    for (const { kind } of benches) measured.push(...ratios(kind, visits));
    return { measured, visits };
  } finally {
    await server.close();
  }
}
