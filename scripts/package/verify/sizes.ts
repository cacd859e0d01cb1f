/** Sizes of a package, and the budgets that hold for every course. */
import { gzipSync } from 'node:zlib';
import { LAUNCH_FILE, untilUsable } from '../launch-page.ts';
import type { PackagePlan } from '../plan.ts';
import type { Player } from '../player-parts.ts';
import { zipFiles } from '../write.ts';

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

export function gzipSize(data: string | Uint8Array): number {
  return gzipSync(data, { level: 9 }).length;
}

/** A zip without files is its end record alone (APPNOTE 4.3.16), so parts can be taken off the whole. */
const END_RECORD = 22;

/** In the split form these come with the page before the second script does. */
const USABLE = new Set(['early.js', 'player.js', 'style.css']);

function usableSize(plan: PackagePlan, launch: Uint8Array): number {
  const beside = plan.files.filter(({ name }) => USABLE.has(name)).map(({ bytes }) => gzipSize(bytes));
  const page = gzipSize(untilUsable(new TextDecoder().decode(launch)));
  return beside.reduce((sum, size) => sum + size, page);
}

const isMedia = (name: string): boolean => name.startsWith('media/');

/** @param schemas names of the control documents in the plan. */
export async function measurePackage(
  plan: PackagePlan,
  zip: Uint8Array,
  player: Player,
  schemas: ReadonlySet<string>,
): Promise<Sizes> {
  const isCore = (name: string): boolean => !isMedia(name) && !schemas.has(name);
  const others = await zipFiles(plan.files.filter(({ name }) => !isCore(name)));
  const launch = plan.files.find(({ name }) => name === LAUNCH_FILE)?.bytes ?? new Uint8Array();
  return {
    zip: zip.length,
    core: zip.length - (others.length - END_RECORD),
    launch: launch.length,
    launchGzip: gzipSize(launch),
    usableGzip: usableSize(plan, launch),
    playerGzip: gzipSize(player.script),
    laterGzip: gzipSize(player.later),
    toolsGzip: player.tools === null ? 0 : gzipSize(player.tools),
    early: Buffer.byteLength(player.early),
    files: plan.files.filter(({ name }) => isCore(name)).length,
  };
}
