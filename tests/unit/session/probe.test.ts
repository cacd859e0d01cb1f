import { describe, expect, it } from 'vitest';
import type { ServerAnswer } from '../../../components/session/guard.ts';
import { createProbe, headOf } from '../../../components/session/probe.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const ADDRESS = 'https://lms.example.org/pluginfile.php/7/index.html';

/** What the server does with a request: a status, or one of the ways not to give one. */
type Deed = number | 'redirect' | 'network' | 'throw' | 'hang' | 'deaf';

interface Asked {
  readonly address: string;
  readonly init: RequestInit;
}

function start(first: Deed = 200, address = ADDRESS) {
  const clock = createFakeClock();
  const server = { deed: first, after: 0, asked: [] as Asked[] };
  const browser = { online: true };
  const fetch = (asked: string, init: RequestInit): Promise<Response> => {
    server.asked.push({ address: asked, init });
    const { deed } = server;
    if (deed === 'throw') throw new TypeError('fetch is forbidden here');
    return new Promise((resolve, reject) => {
      if (deed !== 'deaf') init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      if (deed === 'hang' || deed === 'deaf') return;
      const act = (): void => {
        if (deed === 'network') reject(new TypeError('Failed to fetch'));
        else if (deed === 'redirect') resolve({ type: 'opaqueredirect', status: 0, ok: false } as Response);
        else resolve(new Response(null, { status: deed }));
      };
      if (server.after > 0) clock.schedule.after(server.after, act);
      else act();
    });
  };
  const probe = createProbe({
    address,
    head: headOf({ fetch } as never),
    schedule: clock.schedule,
    clock: clock.now,
    online: () => browser.online,
  });
  /** Lets time pass, and what was answered be heard. */
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    await new Promise((resolve) => setImmediate(resolve));
  };
  /** Asks; `heard` holds the answer once it is there. */
  const ask = (): { heard: ServerAnswer | null } => {
    const asking: { heard: ServerAnswer | null } = { heard: null };
    void probe.ask()?.then((answer) => (asking.heard = answer));
    return asking;
  };
  return { clock, server, browser, probe, pass, ask };
}

/** A trusted probe whose first answer is too old to be used again. */
async function startTrusted() {
  const started = start();
  await started.probe.start();
  await started.pass(2000);
  started.server.asked.length = 0;
  return started;
}

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
