/**
 * Learners play the real course over several launches in an LMS for cmi5. The statements that its store then has, read
 * as JSON, say of each of them exactly what they did.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { addPageTimes, readPageTimes } from '../../../../components/model/page-times.ts';
import { scoreOf } from '../../../../components/model/record.ts';
import { registrationIn, valuesOf } from '../../../../components/preview/cmi5/values.ts';
import type { Dataset } from '../../../../components/trainer/dataset.ts';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import { exportFile } from '../../../support/exports.ts';
import { createCmi5Site, type Cmi5Site } from './cmi5-seat.ts';
import { realCourse, type Course } from './course.ts';
import { expectRead } from './expect-read.ts';
import { isWhole } from './known.ts';
import { Learner, type Truth } from './learner.ts';

const PEOPLE = 24;

interface Played {
  readonly truth: Truth;
  readonly site: Cmi5Site;
}

let course: Course;
let played: readonly Played[];

const read = (value: unknown): Promise<Dataset> =>
  readExports([exportFile('statements.json', JSON.stringify(value))], course.codebook);

const attemptOf = ({ attempts, people }: Dataset, name: string): number =>
  attempts.findIndex(({ person }) => people.find(({ key }) => key === person)?.name === name);

beforeAll(async () => {
  course = await realCourse();
  const all: Played[] = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    const site = createCmi5Site(course, person);
    const plan = {
      seed: person + 1,
      ability: (person % 5) - 1,
      share: person % 3 === 0 ? 0.5 : 1,
      sittings: 2,
    };
    all.push({ site, truth: await new Learner(course, plan, site.launch).play() });
  }
  played = all;
}, 300_000);

it('keeps to the rules of a strict store', () => {
  expect(played.flatMap(({ site }) => site.errors)).toEqual([]);
});

describe('statements', () => {
  let dataset: Dataset;
  beforeAll(async () => {
    // As a store answers: the newest first.
    const statements = played.flatMap(({ site }) => site.registration.statements).reverse();
    dataset = await read({ statements, more: '' });
  });

  it('say item by item what each did, with later tries, and nothing more', () => {
    expect(dataset.attempts).toHaveLength(PEOPLE);
    for (const [person, { truth }] of played.entries()) {
      const name = `Learner No${person}`;
      expectRead(course, dataset, attemptOf(dataset, name), truth, name);
    }
    expect(dataset.notes.filter(({ severity }) => severity !== 'read')).toEqual([]);
  });

  it('give each the status and score that they earned', () => {
    for (const [person, { truth }] of played.entries()) {
      const attempt = dataset.attempts[attemptOf(dataset, `Learner No${person}`)];
      const whole = isWhole(course, truth);
      expect(attempt?.status, `Learner No${person}`).toBe(whole ? 'passed' : 'incomplete');
      expect(attempt?.score ?? null).toBe(whole ? scoreOf(Math.max(...truth.sittings)).raw : null);
    }
    const statuses = new Set(dataset.attempts.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['passed', 'incomplete']));
  });

  it('tell the time by page once at the end of a session, of all sessions', () => {
    for (const [person, { site }] of played.entries()) {
      const told = site.registration.statements.filter((one) =>
        JSON.stringify(one['object']).includes('course.page-times'),
      );
      const last = told.at(-1)?.['result'] as { response: string } | undefined;
      const times = dataset.attempts[attemptOf(dataset, `Learner No${person}`)]?.pageSeconds;
      expect(times).toEqual(addPageTimes(readPageTimes(last?.response ?? ''), new Map()));
      const sessions = site.registration.statements.filter((one) =>
        JSON.stringify(one['verb']).includes('terminated'),
      );
      expect(told.length).toBeLessThanOrEqual(sessions.length);
    }
    expect(dataset.attempts.some(({ pageSeconds }) => pageSeconds.size > 1)).toBe(true);
  });

  it('hold no words that people wrote for themselves', () => {
    const everything = played.flatMap(({ site }) => site.registration.statements);
    expect(JSON.stringify(everything)).not.toContain('PRIVATE');
  });
});

describe('attempts of the preview', () => {
  it('say the same of status, score, place and first answers', async () => {
    const files = played.map(({ site }, person) => ({
      learner: `learner-${person}`,
      target: 'cmi5',
      attempts: [{ number: 1, started: '', saved: '', values: valuesOf(site.registration) }],
    }));
    const learners = played.map((_, person) => ({ id: `learner-${person}`, name: `Learner No${person}` }));
    const dataset = await read({ files, learners });
    for (const [person, { truth, site }] of played.entries()) {
      const at = attemptOf(dataset, `Learner No${person}`);
      const whole = isWhole(course, truth);
      expect(dataset.attempts[at]).toMatchObject({
        status: whole ? 'passed' : 'incomplete',
        place: truth.place,
        score: whole ? scoreOf(Math.max(...truth.sittings)).raw : null,
      });
      for (const [id, { first }] of truth.answers) {
        const cell = dataset.columns.get(id)?.cells[at];
        expect(cell?.result, id).toBe(first.right ? 'correct' : 'wrong');
      }
      const values = valuesOf(site.registration);
      expect(valuesOf(registrationIn(values, () => ''))).toEqual(values);
    }
  });
});
