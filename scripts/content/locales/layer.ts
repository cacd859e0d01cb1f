/** Lays the words of a translated YAML file over those of the source: words are exchanged, nothing else may differ. */
import { isMap, isNode, isPair, isScalar } from 'yaml';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import type { WordsOver } from '../read.ts';
import { parseYaml, plainValue, type Path, type YamlData, type YamlDocument } from '../yaml-data.ts';
import { isWords } from './words.ts';

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A term is set as words, or as neutral ones; either may stand for the other. */
function isTerm(file: string, path: Path): boolean {
  return file === 'course.yaml' && path[0] === 'terms' && path.length === 2;
}

class Layer {
  readonly findings: Finding[] = [];
  readonly #file: string;
  readonly #own: string;
  readonly #yaml: YamlDocument;

  constructor({ file, own }: WordsOver, yaml: YamlDocument) {
    this.#file = file;
    this.#own = own;
    this.#yaml = yaml;
  }

  /** The source's value with the words that are laid over it. */
  put(below: unknown, over: unknown, path: Path): unknown {
    if (isTerm(this.#file, path) && (typeof over === 'string' || isTree(over))) return over;
    if (Array.isArray(below) && below.some((one) => isTree(one) && 'id' in one))
      return this.#putById(below, over, path);
    if (isTree(over) && isTree(below)) {
      const keys = Object.keys(over).filter((key) => this.#isKnown(below, [...path, key]));
      return {
        ...below,
        ...Object.fromEntries(keys.map((key) => [key, this.put(below[key], over[key], [...path, key])])),
      };
    }
    if (isWords(this.#file, path) && typeof below === 'string') {
      if (typeof over === 'string' && over.trim() !== '') return over.trim();
      this.#wrong(path, 'Here stand no words.');
    } else if (!same(below, over)) {
      this.#wrong(path, 'This is no text, and differs from the source.');
    }
    return below;
  }

  /** Of a list a translation has the words under the ids, so that it may be in any order. */
  #putById(below: readonly unknown[], over: unknown, path: Path): readonly unknown[] {
    const ids = below.map((one) => (isTree(one) ? String(one['id']) : ''));
    if (!isTree(over)) {
      this.#wrong(path, `Here the words stand under the ids, as in “${ids[0] ?? ''}: { text: "…" }”.`);
      return below;
    }
    const known = Object.fromEntries(ids.map((id) => [id, null]));
    for (const id of Object.keys(over)) this.#isKnown(known, [...path, id]);
    return below.map((one, i) => {
      const id = ids[i] ?? '';
      return Object.hasOwn(over, id) ? this.put(one, over[id], [...path, id]) : one;
    });
  }

  #isKnown(below: Tree, path: Path): boolean {
    if (Object.hasOwn(below, String(path.at(-1)))) return true;
    this.#wrong(path, 'The source has no such key.');
    return false;
  }

  #wrong(path: Path, reason: string): void {
    this.findings.push(
      find('locale-key', this.#keyPlace(path), { key: path.join('.'), reason, source: this.#file }),
    );
  }

  #keyPlace(path: Path): Place {
    const { document, place } = this.#yaml;
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
        )
      : undefined;
    const offset = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    return offset === undefined ? { file: this.#own, line: null, column: null } : place(offset);
  }
}

/**
 * @param base of the source.
 * @param language of the translation: what course.yaml says of it must be this.
 * @returns data with the words laid over them; places of what the translation has are its own.
 */
export function layWords<T>(base: YamlData<T>, over: WordsOver, language: string): YamlData<T> {
  const yaml = parseYaml({ file: over.own, text: over.text, line: 1 });
  if (base.data === null || yaml.findings.length > 0)
    return { ...base, findings: [...base.findings, ...yaml.findings] };
  const { document, place } = yaml;
  const words = plainValue(document);
  const layer = new Layer(over, yaml);
  const below = over.file === 'course.yaml' ? { ...base.data, language } : base.data;
  // Only words are exchanged for words, so the shape stays.
  const data = layer.put(below, isTree(words) ? words : {}, []) as T;
  const at = (path: Path): Place => {
    const node = document.hasIn(path) ? document.getIn(path, true) : undefined;
    return isNode(node) && node.range ? place(node.range[0]) : base.at(path);
  };
  return { data, at, findings: [...base.findings, ...layer.findings] };
}
