import type { AgreementContent } from '../model/agreement.ts';
import type { CourseIndex } from '../model/course.ts';
import type { ActivityEventName, ActivityEvents } from '../model/events.ts';
import type { Progress } from '../model/progress.ts';
import type { InteractionRow } from '../model/record.ts';
import type { ContentLookup } from './lookup.ts';
import type { Section } from './packed/section.ts';

/** What moves may look up. */
export interface Context {
  readonly index: CourseIndex;
  readonly content: ContentLookup;
}

/** Progress after an event; the same object when the event is impossible. */
export type Move<D> = (progress: Progress, detail: D, context: Context) => Progress;

export type Moves = { readonly [N in ActivityEventName]?: Move<ActivityEvents[N]> };

/** Everything that state knows of one kind of activity. A course without the activity does without its part. */
export interface Part {
  readonly moves: Moves;
  readonly section: Section;
  /** By name of the activity: what it shows, where that is more than a slice of content and progress. */
  readonly views?: Views;
}

/** What an LMS may know of one kind of activity; left out is what was not done and what is not loaded. */
export type Rows = (context: Context, progress: Progress) => InteractionRow[];

export type Views = Readonly<Record<string, (context: Context, progress: Progress) => AgreementContent>>;
