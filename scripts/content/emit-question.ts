/** Stage 6: a question as the player gets it, and its static form. */
import type { ElementContent } from 'hast';
import type { Nodes, PhrasingContent } from 'mdast';
import type { OptionContent, QuestionContent, RowContent } from '../../components/model/course.ts';
import { element, text } from './element.ts';
import { blocksHtml, htmlTree, inlineTree, optionalHtml, worded, type Dressing } from './html.ts';
import { questionHash } from './meaning.ts';
import { plain, plainInline } from './nodes.ts';
import type { LineSource, QuestionSource } from './source.ts';

/** A question. Its hash covers what it means: type, words and key, not the feedback. */
export function emitQuestion(question: QuestionSource, dressing: Dressing): QuestionContent {
  const { id, type, use, stem, layout, repeats } = question;
  const words = plain(stem);
  const html = blocksHtml(stem, dressing);
  const line = ({ id: lineId, words: of, quotation }: LineSource) => ({
    id: lineId,
    ...worded(of, dressing),
    feedback: optionalHtml(quotation, dressing),
  });
  const options = question.options.map((option): OptionContent => {
    const { feedback, ...said } = line(option);
    return { ...said, correct: option.ticked, feedback, ...(option.accepts && { accepts: option.accepts }) };
  });
  const rows = question.rows.map((row): RowContent => {
    const { feedback, ...said } = line(row);
    return { ...said, right: row.right, feedback };
  });
  const content = {
    id,
    type,
    use,
    outcome: question.outcome?.value ?? '',
    element: question.element?.value ?? '',
    stem: html,
    ...(html === `<p>${words}</p>` ? {} : { text: words }),
    options,
    rows,
    layout,
    before: repeats?.value ?? null,
    right: optionalHtml(question.right, dressing),
    otherwise: optionalHtml(question.otherwise, dressing),
    reread: question.reread?.value ?? null,
  };
  return { ...content, hash: questionHash(content) };
}

/**
 * What stands in a question's place until the player has started. It gives nothing away: what is to be matched
 * or put in order stands in the order of the alphabet, and what is to be typed does not stand at all.
 */
export function questionFallback(question: QuestionSource, dressing: Dressing): ElementContent[] {
  const { type, stem, options, rows, headings } = question;
  const list = (lines: readonly LineSource[]): ElementContent =>
    element(
      'ul',
      {},
      lines.map(({ words }) => element('li', {}, inlineTree(words, dressing))),
    );
  const heading = (words: readonly PhrasingContent[] | undefined): ElementContent[] =>
    words && words.length > 0 ? [element('p', {}, [element('strong', {}, inlineTree(words, dressing))])] : [];
  const asked = htmlTree(stem as readonly Nodes[], dressing).flatMap((node): ElementContent[] =>
    node.type === 'doctype' ? [] : [node],
  );
  if (type === 'short-answer' || type === 'numeric') return asked;
  if (type === 'ordering') return [...asked, list(sorted(options))];
  if (type === 'matching') {
    const [left, right] = headings;
    return [...asked, ...heading(left), list(rows), ...heading(right), list(sorted(options))];
  }
  if (type !== 'likert') return [...asked, list(options)];
  const points = options.map(({ words }) => plainInline(words)).join(' / ');
  return [...asked, list(rows), element('p', {}, [text(points)])];
}

function sorted(lines: readonly LineSource[]): LineSource[] {
  const key = ({ words }: LineSource): string => plainInline(words).toLowerCase();
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}
