/** A course of two pages and a player of a few lines: enough to pack. */
import { COURSE_FORMAT, type CourseIndex, type ModuleContent } from '../../../components/model/course.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import { en } from '../../../components/i18n/en/index.ts';
import type { PackageInput } from '../../../scripts/package/plan.ts';
import type { Player } from '../../../scripts/package/player-parts.ts';
import { readSchemaSet } from '../../../scripts/package/schemas.ts';
import type { Target } from '../../../scripts/package/targets/target.ts';
import { readFile } from 'node:fs/promises';

export const index: CourseIndex = {
  format: COURSE_FORMAT,
  id: 'sample-course',
  version: '1.2.0',
  title: 'Tea & “talk” <for> two',
  language: 'en-GB',
  modules: [
    { id: 'm1', title: 'One' },
    { id: 'm2', title: 'Two' },
  ],
  pages: [
    {
      id: 'one',
      number: 0,
      module: 'm1',
      kind: 'lesson',
      title: 'One',
      need: 'core',
      layout: 'plain',
      minutes: 1,
    },
    {
      id: 'two',
      number: 1,
      module: 'm2',
      kind: 'lesson',
      title: 'Two',
      need: 'core',
      layout: 'plain',
      minutes: 1,
    },
  ],
  questions: [],
  scenarios: [],
  reflections: [],
  assessment: null,
  slots: [],
  completion: { required: ['pages'], pass: 80, tries: 'unlimited', score: 'none' },
  interactions: [],
};

function lesson(module: string, page: string, html: string): ModuleContent {
  return { id: module, pages: [{ id: page, html }], questions: [], scenarios: [], reflections: [] };
}

export const modules: readonly ModuleContent[] = [
  lesson(
    'm1',
    'one',
    '<p>It costs $& and <a href="https://example.org/">more</a>.</p><img src="media/cup.svg" alt="">',
  ),
  lesson('m2', 'two', '<p>Second.</p>'),
];

export const player: Player = {
  page: '<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8">\n    <!--launch:head-->\n  </head>\n  <body>\n    <!--launch:body-->\n  </body>\n</html>\n',
  style: 'body{color:#222}',
  script: '(function(){document.title="$&"})();',
  early: 'window.courseEarly={};',
  later: 'window.courseLater=()=>"$&";',
  tools: null,
  packages: ['lit'],
};

const cup = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');

/** What `planPackage` gets for the sample; `change` replaces parts of it. */
export async function sampleInput(target: Target, change: Partial<PackageInput> = {}): Promise<PackageInput> {
  return {
    target,
    form: 'inline',
    locales: [],
    language: null,
    course: { index, modules, ledger: { pages: {} }, t: createTranslate(en, 'en-GB') },
    player,
    media: [{ name: 'media/cup.svg', bytes: cup }],
    licences: 'lit\n\nA licence.\n',
    schemas: target.manifest ? await readSchemaSet(target.manifest.schemaSet) : [],
    template: await readFile(new URL('../../../imsmanifest.template.xml', import.meta.url), 'utf8'),
    ...change,
  };
}
