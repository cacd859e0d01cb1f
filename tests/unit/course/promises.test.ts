/** What the course that ships promises its learners and trainers, asked of the course itself. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentIndex } from '../../../components/model/course.ts';
import { draw } from '../../../components/state/draw.ts';
import { compileCourse, type Compiled } from '../../../scripts/content/compile.ts';

const course = fileURLToPath(new URL('../../../course', import.meta.url));
const SEEDS = Array.from({ length: 1000 }, (_, seed) => (seed * 65_521) % 65_536);
const BALANCE = { O1: 1, O2: 2, O3: 2, O4: 2, O5: 2, O6: 2, O7: 1 };

let compiled: Compiled;
let assessment: AssessmentIndex;

beforeAll(async () => {
  compiled = await compileCourse(course);
  const found = compiled.course?.index.assessment;
  if (!found) throw new Error('The course does not compile, or has no assessment.');
  assessment = found;
}, 60_000);

describe('the course', () => {
  it('is released under full rules without a single remark', () => {
    expect(compiled.diagnostics).toEqual([]);
  });

  it('is as large as it says, and no larger', () => {
    const { words, minutes, questions, reflections, pages, suspendData } = compiled.inventory;
    expect(new Set(pages.map(({ module }) => module)).size).toBeGreaterThanOrEqual(7);
    expect(words).toBeGreaterThanOrEqual(9_000);
    expect(words).toBeLessThanOrEqual(11_000);
    expect(minutes).toBeGreaterThanOrEqual(60);
    expect(minutes).toBeLessThanOrEqual(75);
    expect(questions.practice).toBeGreaterThanOrEqual(20);
    expect(questions.assessment).toBeGreaterThanOrEqual(36);
    expect(Object.values(questions.types).filter((count) => count > 0).length).toBeGreaterThanOrEqual(6);
    expect(reflections).toBeGreaterThanOrEqual(10);
    expect(suspendData.worstCase.scorm12).toBeLessThanOrEqual(4096);
  });

  it('teaches every point, and practises and assesses every outcome', () => {
    const { sourcePoints, outcomes } = compiled.inventory;
    expect(sourcePoints).toMatchObject({ total: 77, taught: 77, missing: [] });
    expect(outcomes.map(({ id }) => id)).toEqual(Object.keys(BALANCE));
    for (const { id, practised, assessed } of outcomes) {
      expect(practised, id).toBeGreaterThan(0);
      expect(assessed, id).toBeGreaterThanOrEqual(id === 'O1' || id === 'O7' ? 3 : 6);
    }
  });

  it('tells six stories within their bounds', () => {
    const { scenarios } = compiled.inventory;
    expect(scenarios).toHaveLength(6);
    for (const { id, scenes, decisions, endings } of scenarios) {
      expect(scenes, id).toBeLessThanOrEqual(20);
      expect(decisions, id).toBeGreaterThanOrEqual(4);
      expect(decisions, id).toBeLessThanOrEqual(6);
      expect(endings, id).toBeGreaterThanOrEqual(3);
      expect(endings, id).toBeLessThanOrEqual(5);
    }
  });

  it('offers a best, an acceptable and a poor choice wherever a story asks for a decision', () => {
    const scenes = (compiled.course?.modules ?? [])
      .flatMap(({ scenarios }) => scenarios)
      .flatMap(({ id, scenes }) => scenes.map((scene) => ({ name: `${id}.${scene.id}`, ...scene })));
    const decisions = scenes.filter(({ choices }) => choices.some(({ quality }) => quality));
    expect(decisions.length).toBeGreaterThan(20);
    for (const { name, choices } of decisions) {
      expect(new Set(choices.map(({ quality }) => quality)), name).toEqual(new Set(['best', 'acceptable', 'poor']));
    }
  });

  it('ends with the assessment: nothing that is required follows it', () => {
    const pages = compiled.course?.index.pages ?? [];
    const after = pages.slice(pages.findIndex(({ id }) => id === assessment.page) + 1);
    expect(after.filter(({ need }) => need !== 'optional')).toEqual([]);
  });

  it('asks twelve balanced questions with every element, three times without repeating one', () => {
    const of = new Map(assessment.bank.map((question) => [question.id, question]));
    for (const seed of SEEDS) {
      let seen: Record<string, number> = {};
      for (let sitting = 1; sitting <= 3; sitting += 1) {
        const drawn = draw(assessment, seen, seed, sitting);
        expect(drawn.filter((id) => id in seen), `seed ${seed}`).toEqual([]);
        const counts: Record<string, number> = {};
        for (const id of drawn) {
          const outcome = of.get(id)?.outcome ?? '';
          counts[outcome] = (counts[outcome] ?? 0) + 1;
        }
        expect(counts).toEqual(BALANCE);
        expect(new Set(drawn.map((id) => of.get(id)?.element)).size, `seed ${seed}`).toBe(5);
        seen = { ...seen, ...Object.fromEntries(drawn.map((id) => [id, sitting])) };
      }
    }
  }, 60_000);
});
