/** What one thing that was tried came to. */
import type { MessageKey } from '../../../i18n/en/player.ts';
import type { Params } from '../../../i18n/translate.ts';

export type Mark = 'fine' | 'around' | 'hurts' | 'untried';

/** Name of a row of the table, and of its lines in the report. */
export type Row = MessageKey extends infer Key
  ? Key extends `self.row.${infer Name}`
    ? Name
    : never
  : never;

/** The sentence of a row; its end is the word of the report. */
type Says = MessageKey extends infer Key ? (Key extends `self.${infer Name}` ? Name : never) : never;

export interface Result {
  readonly row: Row;
  readonly mark: Mark;
  readonly says: Says;
  /** What was measured: fills the places of the sentence, and stands in the report by these names. */
  readonly facts: Params;
}

export const result = (row: Row, mark: Mark, says: Says, facts: Params = {}): Result => ({
  row,
  mark,
  says,
  facts,
});
