/** `npm run release-diff -- OLD.zip`: what an update does to people in the middle, before anything is uploaded. */
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { counted } from '../diagnostics/counted.ts';
import { compileCourse } from '../content/compile.ts';
import { adoptInto } from '../release/adopt.ts';
import { unitIds } from '../package/targets/cmi5.ts';
import { compareReleases, type Report } from '../release/compare.ts';
import { formatReport } from '../release/format.ts';
import { readPackage } from '../release/read-package.ts';
import { presentRelease, type Release } from '../release/release.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { courseOption, InputProblem, main, type Command } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const options = {
  json: { type: 'boolean', help: 'print the report as JSON, nothing else' },
  adopt: {
    type: 'boolean',
    help: 'first note in ledger.yaml what OLD.zip asked, if it was handed out without a release',
  },
  'texts-may-go': {
    type: 'string',
    value: 'IDS',
    help: 'reflections and fields whose texts are meant to go: a,b',
  },
  'languages-may-go': { type: 'string', value: 'TAGS', help: 'languages that are meant to go: es,fr' },
  'not-renamed': { type: 'string', value: 'IDS', help: 'new items that are no renamed ones: a,b' },
} as const;

interface Present {
  readonly release: Release;
  /** Mistakes in translations, because of which the course cannot be built yet. */
  readonly behind: number;
}

/**
 * The course as it is now. Numbers and rules are those of the source, so it is compared even where a translation is
 * behind, unless the words of the package are of that translation.
 */
async function present(courseDir: string, language: string): Promise<Present> {
  const whole = await compileCourse(courseDir);
  const errors = whole.diagnostics.filter(({ severity }) => severity === 'error');
  const ofTranslations = errors.every(({ file }) => file.startsWith('locales/'));
  const { course, locales } =
    whole.course === null && ofTranslations
      ? await compileCourse(courseDir, { translationsMayFail: true })
      : whole;
  const isSpoken =
    errors.length === 0 ||
    language === course?.index.language ||
    locales.some((one) => one.language === language);
  if (course === null || !isSpoken) {
    const { diagnostics, texts } = whole;
    const report = formatDiagnostics(
      diagnostics.filter(({ severity }) => severity === 'error'),
      (name) => texts.find(({ file }) => file === name)?.text,
    );
    throw new InputProblem(
      `Nothing was compared: the course has ${counted(errors.length, 'error')}, which must be mended first.\n\n${report}`,
    );
  }
  const template = await readFile(join(root, 'imsmanifest.template.xml'), 'utf8');
  const ids = Object.values(unitIds(course.index));
  return { release: presentRelease({ course, locales }, template, language, ids), behind: errors.length };
}

function idsIn(list = ''): string[] {
  return list.split(',').map((id) => id.trim());
}

function asJson({ verdict, old, now, findings, fates }: Report): string {
  return JSON.stringify({ verdict, old, now, findings, fates }, null, 2);
}

const releaseDiff: Command<typeof options> = {
  name: 'release-diff',
  summary: `Compares a package that learners have with the course as it is now: what is safe, asked again, shown
elsewhere, gone, and what would break. Writes nothing, except what --adopt asks for.
Exit 0: nothing breaks, at most questions are asked again. 1: something breaks, texts vanish that people wrote, a
language is gone, the course has errors, or a file cannot be read.`,
  positionals: 'OLD.zip',
  options,
  run: async ({ course, cwd, options: { json, adopt, ...more }, positionals, print, progress, env }) => {
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new InputProblem('Name one package: OLD.zip');
    const old = await readPackage(resolve(cwd, path));
    if (adopt) {
      if (env['CI']) throw new InputProblem('--adopt writes ledger.yaml: not under CI.');
      const lines = await adoptInto(course, old);
      for (const line of lines) progress(`ledger.yaml  ${line}`);
      if (lines.length > 0) progress('ledger.yaml gained these lines; commit it with the course.');
    }
    const { release, behind } = await present(course, old.index.language);
    if (behind > 0)
      progress(
        `Compared, but not to be built yet: ${counted(behind, 'error')} in translations. See npm run check -- --content${courseOption({ course, cwd })}\n`,
      );
    const report = compareReleases(old, release, {
      notRenamed: idsIn(more['not-renamed']),
      languagesMayGo: idsIn(more['languages-may-go']),
      textsMayGo: idsIn(more['texts-may-go']),
      folder: course === resolve(cwd, 'course') ? undefined : relative(cwd, course) || '.',
    });
    print(json ? asJson(report) : formatReport(report));
    return report.verdict === 'breaking' || behind > 0 ? 1 : 0;
  },
};

await main(releaseDiff);
