/** What a file is, by its content: names and endings are often wrong. */

export type Kind = 'empty' | 'zip' | 'protected' | 'old-excel' | 'pdf' | 'html' | 'json' | 'binary' | 'text';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const LOOKED_AT = 4096;

const begins = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** By byte-order mark, or by where zeros stand; Windows-1252 is found while decoding (`text.ts`). */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (begins(bytes, 0xfe, 0xff)) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 4;
  if (odd > many && even < many / 8) return 'utf-16le';
  return even > many && odd < many / 8 ? 'utf-16be' : 'utf-8';
}

/** Container of Office before 2007, and of a document with a password since. */
function inCompoundFile(bytes: Uint8Array): Kind {
  const name = new TextDecoder('utf-16le').decode(bytes.subarray(0, 1 << 20));
  // Entries of its directory stand on even offsets.
  return name.includes('EncryptedPackage') ? 'protected' : 'old-excel';
}

function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, LOOKED_AT);
  const odd = start.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  return odd > start.length / 50;
}

export function kindOf(bytes: Uint8Array): Kind {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return inCompoundFile(bytes);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && isBinary(bytes)) return 'binary';
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT)).trimStart();
  if (start === '' && bytes.length <= LOOKED_AT) return 'empty';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|script|div)\b/i.test(
      start,
    )
  )
    return 'html';
  return /^[[{]\s*(?:["{[\]}]|$)/.test(start) ? 'json' : 'text';
}
