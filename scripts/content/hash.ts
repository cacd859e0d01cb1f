import { createHash } from 'node:crypto';

/** Eight hexadecimal digits of SHA-256: enough to see that a content has changed. */
export function shortHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}
