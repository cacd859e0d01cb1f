/** What the strict front needs to know of a standard; the tables of both standards are written in these types. */

/** The eight functions, in names of no particular standard. */
export type Operation =
  | 'initialize'
  | 'terminate'
  | 'getValue'
  | 'setValue'
  | 'commit'
  | 'getLastError'
  | 'getErrorString'
  | 'getDiagnostic';

/** Why a value is refused: the code of the standard and words for a diagnostic. */
export interface Refusal {
  readonly code: string;
  readonly reason: string;
}

/** Where a value is about to be written, and what stands around it. */
export interface Place {
  /** Value of an element of the outermost row, for example `type` of the interaction; unset is `undefined`. */
  ofRow(name: string): string | undefined;
  /** The value that this element holds now. */
  current(): string | undefined;
  /** Values of the same element in the other rows of its innermost collection. */
  others(): readonly string[];
  /** Index in the innermost collection. */
  readonly index: number;
}

export type Grammar = (value: string, place: Place) => Refusal | null;

/** `r` read-only, `w` write-only, `rw` both, `keyword` for `_children`, `_count` and `_version`. */
export type Access = 'r' | 'w' | 'rw' | 'keyword';

export interface Element {
  readonly access: Access;
  readonly grammar?: Grammar;
}

/** By element name, indexes written as `n`. */
export type ElementTable = Readonly<Record<string, Element>>;

/** Codes of calls out of order: before initialisation and after the end. */
export interface OrderCodes {
  readonly before: string;
  readonly after: string;
}

export interface Codes {
  readonly initialize: { readonly running: string; readonly ended: string };
  readonly terminate: OrderCodes;
  readonly getValue: OrderCodes;
  readonly setValue: OrderCodes;
  readonly commit: OrderCodes;
  readonly argument: string;
  readonly unknown: string;
  readonly noChildren: string;
  readonly noCount: string;
  readonly setKeyword: string;
  readonly readOnly: string;
  readonly writeOnly: string;
  readonly getBeyondCount: string;
  readonly setBeyondCount: string;
  readonly general: string;
}

export interface Standard {
  readonly functions: Readonly<Record<Operation, string>>;
  readonly elements: ElementTable;
  readonly codes: Codes;
  /** Short text by code, as the standard words it. */
  readonly errors: Readonly<Record<string, string>>;
}
