import { describe, expect, test } from 'vitest';
import { lettersOf, mapOf, wrap } from '../../../../components/trainer/page/map.ts';
import { findingGroups, findingsOf } from '../../../../components/trainer/page/mend.ts';
import { PAGE_ROWS, pageOf } from '../../../../components/trainer/page/pager.ts';
import { createReader } from '../../../../components/trainer/page/reader.ts';
import { firstPlayed } from '../../../../components/trainer/page/scenarios.ts';
import { sorted } from '../../../../components/trainer/page/sort.ts';
import type { Answered, Asked } from '../../../../components/trainer/page/wire.ts';
import {
  beforeReminding,
  duration,
  inWords,
  moment,
  toRemind,
} from '../../../../components/trainer/page/words.ts';
import type { ScenarioReport } from '../../../../components/trainer/report.ts';
import { figureOf, itemOf, pilotReportOf, reportOf } from '../share/a-report.ts';

const scene = (id: string, kind: 'decision' | 'turn' | 'ending') => ({
  id,
  title: `Scene ${id}`,
  kind,
  ending: '',
  n: 1,
});
const edge = (from: string, to: string, n: number | null = 1) => ({
  from,
  to,
  choice: to,
  words: '',
  quality: '',
  n,
  steppedBack: 0,
});

const story: Pick<ScenarioReport, 'scenes' | 'edges'> = {
  scenes: [scene('one', 'decision'), scene('two', 'turn'), scene('end', 'ending'), scene('other', 'ending')],
  edges: [
    edge('one', 'two'),
    edge('one', 'end'),
    edge('two', 'end', null),
    edge('two', 'other', null),
    edge('one', 'nowhere'),
  ],
};

describe('map of a scenario', () => {
  test('scenes lie inside the picture and do not overlap', () => {
    const { height, nodes, width } = mapOf(story);
    for (const node of nodes) {
      expect(node.x).toBeGreaterThanOrEqual(0);
      expect(node.y + node.height).toBeLessThanOrEqual(height);
      expect(node.x + node.width).toBeLessThanOrEqual(width);
      for (const other of nodes.filter((one) => one !== node)) {
        const apart =
          node.x + node.width <= other.x ||
          other.x + other.width <= node.x ||
          node.y + node.height <= other.y ||
          other.y + other.height <= node.y;
        expect(apart).toBe(true);
      }
    }
  });

  test('a way to a scene that does not exist is left out', () => {
    expect(mapOf(story).edges).toHaveLength(4);
    expect(mapOf({ scenes: [], edges: [] }).nodes).toEqual([]);
  });

  test('choices have letters within their decision, what the story decides has none', () => {
    expect(lettersOf(story)).toEqual(['a', 'b', '', '', 'c']);
  });

  test('titles break into three lines at most', () => {
    expect(wrap('Tuesday, 08:15')).toEqual(['Tuesday, 08:15']);
    expect(
      wrap('a title that is much too long for one line and for two lines and for three of them'),
    ).toHaveLength(3);
    expect(wrap('x'.repeat(100))[0]?.length).toBeLessThan(30);
  });
});

test('what to mend begins with what was decided beforehand, then the graver signs', () => {
  const findings = findingsOf(
    reportOf({
      items: [
        itemOf({ text: 'Easy', flags: [{ id: 'easy', why: 'e' }] }),
        itemOf({ text: 'Key', flags: [{ id: 'key-in-doubt', why: 'k' }] }),
      ],
      pilot: pilotReportOf({
        decisions: [
          { kind: 'facility', rule: 'r', about: 'Left', state: 'leave', why: '' },
          { kind: 'facility', rule: 'r', about: 'Watched', state: 'watch', why: '' },
          { kind: 'facility', rule: 'r', about: 'Mended', state: 'mend', why: '' },
        ],
      }),
    }),
  );
  expect(findings.map(({ about }) => about)).toEqual(['Mended', 'Watched', 'Key', 'Easy']);
});

test('a rule is said once for all that it is about, and in a pilot the agreed rules take the place of hints', () => {
  const unused = { id: 'unused-option' as const, why: 'u' };
  const items = ['One', 'Two'].map((text) => itemOf({ text, flags: [unused, { id: 'easy', why: 'e' }] }));
  expect(findingGroups({ items, pilot: null }).map(({ findings }) => findings.length)).toEqual([2]);
  const ruled = { kind: 'unused' as const, rule: 'Nobody has chosen a poor option', state: 'mend' as const };
  const decisions = ['One', 'Two'].map((about) => ({ ...ruled, about, why: 'None of 8.' }));
  const groups = findingGroups({ items, pilot: pilotReportOf({ decisions }) });
  expect(groups.map(({ state, title, findings }) => [state, title, findings.length])).toEqual([
    ['mend', 'Poor options that nobody has chosen', 2],
    ['watch', 'Nearly everybody is right', 2],
  ]);
});

test('endings of one title are told apart by how they end', () => {
  const ending = { kind: 'ending' as const, title: 'A year later', n: 1 };
  const scenes = [
    { ...ending, id: 'a', ending: 'good' },
    { ...ending, id: 'b', ending: 'poor' },
  ];
  expect(mapOf({ scenes, edges: [] }).nodes.map(({ lines }) => lines.at(-1))).toEqual(['(good)', '(poor)']);
});

test('what to mend has one line for a question, with all of its hints', () => {
  const flags = [
    { id: 'easy' as const, why: 'All were right.' },
    { id: 'key-in-doubt' as const, why: 'The abler chose another.' },
  ];
  expect(findingsOf(reportOf({ items: [itemOf({ text: 'Who?', flags })] }))).toEqual([
    { state: 'watch', about: 'Who?', why: 'The abler chose another. All were right.' },
  ]);
});

test('the first scenario that is shown is one that somebody played', () => {
  expect(firstPlayed([{ started: 0 }, { started: 3 }, { started: 5 }])?.started).toBe(3);
  expect(firstPlayed([{ started: 0 }])?.started).toBe(0);
  expect(firstPlayed([])).toBeUndefined();
});

test('what has no value comes last whichever way a table is sorted', () => {
  const list = [3, null, 1, 2];
  expect(sorted(list, (one) => one, false)).toEqual([1, 2, 3, null]);
  expect(sorted(list, (one) => one, true)).toEqual([3, 2, 1, null]);
});

test('a page of a list stays within it', () => {
  const list = Array.from({ length: PAGE_ROWS + 1 }, (_, at) => at);
  expect(pageOf(list, 9)).toEqual({ rows: [PAGE_ROWS], page: 1 });
  expect(pageOf([], 3)).toEqual({ rows: [], page: 0 });
});

test('figures are written with how many they are of and their range, or why there is none', () => {
  expect(inWords({ ...figureOf(0.625, 8), low: 0.31, high: 0.86 }, 'share')).toBe(
    '63 %, of 8 people, likely between 31 % and 86 %',
  );
  expect(inWords({ ...figureOf(null, 2), why: 'Too few.' }, 'share')).toBe('Too few.');
  expect([moment('2026-11-03T14:05'), moment(null)]).toEqual(['3 Nov 2026, 14:05', '–']);
  expect([42, 65, 3900].map(duration)).toEqual(['42 s', '1 min', '1 h 05 min']);
});

test('whom to remind are those too of whom a basic report does not say whether they finished', () => {
  expect([...toRemind].sort()).toEqual(['incomplete', 'not attempted', 'unknown']);
  expect(beforeReminding(0)).toBe('');
  expect(beforeReminding(1)).toMatch(/^Of 1 person with an attempt .* do not say whether they have finished/);
});

describe('the page and its worker', () => {
  /** A worker whose answers a test gives. */
  function worker() {
    const target = new EventTarget();
    const asked: Asked[] = [];
    let ended = false;
    const answer = (data: Answered): void => {
      target.dispatchEvent(Object.assign(new Event('message'), { data }));
    };
    const fake = Object.assign(target, {
      postMessage: (message: Asked) => asked.push(message),
      terminate: () => {
        ended = true;
      },
    });
    return {
      fake: fake as unknown as Worker,
      asked,
      answer,
      ended: () => ended,
      fail: () => target.dispatchEvent(new Event('error')),
    };
  }

  test('progress is heard, then the answer', async () => {
    const one = worker();
    const heard: string[] = [];
    const asking = createReader(() => one.fake).ask({ kind: 'analyse', groups: [] }, (words) =>
      heard.push(words),
    );
    one.answer({ number: 1, answer: { kind: 'progress', words: 'half' } });
    one.answer({ number: 1, answer: { kind: 'report', report: reportOf() } });
    expect((await asking)?.kind).toBe('report');
    expect(heard).toEqual(['half']);
  });

  test('an answer comes, whatever else was asked meanwhile', async () => {
    const one = worker();
    const reader = createReader(() => one.fake);
    const reading = reader.ask({ kind: 'read', files: [], codebook: null }, () => undefined);
    const table = reader.ask({ kind: 'table', table: 'tidy' }, () => undefined);
    one.answer({ number: 1, answer: { kind: 'report', report: reportOf() } });
    one.answer({ number: 2, answer: { kind: 'table', blob: new Blob() } });
    expect((await reading)?.kind).toBe('report');
    expect((await table)?.kind).toBe('table');
  });

  test('of two requests of a kind only the later one counts', async () => {
    const one = worker();
    const reader = createReader(() => one.fake);
    const earlier = reader.ask({ kind: 'analyse', groups: ['a'] }, () => undefined);
    const later = reader.ask({ kind: 'analyse', groups: ['b'] }, () => undefined);
    one.answer({ number: 1, answer: { kind: 'trouble', words: 'half read' } });
    one.answer({ number: 2, answer: { kind: 'report', report: reportOf() } });
    expect(await earlier).toBe(null);
    expect((await later)?.kind).toBe('report');
  });

  test('a worker that breaks down says so in a sentence', async () => {
    const one = worker();
    const asking = createReader(() => one.fake).ask({ kind: 'analyse', groups: [] }, () => undefined);
    one.fail();
    await expect(asking).rejects.toThrow(/stopped/);
  });

  test('forgetting ends the worker, and the next question makes a new one', async () => {
    const all = [worker(), worker()];
    let made = 0;
    const reader = createReader(() => all[made++]!.fake);
    const unanswered = reader.ask({ kind: 'analyse', groups: [] }, () => undefined);
    reader.forget();
    expect(await unanswered).toBe(null);
    void reader.ask({ kind: 'analyse', groups: ['a'] }, () => undefined);
    expect([all[0]?.ended(), all[1]?.ended(), all[1]?.asked.length]).toEqual([true, false, 1]);
  });
});
