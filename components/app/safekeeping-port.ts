/** What safekeeping needs of its surroundings, and what it tells them. */
import type { Opening } from '../lms/port.ts';
import type { CourseIndex } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { Session } from '../session/port.ts';
import type { Head } from '../session/probe.ts';
import type { Schedule } from '../session/schedule.ts';
import type { Channel } from '../session/windows.ts';
import type { Attempt } from './attempt.ts';

/** The browser's parts; each may be missing, blocked or throw. */
export interface Device {
  readonly local: () => Storage;
  readonly session: () => Storage;
  readonly channel: (name: string) => Channel | null;
  readonly head: Head;
  readonly online: () => boolean;
  /** Of the launch file, without its fragment. */
  readonly address: string;
}

/** Earlier work that is not shown before the learner has said so. */
export interface Found {
  /** The latest entry. */
  readonly kept: Date;
  /** Of all entries together. */
  readonly progress: Progress;
}

export interface SafekeepingEvents {
  readonly onFound: (found: Found) => void;
  /** Nothing is kept without the learner's consent: a plain web page, and nothing there yet. */
  readonly onOffer: () => void;
  /** Work that the LMS did not have came back from this device. */
  readonly onReturned: () => void;
  /** The learner had come to another page than the LMS knows. */
  readonly onPlace: (page: string) => void;
  /** Without an LMS: kept on this device at this moment; `null`: it could not be kept. */
  readonly onRemembered: (at: Date | null) => void;
  /** What was kept on this device was erased, here or in another window; nothing more is kept. */
  readonly onForgotten: () => void;
  /** What becomes of the learner's words has changed: which the LMS cannot keep, or whether this device does. */
  readonly onWords: () => void;
}

export interface SafekeepingOptions {
  readonly index: CourseIndex;
  readonly standard: string;
  readonly opening: Opening;
  readonly attempt: Attempt;
  readonly session: Session;
  /** Room of the packed state in characters. */
  readonly limit: number;
  readonly device: Device;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  readonly random: () => number;
}
