/**
 * A slow line to a learner. The server holds back what it sends: a browser that is told to slow its network down copies
 * every byte for whoever watches, in one long task of the page at the end.
 */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Line {
  readonly bytesPerSecond: number;
  /** Milliseconds from a request to the first byte of its answer. */
  readonly latency: number;
}

/** Bytes that go at once: about as many as a few packets of a network. */
const PIECE = 4096;
/** Milliseconds by which a timer may be late without the line losing them. */
const LATE = 20;

/** @returns sends an answer, whose head is set, over a line that all answers share; it is over when the last byte went. */
export function createLine({
  bytesPerSecond,
  latency,
}: Line): (response: ServerResponse, body: Buffer) => Promise<void> {
  let free = 0;
  return async (response, body) => {
    await sleep(latency);
    for (let at = 0; at < body.length && !response.destroyed; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      free = Math.max(free, performance.now() - LATE) + (piece.length / bytesPerSecond) * 1000;
      await sleep(Math.max(0, free - performance.now()));
      response.write(piece);
    }
    response.end();
  };
}
