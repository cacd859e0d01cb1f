/**
 * Other systems: from documentation and from what their users report, not measured with this course. What is not
 * known is not in the table.
 */
import type { TargetId } from '../../package/targets/target.ts';

export interface OtherLms {
  readonly name: string;
  /** Packages to try, in this order; any of them where there is none. */
  readonly take: readonly TargetId[];
  readonly know: string;
}

export const others: readonly OtherLms[] = [
  {
    name: 'Moodle app',
    take: ['scorm12'],
    know: 'Plays SCORM 1.2 only, and only where the administrator has “Protect package downloads” switched off. Works without a network and sends what was done later.',
  },
  {
    name: 'Totara',
    take: ['scorm12'],
    know: 'Descends from Moodle; look for the same settings. A new version replaces the old one in the same activity.',
  },
  {
    name: 'Canvas',
    take: ['scorm2004-3rd', 'scorm12'],
    know: 'Shows packages in a frame. Courses of one other tool stayed blank in it; make the dry run before you invite people.',
  },
  {
    name: 'Blackboard',
    take: ['scorm2004-3rd', 'scorm12'],
    know: 'Do not limit the number of attempts: attempts limited to one were seen to stay “in progress”. Typed answers may be missing in its reports.',
  },
  {
    name: 'ILIAS',
    take: ['scorm2004-3rd', 'scorm12'],
    know: 'In version 9 each saving can hold the page for a moment. Its column “Percentage” may say 100 % for somebody who has not passed; look at the status.',
  },
  {
    name: 'Chamilo',
    take: ['scorm12'],
    know: 'On iPhone and iPad do not open the course in a new tab: the connection to the system is lost. Times in its reports may be capped.',
  },
  {
    name: 'Cornerstone',
    take: ['scorm12'],
    know: 'Saves at the very end only when the course is left. Ask people to leave by the system’s own way out.',
  },
  {
    name: 'Sakai',
    take: ['scorm2004-3rd'],
    know: 'Do not let it open a window of its own: closing that in Firefox may lose the last steps.',
  },
  {
    name: 'SCORM Cloud',
    take: [],
    know: 'Good for a trial, but a course that works there may still fail in your system. Make the dry run in your own.',
  },
];
