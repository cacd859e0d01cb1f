/** Tables, numbered lists, typed answers and scales: how questions beyond single and multiple are written. */
import { structure } from './entry.ts';

export const answers = {
  'question-without-table': structure<{ type: string; expected: string }>(({ type, expected }) => ({
    message: `A question of type ${type} needs a table, and there is none here.`,
    expected,
    remedy: 'Write the table below what is asked; the author guide has an example.',
  })),
  'table-broken': structure(() => ({
    message: 'These lines were meant as a table, but they make none, so learners would read the bars.',
    expected: 'a header row, and below it a line with “---” for each of its columns',
    remedy:
      'Give both lines the same number of columns, begin and end each with “|”, and leave the line above the table empty.',
  })),
  'table-columns': structure<{ found: number; expected: string }>(({ found, expected }) => ({
    message: 'This line of the table has another number of columns than can be read.',
    expected: `columns: ${expected}`,
    found: `${found}`,
    remedy:
      'The columns are the row, its answer and, if you like, the feedback; write “\\|” for a bar in words.',
  })),
  'table-rows': structure<{ what: string; found: number; least: number }>(({ what, found, least }) => ({
    message: `The table has too few ${what}.`,
    expected: `at least ${least}`,
    found: `${found}`,
    remedy: 'Add a line below the header row.',
  })),
  'row-without-answer': structure(() => ({
    message: 'This row has no answer, so nothing could be matched with it.',
    expected: '| the row `#id` | the answer `#id` |',
    found: 'nothing in the second column',
    remedy: 'Write the answer, or only the id of an answer that another row has.',
  })),
  'answer-unknown': structure<{ id: string; ids: readonly string[] }>(({ id, ids }) => ({
    message: `No row gives the answer “${id}” any words.`,
    expected: 'the words of the answer once, with the id at their end; further rows may name the id alone',
    found: `\`#${id}\``,
    remedy: ids.length > 0 ? `Write the words, or use one of: ${ids.join(', ')}.` : 'Write the words.',
  })),
  'answer-twice': structure<{ id: string; other: string; line: number; typed?: string }>(
    ({ id, other, line, typed }) =>
      typed === undefined
        ? {
            message: 'Two answers have the same words, so learners could not tell them apart.',
            expected: `the id of the same answer, \`#${other}\` (line ${line})`,
            found: `\`#${id}\``,
            remedy: `Write “\`#${other}\`” alone, or change the words of one of the two.`,
          }
        : {
            message: `Line ${line} takes this answer already, so nobody would ever be told what belongs to this one.`,
            expected: 'each answer in one line; capitals, accents and punctuation make no difference',
            found: typed,
            remedy: `Delete “${typed}” in one of the two lines, or the whole line if nothing else stands there.`,
          },
  ),
  'matching-one-answer': structure(() => ({
    message: 'There is only one answer, so nothing has to be matched.',
    expected: 'at least two different answers',
    remedy: 'Add a line with an empty first column and an answer that fits nothing, or other rows.',
  })),
  'cards-groups': structure<{ found: number; least: number; most: number }>(({ found, least, most }) => ({
    message: 'Cards are sorted into a few groups that all fit onto a phone.',
    expected: `${least} to ${most} different answers`,
    found: `${found}`,
    remedy: 'Leave out “layout: cards”, or make the groups larger.',
  })),
  'cards-type': structure<{ type: string }>(({ type }) => ({
    message: `A question of type ${type} has no rows, so it cannot be shown as cards.`,
    expected: 'layout: cards with type: matching or type: likert',
    found: type,
    remedy: 'Delete “layout”, or change the type.',
  })),
  'list-numbers': structure<{ found: string }>(({ found }) => ({
    message: 'The right order is not to be seen: this list has no numbers, or it has boxes to tick.',
    expected: 'lines that begin with “1. ”, “2. ”, “3. ”, in the right order',
    found,
    remedy: 'Begin each line with its number, a full stop and a space.',
  })),
  'list-order': structure<{ found: string }>(({ found }) => ({
    message: 'The numbers do not rise one by one, so it is not clear which order is right.',
    expected: '“1. ”, “2. ”, “3. ” and so on from top to bottom, in the right order',
    found,
    remedy:
      'Put the lines in the right order, and number them anew; lines that all begin with “1. ” will do.',
  })),
  'ordering-short': structure<{ found: number; least: number }>(({ found, least }) => ({
    message: 'There is too little to put in order; it could be guessed.',
    expected: `at least ${least} lines`,
    found: `${found}`,
    remedy: 'Add a line, or ask it as a question of type single.',
  })),
  'answer-none': structure(() => ({
    message: 'No answer of this question is accepted.',
    expected: 'at least one line “- [x] …” with what is right',
    remedy: 'Put an x between the brackets of each answer that is right.',
  })),
  'answer-long': structure<{ variant: string; length: number; limit: number }>(
    ({ variant, length, limit }) => ({
      message: `“${variant}” is longer than what learners can type.`,
      expected: `at most ${limit} characters in each variant`,
      found: `${length} characters`,
      remedy: 'Shorten it to the word that matters; put “ / ” with a space on each side between variants.',
    }),
  ),
  'answer-slash': structure<{ found: string }>(({ found }) => ({
    message: 'This slash parts no answers, so learners would have to type all of these words.',
    expected: '“ / ” between ways of saying the same, as in “the floor / flooring”',
    found,
    remedy: 'Put a space on each side of /; in words that belong together, write a space in its place.',
  })),
  'answer-number': structure<{ found: string }>(({ found }) => ({
    message: 'This line is neither a number nor a range of numbers.',
    expected:
      '“4”, “-1.5”, “4 to 6” (the smaller first), “less than 4” or “more than 6”, of at most 10 characters each',
    found,
    remedy: 'Write digits with a point for decimals and nothing else; the unit belongs into the question.',
  })),
  'answer-overlap': structure<{ found: string; line: number; other: string }>(({ found, line, other }) => ({
    message: 'One and the same answer would be both right and wrong.',
    expected: `nothing that “${other}” (line ${line}) takes in as well`,
    found,
    remedy: 'Change one of the two so that they have nothing in common.',
  })),
  'scale-corner': structure<{ found: string }>(({ found }) => ({
    message: 'The first column of a scale belongs to the statements, so its header is empty and no point.',
    expected: '| | first point `#id` | second point `#id` |',
    found,
    remedy:
      'If it is a point of the scale, put an empty column before it: begin the header row with “| | ”. If not, delete its words.',
  })),
  'scale-points': structure<{ found: number; least: number; most: number }>(({ found, least, most }) => ({
    message: 'A scale has a few points, so that each of them means something.',
    expected: `${least} to ${most} columns after the first`,
    found: `${found}`,
    remedy: 'Change the header row, and the line of dashes below it.',
  })),
  'scale-right': structure<{ found: string }>(({ found }) => ({
    message: 'Nothing is right or wrong in a scale, so nothing can be marked beforehand.',
    expected: 'statements in the first column and nothing else',
    found,
    remedy: 'Delete it.',
  })),
  'scale-assessed': structure(() => ({
    message: 'A scale has no right answer, so it cannot be part of the assessment.',
    expected: 'use: practice',
    found: 'use: assessment',
    remedy: 'Make it a practice question and place it on a page.',
  })),
  'repeats-wrong': structure<{ reason: string }>(({ reason }) => ({
    message: `This cannot be asked again: ${reason}.`,
    expected: '“repeats:” with the id of the scale that is asked first',
    remedy: 'Correct the id, or delete “repeats”.',
  })),
  'apart-wrong': structure<{ reason: string }>(({ reason }) => ({
    message: `This point of the scale cannot be counted apart: ${reason}.`,
    expected: '“apart:” with the id of the point that is no degree of the scale',
    remedy: 'Correct the id, or delete “apart”.',
  })),
  'repeats-body': structure(() => ({
    message:
      'A scale that is asked again has words alone; statements and points are those of the first time.',
    expected: 'a paragraph that asks something',
    remedy: 'Delete the table, list or quotation here, or delete “repeats”.',
  })),
  'choose-wrong': structure<{ choose: number; picks: number }>(({ choose, picks }) => ({
    message:
      picks === 0 ? 'There is no pick-list to choose from.' : 'More may be chosen than the pick-list has.',
    expected: picks === 0 ? 'lines “- [ ] …” below the prompt' : `a number up to ${picks}`,
    found: `choose: ${choose}`,
    remedy: picks === 0 ? 'Write the pick-list, or delete “choose”.' : 'Correct the number, or add picks.',
  })),
  'ticks-nowhere': structure<{ lacks: 'into' | 'picks' }>(({ lacks }) => ({
    message:
      lacks === 'into'
        ? 'What is ticked has no field to flow into.'
        : 'There is no pick-list, so nothing can be ticked that would flow.',
    expected:
      lacks === 'into' ? 'a line “into: …” with the id of a field' : 'lines “- [ ] …” below the prompt',
    found: 'ticks: flow',
    remedy:
      lacks === 'into'
        ? 'Name the field with “into”, or delete “ticks: flow”.'
        : 'Write the pick-list, or delete “ticks: flow”.',
  })),
};
