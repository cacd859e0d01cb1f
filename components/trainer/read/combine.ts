/** What several files say, as one dataset. */
import type { Attempt, Cell, Column, Comment, Dataset, Note, Person } from '../dataset.ts';
import { apartNotes, attemptsOf, repeatedNotes, untoldNotes, type Kept } from './combine-attempts.ts';
import { followUpOf } from './combine-follow-up.ts';
import { furthest, keyOf, type Part, type PartPerson } from './part.ts';
import { listOf } from './table.ts';

/**
 * Brings parts together; of an attempt that is in two of them the fuller one stays.
 * @param known whether a codebook says which course is in view
 */
export function combine(parts: readonly Part[], known = false): Dataset {
  const { people, keys, notes } = peopleOf(parts);
  const kept = attemptsOf(parts, keys);
  const places = placesOf(parts, kept);
  const followUp = followUpOf(parts, people);
  return {
    people,
    attempts: kept.map(attemptOf),
    columns: columnsOf(parts, places, kept.length),
    comments: commentsOf(parts, places),
    followUp: followUp.answers,
    notes: [
      ...parts.flatMap((part) => part.notes),
      ...notes,
      ...strangersIn(parts, keys),
      ...repeatedNotes(kept),
      ...apartNotes(kept),
      ...(known ? untoldNotes(parts, kept) : []),
      ...followUp.notes,
    ],
  };
}

interface People {
  readonly people: readonly Person[];
  /** Key of each person of each part. */
  readonly keys: ReadonlyMap<PartPerson, string>;
  readonly notes: readonly Note[];
}

const nameOf = (person: PartPerson): string => person.name.replace(/\s+/g, ' ').toLowerCase();

/** A name without address is the one person of that name who has one, where there is just one. */
function peopleOf(parts: readonly Part[]): People {
  const all = parts.flatMap((part) => part.people);
  const addressed = new Map<string, Set<string>>();
  for (const person of all.filter(({ email }) => email !== '')) {
    const keys = addressed.get(nameOf(person)) ?? new Set();
    addressed.set(nameOf(person), keys.add(keyOf(person)));
  }
  const people = new Map<string, Person>();
  const keys = new Map<PartPerson, string>();
  const joined = new Set<string>();
  for (const person of all) {
    const [key, joining] = keyAmong(person, addressed);
    if (joining) joined.add(person.name);
    keys.set(person, key);
    people.set(key, together(people.get(key), person, key));
  }
  const message = `Taken as one person, although only one of the files has their e-mail address: ${listOf([...joined])}.`;
  const notes: Note[] = joined.size === 0 ? [] : [{ file: '', severity: 'warning', message }];
  return { people: [...people.values()], keys, notes };
}

/** Names of files that nobody has in the other files: most of them are misspelt, and count somebody twice. */
function strangersIn(parts: readonly Part[], keys: ReadonlyMap<PartPerson, string>): Note[] {
  const listed = parts.flatMap((part) => part.people).filter(({ byFile }) => byFile !== true);
  if (listed.length === 0) return [];
  const known = new Set(listed.map((person) => keys.get(person)));
  return parts.flatMap(({ file, people }) =>
    people
      .filter((person) => person.byFile === true && !known.has(keys.get(person)))
      .map((person): Note => {
        const alike = listed.filter((other) => nameOf(other).split(' ').includes(nameOf(person)));
        const [one] = alike;
        const meant = one && alike.length === 1 ? ` Perhaps it is “${one.name}”.` : '';
        const message = `Nobody in the other files is called “${person.name}”: counted as another person.${meant} Name the file exactly as the person is listed, and drop it again.`;
        return { file, severity: 'warning', message };
      }),
  );
}

function keyAmong(
  person: PartPerson,
  addressed: ReadonlyMap<string, ReadonlySet<string>>,
): readonly [key: string, joining: boolean] {
  const own = keyOf(person);
  if (person.email !== '' || person.id !== '' || person.twin > 1) return [own, false];
  const [only, more] = [...(addressed.get(nameOf(person)) ?? [])];
  return only !== undefined && more === undefined ? [only, true] : [own, false];
}

function together(known: Person | undefined, { name, email, groups, twin }: PartPerson, key: string): Person {
  const called = twin > 1 ? `${name} (${twin})` : name;
  if (!known) return { key, name: called || key, email, groups };
  return { ...known, email: known.email || email, groups: [...new Set([...known.groups, ...groups])] };
}

/**
 * What an LMS holds of an attempt only grows, so the furthest of each value counts, whichever file it is in. Answers
 * that the fuller one does not have are taken from the others in `columnsOf`.
 */
function attemptOf({ best, others }: Kept): Attempt {
  const all = [best, ...others].map(({ attempt }) => attempt);
  const [started] = all.flatMap((attempt) => attempt.started ?? []).sort();
  const timed = all.find(({ pageSeconds }) => pageSeconds.size > 0) ?? best.attempt;
  return {
    person: best.person,
    number: best.attempt.number,
    file: best.part.file,
    started: started ?? null,
    last:
      all
        .flatMap((attempt) => attempt.last ?? [])
        .sort()
        .at(-1) ?? null,
    status: furthest(all.map(({ status }) => status)),
    score: most(all.map(({ score }) => score)),
    seconds: most(all.map(({ seconds }) => seconds)),
    place: all.find(({ place }) => place !== null)?.place ?? null,
    pageSeconds: timed.pageSeconds,
    ...([best, ...others].some(({ part }) => part.isPiloted) && { isPiloted: true }),
  };
}

function most(values: readonly (number | null)[]): number | null {
  return values.reduce((high, value) => (high === null || (value ?? -1) > high ? value : high), null);
}

/** Where the attempts of a part are in the dataset, and which of them are the fuller ones. */
interface Places {
  readonly position: Int32Array;
  readonly best: Uint8Array;
}

function placesOf(parts: readonly Part[], kept: readonly Kept[]): ReadonlyMap<Part, Places> {
  const places = new Map(
    parts.map((part): [Part, Places] => {
      const { length } = part.attempts;
      return [part, { position: new Int32Array(length), best: new Uint8Array(length) }];
    }),
  );
  for (const [position, { best, others }] of kept.entries()) {
    for (const found of [best, ...others]) {
      const place = places.get(found.part);
      if (!place) continue;
      place.position[found.at] = position;
      place.best[found.at] = found === best ? 1 : 0;
    }
  }
  return places;
}

function columnsOf(
  parts: readonly Part[],
  places: ReadonlyMap<Part, Places>,
  length: number,
): ReadonlyMap<string, Column> {
  const [only, another] = parts;
  // Of one file in which no attempt stands twice everything is in its place.
  if (only && !another && only.attempts.length === length)
    return new Map([...only.columns].map(padded(length)));
  const columns = new Map<string, (Cell | null)[]>();
  for (const part of parts) {
    const place = places.get(part);
    for (const [id, cells] of part.columns) {
      const column = columns.get(id) ?? new Array<Cell | null>(length).fill(null);
      columns.set(id, column);
      for (const [at, cell] of cells.entries()) {
        const position = place?.position[at];
        if (!cell || position === undefined) continue;
        if (place?.best[at] === 1 || column[position] === null) column[position] = cell;
      }
    }
  }
  return new Map([...columns].map(([id, cells]) => [id, { id, cells }]));
}

const padded =
  (length: number) =>
  ([id, cells]: readonly [string, Column['cells']]): [string, Column] => [
    id,
    { id, cells: [...cells, ...new Array<null>(length - cells.length).fill(null)] },
  ];

function commentsOf(parts: readonly Part[], places: ReadonlyMap<Part, Places>): Comment[] {
  const said = new Map<string, Comment>();
  for (const part of parts) {
    for (const comment of part.comments) {
      const attempt = places.get(part)?.position[comment.attempt];
      if (attempt === undefined) continue;
      said.set(JSON.stringify([attempt, comment.page, comment.text]), { ...comment, attempt });
    }
  }
  return [...said.values()];
}
