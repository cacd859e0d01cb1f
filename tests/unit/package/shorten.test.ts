import { describe, expect, it } from 'vitest';
import { createShorten } from '../../../scripts/package/shorten.ts';

describe('createShorten', () => {
  it('shortens a body of a function, whose names are its own', async () => {
    const short = await createShorten()(
      'const long = window.a; if (!long) return; window.b = [long, 1 + 1];',
    );
    expect(short).toMatch(/^const (\w)=window\.a;if\(!\1\)return;window\.b=\[\1,2\];$/);
  });

  it('shortens the same script once', async () => {
    const shorten = createShorten();
    expect(shorten('window.a = 1 + 1;')).toBe(shorten('window.a = 1 + 1;'));
    expect(await shorten('window.a = 1 + 1;')).toBe('window.a=2;');
  });

  it('shortens more scripts than it has threads, whatever becomes of some', async () => {
    const shorten = createShorten();
    const scripts = Array.from({ length: 12 }, (_, at) =>
      at % 3 === 1 ? 'window.a = );' : `window.a = ${at} + 1;`,
    );
    const done = await Promise.allSettled(scripts.map(shorten));
    expect(done.map((one) => (one.status === 'fulfilled' ? one.value : 'none'))).toEqual(
      scripts.map((_, at) => (at % 3 === 1 ? 'none' : `window.a=${at + 1};`)),
    );
  });

  it('says where a script is none', async () => {
    await expect(createShorten()('window.a = );')).rejects.toThrow(/Unexpected token/);
  });
});
