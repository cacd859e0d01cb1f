/** What the answers of a store for cmi5 mean for a course. */
import { describe, expect, it } from 'vitest';
import * as judge from '../../../../../components/app/tools/self-test/judge-store.ts';
import { storeTest as en } from '../../../../../components/i18n/en/store-test.ts';
import { storeTest as es } from '../../../../../components/i18n/es/store-test.ts';
import { UNTRACKED } from '../../../../../components/lms/untracked.ts';
import type { StoreTrial } from '../../../../../components/lms/self-test/store.ts';

const well: StoreTrial = {
  code: '204',
  keeps: true,
  took: 90,
  changed: [],
  kept: 64_000,
  tried: 64_000,
  tags: 'kept',
  left: '',
};
const tracked = { ...UNTRACKED, tracked: true };
const problem = { call: 'GET', element: 'LMS.LaunchData', code: '401', text: '' };

describe('the connection', () => {
  it.each([
    ['there', tracked, well, 'fine', 'api.found'],
    ['not tried in a review', tracked, null, 'fine', 'api.found'],
    ['a store that keeps nothing', tracked, { ...well, keeps: false }, 'hurts', 'api.refused'],
    ['a launch that was refused', { ...UNTRACKED, problem }, null, 'hurts', 'api.refused'],
    ['no launch', UNTRACKED, null, 'hurts', 'api.none'],
  ] as const)('%s', (_, opening, tried, mark, says) => {
    expect(judge.judgeConnection(opening, tried)).toMatchObject({ mark, says });
  });
});

describe('answers', () => {
  it('were taken, were refused, or were none', () => {
    expect(judge.judgeRows(3, []).mark).toBe('fine');
    expect(judge.judgeRows(0, []).mark).toBe('untried');
    const refused = { ...problem, element: 'answered', code: '400' };
    expect(judge.judgeRows(3, [refused, problem])).toMatchObject({ mark: 'hurts', facts: { error: '400' } });
    expect(judge.judgeRows(3, [problem]).mark).toBe('fine');
  });
});

it('copes with a store that does not look at tags, is slow, or deletes nothing', () => {
  expect(judge.judgeTags(well).mark).toBe('fine');
  expect(judge.judgeTags({ ...well, tags: 'none' }).mark).toBe('around');
  expect(judge.judgeTags({ ...well, tags: 'ignored' }).mark).toBe('around');
  expect(judge.judgeSaving(well).mark).toBe('fine');
  expect(judge.judgeSaving({ ...well, took: 3001 }).mark).toBe('around');
  expect(judge.judgeSaving({ ...well, keeps: false }).mark).toBe('hurts');
  expect(judge.judgeLeft(well).mark).toBe('fine');
  expect(judge.judgeLeft({ ...well, left: '200' }).mark).toBe('around');
});

it('says it in both languages with the same figures', () => {
  const places = (words: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(words).map(([key, text]) => [
        key,
        [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      ]),
    );
  expect(places(es)).toEqual(places(en));
});
