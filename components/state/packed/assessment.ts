/** The open and the last sitting, results, and when each question was last drawn. */
import type { CourseIndex, QuestionIndex } from '../../model/course.ts';
import type { Answer, AssessmentResult, AssessmentTry } from '../../model/progress.ts';
import { keptResults } from '../results.ts';
import type { PackedAnswer } from './answers.ts';
import { codeAnswer, fromNumbers, spanOf, toNumbers } from './answers.ts';
import { widthOf } from './bits.ts';
import type { Bits } from './bits.ts';
import type { Entry, Remarks } from './section.ts';
import { byId, byNumber, codeEntries, given, sectionOf, taken } from './section.ts';

interface Drawn {
  readonly question: number;
  readonly answer: PackedAnswer | null;
}

/** `number` 0: no sitting. */
interface PackedTry {
  readonly number: number;
  readonly drawn: readonly Drawn[];
}

interface PackedAssessment {
  /** The open one and the last one. */
  readonly sittings: readonly PackedTry[];
  readonly results: readonly AssessmentResult[];
  readonly latest: number;
  /** How many sittings before the latest one a question was last drawn. */
  readonly seen: readonly Entry<number>[];
}

const NO_SITTING: PackedTry = { number: 0, drawn: [] };

export const assessment = sectionOf<PackedAssessment>({
  letter: 'A',
  blank: { sittings: [NO_SITTING, NO_SITTING], results: [], latest: 0, seen: [] },
  take(index, { assessment: { open, last, results, seen } }) {
    const latest = Math.max(0, ...Object.values(seen));
    if (!open && !last && results.length === 0 && latest === 0) return null;
    const known = byId(index.questions);
    return {
      sittings: [open, last].map((sitting) => (sitting ? packed(known, sitting) : NO_SITTING)),
      results: keptResults(results),
      latest,
      seen: taken(index.questions, seen, (_, sitting) => latest - sitting),
    };
  },
  code(io, { sittings, results, latest, seen }) {
    const all = sittings.flatMap(({ drawn }) => drawn);
    const width = io.bits(widthOf(Math.max(1, ...all.map(({ question }) => question))), 5);
    const span = io.count(spanOf(all.flatMap(({ answer }) => (answer === null ? [] : [answer]))));
    return {
      sittings: sittings.map((sitting) => codeTry(io, sitting, width, span)),
      results: io.list(results, { correct: 0, total: 0 }, (result) => codeResult(io, result)),
      latest: io.gamma(latest),
      seen: codeEntries(io, seen, 0, (age) => io.gamma(age)),
    };
  },
  give(index, { sittings, results, latest, seen }, draft, remarks) {
    const [open = null, last = null] = sittings.map((sitting) => unpacked(index, sitting, remarks));
    const ages = given(index.questions, seen, remarks, (_, age) => latest - age);
    draft.assessment = { open, last, results, seen: ages };
  },
});

function codeTry(io: Bits, sitting: PackedTry, width: number, span: number): PackedTry {
  const number = io.gamma(sitting.number);
  if (number === 0) return NO_SITTING;
  const drawn = io.list<Drawn>(sitting.drawn, { question: 0, answer: null }, ({ question, answer }) => ({
    question: io.bits(question, width),
    answer: io.flag(answer !== null) ? codeAnswer(io, answer ?? [], span) : null,
  }));
  return { number, drawn };
}

function codeResult(io: Bits, result: AssessmentResult): AssessmentResult {
  const total = io.gamma(result.total);
  return { total, correct: io.bits(Math.min(result.correct, result.total), widthOf(total)) };
}

function packed(
  known: ReadonlyMap<string, QuestionIndex>,
  { number, drawn, answers }: AssessmentTry,
): PackedTry {
  return {
    number,
    drawn: drawn.flatMap((id) => {
      const question = known.get(id);
      const answer = answers[id];
      if (!question) return [];
      return { question: question.number, answer: answer === undefined ? null : toNumbers(question, answer) };
    }),
  };
}

/** A sitting without the questions that are retired; an answer with a retired option is to be given again. */
function unpacked(index: CourseIndex, { number, drawn }: PackedTry, remarks: Remarks): AssessmentTry | null {
  const known = byNumber(index.questions);
  const ids: string[] = [];
  const answers: Record<string, Answer> = {};
  for (const item of drawn) {
    const question = known.get(item.question);
    const answer = question && item.answer !== null ? fromNumbers(question, item.answer) : null;
    if (question) ids.push(question.id);
    else remarks.retired = true;
    if (question && answer !== null) answers[question.id] = answer;
  }
  return ids.length > 0 ? { number, drawn: ids, answers } : null;
}
