/** Receipts for tests: a session that went well, and what may change in it. */
import type { Leaving } from '../../../components/app/receipt.ts';
import type { ReceiptFacts } from '../../../components/app/receipt-text.ts';
import type { Receipt } from '../../../components/session/status.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';

const at = (hour: number, minute: number): Date => new Date(2026, 10, 28, hour, minute, 5);

export const goodReceipt: Receipt = {
  standard: 'scorm12',
  state: 'closed',
  mode: 'normal',
  learner: { id: 'anna.b', name: 'Beck, Anna' },
  opened: at(9, 7),
  saved: at(10, 42),
  unsaved: false,
  completion: 'completed',
  success: 'passed',
  score: 83,
  rows: 42,
  activeSeconds: 2130,
  revision: 1214,
  commits: [
    { at: at(9, 8), kind: 'foreground', ok: true, code: '0' },
    { at: at(9, 30), kind: 'hidden', ok: false, code: '101' },
    { at: at(10, 42), kind: 'end', ok: true, code: '0' },
  ],
  held: [
    { at: at(9, 31).getTime(), reason: 'unreachable' },
    { at: at(9, 32).getTime(), reason: 'signed-out' },
  ],
  probed: true,
  problems: [
    { call: 'SetValue', element: 'cmi.interactions.3.id', code: '405', text: 'refused: a private answer' },
  ],
};

export function factsOf(receipt: Partial<Receipt> = {}, more: Partial<ReceiptFacts> = {}): ReceiptFacts {
  return {
    receipt: { ...goodReceipt, ...receipt },
    course: { id: 'sample', version: '0.1.0', title: 'Making Partnerships Work' },
    leftOut: [],
    place: 'device',
    now: at(10, 43),
    agent: 'Firefox 150',
    ...more,
  };
}

export function leavingOf(win: Window, receipt: Partial<Receipt> = {}, more: Partial<Leaving> = {}): Leaving {
  return {
    ...factsOf(receipt),
    win,
    status: { kind: 'unsaved', since: new Date(0), reason: 'failed' },
    locale: 'en-GB',
    page: 'Last page',
    way: '3 of 9 steps done',
    wrote: false,
    earlier: false,
    t: createTranslate(en, 'en-GB'),
    again: () => undefined,
    forget: () => undefined,
    back: () => undefined,
    copy: () => undefined,
    ...more,
  };
}
