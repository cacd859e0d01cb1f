/** The columns of the tables, for people who open one: names are short and fixed, because programs read them, too. */

export interface ColumnMeaning {
  readonly name: string;
  readonly means: string;
}

const meanings = (columns: Readonly<Record<string, string>>): readonly ColumnMeaning[] =>
  Object.entries(columns).map(([name, means]) => ({ name, means }));

/** Columns that say whose answer it is, in their order. */
export const ABOUT_LEARNER = meanings({
  learner: 'What tells people apart: the e-mail address, else the user name, else the name',
  name: 'The name as the LMS has it',
  email: 'The e-mail address; empty where the export has none',
  groups: 'Groups of the LMS, and those that you gave to a file, with “;” between them',
  attempt: 'Number of the attempt; empty where the export does not say, and for the follow-up',
  file: 'The file that the attempt was read from',
  started: 'When the attempt began, by the clock of the LMS: year-month-dayThour:minute',
  last: 'Last access in this attempt, likewise',
  status: 'not attempted, incomplete, completed, passed, failed or unknown',
  score: 'Result in percent; empty without one',
  check:
    'Results of the final check in this attempt, one for each sitting; empty where nobody sat it, or without one',
});

/** Columns about one answer, behind those. */
export const ABOUT_ANSWER = meanings({
  item_id: 'The question’s id, as in codebook.csv; ids that begin with pilot. belong to a pilot',
  item_text: 'The question in words',
  type: 'Kind of question, as in codebook.csv: single, multiple, matching, ordering, short, likert, decision…',
  response: 'Ids of the first answer, with “+” between several; empty for a typed one',
  response_label: 'The first answer in words',
  later_tries:
    'Ids of the answers after the first, with “then” between them; empty where the first was the only one',
  correct: '1 right, 0 wrong, of the first answer; empty where nothing is right or wrong, or nobody can tell',
  cut: 'yes: the answer was longer than the LMS keeps, and its end is missing; no: it is whole',
});

/** Columns of the table of ones and zeros. */
export const MATRIX = meanings({
  learner: 'As in the other table',
  attempt: 'As in the other table',
  'm1.…':
    'One column for each question that can be right or wrong, under its id: 1 right at first, 0 wrong, empty where it was not met',
});
