/** The agreement and the Monday plan as they are shown: each field with what stands in it and where that is from. */
import type { Slot } from './course.ts';
import type { FieldValue } from './progress.ts';

/** A reflection whose words flow into a field. */
export interface Feed {
  readonly id: string;
  /** Empty while its texts are not loaded. */
  readonly title: string;
  /** Page on which it is answered. */
  readonly page: string;
  /** Title of the page whose story ends with it; `null` where it stands on the page itself. */
  readonly story: string | null;
}

export interface Field {
  readonly slot: Slot;
  /** What the learner said in the field itself. */
  readonly value: FieldValue;
  /** What flows in from reflections; empty where nothing was written there. */
  readonly flow: string;
  /** Where `flow` is from; while it is empty, all that could fill it. */
  readonly feeds: readonly Feed[];
}

export interface AgreementContent {
  readonly part: Slot['part'];
  readonly fields: readonly Field[];
}

/** What stands in the field: own words, else what flows in. */
export function suggestion({ flow, value }: Field): string {
  return value.ours ?? flow;
}

/** Nothing stands in the field: it is still to agree. */
export function isOpen(field: Field): boolean {
  return suggestion(field).trim() === '';
}
