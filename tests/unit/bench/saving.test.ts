import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { scorm12 } from '../../../components/lms/scorm12/dialect.ts';
import { scorm2004 } from '../../../components/lms/scorm2004/dialect.ts';
import { createScormAdapter } from '../../../components/lms/scorm-adapter.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { isComplete } from '../../../components/state/requirements.ts';
import { reduce } from '../../../components/state/reducer.ts';
import { createWeighingLms } from '../../../scripts/bench/saving/commit-bodies.ts';
import { measureSaving, savingFigures, savingRows } from '../../../scripts/bench/saving/saving.ts';
import { doEverything, lookupOf } from '../../../scripts/bench/saving/thorough-learner.ts';
import { loadSoundCourse } from '../../../scripts/package/load-course.ts';
import type { CourseToPack } from '../../../scripts/package/pack.ts';

const types = fileURLToPath(new URL('../../fixtures/valid/types', import.meta.url));
let course: CourseToPack;

beforeAll(async () => {
  course = await loadSoundCourse(types);
}, 60_000);

it('answers every question of practice, tells every story and fills every box', () => {
  const { index, modules } = course;
  const content = lookupOf(modules);
  let progress = initialProgress(1);
  doEverything(
    { index, modules, content },
    (action) => (progress = reduce(progress, action, index, content)),
  );
  const practice = index.questions.filter(({ use }) => use === 'practice').map(({ id }) => id);
  expect(Object.keys(progress.questions)).toEqual(expect.arrayContaining(practice));
  expect(Object.keys(progress.scenarios)).toEqual(index.scenarios.map(({ id }) => id));
  expect(Object.values(progress.scenarios).every(({ ending }) => ending !== null)).toBe(true);
  expect(Object.keys(progress.reflections)).toEqual(index.reflections.map(({ id }) => id));
  expect(Object.keys(progress.agreement)).toEqual(index.slots.map(({ id }) => id));
  expect(isComplete(index, progress)).toBe(true);
});

describe('an LMS that weighs', () => {
  const enter = (dialect: typeof scorm12, sendsAll: boolean) => {
    const lms = createWeighingLms(dialect, sendsAll);
    const adapter = createScormAdapter(lms.win, dialect, { clock: () => new Date(0) });
    adapter.open();
    adapter.commit();
    return { lms, adapter };
  };

  it('gets only what changed in SCORM 1.2', () => {
    const { lms, adapter } = enter(scorm12, false);
    adapter.write({ suspend: 'x'.repeat(100) }, []);
    adapter.commit();
    adapter.commit();
    const name = 'cmi__suspend_data'.length;
    expect(lms.bodies.slice(1)).toEqual([
      { form: 45 + name + 100 + 2, beacon: 45 + 87 + name + 100 },
      { form: 45, beacon: 45 },
    ]);
  });

  it('gets everything every time in SCORM 2004', () => {
    const { lms, adapter } = enter(scorm2004, true);
    adapter.write({ suspend: 'ü'.repeat(10) }, []);
    adapter.commit();
    adapter.commit();
    const [first, second, third] = lms.bodies;
    expect(second?.form).toBe((first?.form ?? 0) + 'cmi__suspend_data'.length + 60 + 2);
    expect(third).toEqual(second);
  });
});

it('weighs 10 and all answers in both standards, in figures and in words', () => {
  const savings = measureSaving(course);
  expect(savings.map(({ standard }) => standard)).toEqual(['scorm12', 'scorm2004']);
  for (const { calls, saved } of savings) {
    expect(saved.map(({ answers }) => answers)[0]).toBe(10);
    expect(saved.every(({ commit, leaving }) => commit > 45 && leaving > 45)).toBe(true);
    expect(calls.most).toBeGreaterThanOrEqual(calls.median);
  }
  const [small, large] = savings.map(({ saved }) => saved.at(-1)?.leaving ?? 0);
  expect(large).toBeGreaterThan(small ?? 0);
  const figures = savingFigures('real', course, savings);
  expect(figures.map(({ key }) => key)).toEqual(['state', 'suspend', 'leaving-scorm12']);
  expect(figures.at(-1)?.value).toBe(Math.max(...(savings[0]?.saved ?? []).map(({ leaving }) => leaving)));
  expect(savingRows('real', savings)[0]).toMatch(
    /^real scorm12: 10 answers: commit \d+ bytes, leaving \d+ bytes$/,
  );
});
