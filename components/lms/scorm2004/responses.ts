/** Answers in the real interaction types of SCORM 2004 (RTE §4.2.9.1), one line each. */
import type { InteractionRow, InteractionType } from '../../model/record.ts';
import { plain } from './plain.ts';

interface AnswerFields {
  readonly type: string;
  /** Empty: not sent. */
  readonly pattern: string;
  readonly response: string;
}

/** SPM of a fill-in text. */
const LONGEST_FILL_IN = 250;
/** A decimal as Moodle takes it. */
const REAL = /^-?\d{1,5}(\.\d{1,18})?$/;

/** Types whose answer is a list of short ids. */
const ID_TYPES: Partial<Record<InteractionType, string>> = {
  single: 'choice',
  multiple: 'choice',
  decision: 'choice',
  ordering: 'sequencing',
  likert: 'likert',
};

/** Type, right answer and response of a row. */
export function answerFields(row: InteractionRow): AnswerFields {
  const { type, first, right } = row;
  const idType = ID_TYPES[type];
  if (idType) return { type: idType, pattern: shortIds(right), response: shortIds(first) };
  if (type === 'numeric' && REAL.test(first[0] ?? '')) {
    const exact = right[0] ?? '';
    return { type, pattern: REAL.test(exact) ? `${exact}[:]${exact}` : '', response: first[0] ?? '' };
  }
  if (type === 'numeric' || type === 'short-answer') {
    return { type: 'fill-in', pattern: patternWords(right[0] ?? ''), response: words(first[0] ?? '') };
  }
  return { type: 'long-fill-in', pattern: patternWords(row.pattern), response: words(row.response) };
}

/** Moodle takes letters, digits, `_` and `.`; ids of the source have no `_`, so nothing collides. */
function shortIds(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll('-', '_')).join('[,]');
}

const words = (text: string): string => plain(text, LONGEST_FILL_IN);

/** scorm-again, which many LMSs are built on, takes a comma in a pattern for the end of an alternative. */
const patternWords = (text: string): string => words(text.replaceAll(',', ';'));
