/** Questions of every type in the authors' language, all of the same size. */
import type { QuestionType } from '../../../components/model/course.ts';
import type { Prose } from './prose.ts';

const STEM = 90;
const FEEDBACK = 90;

/** What stands below the stem. */
const ANSWERS: Readonly<Record<QuestionType, (prose: Prose) => string>> = {
  single: (prose) => ['a', 'b', 'c'].map((id) => ticked(prose, id, id === 'b')).join('\n'),
  multiple: (prose) => ['a', 'b', 'c'].map((id) => ticked(prose, id, id !== 'c')).join('\n'),
  matching: ({ text, words }) =>
    table(
      [words(1), words(1), words(1)],
      ['a', 'b', 'c'].map((id) => [`${words(3)} \`#${id}\``, `${words(4)} \`#${id}${id}\``, text(FEEDBACK)]),
    ),
  ordering: ({ text, words }) =>
    ['a', 'b', 'c'].map((id, at) => `${at + 1}. ${words(5)} \`#${id}\`\n   > ${text(FEEDBACK)}`).join('\n'),
  'short-answer': ({ text, words }) =>
    `- [x] ${words(1)} / ${words(2)} \`#a\`\n  > ${text(FEEDBACK)}\n- [ ] ${words(1)} \`#b\`\n  > ${text(FEEDBACK)}`,
  numeric: ({ text }) =>
    `- [x] 6 to 8 \`#a\`\n  > ${text(FEEDBACK)}\n- [ ] less than 6 \`#b\`\n  > ${text(FEEDBACK)}`,
  likert: ({ words }) =>
    table(
      ['', `${words(2)} \`#p\``, `${words(2)} \`#q\``, `${words(2)} \`#r\``],
      ['a', 'b', 'c'].map((id) => [`${words(8)}. \`#${id}\``]),
    ),
};

/** Feedback for everybody, where the type has any and no option has its own. */
const OTHERWISE: ReadonlySet<QuestionType> = new Set(['short-answer', 'numeric', 'matching', 'multiple']);

function ticked({ text, words }: Prose, id: string, isRight: boolean): string {
  return `- [${isRight ? 'x' : ' '}] ${words(isRight ? 6 : 9)}. \`#${id}\`\n  > ${text(FEEDBACK)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Stem, answers and feedback; front matter or the heading in a bank is the caller's. */
export function questionText(type: QuestionType, prose: Prose): string {
  const stem = prose.text(STEM).replace(/\.$/, '?');
  const otherwise = OTHERWISE.has(type) ? `\n\n> **Otherwise:** ${prose.text(FEEDBACK)}` : '';
  return `${stem}\n\n${ANSWERS[type](prose)}${otherwise}\n`;
}
