/** Compares the package that learners have with the course as it is now. Pure: data in, report out. */
import { fatesOf, type Fates } from './fates.ts';
import { identityFindings, meaningFindings, numberFindings, renameFindings } from './identity.ts';
import { pageFindings, questionFindings, storyFindings, textFindings, titlesOf } from './items.ts';
import type { Release } from './release.ts';
import { statusFindings } from './status.ts';
import { say, type Finding } from './words.ts';

/** `safe`: all is kept, or skipped where it is gone. `asked-again`: some questions. `breaking`: not to be uploaded. */
export type Verdict = 'safe' | 'asked-again' | 'breaking';

interface Named {
  readonly id: string;
  readonly version: string;
  readonly edition: number;
}

export interface Report {
  readonly old: Named;
  readonly now: Named;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly fates: Fates;
}

/**
 * The report of an update.
 * @param notRenamed ids of new items that are no renamed ones, whatever their words.
 */
export function compareReleases(old: Release, now: Release, notRenamed: readonly string[] = []): Report {
  const fates = fatesOf(old.index, now.index);
  const named = ({ index: { id, version, edition = 0 } }: Release): Named => ({ id, version, edition });
  const ends = { old: named(old), now: named(now), fates };
  const identity = identityFindings(old, now);
  // Numbers of another course mean nothing here.
  if (old.index.id !== now.index.id) return { ...ends, verdict: 'breaking', findings: identity };
  const findings = [
    ...identity,
    ...numberFindings(old, now),
    ...meaningFindings(old, now, fates, titlesOf(old)),
    ...renameFindings(old, now, fates, notRenamed),
    ...questionFindings(fates, old, now),
    ...textFindings(fates, old, now),
    ...storyFindings(fates, old, now),
    ...pageFindings(fates, old),
    ...statusFindings(old.index, now.index),
    say('safe-kept', keptIn(fates)),
  ];
  return { ...ends, verdict: verdictOf(findings), findings };
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ section }) => section === 'breaking')) return 'breaking';
  return findings.some(({ section }) => section === 'again') ? 'asked-again' : 'safe';
}

function keptIn({ pages, questions, scenarios, reflections, slots }: Fates): { kept: number; of: number } {
  const whole = [
    ...[...pages, ...reflections, ...slots].map(({ now }) => now !== null),
    ...questions.map(
      ({ fate, rowsAgain, rowsGone }) => fate === 'kept' && rowsAgain.length + rowsGone.length === 0,
    ),
    ...scenarios.map(({ now, scenes, choices }) => now !== null && scenes.length + choices.length === 0),
  ];
  return { kept: whole.filter(Boolean).length, of: whole.length };
}
