/** What cmi5 and xAPI ask of a statement of an assignable unit (cmi5 §9, xAPI part two §2), as a strict store has it. */

export type Json = Readonly<Record<string, unknown>>;

export interface Session {
  readonly registration: string;
  readonly activityId: string;
  readonly actor: Json;
  readonly sessionId: string;
  /** Ids of the activities that the launch groups statements by. */
  readonly grouping: readonly string[];
  readonly mode: string;
  readonly mastery: number | null;
  /** Verbs of this session so far, and of the whole registration. */
  readonly said: readonly string[];
  readonly saidBefore: readonly string[];
}

export const CONTEXT = 'https://w3id.org/xapi/cmi5/context/';
const VERBS = 'http://adlnet.gov/expapi/verbs/';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

export const objectIn = (value: unknown, name: string): Json => {
  const found = typeof value === 'object' && value !== null ? (value as Json)[name] : null;
  return typeof found === 'object' && found !== null ? (found as Json) : {};
};

export const verbOf = (statement: Json): string => {
  const id = objectIn(statement, 'verb')['id'];
  return typeof id === 'string' ? id.replace(VERBS, '') : '';
};

const idsIn = (list: unknown): readonly unknown[] =>
  (Array.isArray(list) ? (list as readonly unknown[]) : [list]).map((one) => objectIn({ one }, 'one')['id']);

/** Two values of JSON that say the same, whatever the order of their names. */
export function same(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, part]) => [name, sorted(part)]),
        )
      : Array.isArray(value)
        ? value.map(sorted)
        : value;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Verbs of cmi5 itself; every other one is “allowed”. */
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

function orderFault(verb: string, { mode, said, saidBefore }: Session): string {
  const all = [...saidBefore, ...said];
  if (said.includes('terminated')) return 'The session is over: nothing comes after “terminated” (9.3.8).';
  if (verb === 'initialized') return said.includes(verb) ? 'A session is initialized once (9.3.2).' : '';
  if (!said.includes('initialized')) return 'The first statement is “initialized” (9.3.2).';
  if (mode !== 'Normal' && verb !== 'terminated')
    return `In mode ${mode} nothing but “initialized” and “terminated” is said (10.2.2).`;
  if ((verb === 'completed' || verb === 'passed') && all.includes(verb))
    return `“${verb}” is said once in a registration (9.3).`;
  if (verb === 'failed' && all.includes('passed')) return '“failed” never follows “passed” (9.3.5).';
  return '';
}

function contextFault(verb: string, statement: Json, session: Session): string {
  const context = objectIn(statement, 'context');
  const activities = objectIn(context, 'contextActivities');
  const extensions = objectIn(context, 'extensions');
  const categories = idsIn(activities['category'] ?? []);
  const isDefined = DEFINED.includes(verb);
  const judges = ['completed', 'passed', 'failed'].includes(verb);
  const has = (name: string): boolean => categories.includes(`${CONTEXT}categories/${name}`);
  if (context['registration'] !== session.registration) return 'It names another registration (9.6.1).';
  if (extensions[`${CONTEXT}extensions/sessionid`] !== session.sessionId)
    return 'It lacks the session of the context template (10.2.1).';
  if (!session.grouping.every((id) => idsIn(activities['grouping'] ?? []).includes(id)))
    return 'It lacks the grouping of the context template (10.2.1).';
  if (has('cmi5') !== isDefined)
    return isDefined
      ? 'It lacks the category “cmi5” (9.6.2.1).'
      : 'Only statements of cmi5 have its category (9.6.2.1).';
  if (has('moveon') !== judges) return 'The category “moveon” is for completed, passed and failed (9.6.2.2).';
  const named = extensions[`${CONTEXT}extensions/masteryscore`];
  if ((verb === 'passed' || verb === 'failed') && session.mastery !== null && named !== session.mastery)
    return 'It lacks the mastery score of the launch (9.6.3.2).';
  return '';
}

function scoreFault(score: Json): string {
  const { scaled, raw, min, max } = score;
  if (scaled !== undefined && (typeof scaled !== 'number' || scaled < -1 || scaled > 1))
    return 'A scaled score lies between -1 and 1 (xAPI 2.4.5.1).';
  if (raw !== undefined && (typeof min !== 'number' || typeof max !== 'number'))
    return 'A raw score comes with min and max (9.5.1).';
  if (typeof raw === 'number' && (raw < Number(min) || raw > Number(max)))
    return 'The raw score is out of its range (xAPI 2.4.5.1).';
  return '';
}

function resultFault(verb: string, statement: Json, { mastery }: Session): string {
  const result = objectIn(statement, 'result');
  const score = objectIn(result, 'score');
  const { completion, duration, success } = result;
  if (duration !== undefined && (typeof duration !== 'string' || !DURATION.test(duration)))
    return 'The duration is none of ISO 8601.';
  if (!DEFINED.includes(verb)) return scoreFault(score);
  if (['completed', 'passed', 'failed', 'terminated'].includes(verb) && duration === undefined)
    return `“${verb}” has a duration (9.5.4.1).`;
  if ((completion === true) !== (verb === 'completed'))
    return 'Completion belongs to “completed” alone (9.5.3).';
  if (success !== { passed: true, failed: false }[verb]) return 'The success does not suit the verb (9.5.2).';
  if ('score' in result && verb !== 'passed' && verb !== 'failed')
    return 'A score belongs to passed and failed (9.5.1).';
  if (mastery !== null && typeof score['scaled'] === 'number') {
    if (verb === 'passed' && score['scaled'] < mastery) return 'Passed below the mastery score (9.3.4).';
    if (verb === 'failed' && score['scaled'] >= mastery) return 'Failed with the mastery score (9.3.5).';
  }
  return scoreFault(score);
}

/** Types of interactions (xAPI appendix C). */
const INTERACTIONS =
  /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/;

function objectFault(verb: string, statement: Json, { activityId }: Session): string {
  const object = objectIn(statement, 'object');
  const { id } = object;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) return 'The object is no activity.';
  if (DEFINED.includes(verb))
    return id === activityId ? '' : 'The object is not the activity of the launch (9.4).';
  const definition = objectIn(object, 'definition');
  const { interactionType, correctResponsesPattern: pattern } = definition;
  if (interactionType !== undefined && !INTERACTIONS.test(String(interactionType)))
    return 'There is no such type of interaction.';
  if (pattern !== undefined && (!Array.isArray(pattern) || pattern.some((one) => typeof one !== 'string')))
    return 'The right answers are no list of texts.';
  return '';
}

/** @returns what is wrong with a statement in this session, in words; empty for a good one. */
export function faultOf(statement: Json, session: Session): string {
  const verb = verbOf(statement);
  if (typeof statement['id'] !== 'string' || !UUID.test(statement['id'])) return 'It has no UUID (9.1).';
  if (!UTC.test(String(statement['timestamp']))) return 'It has no timestamp in UTC (9.7).';
  if (!same(statement['actor'], session.actor)) return 'The actor is not that of the launch (9.2).';
  if (verb === '' || verb.includes(':')) return 'The verb is unknown here.';
  return (
    orderFault(verb, session) ||
    objectFault(verb, statement, session) ||
    contextFault(verb, statement, session) ||
    resultFault(verb, statement, session)
  );
}
