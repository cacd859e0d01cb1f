/** What each figure of the report means, for people who never had statistics; shown on a click. */

export interface Definition {
  readonly title: string;
  /** In plain words, for somebody who reads such a figure for the first time. */
  readonly plain: string;
  /** How it is computed. */
  readonly formula: string;
  /** Where the rule comes from; `null` for simple counts. */
  readonly source: string | null;
  /** From when on a figure without a unit is good; beside it, because the number alone says nothing to most people. */
  readonly good?: string;
  /** Its figures are of answers; all others are of people. */
  readonly ofAnswers?: true;
}

const QUIZ =
  'Moodle documentation, Quiz report statistics: use first attempts, later ones break the assumptions';

const counts = {
  status: {
    title: 'Status',
    plain:
      'How far somebody has come. Of several attempts the best one counts, as with “Highest attempt” in Moodle’s setting “Attempts grading”: passed, completed, not passed, in progress. “Completed” with a score under the pass mark is somebody who worked through the course and did not pass the test; whether Moodle counts that as finished is decided by what is ticked under “Activity completion”.',
    formula: 'Best status and highest score of all attempts; start of the first, last access of the latest.',
    source: 'Moodle 4.4, SCORM activity, setting “Attempts grading”: “Highest attempt”',
  },
  answered: {
    title: 'Answered',
    plain: 'How many of the course’s questions, scale statements and decisions somebody has answered at all.',
    formula: 'Interactions with an answer in any attempt; rows of a pilot are not counted.',
    source: null,
  },
  'option-first': {
    title: 'Chosen first',
    plain:
      'How many people had this answer in their first try. Where several answers may be ticked, one person counts at each of them.',
    formula: 'People whose first try, in their first attempt with an answer, holds the option.',
    source: null,
  },
  'option-later': {
    title: 'Chosen later',
    plain: 'How many people took this answer only when they tried again.',
    formula: 'People without the option in their first try who have it in a later try or a later attempt.',
    source: null,
  },
  'non-functioning': {
    title: 'Hardly anybody chose it',
    plain:
      'A wrong answer that fewer than 5 in 100 people chose. It tells you nothing about what people think: a better mistake could stand there.',
    formula:
      'First tries with the option ÷ people who answered < 5 %, from 20 people on: of fewer, one person is already 5 in 100 or more, and that nobody chose it may be chance. In a pilot the agreed rule holds: an option that nobody chose, from 8 people on.',
    source: 'Tarrant, Ware and Mohammed 2009, BMC Medical Education 9:40',
  },
  typed: {
    title: 'Typed answers',
    plain: 'What people typed in their first try. Capital letters and spaces make no difference.',
    formula: 'People by answer, most frequent first.',
    source: null,
  },
} as const;

const scenes = {
  'scene-count': {
    title: 'People in a scene',
    plain:
      'How many people came to this scene the first time they played the scenario. Scenes without a choice are counted where the way there is certain.',
    formula:
      'Decisions: people with an answer there. Endings: people whose path ended there. Other scenes: people whose choices and ending leave only one way through them.',
    source: null,
  },
  'choice-count': {
    title: 'People who made a choice',
    plain: 'How many people took this choice first. Some of them may have stepped back and chosen another.',
    formula: 'People whose first choice in the scene it was.',
    source: null,
  },
  'stepped-back': {
    title: 'Stepped back',
    plain: 'How many people took this choice, read what came of it, went back and chose another.',
    formula: 'First choice with another one noted behind “then”.',
    source: null,
  },
  paths: {
    title: 'Most common paths',
    plain:
      'The ways through the scenario that most people took, choice by choice. Only first plays that came to an ending count; “then” stands before what was chosen after a step back.',
    formula: 'People with the same first path and ending, at most ten paths.',
    source: null,
  },
  change: {
    title: 'Before and after',
    plain:
      'What the same people said of themselves at the start and at the end. “Looked back” is what they say at the end about how it was before: many find then that they had thought too well of themselves.',
    formula:
      'Only people who answered both times; up and down are steps on the scale. An answer that is no degree of it, such as “Not part of my job”, is counted apart.',
    source: 'Howard 1980, Evaluation Review 4(1), response-shift bias and the retrospective pretest',
  },
} as const;

const figures = {
  facility: {
    title: 'Right at first',
    plain:
      'Of 100 people who answered, this many were right at once. The range beside it says where the true figure may lie: with few people it is wide, and then it means little.',
    formula: 'People right in their first try ÷ people with a result (facility); 95 % interval after Wilson.',
    source: `Wilson 1927, JASA 22:209; Newcombe 1998, Statistics in Medicine 17:857. ${QUIZ}`,
  },
  'facility-later': {
    title: 'Right at last',
    plain: 'Of 100 people who answered, this many were right at the first or at any later try.',
    formula: 'People right in any try ÷ people with a result; 95 % interval after Wilson.',
    source: 'Wilson 1927, JASA 22:209',
  },
  discrimination: {
    title: 'Tells people apart',
    plain:
      'Whether people who know more about the rest also get this one right. Near 0 it tells you nothing about what people know; from 0.3 it is good; below 0 those who know more get it wrong, and the question or its key may be at fault. With under 20 people it is mostly chance.',
    formula:
      'Discrimination: Pearson correlation of first tries (0 or 1) with the share right of the same person’s other questions of the same kind (practice or assessment, at least 3 of them); 95 % interval after Fisher, roughly.',
    source:
      'Crocker and Algina 1986, Introduction to Classical and Modern Test Theory, ch. 14; from when on it is good: Ebel and Frisbie 1991, Essentials of Educational Measurement',
    good: 'good from 0.3',
  },
  alpha: {
    title: 'How well the questions belong together (Cronbach’s alpha)',
    plain:
      'Whether who is right in some questions of the test is right in the others, too: near 1, another set of such questions would put people in much the same order; from 0.7 that is good; under about 0.6, do not read much into a single score. It can only be computed for people who had the same questions.',
    formula:
      'Number of questions ÷ (that number − 1) × (1 − sum of the questions’ variances ÷ variance of the totals), first tries; 95 % interval after Feldt.',
    source:
      'Cronbach 1951, Psychometrika 16:297; Feldt, Woodruff and Salih 1987, Appl. Psych. Meas. 11:93; from when on it is good: Nunnally 1978, Psychometric Theory, ch. 7',
    good: 'good from 0.7',
  },
  'test-mean': {
    title: 'Average result, in percent (mean)',
    plain: 'What everybody’s results of the test come to on average.',
    formula:
      'Sum of the results ÷ number of people. Results are those of the first sitting; where the export holds none, the highest scores in the LMS.',
    source: QUIZ,
  },
  'test-median': {
    title: 'Result in the middle, in percent (median)',
    plain: 'Half of the people have this result or a better one, half have this or a lower one.',
    formula: 'The middle result; of an even number the average of the two in the middle.',
    source: QUIZ,
  },
  'test-sd': {
    title: 'How far results lie apart (standard deviation)',
    plain: 'How far results lie from the average, typically. A small figure: all did about equally well.',
    formula: 'Square root of: sum of squared distances from the average ÷ (number of results − 1).',
    source: QUIZ,
  },
  'test-bands': {
    title: 'Results in bands',
    plain: 'How many people have a result from 0 to 9, from 10 to 19 and so on; the last band is 90 to 100.',
    formula: 'Whole percents, of the same results as the average.',
    source: null,
  },
  'outcome-facility': {
    title: 'By outcome',
    plain: 'Of 100 answers to test questions on this outcome, this many were right at the first try.',
    formula:
      'Right first tries ÷ first tries of all questions with the outcome. Answers are counted, and one person gives several; the interval after Wilson takes them for independent, so it is a little too narrow.',
    source: 'Wilson 1927, JASA 22:209',
    ofAnswers: true,
  },
  'core-minutes': {
    title: 'Time for the course, in the middle case (median)',
    plain:
      'Half of the people who finished needed this many minutes or less. Pauses in which nobody used the page are not counted where the course itself kept the time; an LMS may count them.',
    formula:
      'Median over people who finished: active time by page where the export has it, else the time that the LMS has, over all attempts. Optional pages that people opened are part of it: exports do not tell the core apart. In a pilot the rule of 80 minutes is therefore held against the whole time; the core takes no longer than that.',
    source: null,
  },
  'unclear-share': {
    title: 'Called it unclear',
    plain: 'Of 100 people who came as far as this page, this many wrote that something on it is unclear.',
    formula:
      'People with a remark ÷ people who answered, stopped or spent time on this page or a later one; for pages behind the last question people who began; 95 % interval after Wilson.',
    source: 'Wilson 1927, JASA 22:209',
  },
} as const;

const signs = {
  decisions: {
    title: 'What the agreed rules suggest',
    plain:
      'The report holds the figures against the rules that you agreed before the pilot, and suggests: “mend?” a rule is met; “watch?” it may be chance; “leave?” it is not met. “For you to read”: no count can tell, only a person who reads. “Too few people”: not enough have answered yet. “Data are missing”: the files do not hold what the rule asks for. You decide what is mended, watched or left. A rule that is met never condemns a page by itself.',
    formula:
      'A safety, access or lost-work problem, once (answers that name one; remarks are searched for words, which proves nothing where none is found); a page called unclear by 2 people where up to 8 came to it, or by 15 % of more; right first tries under 50 % from 8 answers; a poor option that nobody chose, from 8 answers; a time in the middle case of over 80 minutes for the whole course, optional pages included, because exports do not tell the core apart.',
    source: 'The pilot protocol in this kit',
  },
  'shared-numbers': {
    title: 'Numbers on paper and in the copy to share',
    plain:
      'This page has every figure, because it is yours. Paper and copy go to others, so there nobody can be picked out: numbers of people are rounded, small ones are hidden, and of fewer than 5 people nothing is told. A sign that needs one person alone, such as a safety problem, stands there in words and without who. People who know the group may still recognise someone.',
    formula:
      'Whole numbers of people to the nearest 5; 1 to 4 hidden, and what would give them away; averages from 20 people on.',
    source: 'HESA, Rounding and suppression to anonymise statistics',
  },
  flags: {
    title: 'Look at this',
    plain:
      'A hint that a question deserves a look. It is no verdict: there may be a good reason. Nothing is flagged with under 8 people, and nothing about telling people apart with under 20 or where chance may explain it.',
    formula: 'The figures stand in the sentence behind each hint.',
    source: 'Haladyna and Rodriguez 2013, Developing and Validating Test Items, ch. 17',
  },
} as const;

export const DEFINITIONS = { ...counts, ...scenes, ...figures, ...signs } as const satisfies Readonly<
  Record<string, Definition>
>;

/** The definition of a figure; `null` for an id that there is none of. */
export function definitionOf(id: string): Definition | null {
  return Object.hasOwn(DEFINITIONS, id)
    ? ((DEFINITIONS as Readonly<Record<string, Definition>>)[id] ?? null)
    : null;
}
