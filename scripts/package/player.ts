/**
 * The player of one standard: built by Vite from `components/app`, one entry and one head script per standard.
 * It knows no course, so it can be kept; `launch-page.ts` puts a course into its page.
 */
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import type { Activity } from './activities.ts';
import { OUTPUT, PlayerProblem, bundled, classic, common, guardPackages, keepUsed } from './player-common.ts';
import { buildFurther, refuseTwins } from './player-later.ts';
import { plainLists } from './plain-lists.ts';
import { shareOnly } from './shared-modules.ts';
import { createShorten, type Shorten } from './shorten.ts';
import { shortTemplates } from './templates.ts';
import { EARLY_LIMIT, takeApart, type Player } from './player-parts.ts';
import type { Standard } from './targets/target.ts';

/** What tells one player from another. */
export interface PlayerKind {
  readonly standard: Standard;
  readonly activities: readonly Activity[];
}

/** Notes the modules of the player's script with what is left of each. */
function noteModules(sizes: Map<string, number>): Rolldown.Plugin {
  return {
    name: 'course:modules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) sizes.set(id, renderedLength);
      }
    },
  };
}

async function buildPage(
  root: string,
  { standard, activities }: PlayerKind,
  plugins: readonly Rolldown.Plugin[],
): Promise<string> {
  const shared = common(root);
  const result = await build({
    ...shared,
    build: {
      ...shared.build,
      cssCodeSplit: false,
      // References inside inlined code are relative to the page, so nothing may lie in a folder; media never
      // become part of the file.
      assetsDir: '',
      assetsInlineLimit: 0,
      rolldownOptions: {
        ...shared.build?.rolldownOptions,
        output: OUTPUT,
      },
    },
    plugins: [
      {
        name: 'course:entry',
        enforce: 'pre',
        transformIndexHtml: {
          order: 'pre',
          handler: (html) => html.replace(/main\.[a-z0-9]+\.ts/, `main.${standard}.ts`),
        },
      },
      keepUsed(activities),
      plainLists(),
      shortTemplates(join(root, 'components')),
      ...plugins,
      viteSingleFile({ useRecommendedBuildConfig: false }),
    ],
  });
  const files = bundled(result);
  const page = files.find((file) => file.fileName === 'index.html');
  const stray = files.filter((file) => file !== page).map((file) => file.fileName);
  if (stray.length > 0)
    throw new PlayerProblem(`The player may not need files of its own: ${stray.join(', ')}.`);
  if (page?.type !== 'asset') throw new PlayerProblem('Vite made no page from components/app/index.html.');
  return String(page.source);
}

/** The head script has no imports worth sharing, so it is a small build of its own. */
async function buildEarly(
  root: string,
  { standard, activities }: PlayerKind,
  found: Set<string>,
  shorten: Shorten,
): Promise<string> {
  const input = join(root, `components/lms/early/${standard}.ts`);
  const result = await build(classic(root, input, [keepUsed(activities), guardPackages(found)]));
  const chunk = bundled(result).find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk')
    throw new PlayerProblem(`Vite made nothing of the head script for ${standard}.`);
  return shorten(chunk.code.trim());
}

/**
 * Builds a player from the sources below `root`.
 * @param shorten of all players that are built together.
 * @throws PlayerProblem when the result is not fit for a learner; errors of Vite pass through.
 */
export async function buildPlayer(
  root: string,
  kind: PlayerKind,
  shorten: Shorten = createShorten(),
): Promise<Player> {
  const found = new Set<string>();
  const modules = new Map<string, number>();
  const needed = [...kind.activities, kind.standard];
  const [later, tools] = await Promise.all([
    buildFurther(root, 'later', needed, found, shorten),
    kind.activities.includes('tools') ? buildFurther(root, 'tools', needed, found, shorten) : null,
  ]);
  const [page, early] = await Promise.all([
    buildPage(root, kind, [
      shareOnly(root, new Set([...later.used, ...(tools?.used ?? [])])),
      guardPackages(found),
      noteModules(modules),
    ]),
    buildEarly(root, kind, found, shorten),
  ]);
  refuseTwins(root, modules, later.modules);
  if (tools) {
    refuseTwins(root, modules, tools.modules);
    refuseTwins(root, later.modules, tools.modules);
  }
  const size = Buffer.byteLength(early);
  if (size > EARLY_LIMIT) {
    throw new PlayerProblem(
      `The head script for ${kind.standard} has ${size} bytes; ${EARLY_LIMIT} are allowed.`,
    );
  }
  const parts = takeApart(page);
  return {
    ...parts,
    script: await shorten(parts.script),
    early,
    later: await later.script,
    tools: tools && (await tools.script),
    packages: [...found].sort(),
  };
}
