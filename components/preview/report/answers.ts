/** The interactions of an attempt in words, with the codebook as the dictionary. */
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

/** A response in the course's wording: the words of the first answer, then what was tried later. */
function wordsOfText(text: string, entry: CodebookEntry | undefined): string {
  const { tries, words } = readResponse(text);
  const inOptions = (ids: readonly string[]): string => ids.map((id) => optionText(entry, id)).join(' + ');
  // A path names its ending, and its words are the choices that led there.
  if (entry?.type === 'path') return `${inOptions(tries[0] ?? [])} (${words})`;
  const first = words || inOptions(tries[0] ?? []);
  const later = tries.slice(1).map((ids) => `then: ${inOptions(ids)}`);
  return later.length === 0 ? first : `${first} (${later.join('; ')})`;
}

function inWords(response: string, type: string, entry: CodebookEntry | undefined): string {
  if (response === '') return '';
  if (type === 'choice' || type === 'sequencing' || type === 'likert') {
    return response
      .split('[,]')
      .map((id) => optionText(entry, id))
      .join(type === 'sequencing' ? ' → ' : ' + ');
  }
  return wordsOfText(response, entry);
}

function resultOf(result: string): AnswerRow['result'] {
  if (result === 'incorrect') return 'wrong';
  return result === 'correct' || result === 'wrong' || result === 'neutral' ? result : '';
}

/** Rows that were answered, in the order of the LMS; rows that only hold a place are left out. */
export function answersOf(standard: PackageStandard, values: Values, codebook: Codebook | null): AnswerRow[] {
  const response = standard === 'scorm12' ? 'student_response' : 'learner_response';
  const rows: AnswerRow[] = [];
  for (let row = 0; `cmi.interactions.${row}.id` in values; row += 1) {
    const field = (name: string): string => values[`cmi.interactions.${row}.${name}`] ?? '';
    const id = field('id');
    const entry = codebook?.entries.find((known) => known.id === id);
    const type = standard === 'scorm12' ? 'text' : field('type');
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
