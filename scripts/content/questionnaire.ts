/** The questions of a pilot (`trainer/questionnaire.yaml`): as data, checked like everything else of a course. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { QUESTIONNAIRE, type SourceText } from './read.ts';
import { idPattern } from './schema.ts';
import { readYaml, type YamlData } from './yaml-data.ts';

/** What a course gets that has none of its own: the same words as far as they fit any course. */
const DEFAULTS: Readonly<Record<string, string>> = {
  en: 'default-questionnaire.yaml',
  es: 'default-questionnaire.es.yaml',
};

const OWN_ID = 'an id of its own: a small letter, then small letters, digits and hyphens';
const OPTIONS = 'with “type: single” two options or more, each { id: …, text: "…" }; with “type: short” none';

const id = z.string().regex(idPattern).describe(OWN_ID);
const text = z.string().trim().min(1).max(200).describe('words, 200 characters at most');

const question = z
  .strictObject({
    id,
    type: z.enum(['single', 'short']).describe('single or short'),
    text,
    options: z.array(z.strictObject({ id, text })).default([]).describe(OPTIONS),
  })
  .superRefine(({ type, options }, context) => {
    if (type === 'single' ? options.length < 2 : options.length > 0)
      context.addIssue({ code: 'custom', path: ['options'] });
    refuseTwice(options, (at) => context.addIssue({ code: 'custom', path: ['options', at, 'id'] }));
  });

const list = z
  .array(question)
  .superRefine((questions, context) =>
    refuseTwice(questions, (at) => context.addIssue({ code: 'custom', path: [at, 'id'] })),
  );

const schema = z.strictObject({
  closing: list.describe('a list of questions'),
  module: question.describe('one question, indented'),
  'follow-up': list.default([]).describe('a list of questions'),
});

export type Questionnaire = z.infer<typeof schema>;
export type PilotQuestion = z.infer<typeof question>;

/** Answers hang on ids: of two questions with the same one nobody could tell whose they are. */
function refuseTwice(items: readonly { readonly id: string }[], refuse: (at: number) => void): void {
  items.forEach((item, at) => {
    if (items.findIndex((other) => other.id === item.id) < at) refuse(at);
  });
}

/** Reads the questions of a course; without a file there are none, and nothing is wrong. */
export function readQuestionnaire(source: SourceText | null | undefined): YamlData<Questionnaire> {
  if (source) return readYaml({ ...source, line: 1 }, schema);
  return { data: null, at: () => ({ file: QUESTIONNAIRE, line: null, column: null }), findings: [] };
}

/** The questions of the toolchain in the language of a BCP 47 tag; `null` where they are not in it. */
export async function defaultQuestionnaire(language: string): Promise<Questionnaire | null> {
  const [primary = ''] = language.toLowerCase().split('-');
  const file = Object.hasOwn(DEFAULTS, primary) ? DEFAULTS[primary] : undefined;
  if (file === undefined) return null;
  const { data } = readQuestionnaire({ file, text: await readFile(new URL(file, import.meta.url), 'utf8') });
  if (!data) throw new Error(`${file} is not as it should be.`);
  return data;
}

/** The same in English, and in those of the languages of a course that they are in. */
export async function defaultQuestions(languages: readonly string[]): Promise<{
  readonly questions: Questionnaire;
  readonly language: string;
  readonly translated: ReadonlyMap<string, Questionnaire>;
}> {
  const questions = await defaultQuestionnaire('en');
  if (!questions) throw new Error('The default questions have no English.');
  const translated = new Map<string, Questionnaire>();
  for (const language of languages) {
    const own = await defaultQuestionnaire(language);
    if (own) translated.set(language, own);
  }
  return { questions, language: 'en', translated };
}
