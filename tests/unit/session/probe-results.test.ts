import { describe, expect, it } from 'vitest';
import type { ServerAnswer } from '../../../components/session/guard.ts';
import { start, startTrusted, type Deed } from './probe-start.ts';

describe('a result', () => {
  it('is used again for less than 2 s', async () => {
    const { server, pass, ask } = await startTrusted();
    ask();
    await pass(0);
    await pass(1999);
    const second = ask();
    await pass(0);
    expect(second.heard).toBe('there');
    expect(server.asked).toHaveLength(1);
    await pass(1);
    ask();
    expect(server.asked).toHaveLength(2);
  });

  it('counts from the answer, the first of the session too', async () => {
    const { probe, server, pass } = start();
    await probe.start();
    await pass(1999);
    expect(await probe.ask()).toBe('there');
    expect(server.asked).toHaveLength(1);
  });

  it.each<[Deed, number, ServerAnswer]>([
    ['network', 2000, 'unreachable'],
    ['redirect', 2000, 'signed-out'],
    ['hang', 4000, 'silent'],
  ])('of %s is used again as well', async (deed, milliseconds, answer) => {
    const { server, pass, ask } = await startTrusted();
    server.deed = deed;
    ask();
    await pass(0);
    await pass(milliseconds);
    server.deed = 200;
    const before = server.asked.length;
    await pass(1999);
    const again = ask();
    await pass(0);
    expect(again.heard).toBe(answer);
    expect(server.asked).toHaveLength(before);
    await pass(1);
    const anew = ask();
    await pass(0);
    expect(anew.heard).toBe('there');
  });

  it('is not used again by whoever asks anew, who may share a question', async () => {
    const { server, probe, pass, ask } = await startTrusted();
    server.deed = 'network';
    ask();
    await pass(0);
    await pass(2000);
    server.deed = 200;
    const anew = probe.ask(true);
    expect(probe.ask(true)).toBe(anew);
    expect(await anew).toBe('there');
    expect(server.asked).toHaveLength(3);
  });

  it('is not used again when the clock was put back', async () => {
    const { server, pass, ask, clock } = await startTrusted();
    ask();
    await pass(0);
    clock.advance(-3_600_000);
    ask();
    expect(server.asked).toHaveLength(2);
  });

  it('is shared by all who ask meanwhile', async () => {
    const { probe, server, pass } = await startTrusted();
    server.deed = 'network';
    const answers = Promise.all([probe.ask(), probe.ask()]);
    await pass(0);
    const third = probe.ask();
    await pass(2000);
    expect(await answers).toEqual(['unreachable', 'unreachable']);
    expect(await third).toBe('unreachable');
    expect(server.asked).toHaveLength(2);
  });
});

describe('offline', () => {
  it('is what the browser says, before trust too', async () => {
    const { probe, browser } = start();
    expect(probe.offline).toBe(false);
    browser.online = false;
    expect(probe.offline).toBe(true);
    await probe.start();
    expect(probe.offline).toBe(true);
    browser.online = true;
    expect(probe.offline).toBe(false);
  });

  it.each<Deed>(['network', 'redirect'])('lasts from a second %s until the server answers', async (deed) => {
    const { probe, server, pass, ask } = await startTrusted();
    server.deed = deed;
    ask();
    await pass(0);
    expect(probe.offline).toBe(false);
    await pass(2000);
    expect(probe.offline).toBe(true);
    await pass(60_000);
    expect(probe.offline).toBe(true);
    server.deed = 500;
    ask();
    await pass(0);
    expect(probe.offline).toBe(false);
  });

  it('is not what silence means', async () => {
    const { probe, server, pass, ask } = await startTrusted();
    server.deed = 'hang';
    ask();
    await pass(4000);
    expect(probe.offline).toBe(false);
  });
});
