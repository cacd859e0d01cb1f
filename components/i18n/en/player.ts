/** What the course says in English: shell, second script, and the activities and types of question that it has. */
import type { Catalogue } from '../translate.ts';
import { agreement } from './agreement.ts';
import { assessment } from './assessment.ts';
import { later, laterAssessment, laterScenario, laterWeb } from './later.ts';
import { matching, ordering, question, scale, typed } from './question.ts';
import { choosing, reflection } from './reflection.ts';
import { scenario } from './scenario.ts';
import { shell } from './shell.ts';

const activities = {
  agreement,
  assessment,
  question,
  matching,
  ordering,
  typed,
  scale,
  reflection,
  choosing,
  scenario,
};

type Activities = typeof activities;
type ActivityKey = { [A in keyof Activities]: keyof Activities[A] }[keyof Activities];

/** Of the second script, for courses that have these activities. */
const laterActivities = { assessment: laterAssessment, scenario: laterScenario };

type LaterKey =
  keyof typeof later | keyof typeof laterWeb | keyof typeof laterAssessment | keyof typeof laterScenario;

export type MessageKey = keyof typeof shell | LaterKey | ActivityKey;

export const player: Catalogue<MessageKey> = {
  ...shell,
  ...later,
  ...laterWeb,
  ...laterAssessment,
  ...laterScenario,
  ...agreement,
  ...assessment,
  ...question,
  ...matching,
  ...ordering,
  ...typed,
  ...scale,
  ...reflection,
  ...choosing,
  ...scenario,
};

/** The words of a player whose course has only some of the activities and types of question. */
export function playerWords(used: Readonly<Record<keyof Activities, boolean>>): Catalogue {
  const kinds = Object.keys(activities) as (keyof Activities)[];
  return Object.assign({}, shell, ...kinds.filter((kind) => used[kind]).map((kind) => activities[kind]));
}

/** The words of the second script; `stored` and `remember` are asked in a plain web page only. */
export function laterWords(
  isWeb: boolean,
  used: Readonly<Record<keyof typeof laterActivities, boolean>>,
): Catalogue {
  const kinds = Object.keys(laterActivities) as (keyof typeof laterActivities)[];
  const more = kinds.filter((kind) => used[kind]).map((kind) => laterActivities[kind]);
  return Object.assign({}, later, ...more, isWeb ? laterWeb : {});
}
