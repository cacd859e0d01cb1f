import type { Progress } from '../model/progress.ts';

/** The language of the newer version, or the only one that was chosen. */
export function mergeLanguage(newer: Progress, older: Progress): Pick<Progress, 'language'> {
  const language = newer.language ?? older.language;
  return language ? { language } : {};
}
