/** The two pages of the preview, built by Vite in memory when the preview starts. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Files by path, for example `desk/desk.html` and `assets/desk-1a2b.js`. */
export type Pages = ReadonlyMap<string, string | Uint8Array>;

const root = fileURLToPath(new URL('../../components/preview/', import.meta.url));

/** Takes about a second. Errors of Vite pass through. */
export async function buildPages(): Promise<Pages> {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'silent',
    mode: 'production',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { input: { desk: `${root}desk/desk.html`, player: `${root}player/player.html` } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const files = outputs.flatMap((output) => ('output' in output ? output.output : []));
  return new Map(files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
