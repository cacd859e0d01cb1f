/** The table of the follow-up (`course/trainer/follow-up.md`): a line for each person, with or without an address. */
import type { Cell, ExportFile } from '../dataset.ts';
import { FOLLOW_UP } from '../follow-up.ts';
import type { CodebookEntry } from '../../model/record.ts';
import type { Dictionary } from './dictionary.ts';
import { PartBuilder } from './part.ts';
import { apart } from './values.ts';

const plain = (title: string): string => title.trim().toLowerCase();

/** “person” and at least one question of the follow-up, and nothing else but columns without a title. */
export function isFollowUp([first = '', ...others]: readonly string[], dictionary: Dictionary): boolean {
  const titled = others.map(plain).filter((title) => title !== '');
  const known = new Set(questionsIn(dictionary).keys());
  return plain(first) === 'person' && titled.length > 0 && titled.every((title) => known.has(title));
}

function questionsIn({ followUp }: Dictionary): ReadonlyMap<string, CodebookEntry> {
  return new Map(followUp.map((entry) => [entry.id.slice(FOLLOW_UP.length), entry]));
}

export class FollowUpReader {
  readonly #part: PartBuilder;
  readonly #entries: readonly (CodebookEntry | undefined)[];
  readonly #cells = new Map<string, Cell>();
  readonly #titles: string;

  constructor(file: ExportFile, titles: readonly string[], dictionary: Dictionary) {
    const questions = questionsIn(dictionary);
    this.#part = new PartBuilder(file);
    this.#titles = titles.join('\n');
    this.#entries = titles.slice(1).map((title) => questions.get(plain(title)));
  }

  row(row: readonly string[]): void {
    if (row.join('\n') === this.#titles) return;
    const [person = '', ...texts] = row;
    const answers = new Map<string, Cell>();
    for (const [at, entry] of this.#entries.entries()) {
      const text = (texts[at] ?? '').trim();
      if (entry && text !== '') answers.set(entry.id, this.#cell(entry, text));
    }
    // Somebody who was asked and said nothing is no answer.
    if (answers.size > 0) this.#part.followUp(apart(person.trim().toLowerCase()), answers);
  }

  /** An option by its id or its words; whatever else was written stays words. */
  #cell({ id, options }: CodebookEntry, text: string): Cell {
    const key = `${id}\n${text}`;
    const known = this.#cells.get(key);
    if (known) return known;
    const met = options.find(
      (option) => plain(option.id) === plain(text) || plain(option.text) === plain(text),
    );
    const cell: Cell = {
      tries: met ? [[met.id]] : [],
      words: met?.text ?? apart(text),
      cut: false,
      result: null,
    };
    this.#cells.set(key, cell);
    return cell;
  }

  /** Call after the last row. */
  finish(): PartBuilder {
    return this.#part;
  }
}
