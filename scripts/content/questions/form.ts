/** What the kinds of questions have in common: where the stem ends, how answers are read and judged. */
import type { RootContent } from 'mdast';
import type { Finding, Place } from '../../diagnostics/diagnostic.ts';
import type { QuestionSource } from '../source.ts';

export interface Read<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** What can be answered. */
export type Answers = Pick<QuestionSource, 'headings' | 'options' | 'rows'>;

export type Body = Answers & Pick<QuestionSource, 'stem' | 'right' | 'otherwise'>;

/** Body and marks of a question whose lines are sound. */
export type Judged = Body & Pick<QuestionSource, 'type' | 'use' | 'layout'>;

/** One way of writing answers. */
export interface Form {
  /** The blocks that hold answers; the stem ends before the first of them. */
  readonly holds: readonly RootContent['type'][];
  /** Names what lies below the answers, for findings about what cannot stand there. */
  readonly below: string;
  /** How far a quotation is indented that belongs to a line; `null` where no line has one. */
  readonly indent: string | null;
  readonly read: (file: string, nodes: readonly RootContent[], at: Place) => Read<Answers>;
  /** Faults of the question as a whole. */
  readonly judge: (question: Judged, at: Place) => readonly Finding[];
}

export const noAnswers: Answers = { headings: [], options: [], rows: [] };
