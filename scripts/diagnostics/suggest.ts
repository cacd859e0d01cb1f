/** Number of single-letter edits between two words; swapped neighbours count one. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const row = rows[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change, swap);
    }
  }
  return at(a.length, b.length);
}

const LONGEST = 64;
/** Words of fewer letters are like too many others: one edit alone is a slip of the hand there. */
const SHORT = 6;

/** What people write who have other words for the same thing. Used only where the second one is known. */
const synonyms: Readonly<Record<string, string>> = {
  good: 'best',
  right: 'best',
  ok: 'acceptable',
  okay: 'acceptable',
  bad: 'poor',
  wrong: 'poor',
  page: 'lesson',
  quiz: 'assessment',
  test: 'assessment',
  exam: 'assessment',
  story: 'scenario',
  'single-choice': 'single',
  'true-false': 'single',
  'multiple-choice': 'multiple',
  order: 'ordering',
  number: 'numeric',
  scale: 'likert',
  warning: 'safe',
  tip: 'note',
  exercise: 'try',
};

/** The known word that somebody most likely meant by `word`; `null` when none is close. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const words = [...known];
  const small = word.toLowerCase();
  const same = Object.hasOwn(synonyms, small) ? synonyms[small] : undefined;
  if (same !== undefined && words.includes(same)) return same;
  if (word.length < 3 || word.length > LONGEST) return null;
  let best: string | null = null;
  let least = word.length < SHORT ? 2 : 3;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const edits = distance(small, candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** “Did you mean …?” or the list of what is known, for a remedy. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known);
  if (near !== null) return `Did you mean “${near}”?`;
  return known.length > 0 && known.length <= 12 ? `Use one of: ${known.join(', ')}.` : otherwise;
}
