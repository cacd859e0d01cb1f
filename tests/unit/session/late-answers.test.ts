/** An LMS that answers a commit later: the indicator, and what is done meanwhile. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../components/lms/port.ts';
import { passed, row } from '../../contract/records.ts';
import { settled } from './fake-guard.ts';
import { commits, open } from './start.ts';

const OK: Outcome = { ok: true, problems: [] };
const DOWN: Outcome = { ok: false, problems: [{ call: 'PUT', element: '', code: '500', text: '' }] };

/** A session whose commits are answered by hand; the first one is over. */
async function late() {
  const it = open();
  const awaited: ((outcome: Outcome) => void)[] = [];
  it.adapter.commit = () => {
    it.log.push('commit');
    return new Promise((resolve) => void awaited.push(resolve)) as unknown as Outcome;
  };
  const answer = async (outcome = OK): Promise<void> => {
    awaited.shift()?.(outcome);
    await settled();
  };
  it.session.begin(null);
  it.clock.paint();
  await answer();
  it.log.length = 0;
  return { ...it, answer };
}

describe('a commit that is answered later', () => {
  it('is called saved when it is, and not before', async () => {
    const { act, answer, clock, session } = await late();
    act();
    clock.paint();
    await settled();
    expect(session.status).toEqual({ kind: 'saving' });
    await answer();
    expect(session.status.kind).toBe('saved');
  });

  it('is told as not saved when it fails, and goes again', async () => {
    const { act, adapter, answer, clock, log, session } = await late();
    act({ interactions: [row(0)] });
    clock.paint();
    await answer(DOWN);
    expect(session.status).toMatchObject({ kind: 'unsaved', reason: 'failed' });
    clock.advance(5000);
    expect(commits(log)).toBe(2);
    expect(adapter.again).toContain(true);
    await answer();
    expect(session.status.kind).toBe('saved');
  });

  it('lets nothing else go, and what is done meanwhile goes before anything is called saved', async () => {
    const { act, adapter, answer, clock, log, session } = await late();
    act({ interactions: [row(0)] });
    clock.paint();
    act({ interactions: [row(0), row(1)] });
    clock.paint();
    expect(commits(log)).toBe(1);
    await answer();
    expect(session.status).toEqual({ kind: 'saving' });
    expect(commits(log)).toBe(2);
    expect(adapter.written.at(-1)?.interactions).toEqual([row(1)]);
    await answer();
    expect(session.status.kind).toBe('saved');
  });

  it('confirms nothing while the page is hidden; everything goes when it is seen', async () => {
    const { act, adapter, answer, clock, now, session } = await late();
    act({ interactions: [row(0)] });
    clock.paint();
    act({ ...passed(90), interactions: [row(0), row(1)] });
    session.hidden(now);
    await answer();
    await answer();
    expect(session.status).toEqual({ kind: 'saving' });
    session.shown();
    clock.paint();
    expect(adapter.written.at(-1)).toMatchObject({ interactions: [row(1)], score: { raw: 90 } });
    await answer();
    expect(session.status.kind).toBe('saved');
  });

  it('is of no use after another window took over, and after that gave back', async () => {
    const { act, adapter, answer, clock, session } = await late();
    act({ interactions: [row(0)] });
    clock.paint();
    session.giveUp();
    session.takeOver();
    await answer();
    clock.paint();
    expect(adapter.written.at(-1)?.earlier ?? adapter.written.at(-1)?.interactions).toEqual([row(0)]);
    await answer();
    expect(session.status.kind).toBe('saved');
  });

  it('is of no use after the page went away', async () => {
    const { act, answer, clock, log, now, session } = await late();
    act();
    clock.paint();
    session.pagehide(now);
    await answer();
    expect(log.at(-1)).toBe('finish');
    expect(session.state).toBe('closed');
  });

  it('ends the session when the LMS takes nothing more', async () => {
    const { act, answer, clock, log, session } = await late();
    act();
    clock.paint();
    await answer({ ...DOWN, over: true });
    expect(session.status).toEqual({ kind: 'ended' });
    act();
    clock.advance(100_000);
    expect(commits(log)).toBe(1);
  });
});

describe('leaving while an answer is awaited', () => {
  it('sends everything, and ends when that is stored', async () => {
    const { act, answer, clock, log, now, session } = await late();
    act({ interactions: [row(0)] });
    clock.paint();
    const left = session.leave(now);
    await settled();
    expect(log.at(-1)).toBe('commit');
    await answer();
    await answer();
    expect(await left).toBe(true);
    expect(log.at(-1)).toBe('finish');
  });

  it('goes on when it is not stored', async () => {
    const { act, answer, log, now, session } = await late();
    act();
    const left = session.leave(now);
    await settled();
    await answer(DOWN);
    expect(await left).toBe(false);
    expect(log).not.toContain('finish');
    expect(session.status).toMatchObject({ kind: 'unsaved' });
  });

  it('sends what is written until the answer comes', async () => {
    const { act, adapter, answer, now, session } = await late();
    act();
    const left = session.leave(now);
    await settled();
    act({ interactions: [row(2)] });
    await answer();
    expect(adapter.written.at(-1)).toMatchObject({ interactions: [row(2)] });
    await answer();
    expect(await left).toBe(true);
  });
});
