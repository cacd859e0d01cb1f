import { expect, it, vi } from 'vitest';
import { breathe } from '../../../components/app/pause.ts';

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
