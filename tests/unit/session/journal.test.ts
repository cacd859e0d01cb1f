import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createJournal,
  markOfUnread,
  type Journal,
  type JournalOptions,
} from '../../../components/session/journal.ts';
import { createFakeStorage } from './fake-storage.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 10, 1);
const work = { mark: 'a1b2c3', revision: 12, state: 'm1abcd.Cxyz~', texts: 'private' };

let local = createFakeStorage();
let session = createFakeStorage();
let now = START;
beforeEach(() => {
  local = createFakeStorage();
  session = createFakeStorage();
  now = START;
});

function journal(more: Partial<JournalOptions> = {}): Journal {
  return createJournal({
    local: () => local,
    session: () => session,
    course: 'making-partnerships-work',
    learner: 'amina.berg@example.org',
    clock: () => new Date(now),
    ...more,
  });
}

const stored = (): string => JSON.stringify([...local.items]);
const onlyKey = (): string => [...local.items.keys()][0] ?? '';

describe('a journal', () => {
  it('gives back what it keeps, in this window and in another one', () => {
    const first = journal();
    expect(first.keep(work)).toBe(true);
    expect(first.place).toBe('device');
    expect(journal().entries()).toEqual([{ ...work, kept: START }]);
  });

  it('keeps one entry for each attempt, the newest first', () => {
    const kept = journal();
    kept.keep(work);
    now += 1000;
    kept.keep({ ...work, mark: 'other' });
    now += 1000;
    kept.keep({ ...work, revision: 13 });
    expect(kept.entries().map(({ mark, revision }) => [mark, revision])).toEqual([
      ['a1b2c3', 13],
      ['other', 12],
    ]);
  });

  it('removes an attempt, or everything of this learner in this course', () => {
    const kept = journal();
    const other = journal({ learner: 'ben' });
    const elsewhere = journal({ course: 'another' });
    for (const each of [kept, other, elsewhere]) for (const mark of ['x', 'y']) each.keep({ ...work, mark });
    kept.remove('x');
    expect(kept.entries().map(({ mark }) => mark)).toEqual(['y']);
    kept.erase();
    expect(kept.entries()).toEqual([]);
    expect(other.entries()).toHaveLength(2);
    expect(elsewhere.entries()).toHaveLength(2);
  });

  it('names neither course nor learner', () => {
    journal().keep(work);
    expect(stored()).not.toMatch(/amina|example|making/);
    expect(onlyKey()).toMatch(/^partnerships\.[0-9a-z]+-[0-9a-z]+\.[0-9a-z]+-[0-9a-z]+\.a1b2c3$/);
  });

  it('holds a value that the player could not read, under a mark that no attempt has', () => {
    const raw = '{"lone":"\ud800"}\u0000~';
    const entry = { mark: markOfUnread(raw), revision: 0, state: raw, texts: '' };
    expect(entry.mark).toMatch(/^x-[0-9a-z]+$/);
    journal().keep(entry);
    expect(journal().entries()).toEqual([{ ...entry, kept: START }]);
  });

  it('stays in the window where nobody knows who the learner is', () => {
    const unnamed = journal({ learner: '' });
    expect(unnamed.place).toBe('window');
    expect(unnamed.keep(work)).toBe(true);
    expect(unnamed.place).toBe('window');
    expect(local.items.size).toBe(0);
    expect(journal({ learner: '' }).entries()).toHaveLength(1);
    expect(journal().entries()).toEqual([]);
  });
});

describe('age', () => {
  const read = (days: number, more: Partial<JournalOptions> = {}): unknown[] => {
    now = START + days * DAY;
    return journal(more)
      .entries()
      .map(({ texts, state }) => [state, texts]);
  };

  it('takes texts after 7 days and the rest after 30', () => {
    journal().keep(work);
    expect(read(7)).toEqual([[work.state, 'private']]);
    expect(stored()).toContain('private');
    expect(read(7.1)).toEqual([[work.state, '']]);
    expect(stored()).not.toContain('private');
    expect(read(30)).toEqual([[work.state, '']]);
    expect(read(30.1)).toEqual([]);
    expect(local.items.size).toBe(0);
  });

  it('counts for everybody who uses this computer, from the start of anybody', () => {
    journal({ learner: 'ben' }).keep(work);
    now += 8 * DAY;
    journal();
    expect(stored()).not.toContain('private');
    now += 23 * DAY;
    journal({ learner: '' });
    expect(local.items.size).toBe(1);
    journal();
    expect(local.items.size).toBe(0);
  });

  it('counts from now on where the clock was set back', () => {
    journal().keep(work);
    expect(read(-400)).toEqual([[work.state, 'private']]);
    expect(read(-400 + 8)).toEqual([[work.state, '']]);
    expect(read(-400 + 31)).toEqual([]);
  });

  it('is all that is understood of a newer format, which is not shown and not changed', () => {
    journal().keep(work);
    const newer = JSON.stringify({ format: 2, kept: START, texts: { sealed: 'yes' } });
    local.items.set(onlyKey(), newer);
    expect(read(29)).toEqual([]);
    expect([...local.items.values()]).toEqual([newer]);
    read(31);
    expect(local.items.size).toBe(0);
  });
});

describe('storage that does not work', () => {
  const broken = (): Storage => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const none = (): Storage => null as unknown as Storage;

  it('is no failure, whether it throws or is missing', () => {
    for (const storage of [broken, none]) {
      for (const learner of ['amina', '']) {
        const blocked = journal({ local: storage, session: storage, learner });
        expect(blocked.place).toBe('nowhere');
        expect(blocked.keep(work)).toBe(false);
        expect(blocked.entries()).toEqual([]);
        blocked.remove('x');
        blocked.erase();
      }
    }
  });

  it('may throw at any call', () => {
    for (const method of ['setItem', 'getItem', 'removeItem', 'key', 'length'] as const) {
      journal().keep(work);
      local.fails = method;
      const kept = journal();
      expect(kept.keep(work)).toBe(method !== 'setItem');
      expect(kept.place).toBe(method === 'setItem' ? 'nowhere' : 'device');
      expect(kept.entries().length).toBe(method === 'setItem' || method === 'removeItem' ? 1 : 0);
      kept.remove('x');
      kept.erase();
      local.fails = null;
    }
  });

  it('that is full gives up texts of earlier attempts of the same learner first', () => {
    const kept = journal();
    const texts = 'private'.repeat(50);
    kept.keep({ ...work, mark: 'old', texts });
    journal({ learner: 'ben' }).keep({ ...work, texts });
    local.room = local.used() + 250;
    expect(kept.keep({ ...work, texts })).toBe(true);
    expect(kept.entries().map(({ mark, texts: left }) => [mark, left])).toEqual([
      ['old', ''],
      ['a1b2c3', texts],
    ]);
    expect(journal({ learner: 'ben' }).entries()).toMatchObject([{ texts }]);
  });

  const texts = 'private'.repeat(50);
  const textsLeft = (kept: Journal): unknown[] => kept.entries().map((one) => [one.mark, one.texts !== '']);

  it('that is full gives up no more texts than needed, the oldest first', () => {
    const kept = journal();
    for (const mark of ['oldest', 'older', 'old']) {
      kept.keep({ ...work, mark, texts });
      now += 1000;
    }
    local.room = local.used() + 250;
    expect(kept.keep({ ...work, texts })).toBe(true);
    expect(textsLeft(kept)).toEqual([
      ['a1b2c3', true],
      ['old', true],
      ['older', true],
      ['oldest', false],
    ]);
  });

  it('that is full gives up what is too old, whoever wrote it, before texts of another attempt', () => {
    journal({ learner: 'ben' }).keep({ ...work, texts });
    const kept = journal();
    now += 6 * DAY;
    kept.keep({ ...work, mark: 'old', texts });
    now += 1.5 * DAY;
    local.room = local.used() + 250;
    expect(kept.keep({ ...work, texts })).toBe(true);
    expect(textsLeft(kept)).toEqual([
      ['a1b2c3', true],
      ['old', true],
    ]);
    expect(journal({ learner: 'ben' }).entries()).toMatchObject([{ texts: '' }]);
  });

  it('that stays full gives up nothing in vain', () => {
    const kept = journal();
    for (const mark of ['older', 'old']) kept.keep({ ...work, mark, texts });
    const before = stored();
    local.room = local.used() + 100;
    expect(kept.keep({ ...work, texts: texts.repeat(5) })).toBe(false);
    expect(stored()).toBe(before);
  });

  it('is never known to have lost an entry while it tells nothing', () => {
    const kept = journal();
    kept.keep(work);
    expect(kept.missing(work.mark)).toBe(false);
    local.fails = 'getItem';
    expect(kept.missing(work.mark)).toBe(false);
    local.fails = null;
    journal().erase();
    expect(kept.missing(work.mark)).toBe(true);
  });

  it('that stays full says so, keeps what it had, and works again when there is room', () => {
    const kept = journal();
    kept.keep(work);
    local.room = local.used();
    expect(kept.keep({ ...work, revision: 13, texts: 'longer than before' })).toBe(false);
    expect(kept.place).toBe('nowhere');
    expect(kept.entries()).toMatchObject([{ revision: 12 }]);
    local.room = Infinity;
    expect(kept.keep({ ...work, revision: 13 })).toBe(true);
    expect(kept.place).toBe('device');
  });
});

describe('what stands in storage', () => {
  const whole = { format: 1, revision: 3, kept: START, state: 's~', texts: 't' };
  const nearly = fc
    .record({ key: fc.constantFrom(...Object.keys(whole)), value: fc.jsonValue() })
    .map(({ key, value }) => JSON.stringify({ ...whole, [key]: value }));
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    nearly,
    fc.nat(60).map((cut) => JSON.stringify(whole).slice(0, cut)),
    fc.constant(JSON.stringify({ ...whole, state: 'x'.repeat(1_000_000) })),
    fc.constant('['.repeat(100_000)),
  );

  it('may be anything: only whole entries are shown, and nothing throws', () => {
    journal().keep(work);
    const key = onlyKey();
    fc.assert(
      fc.property(any, fc.integer({ min: -60, max: 60 }), (value, days) => {
        local.items.clear();
        local.items.set(key, value);
        now = START + days * DAY;
        const kept = journal();
        for (const entry of kept.entries()) {
          expect(entry.mark).toBe('a1b2c3');
          expect([typeof entry.revision, typeof entry.state, typeof entry.texts]).toEqual([
            'number',
            'string',
            'string',
          ]);
          expect(now - entry.kept).toBeLessThanOrEqual(30 * DAY);
          expect(entry.kept).toBeLessThanOrEqual(now);
        }
        expect(kept.keep(work)).toBe(true);
        expect(kept.entries()).toEqual([{ ...work, kept: now }]);
      }),
    );
  });

  it('is shown to nobody else', () => {
    const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('amina', 'amina ', 'Amina', 'amin'));
    fc.assert(
      fc.property(name, name, fc.string(), fc.string(), (one, other, course, another) => {
        local.items.clear();
        journal({ learner: one, course }).keep(work);
        const same = one === other && course === another;
        expect(journal({ learner: other, course: another }).entries()).toHaveLength(same ? 1 : 0);
        expect(journal({ learner: one, course }).entries()).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
