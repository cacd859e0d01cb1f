/** Settings of Vite's development server: the web player's sources, with the course put into their page. */
import { resolve, sep } from 'node:path';
import type { UserConfig } from 'vite';
import { languageWords } from '../../components/app/launch-words.ts';
import { launchDocument } from '../../components/app/launch.ts';
import { hasTools } from '../../components/app/tools-port.ts';
import { interfaceFor } from '../../components/i18n/languages.ts';
import { createTranslate } from '../../components/i18n/translate.ts';
import type { CourseIndex } from '../../components/model/course.ts';
import type { KeptTrees } from '../content/kept-trees.ts';
import { coursePlugin, type LiveCourse } from '../content/vite-plugin.ts';
import { languageFile } from './content-files.ts';
import { loadCourse } from './load-course.ts';
import type { CourseToPack } from './pack.ts';
import type { PlannedFile } from './plan.ts';

const PLAYER_TAG = /<script type="module"[^>]*><\/script>/;
/**
 * From sources the further scripts are modules, and share the player's modules by themselves. They stand before the
 * player, which waits for what is still arriving only as long as the page is parsed, and modules run after that.
 */
function furtherTags(index: CourseIndex): string {
  const names = hasTools(index) ? ['later', 'tools'] : ['later'];
  return names.map((name) => `<script type="module" src="./${name}.ts"></script>`).join('\n');
}

/** The head script as a module, so that Vite serves it like the rest; it lies outside Vite's root. */
function earlyTag(root: string): string {
  const path = resolve(root, 'components/lms/early/web.ts').replaceAll(sep, '/');
  return `<script type="module" src="/@fs/${path.replace(/^\//, '')}"></script>`;
}

function fill(template: string, course: CourseToPack, root: string): string {
  const { index, modules, ledger, theme } = course;
  const t = createTranslate(interfaceFor(index.language).catalogue, index.language);
  const logo = theme?.logo ?? null;
  const own = theme ? `<style>${theme.style}</style>` : '';
  const head = template.replace('<!--launch:head-->', (mark) => own + mark);
  const page = launchDocument(head, { index, modules, ledger, t, logo, headScript: '', standard: 'web' });
  return page.replace(PLAYER_TAG, (tag) => `${earlyTag(root)}\n${furtherTags(index)}\n${tag}`);
}

/** Pictures, sound and film, and further languages: what the page loads when it needs it. */
function beside({ index: source, locales = [], media }: CourseToPack): readonly PlannedFile[] {
  const encoder = new TextEncoder();
  const languages = locales.map(({ index, modules }) => {
    const { name, text } = languageFile(source, index, modules, languageWords(index, modules, 'web'));
    return { name, bytes: encoder.encode(text) };
  });
  return [...media, ...languages];
}

async function load(root: string, courseDir: string, trees?: KeptTrees): Promise<LiveCourse> {
  const { course, report } = await loadCourse(courseDir, undefined, trees);
  return course === null
    ? { report }
    : { fill: (template) => fill(template, course, root), files: beside(course) };
}

/**
 * @param root the repository.
 * @param courseDir absolute path of the course folder.
 * @param trees kept ones of this course: after a change only what changed is parsed.
 */
export function courseServer(root: string, courseDir: string, trees?: KeptTrees): UserConfig {
  return {
    root: resolve(root, 'components/app'),
    cacheDir: resolve(root, 'node_modules/.cache/vite'),
    publicDir: false,
    server: { host: '127.0.0.1', fs: { allow: [root] } },
    plugins: [coursePlugin(courseDir, () => load(root, courseDir, trees))],
  };
}
