/** YAML checked against a schema, with the place of every value, also in front matter. */
import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { ParamsOf } from '../diagnostics/catalogue.ts';
import { find, type Finding, type Place } from '../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { idWords } from './schema.ts';
import { causeOf } from './yaml-causes.ts';

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Line of the file on which `text` begins, from 1. */
  readonly line: number;
}

export type Path = readonly (string | number)[];

export interface YamlData<T> {
  /** `null` where anything is wrong. */
  readonly data: T | null;
  /** Place of the value at `path`, of the nearest thing around it where there is none. */
  readonly at: (path: Path) => Place;
  readonly findings: readonly Finding[];
}

/** A document that could be parsed, and how to find places in it. */
export interface YamlDocument {
  readonly document: Document.Parsed;
  readonly place: (offset: number) => Place;
  readonly findings: readonly Finding[];
}

/** Parses YAML; syntax errors are findings. */
export function parseYaml(source: YamlSource): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, source.text.length));
    return { file: source.file, line: line + source.line - 1, column: col };
  };
  const first = document.errors[0];
  return {
    document,
    place,
    findings: first ? [find('yaml-syntax', place(first.pos[0]), causeOf(first, source.text))] : [],
  };
}

/**
 * Parses YAML and checks it against a schema. Aliases that would blow up are refused by the parser.
 * @param parsed the same source, if it was parsed before.
 */
export function readYaml<S extends z.ZodType>(
  source: YamlSource,
  schema: S,
  parsed = parseYaml(source),
): YamlData<z.infer<S>> {
  const { document, place, findings } = parsed;
  const at = (path: Path): Place => place(offsetOf(document, path));
  if (findings.length > 0) return { data: null, at, findings };
  const value = plainValue(document);
  if (value === null) {
    const reason = 'it refers to other parts of itself (& and *) too often.';
    const remedy = 'Write the values themselves, or put texts that begin with & or * between double quotes.';
    return { data: null, at, findings: [find('yaml-syntax', at([]), { reason, remedy })] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, at, findings };
  // Where front matter says nothing, the file holds more.
  const isEmpty = document.contents === null && source.file.endsWith('.yaml');
  const missing = isEmpty ? emptyFile(result.error.issues) : null;
  if (missing) return { data: null, at, findings: [find('yaml-syntax', at([]), missing)] };
  const explain = new Explainer(source, document, schema, at);
  return { data: null, at, findings: result.error.issues.flatMap((issue) => explain.issue(issue)) };
}

/** What to write into a file that says nothing. */
function emptyFile(issues: readonly z.core.$ZodIssue[]): ParamsOf<'yaml-syntax'> {
  const lines = issues.map(({ path }) => `“${path.join('.')}: …”`).join(', ');
  return {
    reason: 'the file is empty.',
    remedy: `Write the lines ${lines}, as the author guide shows them; if there were some, take the file back from an earlier version.`,
  };
}

/** The data of a document, `null` where its aliases would blow up. */
export function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Turns what the schema objects to into the catalogue's words. */
class Explainer {
  private readonly source: YamlSource;
  private readonly document: Document.Parsed;
  private readonly schema: z.ZodType;
  private readonly at: (path: Path) => Place;

  constructor(source: YamlSource, document: Document.Parsed, schema: z.ZodType, at: (path: Path) => Place) {
    this.source = source;
    this.document = document;
    this.schema = schema;
    this.at = at;
  }

  issue(issue: z.core.$ZodIssue): Finding[] {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => this.unknown(path, key));
    const named = path.filter((part) => typeof part === 'string').at(-1);
    const key = typeof path.at(-1) === 'number' ? (named ?? 'the file') : String(path.at(-1) ?? 'the file');
    if (issue.code === 'invalid_key') {
      const keys = (descend(this.schema, path.slice(0, -1)).schema.def as Definition).keyType?.description;
      return [find('id-invalid', this.keyPlace(path), { id: key, expected: keys ?? 'another name' })];
    }
    const expected = describe(this.schema, path);
    const node = this.document.getIn(path, true);
    if (node === undefined) return [find('key-missing', this.at(path), { key, expected })];
    const found = this.text(isNode(node) ? node : null);
    if (idWords.includes(expected)) return [find('id-invalid', this.at(path), { id: found, expected })];
    const remedy = this.remedy(issue, path, key, found);
    return [find('value-wrong', this.at(path), { key, expected, found, remedy })];
  }

  /** What to write, as far as the value tells what was meant. */
  private remedy(issue: z.core.$ZodIssue, path: Path, key: string, found: string): string {
    const last = path.at(-1);
    const item = typeof last === 'number' ? `item ${last + 1} of “${key}”` : `the value of “${key}”`;
    const bare = found.replace(/^["'“”]|["'“”]$/g, '').trim();
    const { entries = {} } = descend(this.schema, path).schema.def as Definition;
    const near = nearest(bare, Object.values(entries));
    if (near !== null) return `Did you mean “${near}”?`;
    const said = nearest(bare.replace(/[\s_/]+/g, '-'), Object.values(entries));
    if (said !== null) return `Write “${said}”.`;
    const wantsNumber = issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected);
    const digits = /^[^\d-]*(\d{1,6})(?:[.,]0+)?[^\d.,-]*$/.exec(bare)?.[1];
    const share = /^0?[.,](\d{1,2})$/.exec(bare)?.[1];
    if (share !== undefined && describe(this.schema, path).includes('percent'))
      return `Write ${Number(share.padEnd(2, '0'))}.`;
    if (wantsNumber && digits !== undefined) return `Write ${Number(digits)}.`;
    if (/^[^"'[{]/.test(found) && descend(this.schema, path).schema.safeParse(found).success)
      return `Put ${item} between double quotes: "${found}".`;
    return `Change ${item} to what is expected.`;
  }

  private unknown(path: Path, key: string): Finding {
    const known = knownKeys(this.schema, path);
    const near = didYouMean(key, known, `Known here: ${known.join(', ')}.`);
    return find('key-unknown', this.keyPlace([...path, key]), { key, near });
  }

  /** Place of the key itself, not of its value. */
  private keyPlace(path: Path): Place {
    const parent = path.length > 1 ? this.document.getIn(path.slice(0, -1), true) : this.document.contents;
    const key = path.at(-1);
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const offset = pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
    const { file } = this.source;
    if (offset === undefined) return this.at(path);
    const before = this.source.text.slice(0, offset).split('\n');
    return { file, line: this.source.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  }

  private text(node: Node | null): string {
    const [from, to] = node?.range ?? [0, 0];
    const text = this.source.text.slice(from, to).replace(/\s+/g, ' ').trim();
    return text === '' ? 'nothing' : text.length > 60 ? `${text.slice(0, 59)}…` : text;
  }
}

interface Definition {
  /** Of a choice of words. */
  readonly entries?: Readonly<Record<string, string>>;
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly valueType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly element?: z.ZodType;
}

/** Steps down into a schema; the descriptions met on the way are kept, the innermost last. */
function descend(schema: z.ZodType, path: Path): { schema: z.ZodType; words: string[] } {
  let here: z.ZodType | undefined = schema;
  const words: string[] = [];
  const unwrap = (): void => {
    while (here) {
      if (here.description !== undefined) words.push(here.description);
      const inner: z.ZodType | undefined = (here.def as Definition).innerType;
      if (!inner) return;
      here = inner;
    }
  };
  unwrap();
  for (const part of path) {
    const { shape, valueType, element } = (here?.def ?? { type: '' }) as Definition;
    const next: z.ZodType | undefined = shape?.[String(part)] ?? valueType ?? element;
    if (!next) break;
    here = next;
    unwrap();
  }
  return { schema: here ?? schema, words };
}

function describe(schema: z.ZodType, path: Path): string {
  return descend(schema, path).words.at(-1) ?? 'lines of the form “key: value”';
}

function knownKeys(schema: z.ZodType, path: Path): string[] {
  return Object.keys((descend(schema, path).schema.def as Definition).shape ?? {});
}
