/** The data model of SCORM 1.2 (RTE 1.2 §3.4.4), every element with access and grammar. */
import { all, between, matches, oneOf, orBlank, upTo } from './grammar.ts';
import { response12 } from './scorm12-responses.ts';
import type { Element, ElementTable } from './standard.ts';

/** Incorrect Data Type, the one code for wrong values in this standard. */
const WRONG = '405';

const string255 = upTo(WRONG, 255);
const string4096 = upTo(WRONG, 4096);
/** Printable ASCII without white space, and not empty. */
const identifier = matches(
  WRONG,
  /^[!-~]{1,255}$/,
  'an identifier without spaces, at most 255 ASCII characters',
);
const time = matches(WRONG, /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time of day, HH:MM:SS.SS');
const timespan = matches(WRONG, /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time span, HHHH:MM:SS.SS');
const decimal = matches(WRONG, /^-?(\d+(\.\d*)?|\.\d+)$/, 'a decimal number');
const integer = matches(WRONG, /^[+-]?\d+$/, 'a whole number');
const score = orBlank(all(decimal, between(WRONG, 0, 100)));
const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const results = /^(correct|wrong|unanticipated|neutral|-?(\d+(\.\d*)?|\.\d+))$/;

const keyword: Element = { access: 'keyword' };
const readOnly: Element = { access: 'r' };

const scores = (base: string): ElementTable => ({
  [`${base}._children`]: keyword,
  [`${base}.raw`]: { access: 'rw', grammar: score },
  [`${base}.min`]: { access: 'rw', grammar: score },
  [`${base}.max`]: { access: 'rw', grammar: score },
});

const core: ElementTable = {
  'cmi._version': keyword,
  'cmi.core._children': keyword,
  'cmi.core.student_id': readOnly,
  'cmi.core.student_name': readOnly,
  'cmi.core.lesson_location': { access: 'rw', grammar: string255 },
  'cmi.core.credit': readOnly,
  // "not attempted" is for the LMS to set.
  'cmi.core.lesson_status': { access: 'rw', grammar: oneOf(WRONG, statuses) },
  'cmi.core.entry': readOnly,
  ...scores('cmi.core.score'),
  'cmi.core.total_time': readOnly,
  'cmi.core.lesson_mode': readOnly,
  // "normal" is a word of SCORM 2004 only.
  'cmi.core.exit': { access: 'w', grammar: oneOf(WRONG, ['time-out', 'suspend', 'logout', '']) },
  'cmi.core.session_time': { access: 'w', grammar: timespan },
  'cmi.suspend_data': { access: 'rw', grammar: string4096 },
  'cmi.launch_data': readOnly,
  'cmi.comments': { access: 'rw', grammar: string4096 },
  'cmi.comments_from_lms': readOnly,
  'cmi.student_data._children': keyword,
  'cmi.student_data.mastery_score': readOnly,
  'cmi.student_data.max_time_allowed': readOnly,
  'cmi.student_data.time_limit_action': readOnly,
};

const preferences: ElementTable = {
  'cmi.student_preference._children': keyword,
  'cmi.student_preference.audio': { access: 'rw', grammar: all(integer, between(WRONG, -1, 100)) },
  'cmi.student_preference.language': { access: 'rw', grammar: string255 },
  'cmi.student_preference.speed': { access: 'rw', grammar: all(integer, between(WRONG, -100, 100)) },
  'cmi.student_preference.text': { access: 'rw', grammar: all(integer, between(WRONG, -1, 1)) },
};

const objectives: ElementTable = {
  'cmi.objectives._children': keyword,
  'cmi.objectives._count': keyword,
  'cmi.objectives.n.id': { access: 'rw', grammar: identifier },
  ...scores('cmi.objectives.n.score'),
  'cmi.objectives.n.status': { access: 'rw', grammar: oneOf(WRONG, [...statuses, 'not attempted']) },
};

/** All of a row is write-only. */
const interactions: ElementTable = {
  'cmi.interactions._children': keyword,
  'cmi.interactions._count': keyword,
  'cmi.interactions.n.id': { access: 'w', grammar: identifier },
  'cmi.interactions.n.objectives._count': keyword,
  'cmi.interactions.n.objectives.n.id': { access: 'w', grammar: identifier },
  'cmi.interactions.n.time': { access: 'w', grammar: time },
  'cmi.interactions.n.type': {
    access: 'w',
    grammar: oneOf(WRONG, [
      'true-false',
      'choice',
      'fill-in',
      'matching',
      'performance',
      'sequencing',
      'likert',
      'numeric',
    ]),
  },
  'cmi.interactions.n.correct_responses._count': keyword,
  'cmi.interactions.n.correct_responses.n.pattern': { access: 'w', grammar: response12 },
  'cmi.interactions.n.weighting': { access: 'w', grammar: decimal },
  'cmi.interactions.n.student_response': { access: 'w', grammar: response12 },
  'cmi.interactions.n.result': {
    access: 'w',
    grammar: matches(WRONG, results, 'correct, wrong, unanticipated, neutral or a number'),
  },
  'cmi.interactions.n.latency': { access: 'w', grammar: timespan },
};

export const scorm12Elements: ElementTable = { ...core, ...preferences, ...objectives, ...interactions };
