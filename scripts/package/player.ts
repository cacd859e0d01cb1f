/**
 * The player of one standard: built by Vite from `components/app`, one entry and one head script per standard.
 * It knows no course, so it can be kept; `launch-page.ts` puts a course into its page.
 */
import { join } from 'node:path';
import { minify } from 'terser';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { keepActivities, type Activity } from './activities.ts';
import { EARLY_LIMIT, takeApart, type Player } from './player-parts.ts';
import type { Standard } from './targets/target.ts';

/** What browsers of the last years run without rewriting; the Moodle app's web views are the oldest. */
const LANGUAGE_LEVEL = 'es2022';

/** Packages that may reach a learner. Everything else belongs to the build or to the LMS side. */
const ALLOWED = new Set(['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'fastest-levenshtein']);

/** The module with which Lit brings styles into a shadow tree. */
const LIT_STYLES = /@lit\/reactive-element\/css-tag\.js$/;
/** Elements for learners draw into the page and share its style, so their Lit needs no way to bring in another. */
const NO_STYLES =
  'export const adoptStyles = () => {}; export const getCompatibleStyle = (style) => style;' +
  'export let CSSResult, css, unsafeCSS, supportsAdoptingStyleSheets = false;';

export class PlayerProblem extends Error {}

/** Name of the npm package that a module belongs to; `null` for our own modules. */
export function packageOf(moduleId: string): string | null {
  const at = moduleId.lastIndexOf('node_modules/');
  if (at < 0) return null;
  const [scope = '', name = ''] = moduleId.slice(at + 'node_modules/'.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** What tells one player from another. */
export interface PlayerKind {
  readonly standard: Standard;
  readonly activities: readonly Activity[];
}

/** Collects the packages in the bundle and refuses one that is not meant for learners. */
function guardPackages(found: Set<string>) {
  return {
    name: 'course:guard-packages',
    generateBundle(_options: unknown, bundle: Rolldown.OutputBundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const name = packageOf(id);
          if (name === null) continue;
          if (!ALLOWED.has(name)) throw new PlayerProblem(`${name} must not be in the learner's player.`);
          found.add(name);
        }
      }
    },
  };
}

/** What both builds share. `NODE_ENV` of the caller has no say: it would bring in Lit's development build. */
function common(root: string): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'components/app'),
    base: './',
    publicDir: false,
    logLevel: 'silent',
    mode: 'production',
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: {
      'process.env.NODE_ENV': '"production"',
      'import.meta.env.DEV': 'false',
      'import.meta.env.PROD': 'true',
    },
  };
}

function bundled(
  result: Awaited<ReturnType<typeof build>>,
): readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] {
  if (!Array.isArray(result) && 'output' in result) return result.output;
  if (Array.isArray(result)) return result.flatMap((one) => one.output);
  throw new PlayerProblem('Vite watched instead of building.');
}

async function buildPage(
  root: string,
  { standard, activities }: PlayerKind,
  found: Set<string>,
): Promise<string> {
  const result = await build({
    ...common(root),
    build: {
      write: false,
      target: LANGUAGE_LEVEL,
      modulePreload: false,
      reportCompressedSize: false,
      cssCodeSplit: false,
      // References inside inlined code are relative to the page, so nothing may lie in a folder; media never
      // become part of the file.
      assetsDir: '',
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: { format: 'iife', codeSplitting: false, comments: { legal: false } },
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
        load: (id) => (LIT_STYLES.test(id.replaceAll('\\', '/')) ? NO_STYLES : null),
        transform: (code, id) => {
          const kept = keepActivities(id, code, activities);
          return kept === null ? null : { code: kept, map: null };
        },
      },
      guardPackages(found),
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
async function buildEarly(root: string, standard: Standard, found: Set<string>): Promise<string> {
  const result = await build({
    ...common(root),
    build: {
      write: false,
      target: LANGUAGE_LEVEL,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, `components/lms/early/${standard}.ts`),
        output: { format: 'iife', codeSplitting: false, comments: { legal: false } },
      },
    },
    plugins: [guardPackages(found)],
  });
  const chunk = bundled(result).find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk')
    throw new PlayerProblem(`Vite made nothing of the head script for ${standard}.`);
  return chunk.code.trim();
}

/**
 * Builds a player from the sources below `root`.
 * @throws PlayerProblem when the result is not fit for a learner; errors of Vite pass through.
 */
export async function buildPlayer(root: string, kind: PlayerKind): Promise<Player> {
  const found = new Set<string>();
  const page = await buildPage(root, kind, found);
  const early = await buildEarly(root, kind.standard, found);
  const size = Buffer.byteLength(early);
  if (size > EARLY_LIMIT) {
    throw new PlayerProblem(
      `The head script for ${kind.standard} has ${size} bytes; ${EARLY_LIMIT} are allowed.`,
    );
  }
  const parts = takeApart(page);
  return { ...parts, script: await shortened(parts.script), early, packages: [...found].sort() };
}

/** A second pass over what Vite's minifier leaves: about one and a half per cent of what is sent. */
async function shortened(script: string): Promise<string> {
  const options = {
    ecma: 2020,
    toplevel: true,
    parse: { bare_returns: true },
    compress: { passes: 2, unsafe_arrows: true },
  } as const;
  const { code } = await minify(script, options);
  return code ?? script;
}
