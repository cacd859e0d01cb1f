/**
 * Draws a sitting of the assessment: balanced by outcome, no question twice until the bank of its outcome is
 * used up, then the least recently seen first; within that, every element at least once where the bank
 * allows it. Where an outcome has fewer questions than its share, others fill up. The same seed, sitting and history give the same draw.
 */
import type { AssessmentIndex } from '../model/course.ts';
import { hash, shuffled } from '../model/shuffle.ts';

type BankQuestion = AssessmentIndex['bank'][number];

/** The questions of one outcome that are still free to choose from, and how many of them are needed. */
interface Pool {
  readonly questions: readonly BankQuestion[];
  readonly places: number;
}

/**
 * Question ids in the order in which they are asked.
 * @param seen number of the last sitting in which a question was drawn, by id
 * @param sitting 1 for the first
 */
export function draw(
  { bank, balance, draw: size }: AssessmentIndex,
  seen: Readonly<Record<string, number>>,
  seed: number,
  sitting: number,
): string[] {
  const mixed = shuffled(bank, seed, `bank ${sitting}`);
  const quotas = Object.entries(balance);
  const groups: [readonly BankQuestion[], number][] = quotas.length
    ? quotas.map(([outcome, count]) => [mixed.filter((question) => question.outcome === outcome), count])
    : [[mixed, size]];
  const fixed: BankQuestion[] = [];
  const pools: Pool[] = [];
  for (const [questions, count] of groups) {
    const { due, pool } = oldestFirst(questions, count, seen);
    fixed.push(...due);
    pools.push(pool);
  }
  const chosen = [...fixed, ...cover(pools, fixed)];
  const balanced = [...chosen, ...fill(pools, chosen, mixed, seen)];
  const spare = byAge(mixed, seen).filter((question) => !balanced.includes(question));
  const drawn = [...balanced, ...spare.slice(0, Math.max(0, size - balanced.length))];
  return sittingOrder(
    drawn.map(({ id }) => id),
    seed,
    sitting,
  );
}

/**
 * The order in which drawn questions are asked. It follows from what is asked and not from how it was drawn, so it
 * need not be stored, and it stays when a question is retired.
 */
export function sittingOrder(ids: readonly string[], seed: number, sitting: number): string[] {
  const place = (id: string): number => hash(`${seed}:sitting ${sitting}:${id}`);
  return [...ids].sort((a, b) => place(a) - place(b));
}

function byAge(questions: readonly BankQuestion[], seen: Readonly<Record<string, number>>): BankQuestion[] {
  return [...questions].sort((a, b) => (seen[a.id] ?? 0) - (seen[b.id] ?? 0));
}

/** Whoever must be drawn because it was not seen for longest, and those of whom only some are needed. */
function oldestFirst(
  questions: readonly BankQuestion[],
  count: number,
  seen: Readonly<Record<string, number>>,
): { due: BankQuestion[]; pool: Pool } {
  const age = ({ id }: BankQuestion): number => seen[id] ?? 0;
  const last = byAge(questions, seen)[Math.min(count, questions.length) - 1];
  const limit = last ? age(last) : 0;
  const due = questions.filter((question) => age(question) < limit);
  const equals = questions.filter((question) => age(question) === limit);
  return { due, pool: { questions: equals, places: Math.min(count - due.length, equals.length) } };
}

/**
 * Finds a question for each element that is missing, as many as can be had at once (Kuhn's augmenting paths:
 * an element gives its place up when it finds another).
 */
function cover(pools: readonly Pool[], fixed: readonly BankQuestion[]): BankQuestion[] {
  const held = new Map<string, { pool: Pool; question: BankQuestion }>();
  const covered = new Set(fixed.map(({ element }) => element));
  const place = (element: string, tried: Set<Pool>): boolean => {
    for (const pool of pools) {
      const question = pool.questions.find((candidate) => candidate.element === element);
      if (!question || tried.has(pool)) continue;
      tried.add(pool);
      const holders = [...held].filter(([, holding]) => holding.pool === pool).map(([name]) => name);
      if (holders.length < pool.places || holders.some((name) => place(name, tried))) {
        held.set(element, { pool, question });
        return true;
      }
    }
    return false;
  };
  for (const element of new Set(pools.flatMap(({ questions }) => questions.map((each) => each.element)))) {
    if (!covered.has(element)) place(element, new Set());
  }
  return [...held.values()].map(({ question }) => question);
}

/** Fills the free places, each time from the element that has most questions left, so that none runs dry. */
function fill(
  pools: readonly Pool[],
  chosen: readonly BankQuestion[],
  bank: readonly BankQuestion[],
  seen: Readonly<Record<string, number>>,
): BankQuestion[] {
  const taken = new Set(chosen);
  const stock = new Map<string, number>();
  for (const question of bank) {
    const fresh = !taken.has(question) && !(question.id in seen);
    stock.set(question.element, (stock.get(question.element) ?? 0) + (fresh ? 1 : 0));
  }
  const stockOf = ({ element }: BankQuestion): number => stock.get(element) ?? 0;
  const added: BankQuestion[] = [];
  for (const { questions, places } of pools) {
    let free = places - questions.filter((question) => taken.has(question)).length;
    for (; free > 0; free--) {
      const [best] = questions
        .filter((question) => !taken.has(question))
        .sort((a, b) => stockOf(b) - stockOf(a));
      if (!best) break;
      taken.add(best);
      added.push(best);
      stock.set(best.element, stockOf(best) - 1);
    }
  }
  return added;
}
