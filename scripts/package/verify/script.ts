/** Rules for code that runs at a learner's: classic, complete, without the tools of the build. */
import { LATER_START } from '../launch-page.ts';
import { checkFetch } from './fetch.ts';
import type { Standard } from '../targets/target.ts';
import type { Fault } from './fault.ts';

/** Signs of a thing in code, and the words for it. */
const REFUSED: readonly (readonly [string, RegExp, string])[] = [
  ['module', /(^|[;}\n])\s*(import\s*["'{*]|export\s*[{*]|export\s+default\b)/, 'is a module'],
  ['dynamic', /\bimport\s*\(/, 'imports at run time'],
  ['dynamic', /\bimportScripts\s*\(/, 'imports at run time'],
  ['eval', /(^|[^.\w$])eval\s*\(/, 'uses eval'],
  ['eval', /\bnew\s+Function\b|[^.\w$]Function\s*\(\s*["'`]/, 'makes functions from text'],
  ['fetch', /\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b/, 'asks a server'],
  ['source-map', /sourceMappingURL/, 'names a source map'],
  ['development', /Lit is in dev mode|litIssuedWarnings/, 'holds the development build of Lit'],
  ['tools', /\bZodError\b|\$ZodType/, 'holds zod'],
  ['tools', /\bmdast\b|remarkParse|micromark/, 'holds a Markdown parser'],
  ['tools', /\bJSZip\b/, 'holds JSZip'],
  ['tools', /Scorm12API|Scorm2004API|CMIElementNotInitialized/, 'holds scorm-again'],
];

/** Addresses that name a vocabulary and are never loaded. */
const NAMES = /^https?:\/\/www\.w3\.org\//;
/** Those of statements, in packages that make some. */
const STATEMENT_NAMES = /^https?:\/\/(?:adlnet\.gov\/expapi|w3id\.org\/xapi)\//;

/** @param name what to call the script in a fault: its file, or the file and its place. */
export function checkScript(name: string, code: string, standard: Standard): Fault[] {
  const found = REFUSED.filter(([, sign]) => sign.test(code)).map(([rule, , message]) => ({
    rule,
    file: name,
    message: `the script ${message}`,
  }));
  const addresses = [...code.matchAll(/["'`](https?:)?\/\/[a-z0-9][^"'`\s]*/gi)]
    .map(([text]) => text.slice(1))
    .filter((address) => !NAMES.test(address))
    .filter((address) => standard !== 'cmi5' || !STATEMENT_NAMES.test(address));
  const asks = code.startsWith(LATER_START) ? 'head' : standard === 'cmi5' ? 'store' : 'nobody';
  const fetching = checkFetch(code, asks);
  return [
    ...found,
    ...fetching.map((message) => ({ rule: 'fetch', file: name, message: `the script ${message}` })),
    ...addresses.map((address) => ({ rule: 'offline', file: name, message: `the script names ${address}` })),
  ];
}
