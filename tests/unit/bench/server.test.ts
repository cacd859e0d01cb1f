import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSites, type BenchServer } from '../../../scripts/bench/server.ts';

/** More than a few pieces, whatever compression makes of it. */
const bytes = Uint8Array.from({ length: 12_000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 251);
let server: BenchServer;
beforeAll(async () => {
  server = await serveSites({ course: new Map([['index.html', bytes]]) });
});
afterAll(() => server.close());

it.each(['origin', 'slow'] as const)('sends a file whole: %s', async (way) => {
  const answer = await fetch(`${server[way]}/course/index.html#page`);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

it('keeps the order of what goes over the slow line at the same time', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => fetch(`${server.slow}/course/index.html`)));
  for (const answer of answers) expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

it('answers a question for the head without the file, also when slow', async () => {
  const answer = await fetch(`${server.slow}/course/index.html`, { method: 'HEAD' });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('');
});

it('has nothing else', async () => {
  expect((await fetch(`${server.slow}/course/other.html`)).status).toBe(404);
  expect((await fetch(`${server.slow}x/course/index.html`)).status).toBe(404);
});
