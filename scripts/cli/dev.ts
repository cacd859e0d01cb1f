import { fileURLToPath } from 'node:url';
import { courseServer } from '../package/dev-server.ts';
import { openTrees } from '../content/kept-trees.ts';
import { loadCourse } from '../package/load-course.ts';
import { cacheFolder, treesFolder } from '../package/player-cache.ts';
import { assertPortFree } from '../preview/port.ts';
import { InputProblem, main, type Command } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const options = {
  port: { type: 'string', value: 'N', help: 'port on this machine, as PORT (5173, or the next free one)' },
} as const;

/** `--port`, else PORT as for `npm start`. */
function portOf(option: string | undefined, env = ''): number | undefined {
  const text = option ?? env;
  if (text === '' && option === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InputProblem(`${option === undefined ? 'PORT' : '--port'} takes 1 to 65535, not “${text}”.`);
  return port;
}

/** Resolves when somebody asks the process to end. */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}

const command: Command<typeof options> = {
  name: 'dev',
  summary: 'Shows the course while one writes; the page reloads at every change. Ctrl+C ends it.',
  options,
  run: async ({ course, env, options, print, progress }) => {
    const port = portOf(options.port, env['PORT']);
    if (port !== undefined) await assertPortFree(port, 'npm run dev');
    const trees = await openTrees(treesFolder(cacheFolder(root)), course);
    const { diagnostics, report } = await loadCourse(course, undefined, trees);
    if (diagnostics.length > 0) progress(report);
    const { createServer } = await import('vite');
    const base = courseServer(root, course, trees);
    const server = await createServer({
      ...base,
      configFile: false,
      logLevel: 'warn',
      server: { ...base.server, ...(port === undefined ? {} : { port, strictPort: true }) },
    });
    await server.listen();
    print(`Live at ${server.resolvedUrls?.local[0] ?? 'a local address'}`);
    await interrupted();
    await server.close();
    return 0;
  },
};

await main(command);
