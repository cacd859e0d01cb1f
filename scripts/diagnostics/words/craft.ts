/** Rules of good craft, and whether the course does what it promises. */
import { advice, alignment, craft } from './entry.ts';

const served = 'or “> **Right:** …” and “> **Otherwise:** …” below them all';

const withoutFeedback = {
  option: {
    message: 'This option has no feedback; a learner who chooses it learns nothing.',
    expected: 'a quotation below the option, indented by two spaces',
  },
  answer: {
    message: 'This answer has no feedback; a learner who types it learns nothing.',
    expected: 'a quotation below the line, indented by two spaces',
  },
  unforeseen: {
    message: 'An answer that nobody foresaw gets no feedback.',
    expected: 'a quotation “> **Otherwise:** …” below the list',
    remedy: 'Write in a sentence or two what helps somebody on who thought of something else.',
  },
  row: {
    message: 'This row has no feedback; a learner who matches it wrongly learns nothing.',
    expected: `a third column with the reason, ${served}`,
  },
  step: {
    message: 'This line has no feedback; a learner who puts it elsewhere learns nothing.',
    expected: `a quotation below the line, indented by three spaces, ${served}`,
  },
};

interface Unserving {
  /** `bank`: a question below a heading of a bank. */
  readonly what: 'question' | 'bank' | 'scenario';
  readonly id: string;
  /** Outcomes of the course. */
  readonly ids: readonly string[];
}

function outcomeRemedy({ what, id, ids }: Unserving): string {
  const [first = 'O1'] = ids;
  const line = what === 'question' ? `outcome: ${first}` : `outcomes: [${first}]`;
  const write =
    what === 'bank'
      ? `Write \`outcome ${first}\`, with its backticks, into the line of marks below “## ${id}”; without such a line, on a line of its own with an empty line below it.`
      : `Write the line “${line}” into the front matter.`;
  return ids.length > 1
    ? `${write} In place of ${first}, name the outcome that fits: ${ids.join(', ')}.`
    : write;
}

export const craftRules = {
  'craft-feedback': craft<{ what: keyof typeof withoutFeedback }>('course', ({ what }) => ({
    remedy: 'Write in a sentence or two why somebody may choose it and what speaks for or against it.',
    ...withoutFeedback[what],
  })),
  'craft-consequence': craft('course', () => ({
    message: 'Nothing happens after this choice.',
    expected: 'a quotation below the choice, indented by two spaces: what happens next in the story',
    remedy: 'Write the consequence, and below it “**Coach:** …”.',
  })),
  'craft-misconception': craft('course', () => ({
    message: 'This poor choice does not name the misconception behind it.',
    expected: 'a paragraph “**Misconception:** …” in its quotation; learners do not see it',
    remedy: 'Write what somebody believes who chooses this.',
  })),
  'craft-quality': craft<{ reason: string }>('course', ({ reason }) => ({
    message: reason,
    expected: '`best`, `acceptable` or `poor` on each choice of a decision, `best` on one of them',
    remedy: 'Add the mark.',
  })),
  'craft-best-longest': craft<{ longest: number; decisions: number }>('words', ({ longest, decisions }) => ({
    message: 'The best choice can be guessed: it is too often the longest.',
    expected: 'in at most a third of the decisions',
    found: `in ${longest} of ${decisions}`,
    remedy: 'Shorten the best choice or lengthen another one.',
  })),
  'craft-stem': craft<{ words: number; limit: number }>('words', ({ words, limit }) => ({
    message: 'The question is long to read.',
    expected: `at most ${limit} words`,
    found: `${words} words`,
    remedy: 'Shorten it, or put the case into the lesson above.',
  })),
  'craft-option': craft<{ words: number; limit: number }>('words', ({ words, limit }) => ({
    message: 'The option is long to read.',
    expected: `at most ${limit} words`,
    found: `${words} words`,
    remedy: 'Shorten it; reasons go into the feedback.',
  })),
  'craft-right-longest': craft<{ use: string; ids: readonly string[]; of: number }>(
    'words',
    ({ use, ids, of }) => ({
      message: `The right option can be guessed: in ${ids.length} of ${of} questions of type single (use: ${use}) it is the longest.`,
      expected: 'in at most a third of them',
      found: ids.join(', '),
      remedy: 'Shorten the right option or lengthen another one, in some of these questions.',
    }),
  ),
  'craft-all-of-the-above': craft<{ found: string }>('words', ({ found }) => ({
    message: 'Options are shuffled, so this one points nowhere, and it rewards guessing.',
    found,
    remedy: 'Make it a question of type multiple, or replace the option.',
  })),
  'option-alike': advice<{ line: number }>('words', ({ line }) => ({
    message: `This line has the same words as line ${line}, so nobody can tell the two apart.`,
    expected: 'other words in each line; capitals make no difference',
    remedy: 'Change the words of one of the two, or delete it.',
  })),
  'craft-page': craft<{ words: number; limit: number }>('words', ({ words, limit }) => ({
    message: 'The page is long to read in one go.',
    expected: `at most ${limit} words`,
    found: `${words} words`,
    remedy: 'Make two pages of it.',
  })),
  'craft-path': craft<{ words: number; limit: number }>('words', ({ words, limit }) => ({
    message: 'The longest way through the story is long to read.',
    expected: `at most ${limit} words before the debrief`,
    found: `${words} words`,
    remedy: 'Shorten scenes and consequences.',
  })),
  'craft-outcome': craft<Unserving>('course', (facts) => ({
    message: `This ${facts.what === 'scenario' ? 'scenario' : 'question'} does not say which outcome it serves.`,
    expected: 'an outcome of course.yaml',
    remedy: outcomeRemedy(facts),
  })),
  'align-point-untaught': alignment<{ id: string }>('course', ({ id }) => ({
    message: `The source point ${id} is taught nowhere.`,
    expected: `“teaches: [${id}]” on at least one page or scenario`,
    remedy: 'Teach it, and name it in the front matter of that page.',
  })),
  'align-outcome-unpractised': alignment<{ id: string }>('course', ({ id }) => ({
    message: `Nothing in the course practises the outcome ${id}.`,
    expected: 'a practice question or a scenario with this outcome',
    remedy: 'Write one, or name the outcome on one that is there.',
  })),
  'align-outcome-unassessed': alignment<{ id: string }>('course', ({ id }) => ({
    message: `No question of the assessment checks the outcome ${id}.`,
    expected: 'a question with “use: assessment” and this outcome',
    remedy: 'Write one, or name the outcome on one that is there.',
  })),
};
