/** What the course says in Spanish: shell, second script, and the activities and types of question that it has. */
import type { MessageKey } from '../en/player.ts';
import type { Catalogue } from '../translate.ts';
import { wordMakers } from '../used.ts';
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
import { storeTest } from './store-test.ts';
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
  // Some of its names are those of the self-test of an API, whose words stand here.
  ...storeTest,
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

export const { playerWords, laterWords, toolsWords } = wordMakers({
  shell,
  activities,
  later,
  // Of courses that have these activities, or questions that changed.
  laterActivities: { assessment: laterAssessment, changed: laterChanged, scenario: laterScenario },
  laterWeb,
  tools,
  // Of courses that have use for them.
  // The later ones replace words of the same names.
  furtherTools: { takeaway, record, finding, pilot, selfTest, storeTest },
});
