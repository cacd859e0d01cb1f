/**
 * The second script, what a learner needs a moment after the first answer could be given, and the third, which nobody
 * waits for. Each is a build of its own in which the modules that the player shares are externals, so that nothing is
 * sent twice.
 */
import { join, relative, sep } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Used } from './activities.ts';
import { PlayerProblem, bundled, classic, guardPackages, keepUsed, renameFetch } from './player-common.ts';
import { plainLists } from './plain-lists.ts';
import { sharedModules } from './shared-modules.ts';
import type { Shorten } from './shorten.ts';
import { shortTemplates } from './templates.ts';

/**
 * What a module that stands in both scripts may have before it is shortened, in characters: sharing a small one
 * would cost the player more than sending it twice.
 */
const TINY = 600;

/** Which of them: named as its entry in `components/app`. */
export type Further = 'later' | 'tools';

/** Refuses styles: they would come behind the text, and by a way that a strict policy forbids. */
function guardStyles(root: string, which: Further, modules: Map<string, number>): Rolldown.Plugin {
  return {
    name: 'course:guard-styles',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const styles = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => /\.css\b/.test(id)));
      if (styles.length > 0)
        throw new PlayerProblem(`The script of ${which}.ts may not bring styles: ${inWords(root, styles)}.`);
      for (const [id, { renderedLength }] of chunks.flatMap((chunk) => Object.entries(chunk.modules)))
        modules.set(id, renderedLength);
    },
  };
}

/**
 * Refuses what is sent twice.
 * @param one and `other` are the modules of two scripts, with the length of what is left of each.
 * @throws PlayerProblem
 */
export function refuseTwins(
  root: string,
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): void {
  const twins = [...other].filter(([id, length]) => length > TINY && (one.get(id) ?? 0) > TINY);
  if (twins.length === 0) return;
  const words = inWords(
    root,
    twins.map(([id]) => id),
  );
  throw new PlayerProblem(
    `Two scripts hold ${words}: let the player have it, and share it in components/app/shared.ts.`,
  );
}

function inWords(root: string, ids: readonly string[]): string {
  return ids.map((id) => relative(root, id).replaceAll(sep, '/')).join(', ');
}

export interface FurtherScript {
  /** Body of its function: classic code without imports. The player is built while it is being shortened. */
  readonly script: Promise<string>;
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
export async function buildFurther(
  root: string,
  which: Further,
  needed: readonly Used[],
  found: Set<string>,
  shorten: Shorten,
): Promise<FurtherScript> {
  const modules = new Map<string, number>();
  const used = new Set<string>();
  const plugins = [
    keepUsed(needed),
    plainLists(),
    renameFetch(),
    shortTemplates(join(root, 'components')),
    sharedModules(root, used),
    guardStyles(root, which, modules),
    guardPackages(found),
  ];
  const files = bundled(await build(classic(root, join(root, `components/app/${which}.ts`), plugins)));
  const chunk = files.find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk' || files.length > 1) {
    const names = files.map(({ fileName }) => fileName).join(', ');
    throw new PlayerProblem(`The script of ${which}.ts must be one file, and Vite made ${names || 'none'}.`);
  }
  const script = shorten(chunk.code.trim()).then(escapeTags);
  // Whoever takes the script hears of a failure; until then it is no failure of the process.
  script.catch(() => undefined);
  return { script, modules, used };
}
