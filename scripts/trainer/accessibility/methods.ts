/** How the course is checked. Each way names the files that do it, for engineers who will not take our word for it. */

export interface Method {
  readonly title: string;
  readonly says: string;
  /** From the root of the repository; none where a person looks. */
  readonly files: readonly string[];
}

export const methods = {
  survey: {
    title: 'Survey of states',
    says: 'A program that looks for known mistakes (axe-core) goes through more than 400 states of the packages that ship: every page and tool, every question as it is asked, with nothing chosen, right and wrong, every scene of every story with each consequence and debrief, notices, the save indicator, leaving and its receipt. In full in light colours, for contrast once more in dark ones.',
    files: [
      'tests/e2e/access/pages.spec.ts',
      'tests/e2e/access/questions.spec.ts',
      'tests/e2e/access/stories.spec.ts',
      'tests/e2e/access/shell.spec.ts',
      'tests/e2e/access/count.spec.ts',
    ],
  },
  lighthouse: {
    title: 'A second program',
    says: 'Another program that looks for mistakes and gives marks (Lighthouse) goes through the cover, a lesson, a story and the assessment: 100 of 100 for accessibility and for best practices.',
    files: ['tests/e2e/lighthouse.spec.ts'],
  },
  forced: {
    title: 'Colours of the reader’s own',
    says: 'Some people let their computer decide on all colours, to see better (forced colours). The first program goes through the course like that, and pictures are compared: what has focus and what is chosen looks different from what has not.',
    files: ['tests/e2e/access/forced-colours.spec.ts'],
  },
  layout: {
    title: 'Room and motion',
    says: 'Every page and the main states on a screen as narrow as a small telephone’s, which is also 400 % zoom (320 px): nothing to scroll sideways. With lines, words and letters further apart nothing is lost. Targets are measured, and no animation runs where less motion is wanted.',
    files: ['tests/e2e/access/layout.spec.ts'],
  },
  keyboard: {
    title: 'By keyboard alone',
    says: 'A journey from launch to completion, and one to a downloaded agreement, with the keyboard alone.',
    files: ['tests/e2e/keyboard.spec.ts', 'tests/e2e/takeaway.spec.ts'],
  },
  elements: {
    title: 'Names, roles and states',
    says: 'Tests of each activity in a browser: what it is called, what it is, what it says of itself, and where focus goes.',
    files: [
      'tests/browser/question/question.test.ts',
      'tests/browser/question/choice.test.ts',
      'tests/browser/question/matching.test.ts',
      'tests/browser/question/ordering.test.ts',
      'tests/browser/question/sorting.test.ts',
      'tests/browser/question/typed.test.ts',
      'tests/browser/question/likert.test.ts',
      'tests/browser/scenario/scenario.test.ts',
      'tests/browser/reflection/reflection.test.ts',
      'tests/browser/assessment/assessment.test.ts',
      'tests/browser/agreement/agreement.test.ts',
    ],
  },
  shell: {
    title: 'What surrounds the pages',
    says: 'Tests of titles, landmarks, skip link, contents, notices and the save indicator in a browser.',
    files: [
      'tests/browser/app/pages.test.ts',
      'tests/browser/app/outline.test.ts',
      'tests/browser/app/notices.test.ts',
      'tests/browser/app/notices.axe.test.ts',
      'tests/browser/app/app.axe.test.ts',
    ],
  },
  way: {
    title: 'Finding one’s way',
    says: 'Journeys through the packages that ship: addresses, back and forward, search, marked pages, words of the glossary.',
    files: ['tests/e2e/way.spec.ts', 'tests/e2e/finding.spec.ts', 'tests/e2e/apparatus.spec.ts'],
  },
  tools: {
    title: 'A learner’s own settings',
    says: 'Tests of text size, colours, pictures and keyboard shortcuts.',
    files: ['tests/browser/app/tools.test.ts'],
  },
  text: {
    title: 'Checks of the course’s text',
    says: 'The build refuses a picture without a description, film without captions or without a transcript, drawings that carry scripts, and links to nothing.',
    files: ['tests/unit/content/invalid.test.ts', 'tests/unit/content/media.test.ts'],
  },
  losses: {
    title: 'Nothing is lost',
    says: 'Journeys in which networks, windows and learning systems fail, and in which learners come back.',
    files: [
      'tests/e2e/resume.spec.ts',
      'tests/e2e/faults.spec.ts',
      'tests/e2e/faults-of-the-api.spec.ts',
      'tests/e2e/attempt.spec.ts',
    ],
  },
  eye: {
    title: 'By eye',
    says: 'For whoever releases the course: no machine says it, so pages and activities are to be looked at at 320, 650 and 1280 px, in light colours, in dark ones and in those of the reader’s own, and with large text.',
    files: [],
  },
} as const satisfies Readonly<Record<string, Method>>;

export type MethodName = keyof typeof methods;
