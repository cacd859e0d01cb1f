/** A launch file in a frame of its own, with the player as it is in the sources: a start like a learner's. */
import axeSource from 'axe-core/axe.min.js?raw';
import { vi } from 'vitest';
import template from '../../../components/app/index.html?raw';
import { launchDocument, LATER_MARK, PLAYER_MARK, TOOLS_MARK } from '../../../components/app/launch.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import type { CourseIndex, ModuleContent } from '../../../components/model/course.ts';
import { sampleIndex, sampleModules } from '../../unit/app/sample-course.ts';

export interface Start {
  readonly hash?: string;
  readonly player?: 'web' | 'scorm12';
  readonly headScript?: string;
  readonly index?: CourseIndex;
  readonly modules?: readonly ModuleContent[];
  /** The third script comes along; the sample course is too short to have one of its own. */
  readonly tools?: boolean;
  /** Changes the launch file, to break it. */
  readonly change?: (page: string) => string;
  readonly width?: number;
  readonly height?: number;
  /** What the sandbox of the frame allows; none without it. */
  readonly sandbox?: string;
}

export interface CourseFrame {
  readonly win: Window;
  readonly doc: Document;
  find(selector: string): HTMLElement;
  /** Text of what a selector finds, white space as one blank. */
  text(selector: string): string;
  click(selector: string): void;
  /** Waits until what is in view has this title. */
  titled(title: string): Promise<void>;
  /** Violations of WCAG 2.2 AA. */
  violations(): Promise<string[]>;
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const t = createTranslate(en, 'en-GB');

/** In a launch file every style stands before the text; here the player's imports would bring some later. */
const STYLES = [
  'styles/index',
  'question/question',
  'scenario/scenario',
  'reflection/reflection',
  'agreement/agreement',
];
const styleLink = (origin: string, file: string): string =>
  `<link rel="stylesheet" href="${origin}/components/${file}.css">`;

function launchPage({
  index = sampleIndex,
  modules = sampleModules,
  tools = false,
  player = 'web',
  headScript = '',
  change = (page) => page,
}: Start): string {
  const { origin } = window.location;
  const page = launchDocument(
    template
      .replace(/<link rel="stylesheet"[^>]*>/, STYLES.map((file) => styleLink(origin, file)).join(''))
      .replace(/<script type="module"[^>]*><\/script>/, ''),
    { index, modules, headScript, standard: player, ledger: {}, t },
  );
  const script = (name: string): string =>
    `<script type="module" src="${origin}/components/app/${name}.ts"></script>`;
  // Modules run in their order when the page is parsed, and by then the player waits for nothing more to arrive.
  const further = tools ? [script('later'), script('tools')] : [script('later')];
  return change(
    page
      .replace(PLAYER_MARK, () => further.join('') + script(`main.${player}`))
      .replace(LATER_MARK, '')
      .replace(TOOLS_MARK, ''),
  );
}

/** Opens the sample course; the frame of the last start goes away. */
export async function openCourse(start: Start = {}): Promise<CourseFrame> {
  document.body.replaceChildren();
  const frame = document.createElement('iframe');
  frame.width = String(start.width ?? 650);
  frame.height = String(start.height ?? 666);
  if (start.sandbox !== undefined) frame.setAttribute('sandbox', start.sandbox);
  const page = new Blob([launchPage(start)], { type: 'text/html' });
  frame.src = `${URL.createObjectURL(page)}${start.hash ?? ''}`;
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  const { contentWindow: win, contentDocument: doc } = frame;
  if (!win || !doc) throw new Error('The frame shows nothing.');
  const course = frameOf(win, doc);
  await vi.waitUntil(() => course.text('#course_save') !== t('save.connecting'), { timeout: 5000 });
  return course;
}

function frameOf(win: Window, doc: Document): CourseFrame {
  const find = (selector: string): HTMLElement => {
    const found = doc.querySelector(selector);
    // Elements of a frame are of the frame's own HTMLElement, so `instanceof` would be false.
    if (!found) throw new Error(`Nothing in view fits ${selector}.`);
    return found as HTMLElement;
  };
  const text = (selector: string): string => find(selector).innerText.replace(/\s+/g, ' ').trim();
  return {
    win,
    doc,
    find,
    text,
    click: (selector) => find(selector).click(),
    titled: (title) =>
      vi
        .waitUntil(() => doc.querySelector('article h1')?.textContent === title, { timeout: 3000 })
        .then(() => {}),
    violations: () => violations(win, doc),
  };
}

interface AxeWindow extends Window {
  axe?: { run(context: Document, options: object): Promise<{ violations: readonly AxeFinding[] }> };
}
interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

async function violations(win: AxeWindow, doc: Document): Promise<string[]> {
  if (!win.axe) {
    const script = doc.createElement('script');
    script.textContent = axeSource;
    doc.head.append(script);
  }
  const found = await win.axe?.run(doc, { runOnly: { type: 'tag', values: AXE_TAGS } });
  return (found?.violations ?? []).flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
