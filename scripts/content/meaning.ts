/**
 * What questions mean, and in which edition of the course that last changed. An edition is a release in which
 * questions got another meaning. The ledger keeps what was asked in each of them; what differs by now belongs to the
 * coming edition. Pure.
 */
import type { OptionContent, QuestionContent, RowContent } from '../../components/model/course.ts';
import { stemText, textOf } from '../../components/model/words.ts';
import { shortHash } from './hash.ts';
import type { MeaningLine } from './ledger.ts';

/** What of a question is asked anew when it changes: the question, or a statement of a scale. */
export interface Meaning {
  /** `<question>`, or `<question>.<statement>`. */
  readonly key: string;
  readonly hash: string;
}

export type Meant = Pick<QuestionContent, 'id' | 'type' | 'stem' | 'text' | 'options' | 'rows'>;

export interface MeaningPlan {
  /** Edition with which a package of this course stamps progress. */
  readonly edition: number;
  /** Edition of the last change, by key; what is missing never changed. */
  readonly changed: ReadonlyMap<string, number>;
  /** Lines that a release adds. */
  readonly pending: readonly MeaningLine[];
  /** `<key>.<hash>` of everything that means what is asked now. */
  readonly accepted: ReadonlySet<string>;
  /** The lines of the ledger under the present names of their questions. */
  readonly lines: readonly MeaningLine[];
}

/**
 * Meaning is type, words and key: not the feedback, not the place, and where learners see a random order, not the
 * order of the file.
 */
export function meaningsOf(question: Meant): Meaning[] {
  const { id, type, options, rows } = question;
  const words = stemText(question);
  const inOrder = type === 'ordering' || type === 'likert';
  const choices = (inOrder ? options : byId(options)).map(meaningOfOption);
  if (type === 'likert') {
    return rows.map((row) => ({
      key: `${id}.${row.id}`,
      hash: shortHash([type, words, choices, textOf(row)]),
    }));
  }
  const asked = byId(rows).map((row) => [row.id, textOf(row), row.right]);
  return [{ key: id, hash: shortHash([type, words, choices, asked]) }];
}

function meaningOfOption(option: OptionContent): unknown[] {
  const { id, correct, accepts } = option;
  return [id, textOf(option), correct, ...(accepts ? [accepts] : [])];
}

function byId<T extends OptionContent | RowContent>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** The hash of a question as a whole. */
export function questionHash(question: Meant): string {
  const [only, ...more] = meaningsOf(question);
  return only && more.length === 0 ? only.hash : shortHash(meaningsOf(question));
}

/**
 * Compares what is asked with what was. A course that was never released is edition 0, and nothing has changed in it.
 * @param nameNow the present id of a question that may have been renamed.
 */
export function planMeanings(
  recorded: readonly MeaningLine[],
  present: readonly Meaning[],
  nameNow: (id: string) => string,
): MeaningPlan {
  const lines = recorded.map((line) => ({ ...line, key: renamed(line.key, nameNow) }));
  const coming = Math.max(-1, ...lines.map(({ edition }) => edition)) + 1;
  const changed = new Map<string, number>();
  const accepted = new Set<string>();
  const pending: MeaningLine[] = [];
  const lists = byKey(lines);
  for (const { key, hash } of present) {
    const known = newestOf(lists.get(key) ?? []);
    const isKnown = known.hashes.includes(hash);
    for (const one of isKnown ? known.hashes : [hash]) accepted.add(`${key}.${one}`);
    if (!isKnown) pending.push({ edition: coming, key, hash, same: false });
    const edition = isKnown ? known.edition : coming;
    if (edition > 0) changed.set(key, edition);
  }
  const edition = pending.length > 0 ? coming : Math.max(0, coming - 1);
  return { edition, changed, pending, accepted, lines };
}

function renamed(key: string, nameNow: (id: string) => string): string {
  const [id = '', ...row] = key.split('.');
  return [nameNow(id), ...row].join('.');
}

function byKey(lines: readonly MeaningLine[]): Map<string, MeaningLine[]> {
  const lists = new Map<string, MeaningLine[]>();
  for (const line of lines) lists.set(line.key, [...(lists.get(line.key) ?? []), line]);
  return lists;
}

/**
 * The newest edition among lines of one key, and the hashes that mean the same in it. Two meanings in one edition,
 * as two branches may leave them, are no meaning: then nobody can tell which one a learner was asked.
 */
function newestOf(lines: readonly MeaningLine[]): { edition: number; hashes: readonly string[] } {
  const edition = Math.max(-1, ...lines.map((line) => line.edition));
  const newest = lines.filter((line) => line.edition === edition);
  const asked = new Set(newest.filter(({ same }) => !same).map(({ hash }) => hash));
  return { edition, hashes: asked.size === 1 ? newest.map(({ hash }) => hash) : [] };
}

/**
 * Lines that accept the present words of questions as what they meant before.
 * @param ids of questions, or `<question>.<statement>`.
 * @returns `unknown`: ids that nothing is to be accepted of, because they would not be asked again.
 */
export function acceptSame(
  { lines, pending }: MeaningPlan,
  ids: readonly string[],
): { lines: MeaningLine[]; unknown: string[] } {
  const lists = byKey(lines);
  const added = ids.map((id) =>
    pending
      .filter(({ key }) => key === id || key.startsWith(`${id}.`))
      .flatMap(({ key, hash }) => {
        const { edition, hashes } = newestOf(lists.get(key) ?? []);
        return hashes.length > 0 ? { edition, key, hash, same: true } : [];
      }),
  );
  return { lines: added.flat(), unknown: ids.filter((_, at) => added[at]?.length === 0) };
}

/**
 * Lines for a package that was handed out without a release: what it asked, in the edition with which it stamps
 * progress. From then on what differs is asked again of its learners too.
 */
export function adoptEdition(
  lines: readonly MeaningLine[],
  asked: readonly Meaning[],
  edition: number,
): MeaningLine[] {
  const lists = byKey(lines.filter((line) => line.edition <= edition));
  return asked
    .filter(({ key, hash }) => !newestOf(lists.get(key) ?? []).hashes.includes(hash))
    .map(({ key, hash }) => ({ edition, key, hash, same: false }));
}
