/** The receipt as plain text for a help desk: what was sent, when, and what the LMS answered. No answers. */
import type { Translate } from '../i18n/translate.ts';
import type { LmsProblem } from '../lms/port.ts';
import type { JournalPlace } from '../session/journal.ts';
import type { CommitNote, HeldNote, Receipt } from '../session/status.ts';

export interface ReceiptFacts {
  readonly receipt: Receipt;
  readonly course: { readonly id: string; readonly version: string; readonly title: string };
  /** Titles of reflections and fields whose words the LMS has no room for. */
  readonly leftOut: readonly string[];
  /** Where those, and everything that is not saved, are kept; `nowhere` also where nothing is to be kept. */
  readonly place: JournalPlace;
  readonly now: Date;
  /** `navigator.userAgent`. */
  readonly agent: string;
}

/**
 * One fact a line, in technical words that no language changes, for those who read logs. Times are those of the
 * learner's clock, in ISO 8601; `utc` says once what `written` is in UTC. What the LMS says of a problem in words of its
 * own is left out: it may repeat an answer.
 */
export function receiptText(facts: ReceiptFacts, t: Translate): string {
  const { receipt, course, leftOut, place, now, agent } = facts;
  const { opened, saved, unsaved, standard, mode, state, completion, success, score } = receipt;
  const { revision, rows, activeSeconds, probed, held, commits, problems } = receipt;
  const lines = Object.entries({
    course: `${course.title} (${course.id} ${course.version})`,
    written: stamp(now),
    utc: `${now.toISOString().slice(0, 19)}Z`,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    opened: stamp(opened),
    saved: stamp(saved),
    unsaved,
    standard,
    mode,
    state,
    completion,
    success,
    score,
    revision,
    rows,
    seconds: activeSeconds,
    probed,
    browser: agent,
  }).map(([name, value]) => `${name}: ${value ?? '-'}`);
  return [
    t('receipt.title'),
    ...lines,
    ...listed('commits', commits.map(commitWords)),
    ...listed('held back', held.map(heldWords)),
    ...listed('problems', problems.map(problemWords)),
    ...listed(`left out, kept: ${place}`, leftOut),
  ].join('\n');
}

/** Local, without a zone: as the learner would say it, and as the LMS's log may have it. */
function stamp(at: Date | null): string | null {
  return at && new Date(+at - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

function commitWords({ at, kind, ok, code }: CommitNote): string {
  return `${stamp(at)} ${kind} ${ok ? 'ok' : `failed ${code}`}`.trim();
}

function heldWords({ at, reason }: HeldNote): string {
  return `${stamp(new Date(at))} ${reason}`;
}

function problemWords({ call, element, code }: LmsProblem): string {
  return [call, element, code].filter(Boolean).join(' ');
}

function listed(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `- ${line}`)];
}
