/** What answers of every type have in common in SCORM 2004. */
import type { InteractionRow } from '../../model/record.ts';
import { plain } from './plain.ts';

export interface AnswerFields {
  readonly type: string;
  /** Empty: not sent. */
  readonly pattern: string;
  readonly response: string;
}

/** Type, right answer and response of a row of one type. */
export type Fields = (row: InteractionRow) => AnswerFields;

/** SPM of a fill-in text. */
const LONGEST_FILL_IN = 250;

export const words = (text: string): string => plain(text, LONGEST_FILL_IN);

/**
 * scorm-again, which many LMSs are built on, takes a comma in a pattern for the end of an alternative; those within
 * numbers go.
 */
export const patternWords = (text: string): string =>
  words(text.replace(/(\d),(?=\d{3}\b)/g, '$1').replaceAll(',', ';'));
