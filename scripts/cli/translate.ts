/** `npm run translate`: a translation goes out to translators and comes back, and is stamped. */
import { counted } from '../diagnostics/counted.ts';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { textsOf } from '../content/locales/check.ts';
import { blocksOf } from '../content/locales/blocks.ts';
import { readState, STATE_FILE, writeState } from '../content/locales/state.ts';
import { LOCALES, readCourse, readLocales } from '../content/read.ts';
import { toXliff, type Languages } from '../translate/export.ts';
import { fromXliff, readXliff } from '../translate/import.ts';
import { courseOption, InputProblem, main, type Command, type CommandInput } from './command.ts';

const options = {} as const;

type Input = CommandInput<typeof options>;

/** A language without a folder is a new one: nothing of it is translated yet. */
async function languagesIn(course: string, language: string): Promise<Languages> {
  const source = await readCourse(course);
  const broken = source.findings[0];
  if (broken) throw new InputProblem(broken.file);
  const settings = source.texts.find(({ file }) => file === 'course.yaml')?.text ?? '';
  const sourceLanguage = /^language:\s*["']?([\w-]+)/m.exec(settings)?.[1] ?? '';
  if (!/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language) || language === sourceLanguage)
    throw new InputProblem(
      `“${language}” is no other language. Name it as its folder in locales/, such as es.`,
    );
  const found = (await readLocales(course)).find((one) => one.language === language);
  const locale = found ?? { language, texts: [], media: new Map(), findings: [] };
  const text = locale.texts.find(({ file }) => file === STATE_FILE)?.text ?? '';
  return { source, sourceLanguage, locale, state: readState(text, STATE_FILE).state };
}

async function exportTo({ course, out, print }: Input, language: string): Promise<void> {
  const { xml, counts } = await toXliff(await languagesIn(course, language));
  const file = extname(out) === '' ? join(out, `${language}.xlf`) : out;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, xml);
  print(`${file}: ${counts.translated} translated, ${counts.stale} stale, ${counts.initial} not translated`);
}

async function importFrom({ course, cwd, print, progress }: Input, path: string): Promise<void> {
  const xml = await readFile(resolve(cwd, path), 'utf8').catch(() => null);
  if (xml === null) throw new InputProblem(`There is no file ${path} that can be read.`);
  const xliff = await readXliff(xml, path);
  const languages = await languagesIn(course, xliff.targetLanguage);
  const { texts, stamps, gone } = fromXliff(xliff, languages);
  const { language } = languages.locale;
  for (const [file, text] of texts) {
    const to = join(course, LOCALES, language, file);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, text);
  }
  await writeState(course, language, new Map([...languages.state, ...stamps]));
  for (const unit of gone) progress(`The course no longer has this; export again: ${unit}`);
  print(
    `${counted(texts.size, 'file')} written into ${LOCALES}/${language}. Now: npm run check -- --content${courseOption({ course, cwd })}`,
  );
}

/** Says of a translation that it is of the source as it is now; of the whole of it, or of some files. */
async function stamp({ course, print }: Input, language: string, files: readonly string[]): Promise<void> {
  const { source, locale, state } = await languagesIn(course, language);
  const theirs = textsOf(source);
  const ours = textsOf(locale);
  const names = files.length > 0 ? files : [...ours.keys()].filter((file) => theirs.has(file));
  const unknown = names.find((file) => !theirs.has(file) || !ours.has(file));
  if (unknown !== undefined)
    throw new InputProblem(
      `${unknown} is not in the course and in ${LOCALES}/${language}. Nothing was written.`,
    );
  const stamps = names.map((file): [string, string[]] => [
    file,
    blocksOf(theirs.get(file) ?? '', file).map(({ hash }) => hash),
  ]);
  await writeState(course, language, new Map([...state, ...stamps]));
  const same = names.filter((file) => {
    const words = new Set(blocksOf(theirs.get(file) ?? '', file).map(({ text }) => text));
    return blocksOf(ours.get(file) ?? '', file).some(({ text }) => words.has(text));
  });
  print(`${counted(names.length, 'file')} of ${LOCALES}/${language} stamped`);
  if (same.length > 0)
    print(`Some words of these are still those of the source; nothing will say so again: ${same.join(', ')}`);
}

const translate: Command<typeof options> = {
  name: 'translate',
  summary: `Exchanges a translation with translators as XLIFF 2, and stamps it with the source that it is of.

  export es          writes dist/es.xlf, or the file that --out names: a unit for each text, with its state
  import FILE        writes what was translated into locales/<language>, and stamps it
  stamp es [FILES]   the translation (or these files of it) is of the source as it is now`,
  positionals: 'export LANGUAGE | import FILE | stamp LANGUAGE [FILES]',
  options,
  run: async (input) => {
    const [what, of, ...more] = input.positionals;
    if (of === undefined || (what !== 'stamp' && more.length > 0))
      throw new InputProblem('Say export, import or stamp, and of what: see npm run translate -- --help');
    if (what === 'export') await exportTo(input, of);
    else if (what === 'import') await importFrom(input, of);
    else if (what === 'stamp') await stamp(input, of, more);
    else throw new InputProblem(`“${what}” is none of export, import, stamp.`);
    return 0;
  },
};

await main(translate);
