import type { Guard, ServerAnswer } from '../../../components/session/guard.ts';

export interface FakeGuard extends Guard {
  /** How often work was kept. */
  kept: number;
  offline: boolean;
  /** Questions so far. */
  asked: number;
  /** False: asking proves nothing. */
  asks: boolean;
  /** Answers the oldest open question, and lets everybody hear. */
  answer(said: ServerAnswer): Promise<void>;
}

/** A guard that answers when told; `log` is where it says what it was asked, if anywhere. */
export function createFakeGuard(log: string[] = []): FakeGuard {
  const open: ((said: ServerAnswer) => void)[] = [];
  return {
    kept: 0,
    offline: false,
    keeping: true,
    asked: 0,
    asks: true,
    keep() {
      this.kept += 1;
      log.push('keep');
    },
    ask(anew) {
      if (!this.asks) return null;
      this.asked += 1;
      log.push(anew ? 'ask anew' : 'ask');
      return new Promise((resolve) => open.push(resolve));
    },
    async answer(said) {
      const resolve = open.shift();
      if (!resolve) throw new Error('Nothing was asked.');
      resolve(said);
      await settled();
    },
  };
}

/** Everybody who waits for a promise has heard. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
