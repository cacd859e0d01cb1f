/** What the builds of a player share: its head script, its page and its second script. */
import { join } from 'node:path';
import type { build, InlineConfig, Rolldown } from 'vite';
import { keepActivities, type Used } from './activities.ts';

/** What browsers of the last years run without rewriting; the Moodle app's web views are the oldest. */
const LANGUAGE_LEVEL = 'es2022';
/** The browsers of that level; the few that are a version older do without two ornaments. */
const STYLE_LEVEL = ['chrome94', 'firefox97', 'safari16.4'];

/** Packages that may reach a learner. Everything else belongs to the build or to the LMS side. */
const ALLOWED = new Set(['lit', 'lit-html', 'fastest-levenshtein', 'minisearch']);

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

/** MiniSearch has a method named `fetch`, which verify could not tell from asking a server. */
export function renameFetch(): Rolldown.Plugin {
  return {
    name: 'course:rename-fetch',
    transform(code, id) {
      if (packageOf(id.replaceAll('\\', '/')) !== 'minisearch') return null;
      return { code: code.replace(/\bfetch\(/g, 'obtain('), map: null };
    },
  };
}

/** Leaves out what a course does not use. */
export function keepUsed(used: readonly Used[]): Rolldown.Plugin {
  return {
    name: 'course:activities',
    transform: {
      // The lists are known by their lines, so they are read as they were written.
      order: 'pre',
      handler: (code, id) => {
        const kept = keepActivities(id, code, used);
        return kept === null ? null : { code: kept, map: null };
      },
    },
  };
}

/** One classic script. Nobody asks what a list of modules is called. */
export const OUTPUT = {
  format: 'iife',
  codeSplitting: false,
  comments: { legal: false },
  generatedCode: { symbols: false },
} as const;

/** Lit's element class, which its main file brings along and no activity needs (`components/elements`). */
const UNUSED = /node_modules\/(?:@lit\/reactive-element|lit-element)\//;

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
    build: {
      write: false,
      target: LANGUAGE_LEVEL,
      cssTarget: STYLE_LEVEL,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { treeshake: { moduleSideEffects: [{ test: UNUSED, sideEffects: false }] } },
    },
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
        ...shared.build?.rolldownOptions,
        input,
        output: OUTPUT,
      },
    },
  };
}
