/** What one thing that was tried came to. */
import type { Sample } from '../../../lms/self-test/trials.ts';
import type { MessageKey } from '../../../i18n/en/player.ts';
import type { Params } from '../../../i18n/translate.ts';

export type Mark = 'fine' | 'around' | 'hurts' | 'untried';

/** Name of a row of the table, and of its lines in the report. */
export type Row = MessageKey extends infer K ? (K extends `self.row.${infer Name}` ? Name : never) : never;

export interface Result {
  readonly row: Row;
  readonly mark: Mark;
  /** The sentence of the table; the end of its key is the word of the report. */
  readonly says: MessageKey;
  readonly params?: Params;
  /** Kinds of characters, named in a sentence by `{kinds}`. */
  readonly kinds?: readonly Sample[];
  /** For the report alone, in fixed English keys. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}
