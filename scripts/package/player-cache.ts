/**
 * Keeps built players, because they change only with the sources. The key is a hash of everything that goes
 * into one, so a kept player has the bytes of a new one.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlayerKind } from './player.ts';
import type { Player } from './player-parts.ts';
import type { Shorten } from './shorten.ts';

/** Pages of their own, never in a player. */
const OTHER_PAGES = new Set(['preview', 'trainer']);

/** The code that builds players. */
const BUILDERS = [
  './player.ts',
  './player-common.ts',
  './player-later.ts',
  './player-parts.ts',
  './shared-modules.ts',
  './shorten.ts',
  './templates.ts',
  './activities.ts',
];

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !OTHER_PAGES.has(relative(folder, file).split(sep)[0] ?? ''))
    .sort();
}

/** Where builds keep what changes only with the sources. */
export const cacheFolder = (root: string): string => join(root, 'node_modules/.cache');

/** Where they keep the syntax trees of courses (`content/kept-trees.ts`). */
export const treesFolder = (cache: string): string => join(cache, 'course-trees');

/** Hash of the player's sources, of the locked packages and of the code that builds players. */
export async function hashSources(root: string): Promise<string> {
  const own = BUILDERS.map((file) => fileURLToPath(new URL(file, import.meta.url)));
  const shared = ['package-lock.json', 'tsconfig.json'].map((file) => join(root, file));
  const files = [...(await sourceFiles(join(root, 'components'))), ...shared, ...own];
  const hash = createHash('sha256');
  const contents = await Promise.all(files.map((file) => readFile(file)));
  contents.forEach((bytes, at) =>
    hash.update(`${relative(root, files[at] ?? '')}\n${bytes.length}\n`).update(bytes),
  );
  return hash.digest('hex').slice(0, 32);
}

async function readKept(file: string): Promise<Player | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Player;
  } catch {
    return null;
  }
}

/** A cache that cannot be written costs time, not the build. */
async function keep(folder: string, name: string, key: string, player: Player): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const half = join(folder, `${name}.${process.pid}.tmp`);
    await writeFile(half, JSON.stringify(player));
    await rename(half, join(folder, name));
    await forgetOthers(folder, key);
  } catch {
    return;
  }
}

/** Players of other sources are of no use any more. */
async function forgetOthers(folder: string, key: string): Promise<void> {
  const old = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith(`${key}-`));
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
}

/**
 * A player: kept if its sources are unchanged, else built and kept.
 * @param key of `hashSources`.
 * @param shorten of all players that are wanted together.
 * @param cache holds the folder of kept players.
 */
export async function getPlayer(
  root: string,
  kind: PlayerKind,
  key: string,
  shorten?: Shorten,
  cache = cacheFolder(root),
): Promise<Player> {
  const folder = join(cache, 'course-player');
  // All activities together would be longer than the name of a file may be.
  const activities = createHash('sha256').update(kind.activities.join('-')).digest('hex').slice(0, 12);
  const name = `${key}-${kind.standard}-${activities}.json`;
  const kept = await readKept(join(folder, name));
  if (kept) return kept;
  const { buildPlayer } = await import('./player.ts');
  const player = await buildPlayer(root, kind, shorten);
  await keep(folder, name, key, player);
  return player;
}
