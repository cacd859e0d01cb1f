import { describe, expect, it } from 'vitest';
import type { ServerAnswer } from '../../../components/session/guard.ts';
import { ADDRESS, start, startTrusted, type Asked, type Deed } from './probe-start.ts';

describe('trust', () => {
  it('asks for the head of the launch file, past every cache and without following', async () => {
    const { probe, server } = start();
    await probe.start();
    const [{ address, init }] = server.asked as [Asked];
    expect(address).toBe(ADDRESS);
    expect(init).toMatchObject({
      method: 'HEAD',
      cache: 'no-store',
      redirect: 'manual',
      credentials: 'same-origin',
    });
  });

  it('is not there before the first answer', async () => {
    const { probe, server, pass } = start();
    server.after = 100;
    const started = probe.start();
    expect(probe.ask()).toBeNull();
    await pass(100);
    await started;
    expect(await probe.ask()).toBe('there');
  });

  it.each([200, 204])('comes with %s', async (status) => {
    const { probe } = start(status);
    await probe.start();
    expect(probe.ask()).not.toBeNull();
  });

  it.each<Deed>([302, 401, 404, 405, 500, 'redirect', 'network', 'throw', 'hang', 'deaf'])(
    'never comes after a first %s',
    async (deed) => {
      const { probe, server, pass } = start(deed);
      const started = probe.start();
      await pass(4000);
      await started;
      server.deed = 200;
      expect(probe.ask()).toBeNull();
      await pass(60_000);
      expect(probe.ask()).toBeNull();
      expect(server.asked).toHaveLength(1);
      expect(probe.offline).toBe(false);
    },
  );

  it.each([
    'file:///home/index.html',
    'blob:https://lms.example.org/1',
    'about:srcdoc',
    'moodleappfs://localhost/',
  ])('is not asked for at %s, where being offline proves nothing', async (address) => {
    const { probe, server, browser } = start(200, address);
    await probe.start();
    browser.online = false;
    expect(probe.ask()).toBeNull();
    expect(server.asked).toEqual([]);
    expect(probe.offline).toBe(false);
  });
});

describe('an answer', () => {
  it.each<Deed>([200, 401, 403, 404, 405, 500, 503])(
    'of %s shows a server, at the first look',
    async (deed) => {
      const { server, pass, ask } = await startTrusted();
      server.deed = deed;
      const asking = ask();
      await pass(0);
      expect(asking.heard).toBe('there');
      expect(server.asked).toHaveLength(1);
    },
  );

  it.each<[Deed, Deed, ServerAnswer]>([
    ['network', 'network', 'unreachable'],
    ['throw', 'throw', 'unreachable'],
    ['redirect', 'redirect', 'signed-out'],
    [302, 303, 'signed-out'],
    ['redirect', 'network', 'unreachable'],
    ['network', 'redirect', 'signed-out'],
    ['network', 200, 'there'],
    ['redirect', 405, 'there'],
  ])('of %s and, 2 s later, %s is %s', async (first, second, answer) => {
    const { server, pass, ask } = await startTrusted();
    server.deed = first;
    const asking = ask();
    await pass(0);
    server.deed = second;
    await pass(1999);
    expect(asking.heard).toBeNull();
    expect(server.asked).toHaveLength(1);
    await pass(1);
    expect(asking.heard).toBe(answer);
    expect(server.asked).toHaveLength(2);
  });

  it.each<Deed>(['hang', 'deaf'])(
    'that does not come (%s) is silence after 4 s, and given up',
    async (deed) => {
      const { server, pass, ask, clock } = await startTrusted();
      server.deed = deed;
      const asking = ask();
      await pass(3999);
      expect(asking.heard).toBeNull();
      await pass(1);
      expect(asking.heard).toBe('silent');
      expect(server.asked.map(({ init }) => init.signal?.aborted)).toEqual([true]);
      await pass(10_000);
      expect(server.asked).toHaveLength(1);
      expect(clock.pending()).toBe(0);
    },
  );

  it('may take 4 s in all, both looks together', async () => {
    const { server, pass, ask } = await startTrusted();
    server.deed = 'network';
    const asking = ask();
    await pass(0);
    server.deed = 'hang';
    await pass(3999);
    expect(server.asked).toHaveLength(2);
    expect(asking.heard).toBeNull();
    await pass(1);
    expect(asking.heard).toBe('silent');
  });

  it('is silence when there is no time left for a second look', async () => {
    const { server, pass, ask } = await startTrusted();
    server.deed = 'network';
    server.after = 3000;
    const asking = ask();
    await pass(3000);
    await pass(1000);
    expect(asking.heard).toBe('silent');
    await pass(10_000);
    expect(server.asked).toHaveLength(1);
  });

  it('leaves no timer behind', async () => {
    const { pass, ask, clock } = await startTrusted();
    ask();
    await pass(0);
    expect(clock.pending()).toBe(0);
  });
});
