import { describe, expect, it } from 'vitest';
import { createSender } from '../../../components/preview/player/send.ts';

const save = { sequence: 1, values: { 'cmi.suspend_data': 'a' }, whole: true };

function open(status: number | 'unreachable' = 200) {
  const view: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const waited: { async: boolean; body: string }[] = [];
  const parted: RequestInit[] = [];
  let arrive = (): void => undefined;
  const sender = createSender('/data/attempts/t', view, {
    request: () => {
      let async = true;
      return {
        open: (_method: string, _address: string, wanted: boolean) => (async = wanted),
        setRequestHeader: () => undefined,
        send: (body: string) => {
          if (status === 'unreachable') throw new Error('NetworkError');
          waited.push({ async, body });
        },
        status,
      } as unknown as XMLHttpRequest;
    },
    fetch: (_address, init) => {
      parted.push(init ?? {});
      return new Promise((resolve) => {
        arrive = () => resolve(new Response());
      });
    },
  });
  return { sender, view, waited, parted, arrive: () => arrive() };
}

describe('a commit of a page in view', () => {
  it('waits for the answer', () => {
    const { sender, waited, parted } = open();
    expect(sender.send(save)).toBe(true);
    expect(waited).toEqual([{ async: false, body: JSON.stringify(save) }]);
    expect(parted).toEqual([]);
  });

  it.each([500, 410, 'unreachable'] as const)('is not taken when the server says %s', (status) => {
    expect(open(status).sender.send(save)).toBe(false);
  });
});

describe('a commit of a page that is hidden or leaves', () => {
  it('is sent off without waiting', () => {
    const { parted, sender, view, waited } = open();
    view.visibilityState = 'hidden';
    expect(sender.send(save)).toBe(true);
    view.visibilityState = 'visible';
    sender.leave();
    expect(sender.send(save)).toBe(true);
    expect(waited).toEqual([]);
    expect(parted.map(({ keepalive }) => keepalive)).toEqual([true, true]);
  });

  it('is refused when browsers would drop it', () => {
    const { parted, sender } = open();
    sender.leave();
    expect(sender.send({ ...save, values: { 'cmi.suspend_data': 'a'.repeat(64 * 1024) } })).toBe(false);
    expect(parted).toEqual([]);
  });

  it('waits again once the content is back', () => {
    const { sender, waited } = open();
    sender.leave();
    sender.arrive();
    sender.send(save);
    expect(waited).toHaveLength(1);
  });

  it('can be waited for', async () => {
    const { arrive, sender } = open();
    sender.leave();
    sender.send(save);
    let settled = false;
    const waiting = sender.settled().then(() => (settled = true));
    await Promise.resolve();
    expect(settled).toBe(false);
    arrive();
    await waiting;
    expect(settled).toBe(true);
  });
});
