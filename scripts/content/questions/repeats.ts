/** A scale that is asked a second time: statements and points are those of the first asking. */
import { find, type Finding } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { inOrder, ofKind } from '../order.ts';
import type { CourseSource, Located, QuestionSource } from '../source.ts';

/** Questions with what they repeat: statements and points, and where they name none, outcome and element. */
export function withRepeats(questions: readonly QuestionSource[]): QuestionSource[] {
  return questions.map((question) => {
    const first = questions.find(({ id }) => id === question.repeats?.value);
    if (!first || first.repeats || first.type !== 'likert' || question.type !== 'likert') return question;
    const { apart, options, rows } = first;
    const outcome = question.outcome ?? first.outcome;
    const element = question.element ?? first.element;
    return { ...question, apart, options, rows, outcome, element };
  });
}

/** Whether what a scale repeats is a scale that learners have met before. */
export function checkRepeats(source: CourseSource): Finding[] {
  const met = ofKind(inOrder(source), 'question').map(({ item }) => item.id);
  const scales = source.questions.filter(({ type, repeats }) => type === 'likert' && repeats === null);
  return source.questions.flatMap((question) => {
    const { repeats, type, id } = question;
    if (repeats === null || type !== 'likert') return [];
    const first = source.questions.find((one) => one.id === repeats.value);
    if (!first) {
      const ids = scales.map((scale) => scale.id);
      const near = didYouMean(repeats.value, ids, 'Use the id of the scale that is asked first.');
      return [find('reference-unknown', repeats.at, { what: 'question', id: repeats.value, near })];
    }
    if (!scales.includes(first))
      return [find('repeats-wrong', repeats.at, { reason: notFirst(first, repeats, id) })];
    const placed = met.includes(id) && met.includes(first.id);
    if (!placed || met.indexOf(first.id) < met.indexOf(id)) return [];
    const reason = `“${repeats.value}” is met later in the course than this question`;
    return [find('repeats-wrong', repeats.at, { reason })];
  });
}

function notFirst(first: QuestionSource, { value }: Located<string>, id: string): string {
  if (value === id) return 'a question cannot repeat itself';
  if (first.type !== 'likert') return `“${value}” is no scale: its type is ${first.type}`;
  return `“${value}” itself repeats another scale`;
}
