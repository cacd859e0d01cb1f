/** Archives with a limit on what comes out of them: their own words on sizes can be false. */
import JSZip from 'jszip';

/** Bytes that may come out of an archive altogether. */
export const UNPACKED_LIMIT = 256 * 1024 * 1024;

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

export interface Archive {
  readonly names: readonly string[];
  /** Bytes of an entry; `null` where there is none. @throws TooLarge over the limit for the whole archive. */
  read(name: string): Promise<Uint8Array | null>;
}

/** JSZip's stream, which its types leave out: the only way to stop before all is unpacked. */
interface Stream {
  on(event: 'data', take: (chunk: Uint8Array) => void): Stream;
  on(event: 'error', take: (error: Error) => void): Stream;
  on(event: 'end', take: () => void): Stream;
  resume(): Stream;
  pause(): Stream;
}

type Streaming = JSZip.JSZipObject & { internalStream(type: 'uint8array'): Stream };

/** @throws where it is no zip, or one with a password. */
export async function openZip(bytes: Uint8Array, limit = UNPACKED_LIMIT): Promise<Archive> {
  const zip = await JSZip.loadAsync(bytes);
  let room = limit;

  const read = (entry: JSZip.JSZipObject): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      const stream = (entry as Streaming).internalStream('uint8array');
      stream
        .on('data', (chunk) => {
          room -= chunk.length;
          if (room < 0) {
            stream.pause();
            chunks.length = 0;
            reject(new TooLarge());
          } else chunks.push(chunk);
        })
        .on('error', reject)
        .on('end', () => {
          resolve(joined(chunks));
        })
        .resume();
    });

  return {
    names: Object.keys(zip.files),
    read: async (name) => {
      const entry = zip.file(name);
      return entry ? read(entry) : null;
    },
  };
}

/** The same entries without compression, for a reader that unpacks by itself. */
export async function repack(entries: ReadonlyMap<string, Uint8Array>): Promise<ArrayBuffer> {
  const zip = new JSZip();
  for (const [name, bytes] of entries) zip.file(name, bytes);
  return zip.generateAsync({ type: 'arraybuffer', compression: 'STORE' });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
