import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSync } from 'vite';
import { pilot as words } from '../../../components/i18n/en/pilot.ts';
import type { CourseIndex } from '../../../components/model/course.ts';
import type { Codebook } from '../../../components/model/record.ts';
import { InputProblem } from '../../../scripts/diagnostics/problems.ts';
import { keepActivities } from '../../../scripts/package/activities.ts';
import { buildAll } from '../../../scripts/package/build.ts';
import { releaseIn } from '../../../scripts/release/read-package.ts';
import { pilotOf, QUESTIONS } from '../../support/pilot.ts';
import { index, modules } from './sample.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('a course as a pilot asks it', () => {
  const [one, two] = index.pages;
  const course: CourseIndex = {
    ...index,
    interactions: ['m1.first', 'page-times'],
    pages: [one!, two!, { ...two!, id: 'aid', number: 2, module: 'm3', need: 'optional' }],
    modules: [...index.modules, { id: 'm3', title: 'At hand' }],
  };

  it('has rows behind those of the course: notes, one question for each part that is learned, closing questions, device', () => {
    const { index: piloted, codebook } = pilotOf(course, modules);
    const ids = [
      'pilot.one.unclear',
      'pilot.two.unclear',
      'pilot.aid.unclear',
      'pilot.m1.use',
      'pilot.m2.use',
      'pilot.closing.barrier',
      'pilot.closing.change',
      'pilot.device',
    ];
    expect(piloted.interactions).toEqual([...course.interactions, ...ids]);
    expect(piloted.pilot.first).toBe(2);
    expect(piloted.pilot.ends).toEqual(['aid', 'two']);
    expect(codebook.entries.map(({ index: at, id, pilot }) => [at, id, pilot])).toEqual(
      ids.map((id, at) => [at + 2, id, true]),
    );
    expect(codebook.entries[4]).toMatchObject({ page: 'two', module: 'm2', type: 'single' });
  });

  it('is refused where the answers might not fit into SCORM 1.2', () => {
    const pages = Array.from({ length: 4000 }, (_, number) => ({ ...one!, id: `p${number}`, number }));
    const written = { id: 'r', number: 0, picks: [], into: [], ticks: false, page: 'p0' };
    const large = { ...course, pages, reflections: [written] };
    expect(() => pilotOf(large)).toThrow(InputProblem);
    expect(() => pilotOf(large)).toThrow(/suspend data; SCORM 1\.2 has 4096/);
  });

  it('asks the questions that it is given, under their ids', () => {
    const closing = [{ id: 'other', type: 'short' as const, text: 'Why?', options: [] }];
    const { index: piloted } = pilotOf(course, modules, 1, { ...QUESTIONS, closing });
    expect(piloted.interactions).toContain('pilot.closing.other');
  });

  it('asks in the language of the pages where the questions are translated, else says which they are in', () => {
    const translated = { ...QUESTIONS, module: { ...QUESTIONS.module, text: '¿Podrías?' } };
    const inSpanish = { ...course, language: 'es' };
    const { index: one } = pilotOf(inSpanish, modules, 1, QUESTIONS, new Map([['es', translated]]));
    expect(one.pilot.language).toBe('es');
    expect(one.pilot.rows.filter(({ asks }) => asks === 'module').map(({ text }) => text)).toEqual([
      '¿Podrías?',
      '¿Podrías?',
    ]);
    const { index: other } = pilotOf(inSpanish, modules);
    expect(other.pilot.language).toBe('en-GB');
    expect(other.pilot.rows.find(({ asks }) => asks === 'module')?.text).toBe(QUESTIONS.module.text);
  });
});

describe('lines of a pilot in the midst of code', () => {
  it('leave whole statements out where there is no pilot, and nothing that is left misses them', () => {
    const files = [
      'state/merge.ts',
      'state/packing.ts',
      'state/packed/texts.ts',
      'state/assessment-moves.ts',
    ];
    const others = ['app/work.ts', 'app/tools/privacy.ts', 'lms/rows.ts', 'lms/scorm2004/dialect.ts'];
    for (const file of [...files, ...others]) {
      const code = readFileSync(join(root, 'components', file), 'utf8');
      const few = keepActivities(`/components/${file}`, code, []) ?? '';
      expect(keepActivities(`/components/${file}`, code, ['pilot'])).toBe(code);
      expect(few).not.toContain('pilot');
      expect(parseSync(file, few).errors, file).toEqual([]);
      const gone = code.split('\n').filter((line) => line.includes('pilot') && line.startsWith('import'));
      for (const name of gone.flatMap((line) => line.match(/\w+(?=[ ,].*from)/g) ?? []))
        if (name !== 'import') expect(few, `${file}: ${name}`).not.toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});

describe('packages', () => {
  let folder = '';
  const files = async (dist: string) => (await readdir(join(folder, dist))).sort();
  const launch = async (dist: string, name: string): Promise<string> => {
    const zip = await JSZip.loadAsync(await readFile(join(folder, dist, name)));
    return (await zip.file('index.html')?.async('string')) ?? '';
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pilot-'));
    const courseDir = join(folder, 'course');
    await cp(join(root, 'tests/fixtures/valid/small'), courseDir, { recursive: true });
    const shared = { root, courseDir, targets: ['scorm12'] as const, log: () => undefined };
    await buildAll({ ...shared, outDir: join(folder, 'plain') });
    await buildAll({ ...shared, outDir: join(folder, 'pilot'), pilotForms: 2 });
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('of a pilot are named so, and the codebook beside them has their rows', async () => {
    const [zip] = (await files('pilot')).filter((name) => name.endsWith('.zip'));
    expect(zip).toMatch(/-scorm12-pilot\.zip$/);
    expect(await files('pilot')).toEqual([zip, 'trainer']);
    const json = await readFile(join(folder, 'pilot/trainer/codebook.json'), 'utf8');
    const rows = (JSON.parse(json) as Codebook).entries.filter(({ pilot }) => pilot);
    expect(rows.map(({ id }) => id)).toContain('pilot.closing.first-step');
    const text = await launch('pilot', zip ?? '');
    expect(text).toContain(words['pilot.named']);
    expect(text).toContain('<strong class="pilot-mark" id="course_pilot">Pilot</strong>');
  });

  it('of every other kind have no word and no code of it', async () => {
    const [zip] = (await files('plain')).filter((name) => name.endsWith('.zip'));
    expect(zip).not.toContain('pilot');
    expect(await launch('plain', zip ?? '')).not.toMatch(/pilot/i);
  });

  it('of a pilot are no release to compare with, and that is said in a sentence', async () => {
    const [zip = ''] = (await files('pilot')).filter((name) => name.endsWith('.zip'));
    const read = releaseIn(await readFile(join(folder, 'pilot', zip)), zip);
    await expect(read).rejects.toThrow(InputProblem);
    await expect(read).rejects.toThrow(/is a pilot package, which asks more than the course/);
  });

  it('does not build a pilot whose questions are wrong', async () => {
    const path = join(folder, 'course/trainer');
    await cp(join(root, 'course/trainer/questionnaire.yaml'), join(path, 'questionnaire.yaml'));
    const text = await readFile(join(path, 'questionnaire.yaml'), 'utf8');
    await writeFile(join(path, 'questionnaire.yaml'), text.replace('type: single', 'type: scale'));
    const shared = { root, courseDir: join(folder, 'course'), outDir: join(folder, 'wrong') };
    const { zips, report } = await buildAll({ ...shared, log: () => undefined, pilotForms: 1 });
    expect(zips).toEqual([]);
    expect(report).toContain('trainer/questionnaire.yaml');
  });
});
