/**
 * The course while one writes: `npx vite` serves it with live reload (`npm run dev` is the same, with options).
 * Packages for an LMS are not built by `vite build` but by `npm run build`, which runs Vite once for each
 * standard and packs the result: see `scripts/package/README.md`.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { courseServer } from './scripts/package/dev-server.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig(courseServer(root, fileURLToPath(new URL('course', import.meta.url))));
