/** The trainer's kit: what trainers get beside the packages, for any course. */
import type { KitSource } from '../package/build.ts';
import type { PlannedFile } from '../package/plan.ts';
import { frontPage } from './front.ts';
import { guidePage } from './guide/guide.ts';
import { packagesOf } from './packages.ts';
import { pageHtml, type KitPage } from './page.ts';
import { settingsPage } from './settings/page.ts';
import { textPage } from './texts.ts';

/** Makes a PDF of a page. */
export type PrintPage = (html: string) => Promise<Uint8Array>;

export interface KitOptions {
  /** `null`: no PDF is wanted, or no browser is there to print one. */
  readonly print: PrintPage | null;
  /** Files that others make for the kit, named without a folder: the report, the accessibility statement. */
  readonly further?: readonly PlannedFile[];
}

/** What may lie in the kit besides the pages of a course's own, in the order in which it is used. */
export const contents = [
  {
    name: 'settings.html',
    title: 'Settings of your LMS',
    says: 'Before the course opens: what to switch on and off in Moodle, word for word, and a dry run of ten minutes.',
    when: 'Set it up',
  },
  {
    name: 'accessibility.html',
    title: 'Accessibility',
    says: 'How the course works without a mouse, with a screen reader and in large type, and how that was tested.',
    when: 'Set it up',
  },
  {
    name: 'guide.html',
    title: 'Facilitator’s guide',
    says: 'Aims, timing, maps of the stories with the experts’ reasons, and all answers. Not for learners.',
    when: 'Run it',
  },
  {
    name: 'guide.pdf',
    title: 'Facilitator’s guide as PDF',
    says: 'The same guide, for paper.',
    when: 'Run it',
  },
  {
    name: 'report.html',
    title: 'Report',
    says: 'Drop what your LMS exports on this page and see who finished, what was hard and what to mend. Nothing leaves your computer.',
    when: 'Look at it',
  },
  {
    name: 'codebook.csv',
    title: 'Codebook, a dictionary',
    says: 'For those who look at an export without the report: what each question’s number and each answer’s short name in the LMS mean; opens in any spreadsheet.',
    when: 'Look at it',
  },
  {
    name: 'codebook.json',
    title: 'Codebook for programs',
    says: 'For engineers. The same, with the maps of the stories; the report has it built in.',
    when: 'Look at it',
  },
] as const;

/** Files that the build itself puts into the kit. */
const builtIn = ['codebook.csv', 'codebook.json'];

/**
 * Every file of the kit but the codebook, named from the output folder on.
 * @throws what `print` throws.
 */
export async function makeKit(from: KitSource, { print, further = [] }: KitOptions): Promise<PlannedFile[]> {
  const { source, codebook, trainer } = from;
  const { title, language, score } = source.data;
  const course = { title, language, version: codebook.version };
  const encoder = new TextEncoder();
  const shown = (page: KitPage): string => pageHtml(page, course);
  const file = (name: string, text: string): PlannedFile => ({ name, bytes: encoder.encode(text) });
  const guide = shown(guidePage(from));
  const files: PlannedFile[] = [
    file(
      'settings.html',
      shown(settingsPage(packagesOf(from), codebook.assessment !== null || score === 'completion')),
    ),
    file('guide.html', guide),
    ...(print ? [{ name: 'guide.pdf', bytes: await print(guide) }] : []),
    ...trainer.pages.map((page) => file(`${page.name}.html`, shown(textPage(page)))),
    ...further,
  ];
  const there = new Set([...files.map(({ name }) => name), ...builtIn]);
  const front = pageHtml(frontPage(from, there), course, true);
  return [file('index.html', front), ...files].map(({ name, bytes }) => ({ name: `trainer/${name}`, bytes }));
}
