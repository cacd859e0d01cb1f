/**
 * With which values an attempt is opened. As Moodle does it (measured in 4.4): SCORM 1.2 gives everything back
 * whatever the exit was; SCORM 2004 hides everything unless the last session ended with `suspend`; a finished
 * attempt opens for review.
 */
import type { Entrance, Learner, PackageStandard, Values } from '../wire.ts';

export type LaunchMode = 'normal' | 'review' | 'browse';

export interface Opening {
  readonly mode: LaunchMode;
  /** To be loaded into the LMS before the session begins. */
  readonly values: Values;
}

/** A 1.2 attempt is over when it is completed, passed or failed; a 2004 one when it is completed. */
export function isFinished(standard: PackageStandard, values: Values): boolean {
  return standard === 'scorm12'
    ? ['completed', 'passed', 'failed'].includes(values['cmi.core.lesson_status'] ?? '')
    : values['cmi.completion_status'] === 'completed';
}

/** Elements that the LMS sets anew at each launch. */
const perLaunch12 = [
  'cmi.core.student_id',
  'cmi.core.student_name',
  'cmi.core.entry',
  'cmi.core.credit',
  'cmi.core.lesson_mode',
  'cmi.core.session_time',
];
const perLaunch2004 = [
  'cmi.learner_id',
  'cmi.learner_name',
  'cmi.entry',
  'cmi.credit',
  'cmi.mode',
  'cmi.session_time',
];

function kept(values: Values, perLaunch: readonly string[]): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== '' && !perLaunch.includes(name)),
  );
}

function open12(stored: Values | null, learner: Learner, mode: LaunchMode): Values {
  const { 'cmi.core.lesson_status': status = '', ...rest } = kept(stored ?? {}, perLaunch12);
  const entry = stored === null ? 'ab-initio' : stored['cmi.core.exit'] === 'suspend' ? 'resume' : '';
  return {
    'cmi.core.total_time': '00:00:00',
    ...rest,
    // Loaded as a value it would count as set by the content, and the end of the session would not complete it.
    ...(status === '' || status === 'not attempted' ? {} : { 'cmi.core.lesson_status': status }),
    'cmi.core.student_id': learner.id,
    'cmi.core.student_name': learner.name,
    'cmi.core.entry': entry,
    'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.core.lesson_mode': mode,
  };
}

function open2004(stored: Values | null, learner: Learner, mode: LaunchMode): Values {
  const suspended = stored?.['cmi.exit'] === 'suspend';
  return {
    'cmi.total_time': 'PT0S',
    ...(suspended ? kept(stored, perLaunch2004) : {}),
    'cmi.learner_id': learner.id,
    'cmi.learner_name': learner.name,
    'cmi.entry': suspended ? 'resume' : 'ab-initio',
    'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.mode': mode,
  };
}

/**
 * @param stored what earlier sessions of the attempt stored; `null` for a new attempt.
 */
export function openAttempt(
  standard: Exclude<PackageStandard, 'web'>,
  stored: Values | null,
  learner: Learner,
  entrance: Entrance,
): Opening {
  const finished = stored !== null && isFinished(standard, stored);
  const mode: LaunchMode = entrance === 'browse' ? 'browse' : finished ? 'review' : 'normal';
  return { mode, values: (standard === 'scorm12' ? open12 : open2004)(stored, learner, mode) };
}
