import type { Schedule } from '../../components/session/schedule.ts';

/** Milliseconds between posting and being heard. One message in each: it is a task of its own. */
const LATENCY = 1;

type Listener = (event: MessageEvent<unknown>) => void;

export interface FakeChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: Listener): void;
  /** The window is gone: hears nothing more, and posting throws. */
  close(): void;
}

/** The BroadcastChannels of one browser: a message is copied and heard later by all others of the same name. */
export interface FakeChannels {
  /** @param schedule of the window that listens, so that a frozen one hears when it wakes. */
  open(name: string, schedule?: Schedule): FakeChannel;
}

interface Ear {
  readonly name: string;
  readonly schedule: Schedule;
  readonly listeners: Listener[];
  waiting: number;
}

/** @param schedule of every window that brings none of its own. */
export function createFakeChannels(schedule: Schedule): FakeChannels {
  const ears = new Set<Ear>();
  return {
    open(name, own = schedule) {
      const ear: Ear = { name, schedule: own, listeners: [], waiting: 0 };
      ears.add(ear);
      return {
        postMessage(message) {
          if (!ears.has(ear)) throw new DOMException('The channel is closed.', 'InvalidStateError');
          for (const other of ears) {
            if (other === ear || other.name !== name) continue;
            const event = new MessageEvent('message', { data: structuredClone(message) as unknown });
            other.waiting += 1;
            other.schedule.after(LATENCY * other.waiting, () => {
              other.waiting -= 1;
              if (ears.has(other)) other.listeners.forEach((listener) => listener(event));
            });
          }
        },
        addEventListener: (_type, listener) => void ear.listeners.push(listener),
        close: () => void ears.delete(ear),
      };
    },
  };
}
