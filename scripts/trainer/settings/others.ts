/**
 * Other systems: from documentation and from what their users report, not measured with this course. What is not
 * known is not in the table.
 */

export interface OtherLms {
  readonly name: string;
  readonly take: string;
  readonly know: string;
}

export const others: readonly OtherLms[] = [
  {
    name: 'Moodle app',
    take: 'SCORM 1.2, as a zip',
    know: 'Plays SCORM 1.2 only, and only where the administrator has “Protect package downloads” switched off. Works without a network and sends what was done later.',
  },
  {
    name: 'Totara',
    take: 'SCORM 1.2',
    know: 'Descends from Moodle; look for the same settings. A new version replaces the old one in the same activity.',
  },
  {
    name: 'Canvas',
    take: 'SCORM 2004, 3rd edition; else 1.2',
    know: 'Shows packages in a frame. Courses of one other tool stayed blank in it; make the dry run before you invite people.',
  },
  {
    name: 'Blackboard',
    take: 'SCORM 2004, 3rd edition; else 1.2',
    know: 'Do not limit the number of attempts: attempts limited to one were seen to stay “in progress”. Typed answers may be missing in its reports.',
  },
  {
    name: 'ILIAS',
    take: 'SCORM 2004, 3rd edition; else 1.2',
    know: 'In version 9 each saving can hold the page for a moment. Its column “Percentage” may say 100 % for somebody who has not passed; look at the status.',
  },
  {
    name: 'Chamilo',
    take: 'SCORM 1.2',
    know: 'On iPhone and iPad do not open the course in a new tab: the connection to the system is lost. Times in its reports may be capped.',
  },
  {
    name: 'Cornerstone',
    take: 'SCORM 1.2',
    know: 'Saves at the very end only when the course is left. Ask people to leave by the system’s own way out.',
  },
  {
    name: 'Sakai',
    take: 'SCORM 2004, 3rd edition',
    know: 'Do not let it open a window of its own: closing that in Firefox may lose the last steps.',
  },
  {
    name: 'SCORM Cloud',
    take: 'any of the packages',
    know: 'Good for a trial, but a course that works there may still fail in your system. Make the dry run in your own.',
  },
];
