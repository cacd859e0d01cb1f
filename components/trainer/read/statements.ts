/** xAPI statements as JSON, as a learning record store gives them out; the verbs are those of cmi5. */
import { PAGE_TIMES, readPageTimes } from '../../model/page-times.ts';
import { TAKEN_BACK } from '../../model/pilot.ts';
import type { InteractionResult } from '../../model/record.ts';
import { UNCLEAR } from '../analyse/remarks.ts';
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

/**
 * An LMS for cmi5 groups the statements of a session by the id of its unit (`cmi5.xml`). Where that of this course is
 * among them, all others are of other courses, of which a store may have many.
 */
function ofCourse(statements: readonly JsonObject[], course: string): readonly JsonObject[] {
  const own = statements.filter((each) => {
    const activities = objectIn(objectIn(each, 'context'), 'contextActivities');
    return [...arrayIn(activities, 'grouping'), activities.grouping].some(
      (one) => textIn(one, 'id') === `urn:x-course:${course}:unit`,
    );
  });
  return own.length > 0 ? own : statements;
}

/** Reads statements. An attempt is one registration of one person. */
export function readStatements(
  file: ExportFile,
  statements: readonly JsonObject[],
  { cells, dictionary }: { cells: Cells; dictionary: Dictionary },
): PartBuilder {
  const part = new PartBuilder(file);
  const sessions = new Map<string, Session>();
  const own = ofCourse(statements, dictionary.course);
  if (own.length < statements.length)
    part.note('read', `Statements of other courses were left out: ${statements.length - own.length}.`);
  for (const statement of own) {
    const person = part.person(personIn(objectIn(statement, 'actor')));
    const mark = textIn(objectIn(statement, 'context'), 'registration');
    const key = `${person} ${mark}`;
    const session = sessions.get(key) ?? { person, mark, statements: [] };
    session.statements.push(statement);
    sessions.set(key, session);
  }
  const unknown = new Set<string>();
  for (const { person, mark, statements: own } of sessions.values()) {
    const inOrder = own.sort((a, b) => byTime(textIn(a, 'timestamp'), textIn(b, 'timestamp')));
    const attempt = part.attempt({
      ...NO_ATTEMPT,
      ...standingOf(inOrder),
      pageSeconds: pageSecondsIn(inOrder, dictionary),
      person,
      mark,
    });
    takeAnswered(inOrder, attempt, part, { cells, dictionary });
    for (const verb of inOrder.map(verbIn))
      if (!(verb in STATUSES) && verb !== 'terminated') unknown.add(verb);
  }
  if (unknown.size > 0) {
    part.note('read', `Statements with other verbs were left out: ${[...unknown].slice(0, 5).join(', ')}.`);
  }
  return part;
}

const byTime = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const idOf = (statement: JsonObject, dictionary: Dictionary): string =>
  dictionary.idIn(textIn(objectIn(statement, 'object'), 'id'));

/** Each tells the time of all sessions so far, so the last one tells all. */
function pageSecondsIn(
  statements: readonly JsonObject[],
  dictionary: Dictionary,
): ReadonlyMap<string, number> {
  const last = statements
    .filter((each) => verbIn(each) === 'answered' && idOf(each, dictionary) === PAGE_TIMES)
    .at(-1);
  return readPageTimes(textIn(objectIn(last, 'result'), 'response'));
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

interface Told {
  readonly cell: Cell;
  /** It tells of all tries until then, so that one before it says nothing more. */
  readonly isWhole: boolean;
  /** As the statement has it. */
  readonly at: string;
  /** `null` where the statement has no time that can be read. */
  readonly sent: string | null;
}

/** Answers in the order of their times: the first try, then later ones. */
function takeAnswered(
  statements: readonly JsonObject[],
  attempt: number,
  part: PartBuilder,
  { cells, dictionary }: { cells: Cells; dictionary: Dictionary },
): void {
  const answers = new Map<string, readonly Told[]>();
  for (const statement of statements.filter((each) => verbIn(each) === 'answered')) {
    const id = idOf(statement, dictionary);
    const told = id === PAGE_TIMES ? null : toldBy(id, statement, cells);
    if (told) answers.set(id, withTold(answers.get(id) ?? [], told));
  }
  for (const [id, [first, ...later]] of answers) {
    if (!first) continue;
    const { cell, sent } = first;
    const tries = [cell, ...later.map((each) => each.cell)].flatMap((each) => each.tries);
    part.answer(attempt, id, later.length === 0 ? cell : cells.share(id, { ...cell, tries }, cell.result));
    const [, page] = UNCLEAR.exec(id) ?? [];
    // A column of answers has no times. What was taken back without a codebook of the pilot reads as an id.
    if (page !== undefined && cell.tries.length === 0 && cell.words !== TAKEN_BACK)
      part.comment({ attempt, page, text: cell.words, ...(sent !== null && { sent }) });
  }
}

/** Of two in one moment, as a store that rounds times has them, the one with more tries came later. */
function withTold(before: readonly Told[], told: Told): readonly Told[] {
  if (!told.isWhole) return [...before, told];
  const [last] = before.slice(-1);
  const isOlder = last?.at === told.at && last.cell.tries.length > told.cell.tries.length;
  return isOlder ? before : [told];
}

function toldBy(id: string, statement: JsonObject, cells: Cells): Told | null {
  const result = objectIn(statement, 'result');
  const type = textIn(objectIn(objectIn(statement, 'object'), 'definition'), 'interactionType');
  const success: InteractionResult =
    result.success === true ? 'correct' : result.success === false ? 'wrong' : 'neutral';
  const worded = Object.entries(objectIn(result, 'extensions')).find(([key]) => /response$/.test(key))?.[1];
  const isWhole = typeof worded === 'string' && worded !== '';
  const isWorded = isWhole || type === 'long-fill-in' || type === 'other';
  const cell = cells.make(
    id,
    isWhole ? worded : textIn(result, 'response'),
    success,
    isWorded ? 'wording' : formOf(type),
  );
  const at = textIn(statement, 'timestamp');
  return cell && { cell, isWhole, at, sent: minutes(at) };
}
