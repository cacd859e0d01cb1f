/** A web server in memory, as plain as an LMS's: gzip, no caching, on this machine only, and slow where that is wanted. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createLine, type Line } from './line.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
};

export interface BenchServer {
  /** Origin, without a slash at the end. */
  readonly origin: string;
  /** The same over a slow line. */
  readonly slow: string;
  readonly close: () => Promise<void>;
}

/** A library's line on a busy afternoon. */
const LINE: Line = { bytesPerSecond: (1.6 * 1024 * 1024) / 8, latency: 150 };
const SLOW = '/slow';

/** Serves sites by the first part of the path, `/<site>/<file>`, and over a slow line behind `/slow`. */
export async function serveSites(
  sites: Readonly<Record<string, ReadonlyMap<string, Uint8Array>>>,
): Promise<BenchServer> {
  const packed = new Map<string, Buffer>(
    Object.entries(sites).flatMap(([site, files]) =>
      [...files].map(([name, bytes]) => [`/${site}/${name}`, gzipSync(bytes, { level: 9 })] as const),
    ),
  );
  const sendSlowly = createLine(LINE);
  const server = createServer((request, response) => {
    const address = (request.url ?? '').replace(/[?#].*$/, '');
    const isSlow = address.startsWith(`${SLOW}/`);
    const path = isSlow ? address.slice(SLOW.length) : address;
    const body = packed.get(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    if (isSlow && request.method !== 'HEAD') void sendSlowly(response, body);
    else response.end(body);
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    slow: origin + SLOW,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
