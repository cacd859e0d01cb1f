/** What the player says in English: the shell, and the activities that a course has. */
import type { Catalogue } from '../translate.ts';
import { assessment } from './assessment.ts';
import { question } from './question.ts';
import { reflection } from './reflection.ts';
import { scenario } from './scenario.ts';
import { shell } from './shell.ts';

const activities = { assessment, question, reflection, scenario };

type Activities = typeof activities;
type ActivityKey = { [A in keyof Activities]: keyof Activities[A] }[keyof Activities];

export type MessageKey = keyof typeof shell | ActivityKey;

export const player: Catalogue<MessageKey> = {
  ...shell,
  ...assessment,
  ...question,
  ...reflection,
  ...scenario,
};

/** The words of a player whose course has only some of the activities. */
export function playerWords(used: Readonly<Record<keyof Activities, boolean>>): Catalogue {
  const kinds = Object.keys(activities) as (keyof Activities)[];
  return Object.assign({}, shell, ...kinds.filter((kind) => used[kind]).map((kind) => activities[kind]));
}
