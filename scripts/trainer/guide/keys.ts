/** Answer keys: each question with what is right and what learners are told. */
import type { Accepted, QuestionType } from '../../../components/model/course.ts';
import { plain, plainInline } from '../../content/nodes.ts';
import type { LineSource, OptionSource, QuestionSource } from '../../content/source.ts';
import { html, type Content, type Markup } from '../markup.ts';

function feedback({ quotation }: LineSource): Markup | null {
  return quotation === null ? null : html`<span class="told">${plain(quotation)}</span>`;
}

/** What is typed, as it is accepted. */
function acceptedWords(accepts: Accepted): string {
  if ('words' in accepts) return accepts.words.join(' / ');
  const { from, to } = accepts;
  if (from === null) return `up to ${to ?? ''}`;
  if (to === null) return `from ${from}`;
  return from === to ? String(from) : `${from} to ${to}`;
}

function optionItem(option: OptionSource): Markup {
  const words = option.accepts === null ? plainInline(option.words) : acceptedWords(option.accepts);
  const mark = option.ticked ? html`<b class="right">right</b>` : null;
  return html`<li class="${option.ticked ? 'is-right' : ''}">${mark} ${words} ${feedback(option)}</li>`;
}

function answers(question: QuestionSource): Markup {
  const { type, options, rows } = question;
  const wordsOf = (id: string | null): string => {
    const option = options.find((one) => one.id === id);
    return option ? plainInline(option.words) : '';
  };
  if (type === 'likert') {
    const points = options.map(({ words }) => plainInline(words)).join(' / ');
    return html`<p>${points}. Nothing is right or wrong.</p>
      <ul class="options">
        ${rows.map(({ words }) => html`<li>${plainInline(words)}</li>`)}
      </ul>`;
  }
  if (type === 'ordering') {
    return html`<ol class="options">
      ${options.map((option) => html`<li>${plainInline(option.words)} ${feedback(option)}</li>`)}
    </ol>`;
  }
  const spare = options.filter(({ id }) => !rows.some(({ right }) => right === id));
  const items: Content =
    type === 'matching'
      ? [
          ...rows.map(
            (row) => html`<li>${plainInline(row.words)} → <b>${wordsOf(row.right)}</b> ${feedback(row)}</li>`,
          ),
          ...spare.map((one) => html`<li>Fits nothing: ${plainInline(one.words)} ${feedback(one)}</li>`),
        ]
      : options.map(optionItem);
  return html`<ul class="options">
    ${items}
  </ul>`;
}

function told(lead: string, blocks: QuestionSource['right']): Markup | null {
  return blocks === null ? null : html`<p class="led"><b>${lead}</b> ${plain(blocks)}</p>`;
}

/** Kinds of question in words for people who lead a group. */
const kinds: Readonly<Record<QuestionType, string>> = {
  single: 'one answer',
  multiple: 'several answers',
  matching: 'pairs',
  ordering: 'an order',
  'short-answer': 'a few words to type',
  numeric: 'a number to type',
  likert: 'statements on a scale',
};

/** Names of a course's elements by their ids. */
type ElementNames = Readonly<Record<string, string>>;

/** One question with its key. */
function answerKey(question: QuestionSource, elements: ElementNames): Markup {
  const { id, type, outcome, element, stem } = question;
  const tags = [
    kinds[type],
    ...(outcome ? [`outcome ${outcome.value}`] : []),
    ...(element ? [elements[element.value] ?? element.value] : []),
  ];
  return html`<li class="key">
    <p class="stem">${plain(stem)}</p>
    ${answers(question)} ${told('When right:', question.right)} ${told('Otherwise:', question.otherwise)}
    <p class="tags">In reports: <code>${id}</code> · ${tags.join(' · ')}</p>
  </li>`;
}

/** A list of questions under a heading of its own; nothing where there are none. */
export function answerKeys(
  id: string,
  title: string,
  questions: readonly QuestionSource[],
  elements: ElementNames,
): Markup | null {
  if (questions.length === 0) return null;
  return html`<section>
    <h3 id="${id}">${title}</h3>
    <ol class="keys">
      ${questions.map((question) => answerKey(question, elements))}
    </ol>
  </section>`;
}
