/** What the course says in Spanish: shell, second script, and the activities and types of question that it has. */
import type { MessageKey } from '../en/player.ts';
import type { Catalogue } from '../translate.ts';
import { withUsed } from '../used.ts';
import { agreement } from './agreement.ts';
import { assessment } from './assessment.ts';
import { finding } from './finding.ts';
import { language } from './language.ts';
import { later, laterAssessment, laterChanged, laterScenario, laterWeb } from './later.ts';
import { pilot } from './pilot.ts';
import { matching, ordering, question, scale, typed } from './question.ts';
import { choosing, reflection } from './reflection.ts';
import { scenario } from './scenario.ts';
import { selfTest } from './self-test.ts';
import { shell } from './shell.ts';
import { record, takeaway } from './takeaway.ts';
import { tools } from './tools.ts';

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
  language,
};

type Activities = typeof activities;

/** Of the second script, for courses that have these activities, or questions that changed. */
const laterActivities = {
  assessment: laterAssessment,
  changed: laterChanged,
  scenario: laterScenario,
};

/** Of the tools, for courses that have use for them. */
const furtherTools = { takeaway, record, finding, pilot, selfTest };

export const player: Catalogue<MessageKey> = {
  ...shell,
  ...later,
  ...laterWeb,
  ...laterAssessment,
  ...laterChanged,
  ...laterScenario,
  ...tools,
  ...takeaway,
  ...record,
  ...finding,
  ...pilot,
  ...selfTest,
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
  ...language,
};

/** The words of a player whose course has only some of the activities and types of question. */
export function playerWords(used: Readonly<Record<keyof Activities, boolean>>): Catalogue {
  return withUsed(shell, activities, used);
}

/** The words of the second script; `stored` and `remember` are asked in a plain web page only. */
export function laterWords(
  isWeb: boolean,
  used: Readonly<Record<keyof typeof laterActivities, boolean>>,
): Catalogue {
  return { ...withUsed(later, laterActivities, used), ...(isWeb ? laterWeb : {}) };
}

/** The words of the third script. */
export function toolsWords(used: Readonly<Record<keyof typeof furtherTools, boolean>>): Catalogue {
  return withUsed(tools, furtherTools, used);
}
