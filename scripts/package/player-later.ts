/**
 * The second script: what a learner needs a moment after the first answer could be given. A build of its own, in which
 * the modules that the player shares are externals, so that nothing is sent twice.
 */
import { join, relative, sep } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Activity } from './activities.ts';
import { PlayerProblem, bundled, classic, guardPackages, keepUsed, shortened } from './player-common.ts';
import { sharedModules } from './shared-modules.ts';
import { shortTemplates } from './templates.ts';

/**
 * What a module that stands in both scripts may have before it is shortened, in characters: sharing a small one
 * would cost the player more than sending it twice.
 */
const TINY = 600;

/** Refuses styles: they would come behind the text, and by a way that a strict policy forbids. */
function guardStyles(root: string, modules: Map<string, number>): Rolldown.Plugin {
  return {
    name: 'course:guard-styles',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const styles = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => /\.css\b/.test(id)));
      if (styles.length > 0)
        throw new PlayerProblem(`The second script may not bring styles: ${inWords(root, styles)}.`);
      for (const [id, { renderedLength }] of chunks.flatMap((chunk) => Object.entries(chunk.modules)))
        modules.set(id, renderedLength);
    },
  };
}

/**
 * Refuses what is sent twice.
 * @param player and `later` are modules of both scripts, with the length of what is left of each.
 * @throws PlayerProblem
 */
export function refuseTwins(
  root: string,
  player: ReadonlyMap<string, number>,
  later: ReadonlyMap<string, number>,
): void {
  const twins = [...later].filter(([id, length]) => length > TINY && (player.get(id) ?? 0) > TINY);
  if (twins.length === 0) return;
  const words = inWords(
    root,
    twins.map(([id]) => id),
  );
  throw new PlayerProblem(
    `Both scripts hold ${words}: share what the second one needs of it in components/app/shared.ts.`,
  );
}

function inWords(root: string, ids: readonly string[]): string {
  return ids.map((id) => relative(root, id).replaceAll(sep, '/')).join(', ');
}

export interface Later {
  /** Body of the second script's function: classic code without imports. */
  readonly script: string;
  /** Its own modules, with the length of what is left of each. */
  readonly modules: ReadonlyMap<string, number>;
  /** Names that the player has to share. */
  readonly used: ReadonlySet<string>;
}

/** Neither may end the element that the script stands in, nor open a comment that hides its end. */
function escapeTags(script: string): string {
  return script.replace(/<(\/script|!--)/gi, '\\x3c$1');
}

/**
 * @param found gains the packages inside.
 * @throws PlayerProblem when it imports what the player does not share, or brings styles or files.
 */
export async function buildLater(
  root: string,
  activities: readonly Activity[],
  found: Set<string>,
): Promise<Later> {
  const modules = new Map<string, number>();
  const used = new Set<string>();
  const plugins = [
    keepUsed(activities),
    shortTemplates(join(root, 'components')),
    sharedModules(root, used),
    guardStyles(root, modules),
    guardPackages(found),
  ];
  const files = bundled(await build(classic(root, join(root, 'components/app/later.ts'), plugins)));
  const chunk = files.find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk' || files.length > 1) {
    const names = files.map(({ fileName }) => fileName).join(', ');
    throw new PlayerProblem(`The second script must be one file, and Vite made ${names || 'none'}.`);
  }
  return { script: escapeTags(await shortened(chunk.code.trim())), modules, used };
}
