import type { TemplateResult } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { cameBack, earlierQuestion } from '../../../components/app/start-questions.ts';
import { webQuestions } from '../../../components/app/web-questions.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import type { Notice } from '../../../components/app/notices.ts';

const t = createTranslate(en, 'en-GB');
const words = ({ text }: Notice): string =>
  typeof text === 'string' ? text : (text as TemplateResult).values.map(String).join(' ').trim();
const kept = new Date(2026, 10, 24, 16, 5);

describe('what a start may ask', () => {
  const work = {
    kept,
    counts: { done: 12, total: 40, left: [] },
    assessed: true,
    locale: 'en-GB',
  };

  it('tells of earlier work when it is from, how much it is, and what does not come along', () => {
    const actions = { resume: vi.fn(), fresh: vi.fn() };
    const notice = earlierQuestion(work, actions, t);
    expect(words(notice)).toBe(
      'Earlier work on this device. It is from Tuesday 24 November and not here yet: 12 of 40 steps done. ' +
        'Your answers come along; the final questions are asked again.',
    );
    const [resume, fresh] = notice.actions ?? [];
    expect([resume?.label, fresh?.label]).toEqual(['Continue your earlier work', 'Start new']);
    fresh?.run();
    expect([actions.resume, actions.fresh].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    expect(words(earlierQuestion({ ...work, assessed: false }, actions, t))).not.toContain('final questions');
  });

  it('tells nothing of what a browser has kept before somebody chooses', () => {
    const actions = { resume: vi.fn(), erase: vi.fn() };
    const notice = webQuestions.stored(actions, t);
    expect(words(notice)).not.toMatch(/\d|Tuesday/);
    expect(words(notice)).toContain('nothing that you do is kept or reported');
    const [resume, erase] = notice.actions ?? [];
    expect([resume?.label, erase?.label]).toEqual(['Continue', 'Erase and start new']);
    erase?.run();
    expect([actions.resume, actions.erase].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it('says before it erases what goes, and leaves it where the first button was pressed twice', () => {
    const actions = { erase: vi.fn(), keep: vi.fn() };
    const notice = webQuestions.erasing(actions, t);
    expect([notice.id, notice.stays]).toEqual(['stored', true]);
    expect(words(notice)).toContain('All work kept in this browser goes for good.');
    const [erase, keep] = notice.actions ?? [];
    expect([erase?.label, keep?.label]).toEqual(['Yes, erase it', 'No, keep it']);
    keep?.run();
    expect([actions.erase, actions.keep].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it('says before anything is kept for how long, and who can see it', () => {
    const said = words(webQuestions.offer({ accept: vi.fn(), decline: vi.fn() }, t));
    expect(said).toMatch(/30 days.*7.*Anybody who uses this browser.*not on a shared computer/);
  });

  it('tells that work came back, in a notice that can be closed', () => {
    expect(words(cameBack(t))).toContain('came back from this device');
    expect(cameBack(t).stays).toBeFalsy();
  });
});
