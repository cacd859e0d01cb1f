/** The preview: a small LMS on this machine that plays the packages that were built. */
import { createAdaptorServer } from '@hono/node-server';
import type { Server as HttpServer } from 'node:http';
import type { Server } from 'node:net';
import type { Codebook } from '../../components/model/record.ts';
import { originsOf } from './guard.ts';
import { buildPages, type Pages } from './pages.ts';
import { listen } from './port.ts';
import { createServer } from './server.ts';
import { randomToken } from './sessions.ts';
import { openShelf, type PackageFile } from './shelf.ts';
import { openStore } from './store.ts';

export { buildPages, type Pages } from './pages.ts';
export type { PackageFile } from './shelf.ts';

export interface PreviewOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly zips: readonly PackageFile[];
  /** Words for the trainer's table; `null` shows identifiers. */
  readonly codebook: Codebook | null;
  /** Folder for learners and attempts; it is made when it is missing. */
  readonly dataDir: string;
  /** Built pages, for callers that start several previews; built here when missing. */
  readonly pages?: Pages;
  readonly now?: () => Date;
}

export interface Preview {
  /** The desk, `http://127.0.0.1:PORT`; `#/play/<target>/<learner>` opens a player in it. */
  readonly url: string;
  /** Origin of player and content, `http://localhost:PORT`; `/play/<target>/<learner>?as=continue|new|browse`. */
  readonly playerUrl: string;
  readonly token: string;
  stop(): Promise<void>;
}

const COMMAND = 'npm start';

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // Browsers keep connections open; nobody waits for them.
  if ('closeAllConnections' in server) (server as HttpServer).closeAllConnections();
  await closed;
}

/**
 * Starts the preview.
 * @throws EnvironmentProblem when the port is taken; InputProblem when a zip is damaged; errors of the file
 * system when the data folder cannot be written.
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { codebook, dataDir, now = () => new Date(), port, zips } = options;
  const store = openStore(dataDir);
  const shelf = await openShelf(zips);
  const pages = options.pages ?? (await buildPages());
  const token = randomToken();
  let handle: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 });
  const server = createAdaptorServer({ fetch: (request) => handle(request) });
  const taken = await listen(server, port, COMMAND);
  const origins = originsOf(taken);
  handle = createServer({ origins, token, pages, shelf, store, codebook, now });
  return { url: origins.desk, playerUrl: origins.player, token, stop: () => stop(server) };
}
