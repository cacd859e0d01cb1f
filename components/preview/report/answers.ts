/** The interactions of an attempt in words, with the codebook as the dictionary. */
import { PAGE_TIMES } from '../../model/page-times.ts';
import type { Codebook, CodebookEntry } from '../../model/record.ts';
import { readResponse } from '../../model/wording.ts';
import type { PackageStandard, Values } from '../wire.ts';

export interface AnswerRow {
  readonly row: number;
  readonly id: string;
  /** The question; its id where the codebook does not know it. */
  readonly question: string;
  readonly answer: string;
  readonly right: string;
  readonly result: 'correct' | 'wrong' | 'neutral' | '';
}

/** An option id as content writes it into SCORM 2004, where hyphens are not taken. */
const asShortId = (id: string): string => id.replace(/[^A-Za-z0-9_.]/g, '_');

function optionText(entry: CodebookEntry | undefined, id: string): string {
  const option = entry?.options.find((known) => known.id === id || asShortId(known.id) === id);
  return option?.text || id;
}

/** An option, or a pair of a row and an option: `The dance group: What the floor is made of`. */
function textOf(entry: CodebookEntry | undefined, id: string): string {
  const whole = optionText(entry, id);
  if (whole !== id) return whole;
  return id
    .split('.')
    .map((part) => optionText(entry, part))
    .join(': ');
}

/** What stands between the parts of an answer. */
const BETWEEN: Readonly<Record<string, string>> = { ordering: ' → ', matching: '; ' };

function listOf(ids: readonly string[], entry: CodebookEntry | undefined, type: string): string {
  return ids.map((id) => textOf(entry, id)).join(BETWEEN[type] ?? ' + ');
}

/** A response in the course's wording: the words of the first answer, then what was tried later. */
function wordsOfText(text: string, entry: CodebookEntry | undefined): string {
  const { tries, words } = readResponse(text);
  const inOptions = (ids: readonly string[]): string => listOf(ids, entry, entry?.type ?? '');
  // A path names its ending, and its words are the choices that led there.
  if (entry?.type === 'path') return `${inOptions(tries[0] ?? [])} (${words})`;
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

/** Types of SCORM 2004 that answer with ids, as the course calls them. */
const ID_TYPES: Readonly<Record<string, string>> = {
  choice: 'multiple',
  sequencing: 'ordering',
  matching: 'matching',
  likert: 'likert',
};

function inWords(response: string, type: string, entry: CodebookEntry | undefined): string {
  if (response === '') return '';
  const known = ID_TYPES[type];
  if (known !== undefined) return listOf(response.replaceAll('[.]', '.').split('[,]'), entry, known);
  if (type === 'numeric') return response.includes('[:]') ? wordsOfRange(response) : response;
  // Words that were typed are nobody's ids.
  return type === 'fill-in' ? response : wordsOfText(response, entry);
}

function resultOf(result: string): AnswerRow['result'] {
  if (result === 'incorrect') return 'wrong';
  return result === 'correct' || result === 'wrong' || result === 'neutral' ? result : '';
}

/** Rows that were answered, in the order of the LMS; without those that only hold a place, and time by page. */
export function answersOf(standard: PackageStandard, values: Values, codebook: Codebook | null): AnswerRow[] {
  const response = standard === 'scorm12' ? 'student_response' : 'learner_response';
  const rows: AnswerRow[] = [];
  for (let row = 0; `cmi.interactions.${row}.id` in values; row += 1) {
    const field = (name: string): string => values[`cmi.interactions.${row}.${name}`] ?? '';
    const id = field('id');
    const entry = codebook?.entries.find((known) => known.id === id);
    const type = standard === 'scorm12' ? 'text' : field('type');
    if (id === PAGE_TIMES) continue;
    if (field(response) === '' && field('result') === '') continue;
    rows.push({
      row,
      id,
      question: entry?.text || field('description') || id,
      answer: inWords(field(response), type, entry),
      right: inWords(field('correct_responses.0.pattern'), type, entry),
      result: resultOf(field('result')),
    });
  }
  return rows;
}
