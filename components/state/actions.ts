/** What can happen to progress: the events of the activities (`model/events.ts`), and pages that are opened. */
import type { ActivityEvents } from '../model/events.ts';

/** To leave a box is about saving, and what is not checked yet about this window: neither is about progress. */
type ProgressEvents = Omit<ActivityEvents, 'question-drafted' | 'reflection-left' | 'agreement-left'>;

/** Without the detail where there is none: nothing fits an intersection with `Record<string, never>`. */
type ActionOf<N extends keyof ProgressEvents> =
  ProgressEvents[N] extends Record<string, never>
    ? { readonly type: N }
    : { readonly type: N } & Readonly<ProgressEvents[N]>;

export type ActivityAction = { readonly [N in keyof ProgressEvents]: ActionOf<N> }[keyof ProgressEvents];

export interface PageOpened {
  readonly type: 'page-opened';
  readonly page: string;
}

export type Action = ActivityAction | PageOpened;
