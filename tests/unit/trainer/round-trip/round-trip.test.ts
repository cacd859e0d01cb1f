/**
 * 300 simulated learners of known ability play the real course through the player's own state, session and SCORM 1.2
 * code. What Moodle then exports, read and analysed, says of each of them exactly what they did.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { scoreOf } from '../../../../components/model/record.ts';
import { analyse } from '../../../../components/trainer/analyse/analyse.ts';
import type { Dataset } from '../../../../components/trainer/dataset.ts';
import { readExports } from '../../../../components/trainer/read/read-exports.ts';
import type { Report } from '../../../../components/trainer/report.ts';
import { createDice } from '../../../faults/dice.ts';
import { exportFile, moodleInteractions, type ExportedAttempt } from '../../../support/exports.ts';
import { realCourse, type Course } from './course.ts';
import { Learner, type KnownStory, type Truth } from './learner.ts';
import { correlationOf, isWhole, shareRight, tally } from './known.ts';
import { expectRead } from './expect-read.ts';
import { createServer, Scorm12Seat } from './seat.ts';

const PEOPLE = 300;
/** Some begin a second attempt, and some never begin. */
const AGAIN = 12;
const NEVER = 10;

interface Known {
  readonly email: string;
  readonly ability: number;
  /** Attempts, earliest first. */
  readonly attempts: readonly Played[];
}

/** What somebody did, and what the LMS has of it in the end, by element. */
type Played = Truth & { readonly server: ReadonlyMap<string, string> };

let course: Course;
let people: readonly Known[];
let dataset: Dataset;
let report: Report;

const emailOf = (person: number): string => `learner${person}@example.invalid`;

async function learn(person: number): Promise<Known> {
  const dice = createDice(1000 + person);
  // Twelve dice make something close to a normal distribution.
  const ability = Array.from({ length: 12 }, () => dice.next()).reduce((sum, each) => sum + each, -6) + 0.6;
  const plan = { ability, share: dice.chance(0.7) ? 1 : dice.whole(1, 95) / 100, sittings: dice.whole(1, 3) };
  const attempts: Played[] = [];
  for (let n = 0; n < (person < AGAIN ? 2 : 1); n += 1) {
    const server = createServer();
    const launch = (random: () => number) => Promise.resolve(new Scorm12Seat(course, server, random));
    const truth = await new Learner(course, { ...plan, seed: person * 7 + n + 1 }, launch).play();
    attempts.push({ ...truth, server: server.values });
  }
  return { email: emailOf(person), ability, attempts };
}

/** What Moodle's server has of an attempt, as its report shows it. */
function exported(person: number, number: number, { server }: Played): ExportedAttempt {
  const at = (element: string): string => server.get(element) ?? '';
  const rows = course.index.interactions.flatMap((_, index) => {
    const row = `cmi.interactions.${index}.`;
    const response = at(`${row}student_response`);
    const pattern = at(`${row}correct_responses.0.pattern`);
    const result = at(`${row}result`) as 'correct' | 'wrong' | 'neutral';
    return response === '' ? [] : [{ index, id: at(`${row}id`), response, pattern, result }];
  });
  const raw = at('cmi.core.score.raw');
  return {
    name: `Learner No${person}`,
    email: emailOf(person),
    number,
    started: '2026-11-22T09:30',
    last: '2026-11-22T10:45',
    status: at('cmi.core.lesson_status') as ExportedAttempt['status'],
    score: raw === '' ? null : Number(raw),
    rows,
  };
}

function never(person: number): ExportedAttempt {
  const empty = { started: '', last: '', status: 'incomplete' as const, score: null, rows: [] };
  return { name: `Learner No${person}`, email: emailOf(person), number: null, ...empty };
}

beforeAll(async () => {
  course = await realCourse();
  const all: Known[] = [];
  for (let person = 0; person < PEOPLE; person += 1) all.push(await learn(person));
  people = all;
  const rows = people.flatMap(({ attempts }, person) =>
    attempts.map((truth, n) => exported(person, n + 1, truth)),
  );
  const nobody = Array.from({ length: NEVER }, (_, n) => never(PEOPLE + n));
  const text = moodleInteractions([...rows, ...nobody], {
    columns: 'all',
    language: 'en',
    ids: course.index.interactions,
  });
  dataset = await readExports([exportFile('interactions.txt', text)], course.codebook);
  report = analyse(dataset, course.codebook);
  // A machine that is busy with other work takes many times as long as a free one.
}, 600_000);

/** The earliest attempt in which something was done is the first time. */
function firstTime<T>({ attempts }: Known, pick: (truth: Truth) => T | undefined): T | undefined {
  return attempts.map(pick).find((found) => found !== undefined);
}

describe('what is read back', () => {
  it('is every attempt of everybody, and nothing of what they wrote for themselves', () => {
    expect(dataset.attempts.filter(({ status }) => status !== 'not attempted')).toHaveLength(PEOPLE + AGAIN);
    expect(dataset.people).toHaveLength(PEOPLE + NEVER);
    const everything = JSON.stringify([dataset, ...dataset.columns], (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    expect(everything).not.toContain('PRIVATE');
    expect(dataset.notes.filter(({ severity }) => severity !== 'read')).toEqual([]);
  });

  it('is what each did, item by item', () => {
    const truths = people.flatMap(({ email, attempts }) => attempts.map((truth, n) => ({ email, n, truth })));
    const keyOf = new Map(dataset.people.map(({ email, key }) => [key, email]));
    for (const { email, n, truth } of truths) {
      const at = dataset.attempts.findIndex(
        ({ person, number }) => keyOf.get(person) === email && number === n + 1,
      );
      expectRead(course, dataset, at, truth, email);
    }
  });
});

describe('people', () => {
  it('have the status, the score and the count that they earned', () => {
    const lines = new Map(report.people.map((line) => [line.email, line]));
    for (const { email, attempts } of people) {
      const line = lines.get(email);
      const whole = attempts.filter((truth) => isWhole(course, truth));
      const best = Math.max(...whole.flatMap(({ sittings }) => sittings));
      expect(line?.status, email).toBe(whole.length > 0 ? 'passed' : 'incomplete');
      expect(line?.score).toBe(whole.length > 0 ? scoreOf(best).raw : null);
      expect(line?.attempts).toBe(attempts.length);
    }
    expect(report.counts['not attempted']).toBe(NEVER);
    expect(report.counts.passed).toBeGreaterThan(50);
    expect(report.counts.incomplete).toBeGreaterThan(50);
  });
});

describe('items', () => {
  it('have the counts that the simulation knows', () => {
    const asked = report.items.filter(({ use }) => use === 'practice' || use === 'assessment');
    expect(asked).toHaveLength(
      course.rowOf.size - course.practice.filter(({ type }) => type === 'likert').length,
    );
    for (const { id, n, facility, options, type, typed } of asked) {
      const first = people.flatMap(
        (known) => firstTime(known, ({ answers }) => answers.get(id))?.first ?? [],
      );
      const right = first.filter((each) => each.right).length;
      expect(n, id).toBe(first.length);
      expect(facility.n).toBe(n);
      expect(facility.value).toBe(n === 0 ? null : right / n);
      if (type === 'single' || type === 'multiple' || type === 'matching') {
        const counts = tally(first.flatMap(({ answer }) => [...answer]));
        expect(
          new Map(options.filter((each) => each.first > 0).map((each) => [each.id, each.first])),
        ).toEqual(counts);
      }
      if (type === 'numeric') {
        expect(new Map(typed.map((each) => [each.words, each.n]))).toEqual(
          tally(first.map(({ answer }) => String(answer))),
        );
      }
    }
  });

  it('have the probability that made the answers within their interval, as often as 95 % promises', () => {
    const asked = report.items.filter(({ facility }) => facility.n >= 20);
    const within = asked.filter(({ id, facility: { low, high } }) => {
      const chances = people.flatMap(
        (known) => firstTime(known, ({ answers }) => answers.get(id))?.chance ?? [],
      );
      const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
      return low !== null && high !== null && low <= mean && mean <= high;
    });
    expect(asked.length).toBeGreaterThan(30);
    expect(within.length / asked.length).toBeGreaterThan(0.85);
  });

  it('tell people apart by what else they know', () => {
    for (const use of ['practice', 'assessment'] as const) {
      const asked = report.items.filter((item) => item.use === use);
      const marks = people.map(
        (known) =>
          new Map(
            asked.flatMap(({ id }) => {
              const first = firstTime(known, ({ answers }) => answers.get(id))?.first;
              return first ? [[id, first.right ? 1 : 0] as const] : [];
            }),
          ),
      );
      for (const { id, discrimination } of asked) {
        const pairs = marks.flatMap((own) => {
          const others = [...own].filter(([other]) => other !== id).map(([, mark]) => mark);
          const mark = own.get(id);
          return mark === undefined || others.length < 3 ? [] : [[mark, shareRight(others)] as const];
        });
        expect(discrimination.n).toBe(pairs.length);
        expect(discrimination.value).toBeCloseTo(correlationOf(pairs), 9);
      }
      const mean = shareRight(asked.map(({ discrimination }) => discrimination.value ?? 0));
      expect(mean).toBeGreaterThan(0.05);
    }
  });
});

describe('stories', () => {
  const storiesOf = (id: string): KnownStory[] =>
    people.flatMap((known) => firstTime(known, ({ stories }) => stories.get(id)) ?? []);

  it('have the counts and the paths that the simulation knows', () => {
    expect(report.scenarios).toHaveLength(course.index.scenarios.length);
    for (const scenario of report.scenarios) {
      const known = storiesOf(scenario.id).filter(({ decisions }) => decisions.length > 0);
      const ended = known.filter(({ ending }) => ending !== null);
      expect(scenario.started).toBe(known.length);
      expect(scenario.finished).toBe(ended.length);
      const first = tally(
        known.flatMap(({ decisions }) => decisions.map(([scene, choice]) => `${scene} ${choice}`)),
      );
      const back = tally(
        known.flatMap(({ decisions }) =>
          decisions.flatMap(([scene, choice, instead]) => (instead === null ? [] : [`${scene} ${choice}`])),
        ),
      );
      for (const { from, choice, n, steppedBack } of scenario.edges) {
        if (n !== null) expect(n).toBe(first.get(`${from} ${choice}`) ?? 0);
        expect(steppedBack).toBe(back.get(`${from} ${choice}`) ?? 0);
      }
      const paths = tally(
        ended.map(({ decisions, ending }) =>
          [
            ...decisions.map(([, one, other]) => (other === null ? one : `${one} then ${other}`)),
            ending,
          ].join(),
        ),
      );
      const counts = [...paths.values()].sort((a, b) => b - a).slice(0, 10);
      expect(scenario.paths.map(({ n }) => n)).toEqual(counts);
      for (const { choices, ending, n } of scenario.paths)
        expect(paths.get([...choices, ending].join())).toBe(n);
    }
  });

  it('count the scenes without a choice, too, of those who came to an ending', () => {
    for (const { id, scenes } of report.scenarios) {
      const ended = storiesOf(id).filter(({ ending }) => ending !== null);
      for (const scene of scenes) {
        const least = ended.filter((known) => known.scenes.includes(scene.id)).length;
        const most = storiesOf(id).filter((known) => known.scenes.includes(scene.id)).length;
        expect(scene.n).toBeGreaterThanOrEqual(least);
        expect(scene.n).toBeLessThanOrEqual(most);
      }
    }
  });
});

describe('change and test', () => {
  it('are those of the simulation', () => {
    for (const line of report.change) {
      const before = course.codebook.entries.find(({ id }) => id === line.id)?.repeats ?? '';
      const both = people.flatMap((known) => {
        const then = firstTime(known, ({ ratings }) => ratings.get(before));
        const now = firstTime(known, ({ ratings }) => ratings.get(line.id));
        return then !== undefined && now !== undefined ? [[then, now]] : [];
      });
      const pairs = both.filter((pair) => !pair.includes('not-mine'));
      expect(line.n).toBe(pairs.length);
      expect(line.apart?.n).toBe(both.length - pairs.length);
      expect(line.same).toBe(pairs.filter(([then, now]) => then === now).length);
      expect(line.points.map(({ id, before: n }) => [id, n])).toEqual(
        line.points.map(({ id }) => [id, pairs.filter(([then]) => then === id).length]),
      );
      const order = ['not-yet', 'help', 'now'];
      const up = pairs.filter(([then = '', now = '']) => order.indexOf(now) > order.indexOf(then)).length;
      expect(line.up).toBe(up);
    }
    expect(report.change).toHaveLength(7);
    const first = people.flatMap((known) => firstTime(known, ({ sittings }) => sittings[0]) ?? []);
    expect(report.test?.n).toBe(first.length);
    expect(report.test?.mean.value).toBeCloseTo(shareRight(first), 9);
    expect(report.test?.bands).toEqual(
      Array.from(
        { length: 10 },
        (_, at) => first.filter((score) => Math.min(9, Math.floor(score / 10)) === at).length,
      ),
    );
    expect(report.test?.alpha.value).toBeNull();
    expect(report.test?.alpha.why).toBe('Not computed: people had different questions.');
  });
});
