/** Small datasets, written as an LMS would show them. */
import type { InteractionResult } from '../../../../components/model/record.ts';
import { readResponse } from '../../../../components/model/wording.ts';
import type {
  Attempt,
  Cell,
  Column,
  Comment,
  Dataset,
  Person,
} from '../../../../components/trainer/dataset.ts';

/** A response in the LMS's words, with its result where the export has one: `yes: Yes`, or `['yes: Yes', 'wrong']`. */
export type Said = string | readonly [string, InteractionResult] | null;

export interface Rows {
  /** By interaction id: what each attempt said, in the order of attempts. */
  readonly columns?: Readonly<Record<string, readonly Said[]>>;
  readonly people?: readonly (Partial<Person> & { readonly key: string })[];
  /** Without it every person has one attempt. */
  readonly attempts?: readonly (Partial<Attempt> & { readonly person: string })[];
  readonly comments?: readonly Comment[];
}

export function datasetOf({ columns = {}, people, attempts, comments = [] }: Rows): Dataset {
  const count = Math.max(0, ...Object.values(columns).map((said) => said.length));
  const everybody = people ?? Array.from({ length: count }, (_, i) => ({ key: `p${i}` }));
  const all = attempts ?? everybody.map(({ key }) => ({ person: key }));
  return {
    people: everybody.map((person) => ({ name: person.key, email: '', groups: [], ...person })),
    attempts: all.map((attempt) => ({ ...blank, ...attempt })),
    columns: new Map(Object.entries(columns).map(([id, said]) => [id, columnOf(id, said)])),
    comments,
    followUp: [],
    notes: [],
  };
}

const blank: Omit<Attempt, 'person'> = {
  number: 1,
  file: 'export.txt',
  started: null,
  last: null,
  status: 'incomplete',
  score: null,
  seconds: null,
  place: null,
  pageSeconds: new Map(),
};

function columnOf(id: string, said: readonly Said[]): Column {
  const cells = new Map<string, Cell>();
  const cellOf = (each: Said): Cell | null => {
    if (each === null) return null;
    const [text, result] = typeof each === 'string' ? [each, null] : each;
    const key = JSON.stringify([text, result]);
    const cell = cells.get(key) ?? { ...readResponse(text), result };
    cells.set(key, cell);
    return cell;
  };
  return { id, cells: said.map(cellOf) };
}

/** The same answer, many times. */
export function times<T>(n: number, said: T): T[] {
  return Array.from({ length: n }, () => said);
}
