/** Answers as cells. Equal answers to one interaction are one object, and each different text is read once. */
import { decode } from 'html-entities';
import type { CodebookEntry, InteractionResult } from '../../model/record.ts';
import { readResponse } from '../../model/wording.ts';
import type { Cell } from '../dataset.ts';
import type { Dictionary } from './dictionary.ts';
import { apart } from './values.ts';

/** How a response is written: in the course's wording, as ids of SCORM 2004, or as nothing but words. */
export type Form = 'wording' | 'ids' | 'words';

/** Types whose responses are words even where they look like ids. */
const IN_WORDS: ReadonlySet<string> = new Set<CodebookEntry['type']>(['comment', 'tries', 'times']);

type Known = Map<string, Cell | null>;

interface ColumnCells {
  readonly inWords: boolean;
  /** By text as the export has it: with, without a result, from other forms. */
  readonly byText: Readonly<Record<string, Known>>;
  readonly byContent: Map<string, Cell>;
}

/** Entities that Moodle's downloads hold, decoded once: `&amp;gt;` was typed as `&gt;`. */
export function decoded(text: string): string {
  return text.includes('&') ? decode(text, { scope: 'strict' }) : text;
}

/** The cells of all files. */
export class Cells {
  readonly #columns = new Map<string, ColumnCells>();
  readonly #dictionary: Dictionary;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Cells of one interaction, for readers that meet it again and again. */
  of(id: string): ColumnCells {
    const known = this.#columns.get(id);
    if (known) return known;
    const kinds = ['correct', 'wrong', 'neutral', 'null'];
    const column: ColumnCells = {
      inWords: IN_WORDS.has(this.#dictionary.entry(id)?.type ?? ''),
      byText: Object.fromEntries(kinds.map((kind) => [kind, new Map<string, Cell | null>()])),
      byContent: new Map(),
    };
    this.#columns.set(id, column);
    return column;
  }

  /** An answer in the course's wording as a table of the LMS has it; `null` for an empty one. */
  cell(id: string, text: string, result: InteractionResult | null): Cell | null {
    const column = this.of(id);
    const known = column.byText[result ?? 'null'];
    const cell = known?.get(text);
    if (cell !== undefined) return cell;
    const made = this.make(id, decoded(apart(text)), result, 'wording');
    known?.set(apart(text), made);
    return made;
  }

  /** An answer without entities, in any form. */
  make(id: string, text: string, result: InteractionResult | null, form: Form): Cell | null {
    if (text === '') return null;
    const column = this.of(id);
    return this.share(
      id,
      this.#read(id, text, column.inWords && form === 'wording' ? 'typed' : form),
      result,
    );
  }

  /** The one cell with this content. */
  share(id: string, read: Omit<Cell, 'result'>, result: InteractionResult | null): Cell {
    const { byContent } = this.of(id);
    const content = JSON.stringify([read.tries, read.words, read.cut, result]);
    const known = byContent.get(content);
    if (known) return known;
    const cell: Cell = { ...read, result };
    byContent.set(content, cell);
    return cell;
  }

  #read(id: string, text: string, form: Form | 'typed'): Omit<Cell, 'result'> {
    if (form === 'wording') return readResponse(text);
    if (form === 'words') return { tries: [], words: text, cut: false };
    // What was typed stands behind a colon (`model/wording.ts`), where no ids are.
    if (form === 'typed') return { tries: [], words: text.replace(/^: /, ''), cut: false };
    const ids = text
      .replaceAll('[.]', '.')
      .split('[,]')
      .filter((part) => part !== '');
    return { tries: [ids.map((part) => this.#dictionary.option(id, part))], words: '', cut: false };
  }
}
