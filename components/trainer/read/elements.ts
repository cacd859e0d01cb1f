/** Data model elements of one attempt by name, as track details and the preview hold them. */
import { PAGE_TIMES, readPageTimes } from '../../model/page-times.ts';
import { readPlace } from '../../model/place.ts';
import type { Status } from '../dataset.ts';
import type { Cells, Form } from './cells.ts';
import { NO_ATTEMPT, type PartAttempt, type PartBuilder } from './part.ts';
import { resultIn, scoreIn, secondsIn } from './values.ts';
import { statusOf } from './words.ts';

/**
 * The elements that are read, without `cmi.`; nothing else is looked at. Suspend data holds private texts: its name
 * is on no list, so its value is never taken.
 */
const READ = new Set([
  'core.lesson_status',
  'completion_status',
  'success_status',
  'core.score.raw',
  'score.raw',
  'core.total_time',
  'total_time',
  'core.lesson_location',
  'location',
  'core.student_name',
  'learner_name',
  'core.student_id',
  'learner_id',
  'comments',
]);
const ROW =
  /^(interactions|comments_from_learner)[._](\d{1,5})\.(id|type|student_response|learner_response|result|comment|location|timestamp)$/;

/** Elements that may be read, by one name each: `interactions.3.id`. */
export class Elements {
  readonly #values = new Map<string, string>();
  /** Whether the attempt has suspend data, which stay unread. */
  hasPrivate = false;

  take(name: string, value: string): void {
    const own = name.trim().replace(/^cmi\./, '');
    if (own === 'suspend_data') this.hasPrivate = true;
    const row = ROW.exec(own);
    if (row) this.#values.set(`${row[1] ?? ''}.${row[2] ?? ''}.${row[3] ?? ''}`, value);
    else if (READ.has(own)) this.#values.set(own, value);
  }

  get size(): number {
    return this.#values.size;
  }

  /** All that was taken, as one text: equal for equal attempts. */
  get content(): string {
    return JSON.stringify([...this.#values]);
  }

  /** The first of these that is not empty. */
  value(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.#values.get(name) ?? '';
      if (value !== '') return value;
    }
    return '';
  }

  /** Numbers of the rows of a list. */
  rows(list: 'interactions' | 'comments_from_learner'): number[] {
    const numbers = [...this.#values.keys()].flatMap((name) => {
      const [of, number = ''] = name.split('.');
      return of === list ? [Number(number)] : [];
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
}

/** Whether this is the name of an element, of either standard. */
export function isElement(name: string): boolean {
  return /^cmi\.[a-z_]+/.test(name.trim());
}

function statusIn(elements: Elements): Status {
  const success = statusOf(elements.value('success_status'));
  if (success === 'passed' || success === 'failed') return success;
  return statusOf(elements.value('core.lesson_status', 'completion_status')) ?? 'unknown';
}

/** Status, score, time and place of the attempt. */
export function standingIn(elements: Elements): Omit<PartAttempt, 'person'> {
  return {
    ...NO_ATTEMPT,
    status: statusIn(elements),
    score: scoreIn(elements.value('core.score.raw', 'score.raw')),
    seconds: secondsIn(elements.value('core.total_time', 'total_time')),
    place: readPlace(elements.value('core.lesson_location', 'location'))?.page ?? null,
    pageSeconds: pageSecondsIn(elements),
  };
}

function pageSecondsIn(elements: Elements): ReadonlyMap<string, number> {
  const row = elements
    .rows('interactions')
    .find((each) => elements.value(`interactions.${each}.id`) === PAGE_TIMES);
  return row === undefined
    ? new Map()
    : readPageTimes(elements.value(`interactions.${row}.learner_response`));
}

/** Types of SCORM 2004 that answer with ids, and those of words alone; the course's wording stands in all others. */
const FORMS: Readonly<Record<string, Form>> = {
  choice: 'ids',
  sequencing: 'ids',
  matching: 'ids',
  likert: 'ids',
  numeric: 'words',
  'fill-in': 'words',
};

/** Form of a response by its type in SCORM 2004 or xAPI. */
export function formOf(type: string): Form {
  return FORMS[type] ?? 'wording';
}

/** Writes the answers and comments of an attempt. */
export function takeAnswers(elements: Elements, attempt: number, part: PartBuilder, cells: Cells): void {
  for (const row of elements.rows('interactions')) {
    const field = (name: string): string => elements.value(`interactions.${row}.${name}`);
    const id = field('id');
    if (id === '' || id === PAGE_TIMES) continue;
    const result = resultIn(field('result'));
    const [old, now] = [field('student_response'), field('learner_response')];
    const form = old === '' ? formOf(field('type')) : 'wording';
    part.answer(attempt, id, cells.make(id, old || now, result, form));
  }
  const remark = elements.value('comments');
  if (remark !== '') part.comment({ attempt, page: '', text: remark });
  for (const row of elements.rows('comments_from_learner')) {
    const field = (name: string): string => elements.value(`comments_from_learner.${row}.${name}`);
    const page = readPlace(field('location'))?.page ?? field('location');
    const sent = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(field('timestamp'))?.[0];
    const text = field('comment');
    if (text !== '') part.comment({ attempt, page, text, ...(sent !== undefined && { sent }) });
  }
}
