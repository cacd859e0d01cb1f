/** The table of the follow-up (`course/trainer/follow-up.md`): a line for each person, with or without an address. */
import type { Cell, ExportFile } from '../dataset.ts';
import { FOLLOW_UP } from '../../model/follow-up.ts';
import { ownQuestion } from '../follow-up.ts';
import type { CodebookEntry } from '../../model/record.ts';
import type { Dictionary } from './dictionary.ts';
import { PartBuilder } from './part.ts';
import { listOf } from './table.ts';
import { apart } from './values.ts';

const plain = (title: string): string => title.trim().toLowerCase();

/** “person” and at least one question of the follow-up, or of the course's own. */
export function isFollowUp([first = '', ...others]: readonly string[], dictionary: Dictionary): boolean {
  return plain(first) === 'person' && entriesOf(others, dictionary).some((entry) => entry !== null);
}

/** What each column asks, by short word or by the whole question as an LMS exports it; `null` where nobody knows. */
function entriesOf(titles: readonly string[], dictionary: Dictionary): readonly (CodebookEntry | null)[] {
  const questions = questionsIn(dictionary);
  return titles.map((title) => questions.get(plain(title)) ?? ownQuestion(title));
}

function questionsIn({ followUp }: Dictionary): ReadonlyMap<string, CodebookEntry> {
  return new Map([
    ...followUp.map((entry): [string, CodebookEntry] => [plain(entry.text), entry]),
    ...followUp.map((entry): [string, CodebookEntry] => [plain(entry.id.slice(FOLLOW_UP.length)), entry]),
  ]);
}

export class FollowUpReader {
  readonly #part: PartBuilder;
  readonly #entries: readonly (CodebookEntry | null)[];
  readonly #cells = new Map<string, Cell>();
  readonly #titles: readonly string[];

  constructor(file: ExportFile, titles: readonly string[], dictionary: Dictionary) {
    this.#part = new PartBuilder(file);
    this.#titles = titles;
    this.#entries = entriesOf(titles.slice(1), dictionary);
  }

  row(row: readonly string[]): void {
    if (row.join('\n') === this.#titles.join('\n')) return;
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
    const left = this.#titles.slice(1).filter((title, at) => title.trim() !== '' && !this.#entries[at]);
    if (left.length > 0) {
      this.#part.note(
        'warning',
        `Columns that are no question of the follow-up were left out: ${listOf(left)}. For a question of your own write the question itself as the title, with its question mark.`,
      );
    }
    return this.#part;
  }
}
