/** Open sessions of players. Each has a ticket that lets it save this one attempt and nothing else. */
import { randomBytes } from 'node:crypto';
import type { AttemptKey } from './store.ts';

export interface PlayerSession {
  readonly key: AttemptKey;
  readonly started: string;
  /** Sequence number of the last commit that was taken. */
  last: number;
}

export interface Sessions {
  /** @returns the ticket. */
  open(key: AttemptKey, started: string): string;
  find(ticket: string): PlayerSession | null;
  /** The attempt is gone: whoever still plays it can no longer save. */
  close(key: AttemptKey): void;
}

/** 128 bits, in characters that need no escaping in addresses. */
export function randomToken(): string {
  return randomBytes(16).toString('base64url');
}

export function createSessions(token: () => string = randomToken): Sessions {
  const open = new Map<string, PlayerSession>();
  return {
    open: (key, started) => {
      const ticket = token();
      open.set(ticket, { key, started, last: 0 });
      return ticket;
    },
    find: (ticket) => open.get(ticket) ?? null,
    close: (key) => {
      for (const [ticket, session] of open) {
        const { target, learner, number } = session.key;
        if (target === key.target && learner === key.learner && number === key.number) open.delete(ticket);
      }
    },
  };
}
