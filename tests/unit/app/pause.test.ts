import { describe, expect, it, vi } from 'vitest';
import { arrived, breathe } from '../../../components/app/pause.ts';

const asWindow = (parts: object): Window => parts as unknown as Window;

it('lets input go first, and nothing else, where the browser has a scheduler', async () => {
  const postTask = vi.fn(() => Promise.resolve());
  await breathe(asWindow({ scheduler: { postTask } }));
  expect(postTask).toHaveBeenCalledWith(expect.any(Function), { priority: 'user-blocking' });
});

it('ends the task in every other browser, too', async () => {
  const order: string[] = [];
  const rest = breathe(asWindow({ setTimeout })).then(() => order.push('goes on'));
  await Promise.resolve();
  order.push('task is over');
  await rest;
  expect(order).toEqual(['task is over', 'goes on']);
});

describe('what is still arriving', () => {
  /** A window whose document has so many scripts at each look; time passes at once. */
  const arriving = (scripts: readonly number[], readyState = 'loading') => {
    let looks = 0;
    const document = {
      readyState,
      get scripts() {
        return { length: scripts[Math.min(looks, scripts.length - 1)] };
      },
    };
    const setTimeout = (done: () => void): void => {
      looks += 1;
      queueMicrotask(done);
    };
    return { win: asWindow({ document, setTimeout }), looks: () => looks };
  };

  it('is waited for until it is there', async () => {
    const { win, looks } = arriving([1]);
    await arrived(win, () => looks() === 7);
    expect(looks()).toBe(7);
  });

  it('is not waited for once the document is whole', async () => {
    const { win, looks } = arriving([1], 'interactive');
    await arrived(win, () => false);
    expect(looks()).toBe(0);
  });

  it('is given up after 20 seconds in which nothing came', async () => {
    const { win, looks } = arriving([1]);
    await arrived(win, () => false);
    expect(looks() * 10).toBe(20_000);
  });

  it('has 20 seconds more after each block that came', async () => {
    const slow = Array.from({ length: 5000 }, (_, look) => 1 + Math.floor(look / 1500));
    const { win, looks } = arriving(slow);
    await arrived(win, () => false);
    // The last block comes at look 4,500.
    expect(looks()).toBe(4500 + 2000);
  });
});
