/** Sizes of a package, and the budgets that hold for every course. */
import { gzipSync } from 'node:zlib';
import { LAUNCH_FILE } from '../launch-page.ts';
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
  readonly playerGzip: number;
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
} as const satisfies Partial<Sizes>;

export function gzipSize(data: string | Uint8Array): number {
  return gzipSync(data, { level: 9 }).length;
}

/** A zip without files is its end record alone (APPNOTE 4.3.16), so parts can be taken off the whole. */
const END_RECORD = 22;

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
    playerGzip: gzipSize(player.script),
    early: Buffer.byteLength(player.early),
    files: plan.files.filter(({ name }) => isCore(name)).length,
  };
}
