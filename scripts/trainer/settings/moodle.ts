/**
 * Moodle's settings in the exact words of Moodle 4.4 (English), measured with packages of this course: a setting
 * that stands elsewhere or is called otherwise in another version has the same meaning.
 */

export interface Setting {
  readonly name: string;
  readonly value: string;
  /** Half a sentence. */
  readonly why: string;
}

export interface SettingGroup {
  /** The heading in Moodle's form. */
  readonly heading: string;
  readonly settings: readonly Setting[];
}

const appearance: readonly Setting[] = [
  {
    name: 'Display package',
    value: 'Current window',
    why: 'a window opened by a script may be blocked',
  },
  {
    name: 'Student skip content structure page',
    value: 'Always',
    why: 'the course opens at once, and a finished one opens to look back at',
  },
  {
    name: 'Disable preview mode',
    value: 'Yes',
    why: 'what somebody does in a preview would not count, and nobody notices that',
  },
  {
    name: 'Display content structure on entry page',
    value: 'No',
    why: 'the course has a table of contents of its own',
  },
  {
    name: 'Display content structure in player',
    value: 'Disabled',
    why: 'it takes room from the course, and every saving would need one request more',
  },
  { name: 'Show Navigation', value: 'No', why: 'the course has its own buttons for back and next' },
  { name: 'Display attempt status', value: 'No', why: 'the course says itself what is done' },
];

const withScore: readonly Setting[] = [
  { name: 'Grading method', value: 'Highest grade', why: 'the best result counts' },
  { name: 'Maximum grade', value: '100', why: 'the course reports 0 to 100' },
];

const withoutScore: readonly Setting[] = [
  {
    name: 'Grading method',
    value: 'Learning objects',
    why: 'this course reports no score, and 0.00 would discourage people',
  },
  { name: 'Maximum grade', value: '1', why: 'who has finished gets 1.00' },
];

const attempts: readonly Setting[] = [
  {
    name: 'Number of attempts',
    value: 'Unlimited attempts',
    why: 'with 1, Moodle may mark people as failed before they are through, and nothing repairs that',
  },
  {
    name: 'Attempts grading',
    value: 'Highest attempt',
    why: 'a further attempt cannot make the result worse',
  },
  {
    name: 'Force new attempt',
    value: 'No',
    why: 'otherwise people begin again with an empty course',
  },
  {
    name: 'Lock after final attempt',
    value: 'No',
    why: 'who closed the window half way would be locked out',
  },
];

const compatibility: readonly Setting[] = [
  { name: 'Force completed', value: 'No', why: 'the course alone knows when it is complete' },
  { name: 'Auto-continue', value: 'No', why: 'there is only one part to go to' },
  {
    name: 'Auto-commit',
    value: 'No',
    why: 'the course saves by itself, and after a broken connection better than Moodle does',
  },
  { name: 'Mastery score overrides status', value: 'No', why: 'the course alone decides who has passed' },
];

const completion: readonly Setting[] = [
  { name: 'Add requirements', value: 'selected', why: 'so that the tick comes from the course' },
  { name: 'View', value: 'off', why: 'opening it is not finishing it' },
  { name: 'Require minimum score', value: 'off', why: 'the status says it already' },
  {
    name: 'Require status',
    value: 'Passed and Completed, both ticked',
    why: 'Moodle takes either, and the course reports the one that fits',
  },
];

/** Groups in the order of Moodle's form. */
export function moodleSettings(hasScore: boolean): readonly SettingGroup[] {
  return [
    { heading: 'Appearance', settings: appearance },
    { heading: 'Grade', settings: hasScore ? withScore : withoutScore },
    { heading: 'Attempts management', settings: attempts },
    { heading: 'Compatibility settings', settings: compatibility },
    { heading: 'Activity completion', settings: completion },
  ];
}
