/**
 * What of the player's modules the second script uses, read from `components/app/shared.ts`: each of its imports is
 * a property of one object, which the player puts on the window. In the build of the second script that object stands
 * for the modules.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseSync, type Rolldown } from 'vite';
import { PlayerProblem } from './player-common.ts';

const LIST = 'components/app/shared.ts';
/** Where the player puts what it shares. */
const OBJECT = 'courseShared';
/** Begins the id of a module that is taken from the player; no file has such an id. */
const SHARED = '\0shared:';
/** The name of everything that a module exports. */
const WHOLE = '*';

/** One imported name: as the module exports it, and as it is called here. */
interface Binding {
  readonly source: string;
  readonly name: string;
  readonly local: string;
}

/** What code imports, exports of other modules included. Types are none once the code is plain JavaScript. */
function importsOf(file: string, code: string): readonly Binding[] {
  const { staticImports, staticExports } = parseSync(file, code).module;
  const imports = staticImports.flatMap(({ moduleRequest, entries }) =>
    entries
      .filter(({ isType }) => !isType)
      .map(({ importName, localName }) => ({
        source: moduleRequest.value,
        name: importName.kind === 'NamespaceObject' ? WHOLE : (importName.name ?? 'default'),
        local: localName.value,
      })),
  );
  const exports = staticExports.flatMap(({ entries }) =>
    entries
      .filter(({ isType, moduleRequest }) => !isType && moduleRequest !== null)
      .map(({ importName, moduleRequest }) => {
        const name = importName.name ?? WHOLE;
        return { source: moduleRequest?.value ?? '', name, local: name };
      }),
  );
  return [...imports, ...exports];
}

/** A module of which the player shares something. */
interface SharedModule {
  /** Path below `components` without its ending; a package by its name. */
  readonly name: string;
  /** Properties of the shared object by the names of the module. */
  readonly keys: Map<string, string>;
}

function keysOf(modules: ReadonlyMap<string, SharedModule>): readonly string[] {
  return [...modules.values()].flatMap(({ keys }) => [...keys.values()]);
}

/** What is on the list, each with its property of the shared object: its place, since the names are for readers only. */
async function readList(list: string): Promise<readonly (Binding & { readonly key: string })[]> {
  const bindings = importsOf(list, await readFile(list, 'utf8'));
  return bindings.map((binding, at) => ({ ...binding, key: `s${at.toString(36)}` }));
}

/**
 * Takes modules of the second script from the player. The build fails when the second script imports of them what
 * the player does not share.
 * @param used gains the names that this second script takes; a course without an activity needs fewer of them.
 */
export function sharedModules(root: string, used: Set<string>): Rolldown.Plugin {
  const list = join(root, LIST);
  /** By the id of the file. */
  const modules = new Map<string, SharedModule>();
  const nameOf = (source: string): string => {
    if (!source.startsWith('.')) return source;
    const path = relative(join(root, 'components'), join(dirname(list), source));
    return path.replaceAll(sep, '/').replace(/\.ts$/, '');
  };
  const share = (id: string, key: string, { source, name, local }: Binding): void => {
    if (name === WHOLE || name !== local)
      throw new PlayerProblem(`${LIST} may share ${name} of ${nameOf(source)} only by a name of its own.`);
    const module = modules.get(id) ?? { name: nameOf(source), keys: new Map<string, string>() };
    module.keys.set(name, key);
    modules.set(id, module);
  };
  return {
    name: 'course:shared',
    async buildStart() {
      for (const { key, ...binding } of await readList(list)) {
        const resolved = await this.resolve(binding.source, list);
        if (resolved) share(resolved.id, key, binding);
      }
    },
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        if (source === SHARED) return source;
        const resolved = importer ? await this.resolve(source, importer) : null;
        return resolved && modules.has(resolved.id) ? SHARED + resolved.id : null;
      },
    },
    load(id) {
      // One statement for all modules, of which the shortening pass leaves what is used.
      if (id === SHARED) return `export const { ${keysOf(modules).join(', ')} } = ${OBJECT};`;
      const module = id.startsWith(SHARED) ? modules.get(id.slice(SHARED.length)) : null;
      if (!module) return null;
      const names = [...module.keys].map(([name, key]) => `${key} as ${name}`);
      return `export { ${names.join(', ')} } from '${SHARED}';`;
    },
    async transform(code, id) {
      if (id.startsWith('\0') || !/\.[jt]s$/.test(id)) return;
      for (const { source, name } of importsOf(id, code)) {
        const module = modules.get((await this.resolve(source, id))?.id ?? '');
        if (!module) continue;
        if (!module.keys.has(name)) {
          const importer = relative(root, id).replaceAll(sep, '/');
          throw new PlayerProblem(`${importer} needs ${name} of ${module.name}: add it to ${LIST}.`);
        }
        used.add(name);
      }
    },
  };
}

/** In the player: shares only what its second script takes, so that nothing comes along for nobody. */
export function shareOnly(root: string, used: ReadonlySet<string>): Rolldown.Plugin {
  const list = join(root, LIST);
  return {
    name: 'course:share-only',
    async transform(_code, id) {
      if (relative(list, id) !== '') return null;
      const wanted = (await readList(list)).filter(({ local }) => used.has(local));
      const lines = wanted.map(({ source, local }) => `import { ${local} } from '${source}';`);
      const names = wanted.map(({ key, local }) => `${key}: ${local}`);
      return { code: `${lines.join('\n')}\nwindow.${OBJECT} = { ${names.join(', ')} };`, map: null };
    },
  };
}
