/** Sizes of a package, and the budgets that hold for every course. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LAUNCH_FILE, untilUsable } from '../launch-page.ts';
import type { PackagePlan } from '../plan.ts';
import type { Player } from '../player-parts.ts';

/** Bytes; `…Gzip` as a web server sends them. */
export interface Sizes {
  readonly zip: number;
  /** Zip without control documents, pictures, sound and film. */
  readonly core: number;
  readonly launch: number;
  readonly launchGzip: number;
  /** What is sent until a question can be answered. */
  readonly usableGzip: number;
  readonly playerGzip: number;
  /** The second script. */
  readonly laterGzip: number;
  /** The third script; 0 where there is none. */
  readonly toolsGzip: number;
  readonly early: number;
  /** Files beside control documents and media. */
  readonly files: number;
}

const KIB = 1024;

/** What a package of any course keeps to; `npm run bench` has narrower ones for its own course. */
export const limits = {
  core: 250 * KIB,
  files: 4,
  launchGzip: 180 * KIB,
  playerGzip: 45 * KIB,
  laterGzip: 18 * KIB,
  toolsGzip: 24 * KIB,
} as const satisfies Partial<Sizes>;

const zipped = promisify(gzip);

/** In a thread of its own: several are measured at once. */
export async function gzipSize(data: string | Uint8Array): Promise<number> {
  return (await zipped(data, { level: 9 })).length;
}

/** Records of a zip by their signature, with the length of what is fixed of each (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = 30;
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };

/**
 * What each file takes of a zip that we have written (no comment, no data descriptors), both headers included.
 * @throws RangeError where that is no such zip.
 */
function shares(zip: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END.length;
  if (view.getUint32(end, true) !== END.signature) throw new RangeError('The zip has no end.');
  const found = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === CENTRAL.signature) {
    const name = view.getUint16(at + 28, true);
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const from = at + CENTRAL.length;
    const text = new TextDecoder().decode(zip.subarray(from, from + name));
    found.set(text, LOCAL + name + view.getUint32(at + 20, true) + CENTRAL.length + name + more);
    at = from + name + more;
  }
  return found;
}

/** In the split form these come with the page before the second script does. */
const USABLE = new Set(['early.js', 'player.js', 'style.css']);

async function usableSize(plan: PackagePlan, launch: Uint8Array): Promise<number> {
  const beside = plan.files.filter(({ name }) => USABLE.has(name)).map(({ bytes }) => bytes);
  const page = untilUsable(new TextDecoder().decode(launch));
  const sizes = await Promise.all([page, ...beside].map(gzipSize));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const isMedia = (name: string): boolean => name.startsWith('media/');

/**
 * @param zip as `zipFiles` writes it.
 * @param schemas names of the control documents in the plan.
 */
export async function measurePackage(
  plan: PackagePlan,
  zip: Uint8Array,
  player: Player,
  schemas: ReadonlySet<string>,
): Promise<Sizes> {
  const isCore = (name: string): boolean => !isMedia(name) && !schemas.has(name);
  const others = [...shares(zip)].filter(([name]) => !isCore(name));
  const launch = plan.files.find(({ name }) => name === LAUNCH_FILE)?.bytes ?? new Uint8Array();
  const [launchGzip, usableGzip, playerGzip, laterGzip, toolsGzip] = await Promise.all([
    gzipSize(launch),
    usableSize(plan, launch),
    gzipSize(player.script),
    gzipSize(player.later),
    player.tools === null ? 0 : gzipSize(player.tools),
  ]);
  return {
    zip: zip.length,
    core: others.reduce((rest, [, size]) => rest - size, zip.length),
    launch: launch.length,
    launchGzip,
    usableGzip,
    playerGzip,
    laterGzip,
    toolsGzip,
    early: Buffer.byteLength(player.early),
    files: plan.files.filter(({ name }) => isCore(name)).length,
  };
}
