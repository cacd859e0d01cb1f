import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { copyAnswers } from '../../../components/app/copy.ts';
import { webQuestions } from '../../../components/app/web-questions.ts';
import { button, words } from '../question/harness.ts';
import { noticeStates } from './notice-states.ts';
import { find, openShell, t, type ShellPage } from './shell-page.ts';

let shell: ShellPage;

beforeEach(async () => {
  await page.viewport(650, 666);
  shell = openShell();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const offer = (accept: () => void = () => undefined) =>
  webQuestions.offer({ accept, decline: () => undefined }, t);

describe('notices', () => {
  it('come without taking the focus, and let the keyboard answer', async () => {
    find('course_leave').focus();
    const accept = vi.fn(() => shell.notices.close('remember'));
    shell.notices.show(() => offer(accept));
    expect(document.activeElement?.id).toBe('course_leave');
    button(shell.host, 'Remember me').focus();
    await userEvent.keyboard('{Enter}');
    expect(accept).toHaveBeenCalledOnce();
    expect(words(shell.host)).toBe('');
    expect(document.activeElement?.id).toBe('course_main');
  });

  it('leave the focus alone when they go by themselves', () => {
    shell.notices.show(() => offer());
    find('course_leave').focus();
    shell.notices.close('remember');
    expect(document.activeElement?.id).toBe('course_leave');
  });

  it('can be closed, but not where an answer is needed', () => {
    shell.notices.show(() => ({ id: 'plain', text: 'Words' }));
    expect(shell.host.querySelectorAll('.notice-close')).toHaveLength(1);
    shell.notices.show(() => offer());
    expect(shell.host.querySelectorAll('.notice')).toHaveLength(2);
    shell.host.querySelector<HTMLElement>('.notice-close')?.click();
    expect(words(shell.host)).not.toContain('Words');
    expect(shell.host.querySelectorAll('.notice')).toHaveLength(1);
  });

  it('are folded to a line where they cannot be closed, until there is something else to say', async () => {
    await page.viewport(320, 568);
    noticeStates['signed out']?.(shell);
    const fold = shell.host.querySelector<HTMLElement>('.notice-close');
    fold?.focus();
    await userEvent.keyboard('{Enter}');
    expect(shell.host.offsetHeight).toBeLessThan(64);
    expect(words(shell.host)).not.toContain('Copy my answers');
    expect(document.activeElement).toBe(fold);
    expect(fold?.getAttribute('aria-expanded')).toBe('false');
    noticeStates['failed']?.(shell);
    expect(shell.host.offsetHeight).toBeGreaterThan(64);
  });

  it.each([
    [320, true],
    [650, false],
  ])('of two at %i px the one that can wait begins folded: %s', async (width, folds) => {
    await page.viewport(width, 640);
    shell.notices.show(() => ({ id: 'greeting', text: t('notice.untracked-web') }));
    shell.notices.show(() => offer());
    expect(words(shell.host)).toContain(t('remember.title'));
    expect(words(shell.host).includes('Remember me')).toBe(!folds);
    shell.notices.close('greeting');
    shell.notices.close('remember');
    shell.notices.show(() => offer());
    expect(words(shell.host)).toContain('Remember me');
  });

  it.each(['failed', 'signed out'])('of three on a phone two take a line each: %s', async (last) => {
    await page.viewport(320, 568);
    noticeStates[last]?.(shell);
    const alone = shell.host.scrollHeight;
    shell.notices.close('trouble');
    noticeStates['earlier']?.(shell);
    shell.notices.show(() => ({ id: 'greeting', text: t('notice.untracked') }));
    noticeStates[last]?.(shell);
    expect(shell.host.scrollHeight).toBeLessThanOrEqual(alone + 2 * 48);
    expect(shell.host.querySelectorAll('.notice:not([data-folded])')).toHaveLength(1);
    expect(shell.host.offsetHeight).toBeLessThan(568 / 2);
  });

  it('are whole one after the other on a phone, the newest first', async () => {
    await page.viewport(320, 568);
    noticeStates['earlier']?.(shell);
    shell.notices.show(() => ({ id: 'first', text: 'First' }));
    shell.notices.show(() => ({ id: 'second', text: 'Second' }));
    const [earlier, first] = shell.host.querySelectorAll<HTMLElement>('.notice-close');
    const names = (): (string | null)[] =>
      [...shell.host.querySelectorAll('.notice-close')].map((one) => one.getAttribute('aria-label'));
    expect(names()).toEqual(['Whole message', 'Whole message', 'Close']);
    first?.click();
    expect(names()).toEqual(['Whole message', 'Close', 'Whole message']);
    first?.click();
    expect(words(shell.host)).not.toContain('First');
    expect(names()).toEqual(['Whole message', 'Close']);
    expect(earlier?.getAttribute('aria-expanded')).toBe('false');
    // Its place is that of the second one by now.
    first?.click();
    expect(words(shell.host)).not.toContain('Second');
    expect(earlier?.getAttribute('aria-expanded')).toBe('true');
    expect(words(shell.host)).toContain('Continue your earlier work');
  });

  it('that are in use are not folded by a newer one', async () => {
    await page.viewport(320, 568);
    noticeStates['signed out']?.(shell);
    const copy = button(shell.host, 'Copy my answers');
    copy.focus();
    shell.notices.show(() => ({ id: 'copy', text: t('copy.done') }));
    expect(document.activeElement).toBe(copy);
    expect(copy.offsetHeight).toBeGreaterThan(0);
  });

  it.each([320, 1280])(
    'lie at the foot of a window of %i px, and cover nothing of a short page',
    async (width) => {
      await page.viewport(width, 800);
      shell.view.own('Short', html`<p id="last">Words</p>`);
      noticeStates['signed out']?.(shell);
      expect(shell.host.getBoundingClientRect().bottom).toBe(800);
      const covered = (): boolean => {
        const last = find('course_outline').getBoundingClientRect();
        const box = shell.host.getBoundingClientRect();
        return width > 1000 && last.right > box.left;
      };
      expect(covered()).toBe(false);
      window.scrollTo(0, document.body.scrollHeight);
      const text = find('last').getBoundingClientRect();
      expect(text.bottom).toBeLessThanOrEqual(shell.host.getBoundingClientRect().top);
    },
  );

  it('do not cover what has focus when they come, nor what gets it later', async () => {
    const links = [...document.querySelectorAll<HTMLElement>('main a')];
    const link = links.at(-1);
    if (!link) throw new Error('no link');
    link.focus();
    window.scrollBy(0, link.getBoundingClientRect().bottom - window.innerHeight + 4);
    const top = (): number => shell.host.getBoundingClientRect().top;
    expect(link.getBoundingClientRect().bottom).toBeGreaterThan(window.innerHeight - 20);
    noticeStates['signed out']?.(shell);
    await vi.waitUntil(() => link.getBoundingClientRect().bottom <= top());
    for (const later of links) {
      later.focus();
      expect(later.getBoundingClientRect().bottom).toBeLessThanOrEqual(top());
    }
    window.scrollTo(0, 0);
  });
});

describe('the indicator', () => {
  it('tells its states by shape and words, and announces what one must know', () => {
    const host = find('course_save');
    const looks = new Set<string>();
    for (const name of ['saved', 'saving', 'failed', 'elsewhere', 'remembered', 'untracked']) {
      noticeStates[name]?.(shell);
      const { borderRadius, transform, height, backgroundColor } = getComputedStyle(host, '::before');
      looks.add([borderRadius, transform, height, backgroundColor === 'rgba(0, 0, 0, 0)'].join());
    }
    expect(looks.size).toBe(6);
    noticeStates['failed']?.(shell);
    expect(words(find('course_heard'))).toBe('Not saved since 10:42');
    noticeStates['elsewhere']?.(shell);
    expect(words(find('course_heard'))).toBe('Continued in another window');
    noticeStates['remembered']?.(shell);
    expect(words(find('course_heard'))).toBe('Saved on this device');
  });

  it('announces that this device keeps the work, once', () => {
    const heard = find('course_heard');
    noticeStates['untracked']?.(shell);
    expect(words(heard)).toBe('');
    noticeStates['remembered']?.(shell);
    expect(words(heard)).toBe('Saved on this device');
    heard.textContent = '';
    noticeStates['saved']?.(shell);
    expect(words(heard)).toBe('');
  });

  it('tells at once that it tries again, and how that ended, but not every save', () => {
    const [host, heard] = [find('course_save'), find('course_heard')];
    noticeStates['failed']?.(shell);
    noticeStates['saving']?.(shell);
    expect([words(host), words(heard)]).toEqual(['Saving…', 'Saving…']);
    noticeStates['failed']?.(shell);
    expect(words(heard)).toBe('Not saved since 10:42');
    noticeStates['remembered']?.(shell);
    noticeStates['saving']?.(shell);
    expect(words(heard)).toBe('Saved on this device');
  });
});

describe('copying', () => {
  /** As a learner starts it: by a click, without which browsers allow nothing. */
  async function press(text: string): Promise<void> {
    const start = { label: 'Copy', run: () => void copyAnswers(window, shell.notices, text, t) };
    shell.notices.show(() => ({ id: 'start', text: '', actions: [start] }));
    await userEvent.click(button(shell.host, 'Copy'));
  }

  it('puts the words on the clipboard, keeps focus and selection, and says so', async () => {
    const text = 'Ärger – “x”\nline two 🙂';
    await press(text);
    await vi.waitUntil(() => words(shell.host).includes('Copied.'));
    expect(document.activeElement).toBe(button(shell.host, 'Copy'));
    const box = document.createElement('textarea');
    find('course_main').append(box);
    box.focus();
    await userEvent.paste();
    expect(box.value).toBe(text);
  });

  it('takes the new way where the old one is forbidden', async () => {
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const later = vi.spyOn(window, 'setTimeout');
    await press('words');
    await vi.waitUntil(() => words(shell.host).includes('Copied.'));
    expect(write).toHaveBeenCalledWith('words');
    const over = later.mock.calls.find(([, after]) => after === 10_000)?.[0];
    if (typeof over === 'function') over();
    expect(words(shell.host)).not.toContain('Copied.');
  });

  it('shows the words in a box, selected, where both are forbidden', async () => {
    vi.spyOn(document, 'execCommand').mockImplementation(() => {
      throw new Error('forbidden');
    });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
    await press('</textarea>words');
    await vi.waitUntil(() => words(shell.host).includes('Copying is blocked here.'));
    const box = document.querySelector<HTMLTextAreaElement>('.copy-box');
    expect(document.activeElement).toBe(box);
    expect(box?.value).toBe('</textarea>words');
    expect([box?.selectionStart, box?.selectionEnd]).toEqual([0, '</textarea>words'.length]);
  });
});
