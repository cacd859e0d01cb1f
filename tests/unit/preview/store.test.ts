import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../scripts/preview/store.ts';

let folder: string;
const key = { target: 'scorm12', learner: 'learner-1', number: 1 };
const times = { started: '2026-01-01T10:00:00.000Z', saved: '2026-01-01T10:05:00.000Z' };
const path = () => join(folder, 'scorm12--learner-1.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('attempts on disk', () => {
  it('are there for the next start', () => {
    openStore(folder).save(key, { 'cmi.suspend_data': 'a' }, true, times);
    expect(openStore(folder).files()).toEqual([
      {
        learner: 'learner-1',
        target: 'scorm12',
        attempts: [{ number: 1, ...times, values: { 'cmi.suspend_data': 'a' } }],
      },
    ]);
  });

  it('stand in the order of their numbers, and keep the time when they began', () => {
    const store = openStore(folder);
    store.save({ ...key, number: 2 }, {}, true, times);
    store.save(key, {}, true, times);
    store.save(key, {}, true, { started: 'later', saved: 'later' });
    expect(
      store.attempts('scorm12', 'learner-1').map(({ number, started, saved }) => [number, started, saved]),
    ).toEqual([
      [1, times.started, 'later'],
      [2, times.started, times.saved],
    ]);
  });

  it('stay as they were when a write fails', () => {
    const store = openStore(folder);
    store.save(key, { 'cmi.suspend_data': 'old' }, true, times);
    mkdirSync(`${path()}.part`);
    expect(() => store.save(key, { 'cmi.suspend_data': 'new' }, true, times)).toThrow();
    expect(store.attempts('scorm12', 'learner-1')[0]?.values).toEqual({ 'cmi.suspend_data': 'old' });
  });

  it('do not see what a crash left behind', () => {
    writeFileSync(`${path()}.part`, '{"half');
    const store = openStore(folder);
    expect(store.files()).toEqual([]);
    store.save(key, {}, true, times);
    expect(store.files()).toHaveLength(1);
  });

  it.each(['{"half', '[]', '{"learner":"../x","target":"scorm12","attempts":[]}'])(
    'are set aside, never overwritten, when they read %s',
    (text) => {
      const store = openStore(folder);
      writeFileSync(path(), text);
      store.save(key, {}, true, times);
      writeFileSync(path(), text);
      expect(store.files()).toEqual([]);
      expect(readFileSync(`${path()}.unreadable-1`, 'utf8')).toBe(text);
      expect(readFileSync(`${path()}.unreadable-2`, 'utf8')).toBe(text);
      expect(store.problems()).toHaveLength(2);
    },
  );
});

describe('learners', () => {
  it('are three at first, and get the next number', () => {
    const store = openStore(folder);
    expect(store.learners().map(({ name }) => name)).toEqual(['Learner 1', 'Learner 2', 'Learner 3']);
    expect(store.addLearner('')).toEqual({ id: 'learner-4', name: 'Learner 4' });
    expect(openStore(folder).learners()).toHaveLength(4);
  });
});
