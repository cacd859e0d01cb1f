/** Compares the package that learners have with the course as it is now. Pure: data in, report out. */
import { fatesOf, type Fates } from './fates.ts';
import { choiceFindings, moduleFindings, moveFindings, tickFindings } from './changes.ts';
import { checkLedger, identityFindings, meaningFindings } from './identity.ts';
import { pageFindings, questionFindings, storyFindings, titlesOf } from './items.ts';
import type { Release } from './release.ts';
import { languageFindings } from './languages.ts';
import { renamedFindings, untold } from './once.ts';
import { renamingsOf, swapsOf } from './renamed.ts';
import { statusFindings } from './status.ts';
import { goneTextFindings, textFindings } from './texts.ts';
import { inFolder, say, type Finding } from './words.ts';

/** `safe`: all is kept, or skipped where it is gone. `asked-again`: some questions. `breaking`: not to be uploaded. */
export type Verdict = 'safe' | 'asked-again' | 'breaking';

/** What the author said beside the two versions. */
export interface Said {
  /** Ids of new items that are no renamed ones, whatever their words. */
  readonly notRenamed?: readonly string[];
  /** Ids of reflections and fields whose texts are meant to go. */
  readonly textsMayGo?: readonly string[];
  /** Tags of languages that are meant to go. */
  readonly languagesMayGo?: readonly string[];
  /** The folder of the course, where it is another one than `course`. */
  readonly folder?: string | undefined;
}

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

/** The report of an update. */
export function compareReleases(old: Release, now: Release, said: Said = {}): Report {
  const fates = fatesOf(old.index, now.index);
  const named = ({ index: { id, version, edition = 0 } }: Release): Named => ({ id, version, edition });
  const findings = findingsOf(old, now, fates, said).map((one) => inFolder(one, said.folder));
  return { old: named(old), now: named(now), fates, verdict: verdictOf(findings), findings };
}

function findingsOf(old: Release, now: Release, fates: Fates, said: Said): Finding[] {
  const identity = identityFindings(old, now);
  // Numbers of another course, or of another ledger, mean nothing here.
  if (old.index.id !== now.index.id) return identity;
  // What is not read is not kept either.
  if (identity.some(({ code }) => code === 'state-format')) return identity;
  const ledger = checkLedger(old, now);
  if (ledger.isLost) return [...identity, ...ledger.findings];
  const renamings = renamingsOf(old, now, fates, said.notRenamed ?? []);
  const swaps = swapsOf(old, now, fates);
  const left = untold(old, now, fates, renamings, swaps);
  return [
    ...identity,
    ...ledger.findings,
    ...languageFindings(old.index, now.index, said.languagesMayGo ?? []),
    ...renamings.map((one) => say('renamed', one)),
    ...swaps.map((one) => say('swapped', one)),
    ...itemFindings(left.fates, old, left.now, said),
    ...statusFindings(old.index, left.now.index),
    ...versionFindings(old, now),
    ...renamedFindings(fates),
    say('safe-kept', keptIn(fates)),
  ];
}

function itemFindings(fates: Fates, old: Release, now: Release, { textsMayGo = [] }: Said): Finding[] {
  return [
    ...meaningFindings(old, now, fates, titlesOf(old)),
    ...questionFindings(fates, old, now),
    ...moveFindings(fates, old, now),
    ...moduleFindings(old.index, now.index),
    ...textFindings(fates, old, now),
    ...goneTextFindings(fates, old, textsMayGo),
    ...tickFindings(fates, old, now),
    ...storyFindings(fates, old, now),
    ...choiceFindings(fates, old, now),
    ...pageFindings(fates, old),
  ];
}

function versionFindings(old: Release, now: Release): Finding[] {
  const { version } = now.index;
  const isSame = JSON.stringify([old.index, old.modules]) === JSON.stringify([now.index, now.modules]);
  return version !== old.index.version || isSame ? [] : [say('same-version', { version })];
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
