/**
 * The questions four weeks later, which no package asks. A course with a questionnaire of its own has them in its
 * codebook; for every other they are here, in the words of `course/trainer/questionnaire.yaml` (a test holds both to
 * each other).
 */
import { FOLLOW_UP, followUpEntry } from '../model/follow-up.ts';
import type { Codebook, CodebookEntry } from '../model/record.ts';
import type { FollowUp } from './dataset.ts';

type Options = Readonly<Record<string, string>>;

const ASKED: readonly (readonly [id: string, text: string, options: Options])[] = [
  [
    'call',
    'Did you make the call, or take the first step that you had planned?',
    {
      done: 'Yes',
      'no-answer': 'I tried and reached nobody',
      'day-fixed': 'Not yet, but the day is fixed',
      'not-done': 'No',
      'not-mine': 'It is not part of my job',
    },
  ],
  ['came-of-it', 'What came of it?', {}],
  [
    'stopped',
    'What stopped you, or made it hardest?',
    {
      time: 'I had no time away from the desk',
      permission: 'I was waiting for a yes on our side',
      contact: 'I did not know whom to ask for',
      nerve: 'I was nervous',
      partner: 'The partner did not want to, or did not answer',
      'other-things': 'Something else came first',
      nothing: 'Nothing',
    },
  ],
  [
    'draft',
    'Where is your draft agreement now?',
    {
      agreed: 'Agreed with the partner, or nearly',
      talked: 'We have talked about it',
      shown: 'I have shown it to a colleague or to my manager',
      kept: 'I have it, and nobody has seen it',
      gone: 'I did not write one, or cannot find it',
    },
  ],
  ['help', 'What would help you with the next step?', {}],
];

const own: readonly CodebookEntry[] = ASKED.map(([id, text, options]) =>
  followUpEntry(
    id,
    text,
    Object.entries(options).map(([option, words]) => ({ id: option, text: words })),
  ),
);

/** A question that a course asks of its own: the title of its column, which ends in a question mark, is its id and its words. */
export function ownQuestion(title: string): CodebookEntry | null {
  const text = title.replace(/\s+/g, ' ').trim();
  return /[?؟]$/.test(text) ? followUpEntry(text, text, []) : null;
}

/**
 * The questions of the follow-up: those of the codebook where it has any, else the five of the kit.
 * @param answers behind them come questions that only the answers know
 */
export function followUpEntries(
  codebook: Pick<Codebook, 'entries' | 'followUp'> | null,
  answers: readonly FollowUp[] = [],
): readonly CodebookEntry[] {
  const rows = codebook?.entries.filter(({ id }) => id.startsWith(FOLLOW_UP)) ?? [];
  const asked = [...rows, ...(codebook?.followUp ?? [])];
  const known = asked.length > 0 ? asked : own;
  const ids = new Set(known.map(({ id }) => id));
  const met = new Set(answers.flatMap((line) => [...line.answers.keys()]).filter((id) => !ids.has(id)));
  return [...known, ...[...met].flatMap((id) => ownQuestion(id.slice(FOLLOW_UP.length)) ?? [])];
}
