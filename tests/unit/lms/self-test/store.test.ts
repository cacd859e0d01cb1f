/** What is found out about a store of cmi5 by a document of the self-test's own. */
import { expect, it } from 'vitest';
import type { Answer } from '../../../../components/lms/cmi5/lrs.ts';
import { tryStore, type AskStore } from '../../../../components/lms/self-test/store.ts';
import { SAMPLES } from '../../../../components/lms/self-test/trials.ts';

interface Habits {
  /** Characters of JSON. */
  readonly limit?: number;
  readonly onlyAscii?: boolean;
  readonly noTag?: boolean;
  readonly ignoresTag?: boolean;
  readonly keepsForGood?: boolean;
  /** Says yes and keeps nothing. */
  readonly forgets?: boolean;
  readonly refuses?: boolean;
  readonly page?: boolean;
}

function storeWith(habits: Habits): { readonly ask: AskStore; readonly held: () => string | null } {
  let held: string | null = null;
  const say = (status: number, text = ''): Answer => ({
    ok: status < 300 && !habits.page,
    code: String(status),
    text,
    etag: held === null || habits.noTag ? null : `"${held.length}"`,
  });
  const ask: AskStore = ({ method, body, match }) => {
    if (habits.page) return Promise.resolve(say(200, '<!doctype html>'));
    if (method === 'DELETE') {
      if (!habits.keepsForGood) held = null;
      return Promise.resolve(say(habits.keepsForGood ? 405 : 204));
    }
    if (method === 'GET') return Promise.resolve(held === null ? say(404) : say(200, held));
    if (habits.refuses) return Promise.resolve(say(403));
    if (match && !habits.ignoresTag && match !== `"${held?.length}"`) return Promise.resolve(say(412));
    const text = JSON.stringify(body);
    if (text.length > (habits.limit ?? Infinity)) return Promise.resolve(say(413));
    if (!habits.forgets) held = habits.onlyAscii ? text.replace(/[\u0080-\uffff]/g, '?') : text;
    return Promise.resolve(say(204));
  };
  return { ask, held: () => held };
}

const found = (habits: Habits) => tryStore(storeWith(habits).ask, 64_000, () => 0);

it('of a store that is well: everything comes back, and nothing is left', async () => {
  const { ask, held } = storeWith({});
  const times = [100, 340.4];
  expect(await tryStore(ask, 64_000, () => times.shift() ?? 0)).toEqual({
    code: '204',
    keeps: true,
    took: 240,
    changed: [],
    kept: 64_000,
    tried: 64_000,
    tags: 'kept',
    left: '',
  });
  expect(held()).toBeNull();
});

it.each<[string, Habits, object]>([
  ['has room for little', { limit: 20_000 }, { keeps: true, kept: 16_000 }],
  ['has room for next to nothing', { limit: 500 }, { keeps: true, kept: 0 }],
  [
    'destroys letters',
    { onlyAscii: true },
    { changed: Object.keys(SAMPLES).filter((kind) => !/signs/.test(kind)) },
  ],
  ['gives no tags', { noTag: true }, { tags: 'none' }],
  ['does not look at tags', { ignoresTag: true }, { tags: 'ignored' }],
  ['deletes nothing', { keepsForGood: true }, { keeps: true, left: '200' }],
  ['forgets', { forgets: true }, { keeps: false, code: '204', kept: 0, left: '' }],
  ['refuses', { refuses: true }, { keeps: false, code: '403', left: '' }],
  ['is a page of somebody else’s', { page: true }, { keeps: false, code: '200' }],
])('of one that %s', async (_, habits, expected) => {
  expect(await found(habits)).toMatchObject(expected);
});
