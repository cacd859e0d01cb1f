import { counted } from '../diagnostics/counted.ts';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreview } from '../preview/index.ts';
import { packForPreview } from '../preview/pack.ts';
import { assertPortFree } from '../preview/port.ts';
import { openWindow } from '../preview/window.ts';
import { warningsAdvice } from './advice.ts';
import { courseOption, EnvironmentProblem, main, type Command } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PORT = 4300;

function portOf(text = ''): number {
  if (text === '') return PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new EnvironmentProblem(`PORT is “${text}”. It takes a number from 1 to 65535: PORT=4301 npm start`);
}

/**
 * Resolves when somebody asks the process to end. Ctrl+C reaches it twice, from the terminal and through the
 * programs that started it, so the second one must not end it half-way.
 */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.on('SIGINT', () => done());
    process.on('SIGTERM', () => done());
  });
}

const command: Command<Record<string, never>> = {
  name: 'start',
  summary: `Builds every package and opens the preview: a small LMS on this machine.
The port is ${PORT}; PORT=4301 npm start takes another. Attempts are kept in .preview beside the output folder.`,
  options: {},
  run: async ({ course, out, print, progress, env, cwd }) => {
    const port = portOf(env['PORT']);
    await assertPortFree(port, 'npm start');
    const packed = await packForPreview({
      root,
      courseDir: course,
      outDir: out,
      previewDir: join(dirname(out), '.preview'),
      log: (line) => progress(`… ${line}`),
    });
    if (packed.course === null) {
      progress(packed.report);
      return 1;
    }
    for (const line of warningsAdvice(packed.warnings, { course, cwd })) progress(line);
    const { codebook, folder, provisional, zips } = packed.course;
    if (provisional > 0) {
      const elsewhere = courseOption({ course, cwd });
      progress(
        `${counted(provisional, 'number is', 'numbers are')} provisional until “npm run build${elsewhere && ` --${elsewhere}`}” writes them into ledger.yaml.`,
      );
    }
    const preview = await startPreview({ port, zips, codebook, dataDir: join(folder, 'attempts') });
    print(`The preview is at ${preview.url}`);
    print('Ctrl+C stops it.');
    const ended = interrupted();
    if (process.stdout.isTTY && !env['CI']) openWindow(preview.url);
    await ended;
    await preview.stop();
    return 0;
  },
};

await main(command);
