/** Builds the report page from `components/trainer`: page, worker and styles in one file. */
import { join } from 'node:path';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

class ReportPageProblem extends Error {}

/**
 * The page without data.
 * @param root the repository.
 * @throws ReportPageProblem when it is not one file; Vite's errors pass through.
 */
export async function buildReportPage(root: string): Promise<string> {
  const folder = join(root, 'components/trainer/page');
  const result = await build({
    configFile: false,
    root: folder,
    base: './',
    publicDir: false,
    logLevel: 'silent',
    mode: 'production',
    // The caller's NODE_ENV has no say: it would bring in Lit's development build.
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'iife' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      cssCodeSplit: false,
      assetsDir: '',
      rolldownOptions: { input: join(folder, 'report.html'), output: { codeSplitting: false } },
    },
    plugins: [viteSingleFile({ useRecommendedBuildConfig: false })],
  });
  const outputs = Array.isArray(result) ? result : [result];
  const files = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const page = files.find(({ fileName }) => fileName === 'report.html');
  const stray = files.filter((file) => file !== page).map(({ fileName }) => fileName);
  if (page?.type !== 'asset' || stray.length > 0)
    throw new ReportPageProblem(`The report page must be one file; Vite made ${stray.join(', ') || 'none'}.`);
  return String(page.source);
}
