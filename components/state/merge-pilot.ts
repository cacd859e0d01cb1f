import type { Progress } from '../model/progress.ts';

/** What was said on either side; of two the newer one, but words rather than the knowledge that there are some. */
export function mergePilot(newer: Progress, older: Progress): Pick<Progress, 'pilot'> {
  if (!newer.pilot || !older.pilot) {
    const pilot = newer.pilot ?? older.pilot;
    return pilot ? { pilot } : {};
  }
  const pilot: Record<string, string | null> = { ...older.pilot };
  for (const [id, said] of Object.entries(newer.pilot)) pilot[id] = said ?? (pilot[id] || said);
  return { pilot };
}
