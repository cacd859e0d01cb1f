import { describe, expect, it, vi } from 'vitest';
import type { AssessmentIndex } from '../../../components/model/course.ts';
import { draw } from '../../../components/state/draw.ts';

vi.setConfig({ testTimeout: 60_000 });

const SEEDS = Array.from({ length: 1000 }, (_, seed) => seed * 61);
const elements = ['investment', 'trust', 'communication', 'understanding', 'vision'];
const balance = { O1: 1, O2: 2, O3: 2, O4: 2, O5: 2, O6: 2, O7: 1 };

/** Three times what one draw needs of each outcome, elements spread unevenly over them. */
const bank = Object.entries(balance).flatMap(([outcome, count], o) =>
  Array.from({ length: count * 3 }, (_, i) => ({
    id: `${outcome}-${i}`,
    outcome,
    element: elements[(i * i + o * 2) % elements.length] ?? '',
  })),
);
const assessment: AssessmentIndex = { page: 'check', draw: 12, outcomes: [], balance, bank, interaction: 0 };
const by = new Map(bank.map((question) => [question.id, question]));

function sittings(seed: number, count: number, source: AssessmentIndex = assessment): string[][] {
  let seen: Record<string, number> = {};
  return Array.from({ length: count }, (_, i) => {
    const drawn = draw(source, seen, seed, i + 1);
    seen = { ...seen, ...Object.fromEntries(drawn.map((id) => [id, i + 1])) };
    return drawn;
  });
}

describe('draw', () => {
  it('is balanced by outcome, holds every element, and repeats nothing in three sittings', () => {
    for (const seed of SEEDS) {
      const three = sittings(seed, 3);
      expect(new Set(three.flat()).size).toBe(36);
      for (const drawn of three) {
        const outcomes: Record<string, number> = {};
        for (const id of drawn) {
          const outcome = by.get(id)?.outcome ?? '';
          outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        }
        expect(outcomes).toEqual(balance);
        expect(new Set(drawn.map((id) => by.get(id)?.element)).size, `seed ${seed}`).toBe(5);
      }
    }
  });

  it('then takes the least recently seen first', () => {
    for (const seed of SEEDS.slice(0, 200)) {
      const [first, , , fourth] = sittings(seed, 4);
      expect([...(fourth ?? [])].sort()).toEqual([...(first ?? [])].sort());
      expect(fourth).not.toEqual(first);
    }
  });

  it('gives the same draw for the same seed and sitting, and others for others', () => {
    expect(sittings(5, 2)).toEqual(sittings(5, 2));
    expect(new Set(SEEDS.map((seed) => sittings(seed, 1).join())).size).toBeGreaterThan(990);
  });

  it('finds every element even where only one combination has them all', () => {
    const tight: AssessmentIndex = {
      ...assessment,
      draw: 3,
      balance: { A: 1, B: 1, C: 1 },
      bank: [
        { id: 'a1', outcome: 'A', element: 'x' },
        { id: 'a2', outcome: 'A', element: 'y' },
        { id: 'b1', outcome: 'B', element: 'x' },
        { id: 'b2', outcome: 'B', element: 'z' },
        { id: 'c1', outcome: 'C', element: 'x' },
      ],
    };
    for (const seed of SEEDS) expect(draw(tight, {}, seed, 1).sort()).toEqual(['a2', 'b2', 'c1']);
  });

  it('takes unseen questions before it covers an element', () => {
    const two: AssessmentIndex = {
      ...assessment,
      draw: 1,
      outcomes: [],
      balance: {},
      bank: [
        { id: 'seen', outcome: 'A', element: 'x' },
        { id: 'new', outcome: 'A', element: 'y' },
      ],
    };
    expect(draw(two, { seen: 1 }, 1, 2)).toEqual(['new']);
  });

  it('gives a fixed set in changing order from a bank of just the right size', () => {
    const fixed = { ...assessment, draw: 8, balance: {}, bank: bank.slice(0, 8) };
    const orders = SEEDS.map((seed) => draw(fixed, {}, seed, 1));
    for (const drawn of orders) expect([...drawn].sort()).toEqual(fixed.bank.map(({ id }) => id).sort());
    expect(new Set(orders.map(String)).size).toBeGreaterThan(900);
  });

  it('fills up from other outcomes where one is short, and never gives more than there is', () => {
    const short = { ...assessment, draw: 4, balance: { O1: 2, O2: 2 }, bank: bank.slice(2, 6) };
    expect(new Set(draw(short, {}, 1, 1)).size).toBe(4);
    expect(draw({ ...short, bank: bank.slice(0, 2) }, {}, 1, 1)).toHaveLength(2);
    expect(draw({ ...short, bank: [] }, {}, 1, 1)).toEqual([]);
  });

  it('draws from all questions where nothing is balanced', () => {
    for (const seed of SEEDS) {
      const drawn = draw({ ...assessment, draw: 5, balance: {} }, {}, seed, 1);
      expect(new Set(drawn.map((id) => by.get(id)?.element)).size).toBe(5);
    }
  });
});
