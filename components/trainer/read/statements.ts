/** xAPI statements as JSON, as a learning record store gives them out; the verbs are those of cmi5. */
import type { InteractionResult } from '../../model/record.ts';
import { readResponse } from '../../model/wording.ts';
import type { Cell, ExportFile, Status } from '../dataset.ts';
import type { Cells } from './cells.ts';
import type { Dictionary } from './dictionary.ts';
import { formOf } from './elements.ts';
import { arrayIn, isObject, numberUnder, objectIn, textIn, type JsonObject } from './json.ts';
import { furthest, NO_ATTEMPT, PartBuilder, type PartPerson } from './part.ts';
import { minutes } from './preview.ts';
import { secondsIn } from './values.ts';

const STATUSES: Readonly<Record<string, Status>> = {
  launched: 'incomplete',
  initialized: 'incomplete',
  answered: 'incomplete',
  progressed: 'incomplete',
  completed: 'completed',
  passed: 'passed',
  failed: 'failed',
};
function isStatement(value: unknown): value is JsonObject {
  return isObject(value) && isObject(value.actor) && isObject(value.verb);
}

/** The statements of a file; empty where it holds none. */
export function statementsIn(value: unknown): readonly JsonObject[] {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : arrayIn(value, 'statements');
  const all = isStatement(value) ? [value] : list;
  // Stores answer page by page, and people put the pages in a list.
  return all.flatMap((each) =>
    isStatement(each)
      ? [each]
      : isObject(each) && !isStatement(each)
        ? arrayIn(each, 'statements').filter(isStatement)
        : [],
  );
}

function personIn(actor: JsonObject): PartPerson {
  const account = textIn(objectIn(actor, 'account'), 'name');
  const email = textIn(actor, 'mbox').replace(/^mailto:/i, '');
  const id = account || textIn(actor, 'mbox_sha1sum') || textIn(actor, 'openid');
  return {
    name: textIn(actor, 'name') || email || id || 'Unknown',
    email,
    id: email === '' ? id : '',
    groups: [],
    twin: 1,
  };
}

const verbIn = (statement: JsonObject): string =>
  /[^/#]*$/.exec(textIn(objectIn(statement, 'verb'), 'id'))?.[0].toLowerCase() ?? '';

interface Session {
  readonly person: number;
  /** The registration; empty without one. */
  readonly mark: string;
  readonly statements: JsonObject[];
}

/** Reads statements. An attempt is one registration of one person. */
export function readStatements(
  file: ExportFile,
  statements: readonly JsonObject[],
  { cells, dictionary }: { cells: Cells; dictionary: Dictionary },
): PartBuilder {
  const part = new PartBuilder(file);
  const sessions = new Map<string, Session>();
  for (const statement of statements) {
    const person = part.person(personIn(objectIn(statement, 'actor')));
    const mark = textIn(objectIn(statement, 'context'), 'registration');
    const key = `${person} ${mark}`;
    const session = sessions.get(key) ?? { person, mark, statements: [] };
    session.statements.push(statement);
    sessions.set(key, session);
  }
  const unknown = new Set<string>();
  for (const { person, mark, statements: own } of sessions.values()) {
    const inOrder = own.sort((a, b) => (textIn(a, 'timestamp') < textIn(b, 'timestamp') ? -1 : 1));
    const attempt = part.attempt({ ...NO_ATTEMPT, ...standingOf(inOrder), person, mark });
    takeAnswered(inOrder, attempt, part, { cells, dictionary });
    for (const verb of inOrder.map(verbIn))
      if (!(verb in STATUSES) && verb !== 'terminated') unknown.add(verb);
  }
  if (unknown.size > 0) {
    part.note('read', `Statements with other verbs were left out: ${[...unknown].slice(0, 5).join(', ')}.`);
  }
  return part;
}

function standingOf(statements: readonly JsonObject[]): Partial<typeof NO_ATTEMPT> {
  const times = statements.map((each) => minutes(textIn(each, 'timestamp'))).filter((time) => time !== null);
  const reached = statements.map((each) => STATUSES[verbIn(each)] ?? 'unknown');
  const ends = statements.filter((each) => verbIn(each) === 'terminated');
  const seconds = ends.map((each) => secondsIn(textIn(objectIn(each, 'result'), 'duration')) ?? 0);
  const finals = statements.filter((each) => ['passed', 'failed', 'completed'].includes(verbIn(each)));
  const scores = finals.map(scoreOf).filter((score) => score !== null);
  return {
    status: furthest(reached),
    started: times[0] ?? null,
    last: times.at(-1) ?? null,
    score: scores.length > 0 ? Math.max(...scores) : null,
    seconds: ends.length > 0 ? seconds.reduce((sum, each) => sum + each, 0) : null,
  };
}

/** 0 to 100 of a scaled score, else of a raw one with its ends. */
function scoreOf(statement: JsonObject): number | null {
  const score = objectIn(objectIn(statement, 'result'), 'score');
  const scaled = numberUnder(score, 'scaled');
  const raw = numberUnder(score, 'raw');
  const [min, max] = [numberUnder(score, 'min') ?? 0, numberUnder(score, 'max') ?? 100];
  const share = scaled ?? (raw === null || max <= min ? null : (raw - min) / (max - min));
  return share !== null && share >= 0 && share <= 1 ? Math.round(share * 1e6) / 1e4 : null;
}

/** Answers in the order of their times: the first try, then later ones. */
function takeAnswered(
  statements: readonly JsonObject[],
  attempt: number,
  part: PartBuilder,
  { cells, dictionary }: { cells: Cells; dictionary: Dictionary },
): void {
  const tries = new Map<string, Cell[]>();
  for (const statement of statements.filter((each) => verbIn(each) === 'answered')) {
    const object = objectIn(statement, 'object');
    const id = dictionary.idIn(textIn(object, 'id'));
    const cell = cellOf(id, statement, cells);
    if (cell) tries.set(id, [...(tries.get(id) ?? []), cell]);
  }
  for (const [id, [first, ...later]] of tries) {
    if (!first) continue;
    const all = [...first.tries, ...later.flatMap((cell) => cell.tries)];
    part.answer(
      attempt,
      id,
      later.length === 0 ? first : cells.share(id, { ...first, tries: all }, first.result),
    );
  }
}

function cellOf(id: string, statement: JsonObject, cells: Cells): Cell | null {
  const result = objectIn(statement, 'result');
  const type = textIn(objectIn(objectIn(statement, 'object'), 'definition'), 'interactionType');
  const success: InteractionResult =
    result.success === true ? 'correct' : result.success === false ? 'wrong' : 'neutral';
  const response = textIn(result, 'response');
  const worded = Object.entries(objectIn(result, 'extensions')).find(([key]) => /response$/.test(key))?.[1];
  if (typeof worded === 'string' && worded !== '') return cells.share(id, readResponse(worded), success);
  return cells.make(
    id,
    response,
    success,
    type === 'long-fill-in' || type === 'other' ? 'wording' : formOf(type),
  );
}
