import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseIndex } from '../../../components/model/course.ts';
import type {
  Answer,
  FieldProgress,
  Progress,
  ReflectionProgress,
  Step,
} from '../../../components/model/progress.ts';
import { LIMIT_SCORM_2004, unpack, type Unpacked } from '../../../components/state/codec.ts';
import { pack } from '../../../components/state/packing.ts';
import { answersFate, fatesOf, stepsKept, type Fates } from '../../../scripts/release/fates.ts';
import { anyProgress } from '../state/arbitrary.ts';
import { anyUpdate, type Update } from './versions.ts';

const PAIRS = 1200;

/** One letter for a text, and in most cases none: what counts is whose it is, and packing words takes its time. */
function brief(progress: Progress): Progress {
  const each = <T>(record: Readonly<Record<string, T>>, change: (item: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([id, item]) => [id, change(item)]));
  const letter = (text: string): string => (text === '' || progress.revision % 8 > 0 ? '' : 'x');
  return {
    ...progress,
    reflections: each(progress.reflections, (one: ReflectionProgress) => ({
      ...one,
      text: letter(one.text),
    })),
    agreement: each(progress.agreement, (one: FieldProgress) => ({
      ...one,
      ours: one.ours === null ? null : letter(one.ours),
      ask: letter(one.ask),
    })),
  };
}

/** Ids of an answer under the names of the new version. */
function translated(update: Update, id: string, answer: Answer): Answer {
  const was = update.old.index.questions.find((one) => one.id === id);
  const is = update.now.index.questions.find(({ number }) => number === was?.number);
  const name = (old: string): string => is?.options[was?.options.indexOf(old) ?? -1] ?? `?${old}`;
  return typeof answer === 'string' ? answer : answer.map((part) => part.split('.').map(name).join('.'));
}

function checkQuestions(update: Update, { questions }: Fates, progress: Progress, read: Unpacked): void {
  let kept = 0;
  for (const fate of questions) {
    const tries = progress.questions[fate.id]?.tries;
    if (!tries || fate.now === null) continue;
    const found = read.progress.questions[fate.now]?.tries;
    const expected = answersFate(fate, tries);
    if (expected === 'again' || expected === 'gone') expect(found).toBeUndefined();
    else kept += 1;
    if (expected === 'kept') expect(found).toEqual(tries.map((one) => translated(update, fate.id, one)));
    if (expected === 'partly') {
      const rows = [...fate.rowsAgain, ...fate.rowsGone];
      const left = tries.map((one) =>
        (one as readonly string[]).filter(
          (pair) =>
            !rows.includes(pair.split('.')[0] ?? '') && !fate.options.includes(pair.split('.')[1] ?? ''),
        ),
      );
      expect(found).toEqual(left.map((one) => translated(update, fate.id, one)));
    }
  }
  expect(Object.keys(read.progress.questions)).toHaveLength(kept);
}

function checkSitting({ questions }: Fates, progress: Progress, read: Unpacked): void {
  const [before, after] = [progress.assessment.open, read.progress.assessment.open];
  for (const fate of questions) {
    const answer = before?.answers[fate.id];
    if (!before?.drawn.includes(fate.id) || fate.now === null) continue;
    expect(after?.drawn).toContain(fate.now);
    const expected = answer === undefined ? 'again' : answersFate(fate, [answer]);
    expect(after?.answers[fate.now] !== undefined).toBe(expected === 'kept' || expected === 'partly');
  }
  expect(read.progress.assessment.results).toEqual(progress.assessment.results);
}

function checkStories({ old, now }: Update, { scenarios }: Fates, progress: Progress, read: Unpacked): void {
  const at = (step: Step, index: CourseIndex, story: string): readonly number[] => {
    const scenes = index.scenarios.find(({ id }) => id === story)?.scenes ?? [];
    const scene = scenes.findIndex((one) => one?.id === step.scene);
    return [scene, scenes[scene]?.choices.indexOf(step.choice) ?? -1];
  };
  for (const fate of scenarios) {
    const before = progress.scenarios[fate.id];
    if (!before || fate.now === null) continue;
    const found = read.progress.scenarios[fate.now]?.steps ?? [];
    const expected = before.steps.slice(0, stepsKept(fate, before));
    expect(found.map((step) => at(step, now.index, fate.now ?? ''))).toEqual(
      expected.map((step) => at(step, old.index, fate.id)),
    );
  }
}

function checkTexts({ pages, reflections, slots }: Fates, progress: Progress, read: Unpacked): void {
  const present = (id: string | null): string[] => (id === null ? [] : [id]);
  const visited = pages.filter(({ id }) => progress.visited.includes(id)).flatMap(({ now }) => present(now));
  expect([...read.progress.visited].sort()).toEqual(visited.sort());
  const place = pages.find(({ id }) => id === progress.place);
  expect(read.progress.place).toBe(place?.now ?? null);
  const written = reflections.filter(({ id }) => id in progress.reflections);
  expect(Object.keys(read.progress.reflections).sort()).toEqual(
    written.flatMap(({ now }) => present(now)).sort(),
  );
  for (const { id, now, picks } of written) {
    const before = progress.reflections[id]?.picks.filter((pick) => !picks.includes(pick));
    const found = now === null ? undefined : read.progress.reflections[now];
    if (found) expect(found).toMatchObject({ picks: before, text: progress.reflections[id]?.text });
  }
  const fields = slots.filter(({ id }) => id in progress.agreement).flatMap(({ now }) => present(now));
  expect(Object.keys(read.progress.agreement).sort()).toEqual(fields.sort());
}

describe('the prediction of release-diff', () => {
  it(`is what the player makes of ${PAIRS} pairs of course edits and learners`, { timeout: 120_000 }, () => {
    const seen = { again: 0, partly: 0, gone: 0, broken: 0, kept: 0 };
    const pairs = anyUpdate.chain((update) =>
      fc.tuple(fc.constant(update), anyProgress(update.old.index).map(brief)),
    );
    fc.assert(
      fc.property(pairs, ([update, progress]) => {
        const fates = fatesOf(update.old.index, update.now.index);
        const read = unpack(update.now.index, pack(update.old.index, progress, LIMIT_SCORM_2004));
        expect(read.notes.filter((note) => note !== 'retired')).toEqual([]);
        checkQuestions(update, fates, progress, read);
        checkSitting(fates, progress, read);
        checkStories(update, fates, progress, read);
        checkTexts(fates, progress, read);
        for (const fate of fates.questions) {
          const tries = progress.questions[fate.id]?.tries;
          if (tries) seen[answersFate(fate, tries)] += 1;
        }
        seen.broken += fates.scenarios.filter(
          ({ scenes, choices }) => scenes.length + choices.length > 0,
        ).length;
      }),
      { numRuns: PAIRS },
    );
    // A test that never met a case proves nothing about it.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(10);
  });
});
