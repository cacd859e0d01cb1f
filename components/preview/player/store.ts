/** Of cmi5 the content asks the server itself, so the page hears of it from there. */
import type { Call } from '../strict/index.ts';
import type { Launch, PlayerMessage } from '../wire.ts';

/** Milliseconds between two looks, and how long an end may take. */
const PAUSE = 400;
const LONGEST = 1200;

/** Follows the requests of a session. @param tell hears of each, and of what was saved. */
export function followStore(
  { number }: Launch,
  { calls: address, mode }: NonNullable<Launch['cmi5']>,
  tell: (message: PlayerMessage) => void,
): { ended(): Promise<void> } {
  const calls: Call[] = [];
  const errors: Call[] = [];
  window.preview = { calls, errors };
  tell({ kind: 'opened', mode, number });

  const look = async (): Promise<void> => {
    const answer = await fetch(`${address}?after=${calls.length}`).catch(() => null);
    const fresh = answer?.ok ? ((await answer.json()) as readonly Call[]) : [];
    for (const call of fresh) {
      calls.push(call);
      if (call.code !== '0') errors.push(call);
      tell({ kind: 'call', call });
    }
    if (fresh.some(({ name, result }) => !name.startsWith('GET') && result.startsWith('2')))
      tell({ kind: 'saved' });
  };
  const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));
  const follow = async (): Promise<void> => {
    for (;;) {
      await look();
      await wait();
    }
  };
  void follow();
  return {
    async ended() {
      const isOver = (): boolean => calls.some(({ args }) => args[0]?.endsWith('terminated') ?? false);
      for (let waited = 0; waited < LONGEST && !isOver(); waited += PAUSE) await wait();
    },
  };
}
