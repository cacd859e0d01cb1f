/**
 * Lists of what a course uses (`activities.ts`), read as a whole: `import * as kinds from './kinds.ts'`. A bundler
 * makes such a list with a getter for each name and a helper in each script. Nothing in a list ever changes, so a plain
 * object does, and says so in a third of the characters.
 */
import type { Rolldown } from 'vite';
import { isListed } from './activities.ts';

const EXPORT = /^export \{ (\w+)(?: as (\w+))? \} from '([^']+)';$/gm;
const IMPORT = /^import \* as (\w+) from '([^']+)';$/gm;

/** A list with its object as the default, or a reader of lists that takes that; `null` for every other file. */
export function plainList(id: string, code: string): string | null {
  if (isListed(id)) {
    const lines = [...code.matchAll(EXPORT)];
    const imports = lines.map(([, name, , from], at) => `import { ${name} as item${at} } from '${from}';`);
    const items = lines.map(([, name, listed = name], at) => `${listed}: item${at}`);
    return `${code}\n${imports.join('\n')}\nexport default { ${items.join(', ')} };\n`;
  }
  const plain = code.replace(IMPORT, (line, name: string, from: string) =>
    isListed(new URL(from, `file:///${id.replaceAll('\\', '/')}`).pathname)
      ? `import ${name} from '${from}';`
      : line,
  );
  return plain === code ? null : plain;
}

/** In a build, behind what leaves lines out. */
export function plainLists(): Rolldown.Plugin {
  return {
    name: 'course:plain-lists',
    transform: {
      order: 'pre',
      handler: (code, id) => {
        const plain = /\.ts$/.test(id) ? plainList(id, code) : null;
        return plain === null ? null : { code: plain, map: null };
      },
    },
  };
}
