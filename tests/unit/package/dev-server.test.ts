import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { courseServer } from '../../../scripts/package/dev-server.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const lesson = '---\nkind: lesson\nid: pot\ntitle: The pot\n---\nWarm it first.\n\n![A pot](media/pot.svg)\n';
let folder = '';
let server: ViteDevServer;
let template = '';

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}

const page = (): Promise<string> => server.transformIndexHtml('/index.html', template);

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'course-dev-')));
  await put(
    'course.yaml',
    'id: tea-course\ntitle: Tea\nversion: 1.0.0\nlanguage: en-GB\nstage: draft\nrules: basic\n',
  );
  await put('modules/01-tea/module.yaml', 'id: m1\ntitle: Tea\n');
  await put('modules/01-tea/01-pot.md', lesson);
  await put('media/pot.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>');
  await put('media/secret.svg', '<svg/>');
  template = await readFile(join(root, 'components/app/index.html'), 'utf8');
  const config = courseServer(root, folder);
  server = await createServer({
    ...config,
    configFile: false,
    logLevel: 'silent',
    cacheDir: join(folder, '.vite'),
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { ...config.server, port: 0, ws: false },
  });
  await server.listen();
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

it('puts the course into the page, head script and second script before the player, and no tools with a small course', async () => {
  const html = await page();
  expect(html).toContain('Warm it first.');
  expect(html).toContain('id="course-index"');
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src);
  expect(scripts).toEqual([
    expect.stringContaining('@vite/client'),
    expect.stringContaining('lms/early/web.ts'),
    expect.stringContaining('later.ts'),
    expect.stringContaining('main.web.ts'),
  ]);
});

it('serves pictures that the course shows, and nothing else of its folder', async () => {
  const address = server.resolvedUrls?.local[0] ?? '';
  const shown = await fetch(`${address}media/pot.svg`);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect((await fetch(`${address}media/secret.svg`)).status).toBe(404);
});

it('shows what is wrong after a change, and the course again once it is mended', async () => {
  const reload = vi.spyOn(server.ws, 'send');
  const file = join(folder, 'modules/01-tea/01-pot.md');
  await page();
  await put('modules/01-tea/01-pot.md', lesson.replace('media/pot.svg', 'media/<b>.svg'));
  server.watcher.emit('all', 'change', file);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledWith({ type: 'full-reload' }));
  const broken = await page();
  expect(broken).toContain('The course has errors');
  expect(broken).toContain('01-pot.md');
  expect(broken).not.toContain('<b>');
  expect(broken).not.toContain('course-index');
  await put('modules/01-tea/01-pot.md', lesson);
  server.watcher.emit('all', 'change', file);
  await vi.waitFor(async () => expect(await page()).toContain('Warm it first.'));
});
