import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { leavePage, type Leaving } from '../../../components/app/receipt.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { laterWeb } from '../../../components/i18n/en/later.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import type { Receipt } from '../../../components/session/status.ts';
import { button, emulate, violations, words } from '../question/harness.ts';
import { leavingOf } from '../../unit/app/receipts.ts';
import { openShell, type ShellPage } from './shell-page.ts';

let shell: ShellPage;

beforeEach(() => {
  shell = openShell();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await emulate('light');
});

function leave(receipt: Partial<Receipt>, more: Partial<Leaving> = {}): HTMLElement {
  const { title, body } = leavePage(leavingOf(window, receipt, more));
  shell.view.own(title, body);
  return shell.view.article;
}

const title = (article: HTMLElement): string => words(article.querySelector('h1'));
const unsaved = { state: 'active', unsaved: true, saved: null } as const;

const cases: readonly (readonly [string, Partial<Receipt>, Partial<Leaving>, string, string])[] = [
  ['saved', {}, {}, 'Everything is saved', 'with 83 out of 100'],
  [
    'saved, on the way',
    { completion: 'incomplete', success: 'unknown', score: null },
    {},
    'Everything is saved',
    '3 of 9 steps done',
  ],
  [
    'saved, not all words',
    {},
    { leftOut: ['Your room'] },
    'Saved, but not all of your words',
    'kept on this device only, for 7 days: copy what you need for longer.',
  ],
  [
    'saved, words kept nowhere',
    {},
    { leftOut: ['Your room'], place: 'nowhere' },
    'Saved, but not all of your words',
    'This browser keeps nothing: leave this page open',
  ],
  [
    'not saved',
    unsaved,
    {},
    'Not everything is saved',
    'kept on this device. It is sent when you open the course here again within 30 days; your own words are kept for 7 days.',
  ],
  [
    'not saved, in this window',
    unsaved,
    { place: 'window' },
    'Not everything is saved',
    'in this window only: leave it open, or copy your answers',
  ],
  [
    'not saved, kept nowhere',
    unsaved,
    { place: 'nowhere' },
    'Not everything is saved',
    'This browser keeps nothing: leave this page open, and copy',
  ],
  ['remembered', { state: 'untracked' }, {}, 'You can close this window', 'kept in this browser for 30 days'],
  [
    'untracked',
    { state: 'untracked' },
    { place: 'nowhere' },
    'You can close this window',
    'or kept when you close',
  ],
  [
    'untracked, wrote',
    { state: 'untracked' },
    { place: 'nowhere', wrote: true },
    'Not everything is saved',
    'copy it first',
  ],
  [
    'untracked, earlier work left unanswered',
    { state: 'untracked' },
    { place: 'nowhere', earlier: true },
    'You can close this window',
    'Earlier work is still kept in this browser.',
  ],
  ['review', { state: 'readonly' }, {}, 'You can close this window', 'only looking'],
  [
    'review, wrote, kept here',
    { state: 'readonly' },
    { wrote: true },
    'You can close this window',
    'on this device only, for 7 days',
  ],
  [
    'review, wrote',
    { state: 'readonly' },
    { wrote: true, place: 'nowhere' },
    'Not everything is saved',
    'copy it first',
  ],
  ['elsewhere', { state: 'elsewhere', unsaved: true }, {}, 'You can close this window', 'saved from there'],
  ['ended', { state: 'ended' }, {}, 'Session ended', 'To go on, reload the page, or open the course again'],
  [
    'ended, not saved, kept nowhere',
    { state: 'ended', unsaved: true },
    { place: 'nowhere' },
    'Session ended',
    'This browser keeps nothing: leave this page open, and copy your answers.',
  ],
];

describe('the page after leaving', () => {
  it.each(cases)('%s', async (_name, receipt, more, heading, said) => {
    const article = leave(receipt, more);
    expect(title(article)).toBe(heading);
    expect(words(article)).toContain(said);
    article.querySelector('details')?.setAttribute('open', '');
    for (const scheme of ['light', 'dark'] as const) {
      await emulate(scheme);
      expect(await violations()).toEqual([]);
    }
  });

  it.each(cases)('%s, in the words that a package for an LMS has', (_name, receipt, more, heading) => {
    const words = Object.entries(en).filter(([key]) => !(key in laterWeb));
    const t = createTranslate<keyof typeof en>(Object.fromEntries(words) as typeof en, 'en-GB');
    expect(title(leave(receipt, { ...more, t }))).toBe(heading);
  });

  it('names what stays here, and offers to copy it', () => {
    const copy = vi.fn();
    const article = leave({}, { leftOut: ['Your room', '<b>'], copy });
    expect([...article.querySelectorAll('.feedback li')].map(words)).toEqual(['Your room', '<b>']);
    button(article, 'Copy my answers').click();
    expect(copy).toHaveBeenCalledOnce();
  });

  it('offers a new try, the answers and the way back when something is not saved', () => {
    const more = { again: vi.fn(), copy: vi.fn(), back: vi.fn() };
    const article = leave(unsaved, more);
    for (const label of ['Try saving again', 'Copy my answers', 'Back to the course'])
      button(article, label).click();
    expect(Object.values(more).map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('says that everything is saved when it has gone out since, with the way back', () => {
    const back = vi.fn();
    const article = leave({ ...unsaved, state: 'active', unsaved: false }, { back });
    expect(title(article)).toBe('Everything is saved');
    expect(words(article)).not.toContain('not reached');
    button(article, 'Back to the course').click();
    expect(back).toHaveBeenCalledOnce();
  });

  it('erases only what was asked about once more, after it has said what goes', () => {
    const forget = vi.fn();
    const article = leave({ state: 'untracked' }, { forget });
    const summary = [...article.querySelectorAll('summary')].find(
      (one) => words(one) === 'Forget me on this device',
    );
    summary?.click();
    expect(forget).not.toHaveBeenCalled();
    const details = summary?.parentElement ?? null;
    expect(words(details)).toMatch(/All work kept in this browser goes for good.* Copy .* first/);
    if (details) button(details, 'Yes, erase it').click();
    expect(forget).toHaveBeenCalledOnce();
  });

  it('offers the answers and the way back when the session has ended', () => {
    const more = { copy: vi.fn(), back: vi.fn() };
    const article = leave({ state: 'ended' }, more);
    for (const label of ['Copy my answers', 'Back to the course']) button(article, label).click();
    expect(Object.values(more).map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});

describe('the receipt', () => {
  it('is opened and copied by the keyboard, and says so', async () => {
    const article = leave({});
    const summary = article.querySelector('summary');
    summary?.focus();
    await userEvent.keyboard('{Enter}');
    expect(article.querySelector('details')?.open).toBe(true);
    await userEvent.keyboard('{Tab}');
    expect(words(document.activeElement)).toBe('Copy for the help desk');
    await userEvent.keyboard('{Enter}');
    await vi.waitUntil(
      () =>
        words(article.querySelector('.receipt-said')) === 'Copied. Paste it into a document or an e-mail.',
    );
  });

  it('says for a while that it was copied', async () => {
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const article = leave({});
    article.querySelector('details')?.setAttribute('open', '');
    const later = vi.spyOn(window, 'setTimeout');
    button(article, 'Copy for the help desk').click();
    await vi.waitUntil(
      () =>
        words(article.querySelector('.receipt-said')) === 'Copied. Paste it into a document or an e-mail.',
    );
    const [over, after] = later.mock.calls.at(-1) ?? [];
    expect(after).toBe(10_000);
    if (typeof over === 'function') over();
    expect(words(article.querySelector('.receipt-said'))).toBe('');
  });

  it('is selected where copying is blocked', async () => {
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
    const article = leave({});
    article.querySelector('details')?.setAttribute('open', '');
    button(article, 'Copy for the help desk').click();
    await vi.waitUntil(() => words(article.querySelector('.receipt-said')).startsWith('Copying is blocked'));
    const box = article.querySelector('textarea');
    expect(document.activeElement).toBe(box);
    expect(box?.selectionEnd).toBe(box?.value.length);
    expect(box?.value).toContain('course: Making Partnerships Work (sample 0.1.0)');
  });
});
