/** Takes a package that was handed out without a release into the ledger. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { adoptEdition, meaningsOf } from '../content/meaning.ts';
import { meaningLine, readLedger, writeLedger } from '../content/ledger.ts';
import { InputProblem } from '../diagnostics/problems.ts';
import type { Release } from './release.ts';

/**
 * Notes in `ledger.yaml` of a course what a package asked, in its edition.
 * @returns the lines that were added.
 * @throws InputProblem when the ledger cannot be read, or the package is of another course.
 */
export async function adoptInto(courseDir: string, { index, modules }: Release): Promise<string[]> {
  const text = await readFile(join(courseDir, 'ledger.yaml'), 'utf8').catch(() => '');
  const { ledger, findings } = readLedger(text);
  const knows = ledger.entries.some(({ series, key }) => series === 'pages' && key === index.pages[0]?.id);
  if (findings.length > 0 || !knows) {
    throw new InputProblem('ledger.yaml cannot be read, or does not know the pages of this package.');
  }
  const asked = modules.flatMap(({ questions }) => questions.flatMap(meaningsOf));
  const lines = adoptEdition(ledger.meanings, asked, index.edition ?? 0);
  if (lines.length > 0) await writeLedger(courseDir, { ...ledger, meanings: [...ledger.meanings, ...lines] });
  return lines.map(meaningLine);
}
