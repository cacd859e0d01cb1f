/** Answers in the real interaction types of SCORM 2004 (RTE §4.2.9.1), one line each. */
import type { InteractionRow, InteractionType } from '../../model/record.ts';
import { patternWords, type AnswerFields, type Fields } from './answer.ts';
import { LONG_TEXT } from '../../model/page-times.ts';
import * as kinds from './answer-kinds.ts';
import { plain } from './plain.ts';

/** Ids or pairs of one answer (RTE §4.2.9.1). */
const MOST_PARTS = 36;

/** Types whose answer is a list of short ids or of pairs of them. */
const ID_TYPES: Partial<Record<InteractionType, string>> = {
  single: 'choice',
  multiple: 'choice',
  decision: 'choice',
  ordering: 'sequencing',
  matching: 'matching',
  likert: 'likert',
};

const KINDS: Readonly<Partial<Record<string, Fields>>> = kinds;

/** Type, right answer and response of a row. */
export function answerFields(row: InteractionRow): AnswerFields {
  const { type, first, right } = row;
  const idType = ID_TYPES[type];
  if (idType) {
    const list = type === 'matching' ? shortPairs : shortIds;
    return { type: idType, pattern: list(right), response: list(first) };
  }
  const own = KINDS[type === 'short-answer' ? 'shortAnswer' : type];
  return (
    own?.(row) ?? {
      type: 'long-fill-in',
      pattern: patternWords(row.pattern),
      response: plain(row.response, LONG_TEXT),
    }
  );
}

/** Moodle takes letters, digits, `_` and `.`; ids of the source have no `_`, so nothing collides. */
function shortIds(ids: readonly string[]): string {
  return ids
    .slice(0, MOST_PARTS)
    .map((id) => id.replaceAll('-', '_'))
    .join('[,]');
}

function shortPairs(pairs: readonly string[]): string {
  return shortIds(pairs.map((pair) => pair.replace('.', '[.]')));
}
