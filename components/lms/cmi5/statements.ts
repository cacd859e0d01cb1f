/** What is said about a learner: statements of xAPI as cmi5 asks for them (§9). */
import type { InteractionRow, Score } from '../../model/record.ts';
import { answerFields } from '../scorm2004/responses.ts';
import { plain } from '../scorm2004/plain.ts';
import { duration } from '../scorm2004/duration.ts';
import type { LaunchData, JsonObject } from './launch-data.ts';
import { objectOf, parsed } from './launch-data.ts';
import type { Launched } from './launch.ts';
import { uuidOf } from './uuid.ts';

const ADL = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/';
const SESSION = `${CMI5}extensions/sessionid`;

export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

export interface Statement extends JsonObject {
  readonly id: string;
}

/** What all statements of a session have in common. */
export interface Speaker {
  readonly launched: Launched;
  readonly data: LaunchData;
  /** BCP 47 tag of what questions say. */
  readonly language: string;
}

/** What of a session is said once has an id of the session, what is said once in a registration one of that. */
function idOf(speaker: Speaker, verb: Verb, about: string): string {
  const { registration, token } = speaker.launched;
  const session = objectOf(speaker.data.template['extensions'])[SESSION];
  const once = verb === 'completed' || verb === 'passed';
  const scope = once ? registration : `${registration} ${typeof session === 'string' ? session : token}`;
  return uuidOf(`${scope} ${verb} ${about}`);
}

function contextOf(
  { launched, data }: Speaker,
  categories: readonly string[],
  extensions: JsonObject = {},
): JsonObject {
  const { template } = data;
  const activities = objectOf(template['contextActivities']);
  const before = activities['category'] ?? [];
  const category = [
    ...(Array.isArray(before) ? (before as readonly unknown[]) : [before]),
    ...categories.map((id) => ({ objectType: 'Activity', id: `${CMI5}categories/${id}` })),
  ];
  return {
    ...template,
    registration: launched.registration,
    contextActivities: { ...activities, ...(category.length > 0 && { category }) },
    extensions: { ...objectOf(template['extensions']), ...extensions },
  };
}

function statement(speaker: Speaker, id: string, verb: string, at: Date, rest: JsonObject): Statement {
  return {
    id,
    actor: parsed(speaker.launched.actor),
    verb: { id: ADL + verb, display: { en: verb } },
    object: { objectType: 'Activity', id: speaker.launched.activityId },
    timestamp: at.toISOString(),
    ...rest,
  };
}

/** @param seconds since the session began; `null` for its beginning, which took no time. */
export function defined(
  speaker: Speaker,
  verb: Verb,
  at: Date,
  seconds: number | null,
  score: Score | null = null,
): Statement {
  const judges = verb === 'passed' || verb === 'failed';
  const { mastery } = speaker.data;
  const result = {
    ...(verb === 'completed' && { completion: true }),
    ...(judges && { success: verb === 'passed' }),
    ...(judges && score && { score: { ...score } }),
    ...(seconds !== null && { duration: duration(seconds) }),
  };
  const categories = judges || verb === 'completed' ? ['cmi5', 'moveon'] : ['cmi5'];
  const extensions = judges && mastery !== null ? { [`${CMI5}extensions/masteryscore`]: mastery } : {};
  return statement(speaker, idOf(speaker, verb, verb === 'failed' ? String(score?.raw) : ''), verb, at, {
    ...(seconds !== null && { result }),
    context: contextOf(speaker, categories, extensions),
  });
}

/** xAPI has no limit of its own; a column of a store often has. */
const LONGEST = 1000;

const SUCCESS: Readonly<Record<string, boolean>> = { correct: true, wrong: false };

/**
 * An answer, which cmi5 allows beside its own statements (§9.3.1). The same answer to the same question has the same id.
 * @param mark of what the row says, see `markOf`
 */
export function answered(speaker: Speaker, row: InteractionRow, mark: string, at: Date): Statement {
  const { activityId, registration } = speaker.launched;
  const { type, pattern, response } = answerFields(row);
  const address = `${activityId}/${encodeURIComponent(row.id)}`;
  return statement(speaker, uuidOf(`${registration} ${row.id} ${mark}`), 'answered', at, {
    object: {
      objectType: 'Activity',
      id: address,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: type,
        ...(row.description && {
          description: { [speaker.language]: plain(row.description, LONGEST) },
        }),
        ...(pattern && { correctResponsesPattern: [pattern] }),
      },
    },
    result: {
      response,
      ...(row.result in SUCCESS && { success: SUCCESS[row.result] }),
      // With later tries and words, as the other standards have it.
      extensions: { [`${activityId}/response`]: row.response },
    },
    context: contextOf(speaker, []),
  });
}
