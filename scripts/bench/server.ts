/** A web server in memory, as plain as an LMS's: gzip, no caching, on this machine only. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

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
  readonly close: () => Promise<void>;
}

/** Serves sites by the first part of the path: `/<site>/<file>`. */
export async function serveSites(
  sites: Readonly<Record<string, ReadonlyMap<string, Uint8Array>>>,
): Promise<BenchServer> {
  const packed = new Map<string, Buffer>(
    Object.entries(sites).flatMap(([site, files]) =>
      [...files].map(([name, bytes]) => [`/${site}/${name}`, gzipSync(bytes, { level: 9 })] as const),
    ),
  );
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
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
    response.end(body);
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
