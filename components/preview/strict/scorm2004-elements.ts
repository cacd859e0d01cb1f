/** The data model of SCORM 2004 (RTE 3rd and 4th edition §4.2), every element with access and grammar. */
import { all, between, matches, oneOf, orBlank, upTo } from './grammar.ts';
import { response2004, pattern2004 } from './scorm2004-responses.ts';
import {
  fixed,
  localized,
  longIdentifier,
  needs,
  real,
  timeInterval,
  timestamp,
  unique,
} from './scorm2004-types.ts';
import type { Element, ElementTable, Grammar } from './standard.ts';

const WRONG = '406';
const RANGE = '407';

const keyword: Element = { access: 'keyword' };
const readOnly: Element = { access: 'r' };
const writable = (grammar: Grammar): Element => ({ access: 'rw', grammar });
const writeOnly = (grammar: Grammar): Element => ({ access: 'w', grammar });

const completion = oneOf(WRONG, ['completed', 'incomplete', 'not attempted', 'unknown']);
const success = oneOf(WRONG, ['passed', 'failed', 'unknown']);
const measure = all(real, between(RANGE, 0, 1));
const scaled = all(real, between(RANGE, -1, 1));
const positive = all(real, between(RANGE, 0, Number.MAX_VALUE));
const language = matches(WRONG, /^([a-zA-Z]{1,8}(-[a-zA-Z0-9-]{2,8})*)?$/, 'a language tag');
const named = needs('id');

const scores = (base: string, first: Grammar): ElementTable => ({
  [`${base}._children`]: keyword,
  [`${base}.scaled`]: writable(all(first, scaled)),
  [`${base}.raw`]: writable(all(first, real)),
  [`${base}.min`]: writable(all(first, real)),
  [`${base}.max`]: writable(all(first, real)),
});

const core: ElementTable = {
  'cmi._version': keyword,
  'cmi.completion_status': writable(completion),
  'cmi.completion_threshold': readOnly,
  'cmi.credit': readOnly,
  'cmi.entry': readOnly,
  'cmi.exit': writeOnly(oneOf(WRONG, ['time-out', 'suspend', 'logout', 'normal', ''])),
  'cmi.launch_data': readOnly,
  'cmi.learner_id': readOnly,
  'cmi.learner_name': readOnly,
  'cmi.location': writable(upTo(WRONG, 1000)),
  'cmi.max_time_allowed': readOnly,
  'cmi.mode': readOnly,
  'cmi.progress_measure': writable(measure),
  'cmi.scaled_passing_score': readOnly,
  ...scores('cmi.score', () => null),
  'cmi.session_time': writeOnly(timeInterval),
  'cmi.success_status': writable(success),
  'cmi.suspend_data': writable(upTo(WRONG, 64_000)),
  'cmi.time_limit_action': readOnly,
  'cmi.total_time': readOnly,
};

const preferences: ElementTable = {
  'cmi.learner_preference._children': keyword,
  'cmi.learner_preference.audio_level': writable(positive),
  'cmi.learner_preference.language': writable(language),
  'cmi.learner_preference.delivery_speed': writable(positive),
  'cmi.learner_preference.audio_captioning': writable(oneOf(WRONG, ['-1', '0', '1'])),
};

const comments: ElementTable = {
  'cmi.comments_from_learner._children': keyword,
  'cmi.comments_from_learner._count': keyword,
  'cmi.comments_from_learner.n.comment': writable(localized(4000)),
  'cmi.comments_from_learner.n.location': writable(upTo(WRONG, 250)),
  'cmi.comments_from_learner.n.timestamp': writable(timestamp),
  'cmi.comments_from_lms._children': keyword,
  'cmi.comments_from_lms._count': keyword,
  'cmi.comments_from_lms.n.comment': readOnly,
  'cmi.comments_from_lms.n.location': readOnly,
  'cmi.comments_from_lms.n.timestamp': readOnly,
};

const objectives: ElementTable = {
  'cmi.objectives._children': keyword,
  'cmi.objectives._count': keyword,
  'cmi.objectives.n.id': writable(all(longIdentifier, fixed, unique)),
  ...scores('cmi.objectives.n.score', named),
  'cmi.objectives.n.success_status': writable(all(named, success)),
  'cmi.objectives.n.completion_status': writable(all(named, completion)),
  'cmi.objectives.n.progress_measure': writable(all(named, measure)),
  'cmi.objectives.n.description': writable(all(named, localized(250))),
};

const types = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
];
const results = /^(correct|incorrect|unanticipated|neutral|-?\d{1,5}(\.\d{1,18})?)$/;

const interactions: ElementTable = {
  'cmi.interactions._children': keyword,
  'cmi.interactions._count': keyword,
  'cmi.interactions.n.id': writable(all(longIdentifier, fixed)),
  'cmi.interactions.n.type': writable(all(named, oneOf(WRONG, types))),
  'cmi.interactions.n.objectives._count': keyword,
  'cmi.interactions.n.objectives.n.id': writable(all(named, longIdentifier, unique)),
  'cmi.interactions.n.timestamp': writable(all(named, timestamp)),
  'cmi.interactions.n.correct_responses._count': keyword,
  'cmi.interactions.n.correct_responses.n.pattern': writable(all(named, needs('type'), pattern2004)),
  'cmi.interactions.n.weighting': writable(all(named, real)),
  'cmi.interactions.n.learner_response': writable(all(named, needs('type'), response2004)),
  'cmi.interactions.n.result': writable(
    all(named, matches(WRONG, results, 'correct, incorrect, unanticipated, neutral or a number')),
  ),
  'cmi.interactions.n.latency': writable(all(named, timeInterval)),
  'cmi.interactions.n.description': writable(all(named, localized(250))),
};

const requests =
  /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^}]+\}(choice|jump))$/;

const navigation: ElementTable = {
  'adl.nav.request': writable(orBlank(matches(WRONG, requests, 'a navigation request'))),
  'adl.nav.request_valid.continue': readOnly,
  'adl.nav.request_valid.previous': readOnly,
};

export const scorm2004Elements: ElementTable = {
  ...core,
  ...preferences,
  ...comments,
  ...objectives,
  ...interactions,
  ...navigation,
};
