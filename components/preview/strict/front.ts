/**
 * The strict front: stands before an LMS's API, refuses what the standard refuses, and writes down every call.
 * Libraries that play the LMS are more lenient than the standards; content that passes here passes there too.
 */
import { createRows, readAddress, type Address, type Rows } from './rows.ts';
import type { Operation, OrderCodes, Refusal, Standard } from './standard.ts';

/** One call, as content made it. */
export interface Call {
  /** From the clock of the options; milliseconds since 1970 by default. */
  readonly at: number;
  /** Name of the function in its standard. */
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  /** Error code after the call; `'0'` is none. */
  readonly code: string;
  /** What was wrong, in words; empty without an error. */
  readonly reason: string;
}

export interface FrontOptions {
  readonly now?: () => number;
  /** Told of every call at once. */
  readonly onCall?: (call: Call) => void;
}

export interface StrictFront<Api> {
  readonly api: Api;
  /** Every call so far, oldest first. */
  readonly calls: readonly Call[];
  /** Calls with an error, without 2004's 403: reading an element that was never set is no mistake. */
  readonly errors: readonly Call[];
}

/** The LMS behind the front. */
export interface Inner {
  initialize(): string;
  terminate(): string;
  getValue(element: string): string;
  setValue(element: string, value: string): string;
  commit(): string;
  getLastError(): string;
}

type Functions = Readonly<Record<'initialize' | 'terminate' | 'commit', (parameter: string) => string>> &
  Readonly<Record<'getErrorString' | 'getDiagnostic', (code: string) => string>> & {
    readonly getValue: (element: string) => string;
    readonly setValue: (element: string, value: string) => string;
    readonly getLastError: () => string;
  };

interface Answer {
  readonly result: string;
  readonly code: string;
  readonly reason: string;
}

interface Session {
  readonly standard: Standard;
  readonly inner: Inner;
  readonly rows: Rows;
  phase: 'new' | 'running' | 'ended';
}

const refused = (code: string, reason: string, result = 'false'): Answer => ({ result, code, reason });

/** A call of the inner LMS with the code it leaves; one that throws is a general exception. */
function ask(session: Session, call: (inner: Inner) => string, failure: string): Answer {
  const { inner, standard } = session;
  try {
    const result = String(call(inner));
    const code = String(inner.getLastError());
    return { result, code, reason: code === '0' ? '' : (standard.errors[code] ?? `Error ${code}`) };
  } catch (problem) {
    return refused(
      standard.codes.general,
      problem instanceof Error ? problem.message : String(problem),
      failure,
    );
  }
}

function outOfOrder(session: Session, codes: OrderCodes): Refusal | null {
  if (session.phase === 'running') return null;
  return session.phase === 'new'
    ? { code: codes.before, reason: 'The session has not begun.' }
    : { code: codes.after, reason: 'The session is over.' };
}

/** An element that is not in the table, or a keyword asked of something that has none. */
function unknown({ standard }: Session, { key }: Address): Refusal | null {
  if (standard.elements[key]) return null;
  const owner = key.replace(/\._(children|count)$/, '');
  const owned = standard.elements[owner] ?? standard.elements[`${owner}._children`];
  if (owner !== key && owned) {
    return key.endsWith('_count')
      ? { code: standard.codes.noCount, reason: `${owner} is no collection.` }
      : { code: standard.codes.noChildren, reason: `${owner} has no children.` };
  }
  return { code: standard.codes.unknown, reason: 'The standard has no such element.' };
}

function getRefusal(session: Session, address: Address): Refusal | null {
  const { codes, elements } = session.standard;
  const missing = unknown(session, address);
  if (missing) return missing;
  if (elements[address.key]?.access === 'w')
    return { code: codes.writeOnly, reason: 'Content may only write it.' };
  return session.rows.beyond(address, 0) === -1
    ? null
    : { code: codes.getBeyondCount, reason: 'There is no such row.' };
}

function setRefusal(session: Session, address: Address, value: string): Refusal | null {
  const { codes, elements } = session.standard;
  const missing = unknown(session, address);
  if (missing) return missing;
  const element = elements[address.key];
  if (element?.access === 'keyword') return { code: codes.setKeyword, reason: 'It is a keyword.' };
  if (element?.access === 'r') return { code: codes.readOnly, reason: 'Content may only read it.' };
  const level = session.rows.beyond(address, 1);
  if (level !== -1) {
    const collection = address.collections[level] ?? '';
    const next = session.rows.count(collection);
    return {
      code: codes.setBeyondCount,
      reason: `Rows are written without gaps: the next one is ${collection}.${next}.`,
    };
  }
  return element?.grammar?.(value, session.rows.place(address)) ?? null;
}

function initialize(session: Session): Answer {
  const { codes } = session.standard;
  if (session.phase === 'running') return refused(codes.initialize.running, 'The session has begun already.');
  if (session.phase === 'ended') return refused(codes.initialize.ended, 'The session is over.');
  const answer = ask(session, (inner) => inner.initialize(), 'false');
  if (answer.result === 'true') session.phase = 'running';
  return answer;
}

function terminate(session: Session): Answer {
  const refusal = outOfOrder(session, session.standard.codes.terminate);
  if (refusal) return refused(refusal.code, refusal.reason);
  const answer = ask(session, (inner) => inner.terminate(), 'false');
  if (answer.result === 'true') session.phase = 'ended';
  return answer;
}

function commit(session: Session): Answer {
  const refusal = outOfOrder(session, session.standard.codes.commit);
  return refusal ? refused(refusal.code, refusal.reason) : ask(session, (inner) => inner.commit(), 'false');
}

function getValue(session: Session, name: string): Answer {
  const address = readAddress(name);
  const refusal = outOfOrder(session, session.standard.codes.getValue) ?? getRefusal(session, address);
  if (refusal) return refused(refusal.code, refusal.reason, '');
  const collection = name.replace(/\._count$/, '');
  if (collection !== name) return { result: String(session.rows.count(collection)), code: '0', reason: '' };
  return ask(session, (inner) => inner.getValue(name), '');
}

function setValue(session: Session, name: string, value: string): Answer {
  const address = readAddress(name);
  const refusal = outOfOrder(session, session.standard.codes.setValue) ?? setRefusal(session, address, value);
  if (refusal) return refused(refusal.code, refusal.reason);
  const answer = ask(session, (inner) => inner.setValue(name, value), 'false');
  if (answer.result === 'true') session.rows.taken(address, value);
  return answer;
}

/**
 * Makes the eight functions for one session of one SCO.
 * @param standard tables and codes; see `scorm12.ts` and `scorm2004.ts`.
 */
export function createFront(
  standard: Standard,
  inner: Inner,
  { now = Date.now, onCall }: FrontOptions,
): { readonly functions: Functions; readonly calls: readonly Call[]; readonly errors: readonly Call[] } {
  const rows = createRows(standard.elements, (name) => String(inner.getValue(name)));
  const session: Session = { standard, inner, rows, phase: 'new' };
  const calls: Call[] = [];
  const errors: Call[] = [];
  let last = { code: '0', reason: '' };

  const note = (operation: Operation, args: readonly unknown[], answer: Answer): string => {
    const call = { at: now(), name: standard.functions[operation], args: args.map(String), ...answer };
    calls.push(call);
    if (call.code !== '0' && call.code !== '403') errors.push(call);
    // In SCORM 1.2 403 means "read only", which is a mistake.
    else if (call.code === '403' && operation !== 'getValue') errors.push(call);
    onCall?.(call);
    return call.result;
  };
  const run = (operation: Operation, args: readonly unknown[], answer: Answer): string => {
    last = answer;
    return note(operation, args, answer);
  };
  const withParameter = (operation: Operation, act: (session: Session) => Answer) => (parameter: unknown) => {
    const wrong = refused(standard.codes.argument, 'The argument must be an empty text.');
    return run(operation, [parameter], parameter === '' ? act(session) : wrong);
  };
  const quiet = (operation: Operation, args: readonly unknown[], result: string): string =>
    note(operation, args, { result, code: '0', reason: '' });

  return {
    calls,
    errors,
    functions: {
      initialize: withParameter('initialize', initialize),
      terminate: withParameter('terminate', terminate),
      commit: withParameter('commit', commit),
      getValue: (element) => run('getValue', [element], getValue(session, String(element))),
      setValue: (element, value) =>
        run('setValue', [element, value], setValue(session, String(element), String(value))),
      getLastError: () => quiet('getLastError', [], last.code),
      getErrorString: (code) => quiet('getErrorString', [code], standard.errors[String(code)] ?? ''),
      getDiagnostic: (code) =>
        quiet('getDiagnostic', [code], code === '' || String(code) === last.code ? last.reason : ''),
    },
  };
}
