import type { Clock } from '../lms/port.ts';
import { hash } from '../model/shuffle.ts';

/** What a journal keeps of one attempt. Both texts are packed as `components/state/codec.ts` packs them. */
export interface JournalEntry {
  /** The random mark of the attempt, which lives in the packed state too; or `markOfUnread`. */
  readonly mark: string;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly kept: number;
  /** Everything but private texts. */
  readonly state: string;
  /** Private texts; empty after 7 days, and when there are none. */
  readonly texts: string;
}

/**
 * `device`: outlives the window. `window`: nobody knows who the learner is, so the work stays in this window.
 * `nowhere`: storage is blocked.
 */
export type JournalPlace = 'device' | 'window' | 'nowhere';

export interface JournalOptions {
  /** May throw on access, as storage does where it is blocked. */
  readonly local: () => Storage;
  readonly session: () => Storage;
  readonly course: string;
  /** As the LMS gives it; empty: session storage only. */
  readonly learner: string;
  readonly clock: Clock;
}

/** Work of one learner in one course on this device. Nothing throws; entries too old are removed. */
export interface Journal {
  /** Where the latest `keep` ended, or where the first one would. */
  readonly place: JournalPlace;
  /** False when it could not be kept. */
  keep(entry: Omit<JournalEntry, 'kept'>): boolean;
  /** Newest first. */
  entries(): readonly JournalEntry[];
  /** Known not to be there; false where storage tells nothing. */
  missing(mark: string): boolean;
  remove(mark: string): void;
  /** Removes everything of this learner in this course. */
  erase(): void;
}

const FORMAT = 1;
const DAY = 24 * 60 * 60 * 1000;
const TEXTS_LAST = 7 * DAY;
const ENTRIES_LAST = 30 * DAY;

/** The mark of a value that the player could not read; no mark of an attempt looks like it. */
export function markOfUnread(value: string): string {
  return `x-${hash(value).toString(36)}`;
}

/** A journal in the browser's storage. What is too old is removed at once, and whenever entries are asked for. */
export function createJournal({ local, session, course, learner, clock }: JournalOptions): Journal {
  const place: JournalPlace = learner === '' ? 'window' : 'device';
  const storage = learner === '' ? session : local;
  const shared = `partnerships.${nameless(course)}.`;
  const own = `${shared}${nameless(`${course} ${learner}`)}.`;
  const now = (): number => clock().getTime();
  let works = attempted(() => storage().length >= 0) ?? false;

  const tidy = (): void => {
    for (const key of keysOf(storage, shared)) attempted(() => age(storage(), key, now()));
  };
  const entries = (): readonly JournalEntry[] => {
    tidy();
    return keysOf(storage, own)
      .flatMap((key) => entryOf(key.slice(own.length), attempted(() => storage().getItem(key)) ?? null))
      .sort((a, b) => b.kept - a.kept || b.revision - a.revision);
  };
  const put = (mark: string, entry: Omit<JournalEntry, 'mark'>): boolean =>
    attempted(() => {
      storage().setItem(own + mark, written(entry));
      return true;
    }) ?? false;
  /** What is too old goes first, then texts of this learner's other attempts, oldest first; none of them in vain. */
  const makeRoom = (mark: string, kept: Omit<JournalEntry, 'mark'>): boolean => {
    const others = entries().filter((one) => one.mark !== mark && one.texts !== '');
    const gone: JournalEntry[] = [];
    while (!put(mark, kept)) {
      const oldest = others.pop();
      if (!oldest) {
        for (const one of gone) put(one.mark, one);
        return false;
      }
      if (put(oldest.mark, { ...oldest, texts: '' })) gone.push(oldest);
    }
    return true;
  };

  tidy();
  return {
    get place() {
      return works ? place : 'nowhere';
    },
    keep({ mark, ...entry }) {
      const kept = { ...entry, kept: now() };
      works = put(mark, kept) || makeRoom(mark, kept);
      return works;
    },
    entries,
    missing: (mark) => attempted(() => storage().getItem(own + mark) === null) ?? false,
    remove: (mark) => void attempted(() => storage().removeItem(own + mark)),
    erase() {
      for (const key of keysOf(storage, own)) attempted(() => storage().removeItem(key));
    },
  };
}

/** Two hashes in place of a name that nobody else at this computer should read. */
function nameless(name: string): string {
  return [hash(name), hash(name, 0x2545f491)].map((half) => half.toString(36)).join('-');
}

/** `null` where storage throws: on access, on any call, or because there is none. */
function attempted<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function keysOf(storage: () => Storage, own: string): string[] {
  const all = attempted(() => Array.from({ length: storage().length }, (_, at) => storage().key(at)));
  return (all ?? []).flatMap((key) => (key?.startsWith(own) ? key : []));
}

/**
 * Removes what is too old, whoever it belongs to. What is from the future was kept before the clock was set back:
 * it counts from now on. Of a value that a newer player wrote, only the age is understood.
 */
function age(storage: Storage, key: string, now: number): void {
  const value = storage.getItem(key);
  const since = now - keptAt(value);
  if (since > ENTRIES_LAST) {
    storage.removeItem(key);
    return;
  }
  for (const entry of entryOf(key, value)) {
    if (since < 0) storage.setItem(key, written({ ...entry, kept: now }));
    else if (since > TEXTS_LAST && entry.texts) storage.setItem(key, written({ ...entry, texts: '' }));
  }
}

function written({ revision, kept, state, texts }: Omit<JournalEntry, 'mark'>): string {
  return JSON.stringify({ format: FORMAT, revision, kept, state, texts });
}

/** The fields of a stored value; none of one that is damaged. */
function fieldsOf(value: string | null): Readonly<Record<string, unknown>> {
  const read: unknown = attempted(() => JSON.parse(value ?? ''));
  return typeof read === 'object' && read !== null ? { ...read } : {};
}

/** `NaN` where it cannot be read; nothing is older or newer than that. */
function keptAt(value: string | null): number {
  const { kept } = fieldsOf(value);
  return typeof kept === 'number' ? kept : NaN;
}

/** The entry in a stored value; none where it is damaged or of a newer player. */
function entryOf(mark: string, value: string | null): JournalEntry[] {
  const { format, revision, kept, state, texts } = fieldsOf(value);
  if (format !== FORMAT || typeof revision !== 'number' || typeof kept !== 'number') return [];
  if (typeof state !== 'string' || typeof texts !== 'string') return [];
  return [{ mark, revision, kept, state, texts }];
}
