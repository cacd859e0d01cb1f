/** The interactions of an attempt in words, with the codebook as the dictionary. */
import { PAGE_TIMES } from '../../model/page-times.ts';
import type { Codebook, InteractionResult } from '../../model/record.ts';
import { isPilot } from '../../trainer/analyse/item.ts';
import type { Cell } from '../../trainer/dataset.ts';
import { Cells } from '../../trainer/read/cells.ts';
import { dictionaryOf } from '../../trainer/read/dictionary.ts';
import { formOf } from '../../trainer/read/elements.ts';
import { resultIn } from '../../trainer/read/values.ts';
import type { PackageStandard, Values } from '../wire.ts';

export interface AnswerRow {
  readonly row: number;
  readonly id: string;
  /** The question; its id where the codebook does not know it. */
  readonly question: string;
  readonly answer: string;
  readonly right: string;
  readonly result: InteractionResult | '';
}

/** What stands between the parts of an answer, by type of the course or of SCORM 2004. */
const BETWEEN: Readonly<Record<string, string>> = { ordering: ' → ', sequencing: ' → ', matching: '; ' };

type TextOf = (option: string) => string;

/** An option, or a pair of a row and an option: `The dance group: What the floor is made of`. */
function pairText(id: string, textOf: TextOf): string {
  const whole = textOf(id);
  return whole === id ? id.split('.').map(textOf).join(': ') : whole;
}

/** The words of the first try, then what was tried later. */
function wordsOf({ tries, words }: Cell, type: string, textOf: TextOf): string {
  const inOptions = (ids: readonly string[]): string =>
    ids.map((id) => pairText(id, textOf)).join(BETWEEN[type] ?? ' + ');
  // A path names its ending, and its words are the choices that led there.
  if (type === 'path') return `${inOptions(tries[0] ?? [])} (${words})`;
  const first = words || inOptions(tries[0] ?? []);
  const later = tries.slice(1).map((ids) => `then: ${inOptions(ids)}`);
  return later.length === 0 ? first : `${first} (${later.join('; ')})`;
}

/** A range of numbers as SCORM 2004 writes it: `6[:]8`. */
function wordsOfRange(range: string): string {
  const [from = '', to = ''] = range.split('[:]');
  if (from === '' || to === '') return from === '' ? `less than ${to}` : `more than ${from}`;
  return from === to ? from : `${from} to ${to}`;
}

/** Reads as the report does: what stands here and what is counted there are the same cells. */
function reader(codebook: Codebook | null) {
  const dictionary = dictionaryOf(codebook);
  const cells = new Cells(dictionary);
  return (id: string, response: string, type: string): string => {
    if (type === 'numeric' && response.includes('[:]')) return wordsOfRange(response);
    const cell = cells.make(id, response, null, formOf(type));
    if (cell === null) return '';
    const entry = dictionary.entry(id);
    const textOf: TextOf = (option) =>
      entry?.options.find((known) => known.id === dictionary.option(id, option))?.text || option;
    return wordsOf(cell, entry?.type ?? type, textOf);
  };
}

/** Rows that were answered, in the order of the LMS; without those that only hold a place, and time by page. */
export function answersOf(standard: PackageStandard, values: Values, codebook: Codebook | null): AnswerRow[] {
  const response = standard === 'scorm12' ? 'student_response' : 'learner_response';
  const inWords = reader(codebook);
  const rows: AnswerRow[] = [];
  for (let row = 0; `cmi.interactions.${row}.id` in values; row += 1) {
    const field = (name: string): string => values[`cmi.interactions.${row}.${name}`] ?? '';
    const id = field('id');
    const entry = codebook?.entries.find((known) => known.id === id);
    const type = standard === 'scorm12' ? '' : field('type');
    if (id === PAGE_TIMES) continue;
    if (field(response) === '' && field('result') === '') continue;
    rows.push({
      row,
      id,
      question: entry?.text || field('description') || id,
      answer: inWords(id, field(response), type),
      right: inWords(id, field('correct_responses.0.pattern'), type),
      result: resultIn(field('result')) ?? '',
    });
  }
  return rows;
}

/** Rows that say again what other rows hold, or where time went: the report has sections of their own for them. */
const SUMS: ReadonlySet<string> = new Set(['path', 'tries', 'times', 'comment']);

/** How many of these rows the report counts as answered: without sums, rows of a pilot and what the codebook lacks. */
export function countAnswered(rows: readonly AnswerRow[], codebook: Codebook | null): number {
  if (codebook === null) return rows.length;
  const asked = new Set(
    codebook.entries.filter((entry) => !isPilot(entry) && !SUMS.has(entry.type)).map(({ id }) => id),
  );
  return rows.filter(({ id }) => asked.has(id)).length;
}
