/**
 * The open and the last sitting, results, and when each question was last drawn. Which questions a sitting asked
 * follows from that, and their order from the attempt's seed.
 */
import type { QuestionIndex } from '../../model/course.ts';
import type { Answer, AssessmentResult, AssessmentTry, Progress } from '../../model/progress.ts';
import { sittingOrder } from '../draw.ts';
import { keptResults } from '../results.ts';
import type { PackedAnswer, Spans } from './answers.ts';
import { codeAnswers, codeSpans, fromNumbers, NO_ANSWER, toNumbers } from './answers.ts';
import { widthOf } from './bits.ts';
import type { Bits } from './bits.ts';
import type { Draft, Entry } from './section.ts';
import { codeEntries, given, sectionOf, taken } from './section.ts';

/** What a sitting asked, and its answer if there is one. */
interface Asked {
  readonly answer: PackedAnswer | null;
}

interface PackedSeen {
  /** How many sittings before the latest one the question was last drawn. */
  readonly age: number;
  readonly open: Asked | null;
  readonly last: Asked | null;
}

interface PackedAssessment {
  /** Number of the latest sitting, which is the open one if there is one. */
  readonly latest: number;
  readonly isOpen: boolean;
  /** 0 without a last sitting, else one more than how many sittings it was before the latest one. */
  readonly lastAge: number;
  readonly results: readonly AssessmentResult[];
  readonly seen: readonly Entry<PackedSeen>[];
}

const BLANK: PackedAssessment = { latest: 0, isOpen: false, lastAge: 0, results: [], seen: [] };
const UNSEEN: PackedSeen = { age: 0, open: null, last: null };

export const assessment = sectionOf<PackedAssessment>({
  letter: 'A',
  blank: BLANK,
  take(index, { assessment: { open, last, results, seen } }) {
    const latest = Math.max(0, open?.number ?? 0, last?.number ?? 0, ...Object.values(seen));
    if (latest === 0 && results.length === 0) return null;
    return {
      latest,
      isOpen: open !== null,
      lastAge: last ? latest - last.number + 1 : 0,
      results: keptResults(results),
      seen: taken(index.questions, seen, (question, sitting) => ({
        age: latest - sitting,
        open: askedIn(open, question),
        last: askedIn(last, question),
      })),
    };
  },
  code(io, value) {
    const answers = value.seen.flatMap(({ value: { open, last } }) => [open?.answer, last?.answer]);
    const spans = codeSpans(
      io,
      answers.filter((answer) => answer !== null && answer !== undefined),
    );
    const latest = io.gamma(value.latest);
    const isOpen = io.flag(value.isOpen);
    const lastAge = io.gamma(value.lastAge);
    return {
      latest,
      isOpen,
      lastAge,
      results: codeResults(io, value.results),
      seen: codeEntries(io, value.seen, UNSEEN, (seen) => codeSeen(io, seen, { isOpen, lastAge, spans })),
    };
  },
  give(index, { latest, isOpen, lastAge, results, seen }, draft, remarks) {
    const open: Draw = { number: latest, asked: new Map() };
    const last: Draw = { number: latest - lastAge + 1, asked: new Map() };
    const ages = given(index.questions, seen, remarks, (question, entry) => {
      if (entry.open) open.asked.set(question.id, answerIn(question, entry.open, remarks.edition));
      // A finished sitting stays as it was.
      if (entry.last) last.asked.set(question.id, answerIn(question, entry.last, Infinity));
      return latest - entry.age;
    });
    draft.assessment = {
      open: isOpen ? sittingOf(open, draft) : null,
      last: lastAge > 0 ? sittingOf(last, draft) : null,
      results,
      seen: ages,
    };
  },
});

function askedIn(sitting: AssessmentTry | null, question: QuestionIndex): Asked | null {
  if (!sitting?.drawn.includes(question.id)) return null;
  const answer = sitting.answers[question.id];
  return { answer: answer === undefined ? null : toNumbers(question, answer) };
}

interface Sittings {
  readonly isOpen: boolean;
  readonly lastAge: number;
  readonly spans: Spans;
}

/** A question drawn in the open sitting may have been drawn in the last one too; of all others its age tells. */
function codeSeen(io: Bits, seen: PackedSeen, { isOpen, lastAge, spans }: Sittings): PackedSeen {
  const age = io.gamma(seen.age);
  const inOpen = isOpen && age === 0;
  const again = inOpen && lastAge > 1;
  const inLast = again ? io.flag(seen.last !== null) : age === lastAge - 1;
  const answered = [inOpen && io.flag(isAnswered(seen.open)), inLast && io.flag(isAnswered(seen.last))];
  const answers = [seen.open, seen.last].map((asked) => asked?.answer ?? NO_ANSWER);
  const found = codeAnswers(
    io,
    answers.filter((_, at) => answered[at]),
    spans,
  );
  const open = answered[0] ? (found.shift() ?? null) : null;
  const last = answered[1] ? (found.shift() ?? null) : null;
  return { age, open: inOpen ? { answer: open } : null, last: inLast ? { answer: last } : null };
}

function isAnswered(asked: Asked | null): boolean {
  return asked !== null && asked.answer !== null;
}

/** The number of questions is as a rule the same in all sittings. */
function codeResults(io: Bits, results: readonly AssessmentResult[]): AssessmentResult[] {
  let before = 0;
  return io.list(results, { correct: 0, total: 0 }, ({ correct, total }) => {
    if (!io.flag(total === before)) before = io.gamma(total);
    return { total: before, correct: io.bits(Math.min(correct, total), widthOf(before)) };
  });
}

/** A sitting that is being read: answers by question, `null` where there is none. */
interface Draw {
  readonly number: number;
  readonly asked: Map<string, Answer | null>;
}

/** An answer with a retired option is to be given again. */
function answerIn(question: QuestionIndex, { answer }: Asked, edition: number): Answer | null {
  return answer === null ? null : fromNumbers(question, answer, edition);
}

function sittingOf({ number, asked }: Draw, { seed }: Draft): Progress['assessment']['open'] {
  if (asked.size === 0) return null;
  const answers = [...asked].filter((entry): entry is [string, Answer] => entry[1] !== null);
  return {
    number,
    drawn: sittingOrder([...asked.keys()], seed, number),
    answers: Object.fromEntries(answers),
  };
}
