/** Looks into one file: what is wrong with it by itself, and which addresses it loads. */
import type { Standard } from '../targets/target.ts';
import type { Fault } from './fault.ts';
import { checkActive, isInert, loadedAddresses, readDocument, styleAddresses } from './markup.ts';
import { checkScript } from './script.ts';

export interface Inspection {
  readonly faults: readonly Fault[];
  /** Addresses that a browser loads because of this file. */
  readonly loads: readonly string[];
}

/** Files that hold data alone, by their folder: one call. */
const CALLS: readonly (readonly [string, string])[] = [
  ['content/', 'courseModule'],
  ['lang/', 'courseLanguage'],
];

function merge(inspections: readonly Inspection[]): Inspection {
  return {
    faults: inspections.flatMap(({ faults }) => faults),
    loads: inspections.flatMap(({ loads }) => loads),
  };
}

/** Strings with markup inside data: the course texts. */
function* texts(data: unknown): Generator<string> {
  if (typeof data === 'string') {
    if (data.includes('<')) yield data;
  } else if (typeof data === 'object' && data !== null) {
    for (const value of Object.values(data)) yield* texts(value);
  }
}

function inspectMarkup(file: string, markup: string): Inspection {
  return { faults: checkActive(file, markup), loads: loadedAddresses(markup) };
}

function inspectData(file: string, json: string): Inspection {
  try {
    return merge([...texts(JSON.parse(json))].map((text) => inspectMarkup(file, text)));
  } catch (problem) {
    return { faults: [{ rule: 'data', file, message: `holds broken data: ${String(problem)}` }], loads: [] };
  }
}

function inspectPage(file: string, html: string, standard: Standard): Inspection {
  const { markup, scripts, styles } = readDocument(html);
  const code = scripts.filter((script) => !isInert(script));
  const marked = code.filter(({ attributes }) => /\b(type|async|defer|nomodule)\b/i.test(attributes));
  const own = markup.replace(/<script\b[^>]*><\/script>/gi, '');
  return merge([
    {
      faults: [
        ...marked.map(({ attributes }) => ({
          rule: 'module',
          file,
          message: `has a script with${attributes}`,
        })),
        ...checkActive(file, own),
        ...code.flatMap((script) => checkScript(file, script.code, standard)),
      ],
      loads: [...loadedAddresses(markup), ...styles.flatMap(styleAddresses)],
    },
    ...scripts.filter(isInert).map((script) => inspectData(file, script.code)),
  ]);
}

function inspectCall(file: string, code: string, name: string): Inspection {
  const json = new RegExp(`^window\\.${name}\\(([\\s\\S]*)\\);\\n$`).exec(code)?.[1];
  if (json !== undefined) return inspectData(file, json);
  return { faults: [{ rule: 'data', file, message: `is not a call of ${name}` }], loads: [] };
}

/** Looks into a text file by the kind that its name tells. */
export function inspectFile(name: string, text: string, standard: Standard): Inspection {
  if (name.endsWith('.html')) return inspectPage(name, text, standard);
  if (name.endsWith('.svg')) return inspectMarkup(name, text);
  if (name.endsWith('.css')) return { faults: [], loads: styleAddresses(text) };
  const call = CALLS.find(([folder]) => name.startsWith(folder))?.[1];
  if (call !== undefined) return inspectCall(name, text, call);
  return { faults: name.endsWith('.js') ? checkScript(name, text, standard) : [], loads: [] };
}
