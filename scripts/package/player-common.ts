/** What the builds of a player share: its head script, its page and its second script. */
import { join } from 'node:path';
import { minify } from 'terser';
import type { build, InlineConfig, Rolldown } from 'vite';
import { keepActivities, type Activity } from './activities.ts';

/** What browsers of the last years run without rewriting; the Moodle app's web views are the oldest. */
const LANGUAGE_LEVEL = 'es2022';

/** Packages that may reach a learner. Everything else belongs to the build or to the LMS side. */
const ALLOWED = new Set(['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'fastest-levenshtein']);

export class PlayerProblem extends Error {}

/** Name of the npm package that a module belongs to; `null` for our own modules. */
export function packageOf(moduleId: string): string | null {
  const at = moduleId.lastIndexOf('node_modules/');
  if (at < 0) return null;
  const [scope = '', name = ''] = moduleId.slice(at + 'node_modules/'.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Collects the packages in the bundle and refuses one that is not meant for learners. */
export function guardPackages(found: Set<string>): Rolldown.Plugin {
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

/** Leaves out what a course does not use. */
export function keepUsed(activities: readonly Activity[]): Rolldown.Plugin {
  return {
    name: 'course:activities',
    transform: {
      // The lists are known by their lines, so they are read as they were written.
      order: 'pre',
      handler: (code, id) => {
        const kept = keepActivities(id, code, activities);
        return kept === null ? null : { code: kept, map: null };
      },
    },
  };
}

/** What all builds share. `NODE_ENV` of the caller has no say: it would bring in Lit's development build. */
export function common(root: string): InlineConfig {
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
    build: { write: false, target: LANGUAGE_LEVEL, modulePreload: false, reportCompressedSize: false },
  };
}

export function bundled(
  result: Awaited<ReturnType<typeof build>>,
): readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] {
  if (!Array.isArray(result) && 'output' in result) return result.output;
  if (Array.isArray(result)) return result.flatMap((one) => one.output);
  throw new PlayerProblem('Vite watched instead of building.');
}

/** A build of one file of classic code. */
export function classic(root: string, input: string, plugins: Rolldown.Plugin[]): InlineConfig {
  const shared = common(root);
  return {
    ...shared,
    plugins,
    build: {
      ...shared.build,
      rolldownOptions: {
        input,
        output: {
          format: 'iife',
          codeSplitting: false,
          comments: { legal: false },
        },
      },
    },
  };
}

/** A second pass over what Vite's minifier leaves: about one and a half per cent of what is sent. */
export async function shortened(script: string): Promise<string> {
  const options = {
    ecma: 2020,
    toplevel: true,
    parse: { bare_returns: true },
    // No property of ours has a getter that does anything but read.
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
  } as const;
  const { code } = await minify(script, options);
  return code ?? script;
}
