/**
 * The course in Vite's development server: the launch page filled with the course as it is on the disk, its
 * pictures beside it, and a reload when a file of the course changes. A course with errors shows its
 * diagnostics in place of the page.
 */
import { relative, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';

/** A course as it stands, or what is wrong with it. */
export type LiveCourse =
  | {
      /** Puts the course into the launch page. */
      readonly fill: (template: string) => string;
      /** What lies beside the page: media, further languages. */
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    }
  | { readonly report: string };

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  webm: 'video/webm',
  mp4: 'video/mp4',
  vtt: 'text/vtt',
  js: 'text/javascript',
};
/** Editors write a file in several steps. */
const SETTLE = 80;

/** A page in place of the course: Vite's client in it reloads once the file is repaired. */
function problemPage(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The course has errors</title>' +
    '<style>body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap}</style>' +
    `</head><body><h1>The course has errors</h1><p>This page comes back when they are mended.</p><pre>${safe}</pre></body></html>`
  );
}

function watchCourse(server: ViteDevServer, courseDir: string, forget: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(courseDir);
  server.watcher.on('all', (_event, file) => {
    const path = relative(courseDir, resolve(file));
    if (path.startsWith(`..${sep}`) || path === '..') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      forget();
      server.ws.send({ type: 'full-reload' });
    }, SETTLE);
  });
}

/** Answers for what the course uses beside its page; anything else below media/ and lang/ is not there. */
function serveFiles(server: ViteDevServer, load: () => Promise<LiveCourse>): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '').slice(1);
    if (!/^(?:media|lang)\//.test(path)) {
      next();
      return;
    }
    load().then((course) => {
      const file = 'files' in course ? course.files.find(({ name }) => name === path) : undefined;
      response.statusCode = file ? 200 : 404;
      response.setHeader('content-type', TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      response.end(file?.bytes);
    }, next);
  });
}

/**
 * @param courseDir absolute path of the course folder.
 * @param load reads the course; called again after a change.
 */
export function coursePlugin(courseDir: string, load: () => Promise<LiveCourse>): Plugin {
  let loading: Promise<LiveCourse> | null = null;
  const current = (): Promise<LiveCourse> => (loading ??= load());
  return {
    name: 'course',
    apply: 'serve',
    configureServer(server) {
      serveFiles(server, current);
      watchCourse(server, courseDir, () => {
        loading = null;
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: async (template) => {
        const course = await current();
        return 'fill' in course ? course.fill(template) : problemPage(course.report);
      },
    },
  };
}
