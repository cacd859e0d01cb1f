/** What the player says in English: the shell, and the activities and types of question that a course has. */
import type { Catalogue } from '../translate.ts';
import { agreement } from './agreement.ts';
import { assessment } from './assessment.ts';
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

export type MessageKey = keyof typeof shell | ActivityKey;

export const player: Catalogue<MessageKey> = {
  ...shell,
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
