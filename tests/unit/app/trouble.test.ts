import type { TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { createTrouble, trouble, TROUBLE } from '../../../components/app/trouble.ts';
import type { Notice } from '../../../components/app/notices.ts';
import type { SaveShown } from '../../../components/app/save-state.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import type { JournalPlace } from '../../../components/session/journal.ts';
import type { UnsavedReason } from '../../../components/session/status.ts';

const t = createTranslate(en, 'en-GB');
const since = new Date(2026, 10, 28, 10, 42);
const later = new Date(2026, 10, 28, 10, 50);
const unsaved = (reason: UnsavedReason): SaveShown => ({ kind: 'unsaved', since, reason });
const idle = { retry: () => undefined, copy: () => undefined, takeBack: () => undefined };

/** What a notice says, and the words on its buttons. */
function read(notice: Notice | null): string {
  const values = (notice?.text as TemplateResult | undefined)?.values ?? [];
  return [...values.map(String), ...(notice?.actions ?? []).map(({ label }) => `[${label}]`)].join(' ');
}

function said(status: SaveShown, place: JournalPlace = 'device'): Notice | null {
  return trouble(status, { place, locale: 'en-GB' }, idle, t);
}

describe('what is said of trouble', () => {
  it.each<[UnsavedReason, string]>([
    ['failed', 'could not store your last answers.'],
    ['unsure', 'has not confirmed your last answers.'],
    ['unreachable', 'cannot be reached.'],
  ])('%s: since when, why, where the work is, and what one can do', (reason, why) => {
    expect(read(said(unsaved(reason)))).toBe(
      `Not saved since 10:42 Your learning system ${why} Your work is kept on this device. ` +
        'You can go on: saving is tried again by itself. [Try saving again] [Copy my answers]',
    );
  });

  it('promises no more than the browser keeps', () => {
    expect(read(said(unsaved('failed'), 'window'))).toContain('in this window only: leave it open');
    expect(read(said(unsaved('failed'), 'nowhere'))).toContain('This browser keeps nothing');
    const places = ['window', 'nowhere'] as const;
    for (const place of places) {
      expect(read(said(unsaved('failed'), place))).not.toContain('on this device');
      expect(read(said(unsaved('signed-out'), place))).not.toContain('on this device');
    }
  });

  it('says to somebody who was signed out how to go on, and offers copying first', () => {
    const words = read(said(unsaved('signed-out')));
    expect(words).toContain(
      'signed you out: sign in, then open the course again. Your work is kept on this device.',
    );
    expect(words).toMatch(/\[Copy my answers\] \[Try saving again\]$/);
  });

  it('sends somebody whose answers are refused to the trainer, and promises no retry', () => {
    const words = read(said(unsaved('refused')));
    expect(words).toContain('Please tell your trainer. Your work is kept on this device.');
    expect(words).not.toContain('by itself');
  });

  it('offers to take the course back, and nothing else, where another window goes on', () => {
    expect(read(said({ kind: 'elsewhere' }))).toMatch(
      /^Continued in another window .*not saved\. \[Take it back to this window\]$/,
    );
  });

  it('can be closed where the work is safe without it, and nowhere else', () => {
    expect(said(unsaved('failed'))?.stays).toBe(false);
    expect(said(unsaved('failed'), 'window')?.stays).toBe(true);
    expect(said(unsaved('signed-out'))?.stays).toBe(true);
    expect(said({ kind: 'elsewhere' })?.stays).toBe(true);
    expect(said({ kind: 'ended' })?.stays).toBe(true);
  });

  it.each<[SaveShown]>([
    [{ kind: 'saved', at: since }],
    [{ kind: 'remembered', at: since }],
    [{ kind: 'untracked' }],
    [{ kind: 'readonly', mode: 'review' }],
    [{ kind: 'closed' }],
  ])('says nothing of %o', (status) => {
    expect(said(status)).toBeNull();
  });
});

describe('showing trouble', () => {
  function desk() {
    const log: string[] = [];
    let notice: Notice | null = null;
    const show = createTrouble({
      ...idle,
      notices: {
        host: null as never,
        show: (make) => {
          notice = make();
          log.push(read(notice));
        },
        close: (id) => log.push(`close ${id}`),
        again: () => {},
      },
      place: () => 'device',
      said: () => false,
      index: { language: 'en-GB' },
      t,
    });
    return { log, show, press: (at: number) => notice?.actions?.[at]?.run() };
  }

  it('shows the same trouble once, also while it is tried again', () => {
    const { log, show } = desk();
    show(unsaved('failed'));
    show({ kind: 'saving' });
    show(unsaved('failed'));
    expect(log).toHaveLength(1);
    show(unsaved('unreachable'));
    expect(log).toHaveLength(2);
  });

  it('takes it away when the work is saved, and says nothing without trouble', () => {
    const { log, show } = desk();
    show({ kind: 'saved', at: since });
    expect(log).toEqual([]);
    show(unsaved('failed'));
    show({ kind: 'saved', at: later });
    expect(log.at(-1)).toBe(`close ${TROUBLE}`);
  });
});
