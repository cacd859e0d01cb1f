/** Questions, and the lists of options, choices and picks. */
import { counted } from '../counted.ts';
import { structure } from './entry.ts';

export const questions = {
  'question-without-stem': structure(() => ({
    message: 'The question has no words before its options.',
    expected: 'a paragraph that asks something, above the list',
    remedy: 'Write what is asked.',
  })),
  'question-without-options': structure<{ expected: string }>(({ expected }) => ({
    message: 'The question has no options to choose from.',
    expected,
    remedy: 'Write the options as a list below the question.',
  })),
  'question-no-right': structure(() => ({
    message: 'No option of this question is right.',
    expected: 'at least one line “- [x] …”',
    remedy: 'Put an x between the brackets of the right option.',
  })),
  'question-many-right': structure<{ count: number }>(({ count }) => ({
    message: 'A question of type single has one right option.',
    expected: 'one line “- [x] …”',
    found: `${count} of them`,
    remedy: 'Leave one x, or write “type: multiple”.',
  })),
  'question-all-right': structure(() => ({
    message: 'Every option of this question is right, so there is nothing to decide.',
    expected: 'at least one line “- [ ] …”',
    remedy: 'Add an option that is not right.',
  })),
  'option-mark': structure<{ found: string }>(({ found }) => ({
    message: 'This line does not say whether it is right.',
    expected: '- [x] for a right option, - [ ] for another, with one space after the bracket',
    found,
    remedy: 'Begin the line with “- [x] ” or “- [ ] ”.',
  })),
  'option-empty': structure(() => ({
    message: 'This line has no words.',
    remedy: 'Write the option, or delete the line.',
  })),
  'option-quotation': structure(() => ({
    message: 'The quotation begins on the line of its option.',
    expected: 'the words of the option, and on the next line two spaces, > and the feedback',
    remedy: 'Write the option’s words first and move “> …” to a line of its own, indented by two spaces.',
  })),
  'option-without-id': structure<{ what: string; where?: string }>(({ what, where = 'line' }) => ({
    message: `This ${what} has no id. Answers are stored by id, never by position or words.`,
    expected: `an id between backticks at the end of the ${where}, such as \`#need\``,
    found: 'nothing',
    remedy: 'Run npm run check -- --fix (with the same --course, if you gave one). It writes missing ids.',
  })),
  'id-misplaced': structure<{ what: string; found: string; where?: string }>(
    ({ what, found, where = 'line' }) => ({
      message: `The id is not in backticks at the end of the ${where}, so learners would read it as words of the ${what}.`,
      expected: 'the words, then an id between backticks, such as `#need`, and nothing after it',
      found,
      remedy:
        'Write the id once, between backticks, with its #, after the last word; or delete what is no id.',
    }),
  ),
  'quotation-unmarked': structure<{ what: string }>(({ what }) => ({
    message: `This line has no “>”, so it is no feedback but would be read as words of the ${what}.`,
    expected: 'two spaces, > and the feedback on a line below the id',
    remedy: 'Write “> ” before it; words that belong to the line above go onto that line, before the id.',
  })),
  'option-id-duplicate': structure<{ id: string; line: number }>(({ id, line }) => ({
    message: `The id “${id}” is used twice in one list.`,
    expected: 'an id of its own for each line',
    found: `also in line ${line}`,
    remedy: 'Change the newer one of the two.',
  })),
  'quotation-not-indented': structure<{ indent: string; by?: number }>(({ indent, by = 0 }) => {
    const needed = /^\w+ spaces/.exec(indent)?.[0] ?? indent;
    const few = `indented by ${counted(by, 'space')} and needs ${needed === 'three spaces' ? 3 : 2}`;
    return {
      message: `This quotation is ${by > 0 ? few : 'not indented'}, so it belongs to no line of the list and cuts the list in two.`,
      expected: `${indent} before each > of the quotation`,
      remedy:
        by > 0
          ? `Write ${needed} before each > here; the other quotations of this list need them too.`
          : `Indent every line of the quotation by ${indent}.`,
    };
  }),
  'quotation-lead': structure(() => ({
    message: 'This quotation does not say what it is.',
    expected: 'a quotation that begins with “**A colleague wrote:**” or “**Less useful:**”',
    remedy: 'Begin it with one of the two, or write it as a paragraph of the prompt.',
  })),
  'quotation-twice': structure(() => ({
    message: 'There are two quotations here where there can be one.',
    expected: 'a line with > alone between paragraphs of one quotation',
    remedy: 'Write “>” on the empty line between the two (with the same indentation).',
  })),
  'list-twice': structure(() => ({
    message: 'A second list begins here; what is below it would be lost.',
    expected: 'one list, each line with the same sign (- or *)',
    remedy: 'Use the same sign for every line and delete text between the lines.',
  })),
  'bank-mark': structure<{ mark: string; near: string; isBare?: boolean }>(({ mark, near, isBare }) => ({
    message:
      isBare === true
        ? 'These are the marks of a question, but they would be read as words of it.'
        : `The mark “${mark}” is not known here.`,
    found: mark,
    remedy: near,
  })),
  'bank-text-before': structure(() => ({
    message: 'This text stands before the first question of the bank.',
    expected: 'a heading “## question-id” above each question',
    remedy: 'Give the question a heading with its id, or delete the text.',
  })),
  'pick-ticked': structure(() => ({
    message: 'Nothing is right or wrong in a reflection, so nothing can be ticked beforehand.',
    expected: '- [ ] …',
    remedy: 'Delete the x.',
  })),
  'reflection-without-prompt': structure(() => ({
    message: 'The reflection asks nothing.',
    expected: 'a paragraph with the question, below the front matter',
    remedy: 'Write what the learner should think about.',
  })),
};
