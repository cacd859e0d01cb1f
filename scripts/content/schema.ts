/**
 * The keys of course.yaml, module.yaml, sources.yaml, glossary.yaml and of each kind of front matter. Descriptions are
 * what an author reads as “Expected”.
 */
import { z } from 'zod';
import { themeSchema } from './theme/schema.ts';

export const ID = 'a small letter, then small letters, digits and hyphens, at most 40 in all';
export const ITEM_ID = 'small letters, digits and hyphens, at most 20 in all';
const CODE = 'a letter, then letters, digits and hyphens, such as O1';

export const idPattern = /^[a-z][a-z0-9-]{0,39}$/;
export const itemIdPattern = /^[a-z0-9][a-z0-9-]{0,19}$/;
/** Descriptions that mark a value as an id. */
export const idWords: readonly string[] = [ID, ITEM_ID, CODE];

const id = z.string().regex(idPattern).describe(ID);
const code = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/)
  .describe(CODE);
const text = z.string().trim().min(1).describe('words; between double quotes where they contain “: ”');
const count = z.int().min(1).describe('a whole number from 1 on');
const codes = z.array(code).default([]).describe('a list in square brackets, such as [O1, O2]');
/** `a, b or c`. */
export const alternatives = (values: readonly string[]): string =>
  values.join(', ').replace(/, ([^,]*)$/, ' or $1');
const oneOf = <const T extends readonly string[]>(values: T): z.ZodEnum<{ [K in T[number]]: K }> =>
  z.enum(values).describe(alternatives(values));

export const questionTypes = [
  'single',
  'multiple',
  'matching',
  'ordering',
  'short-answer',
  'numeric',
  'likert',
] as const;
export const layouts = ['list', 'cards'] as const;
export const uses = ['practice', 'assessment'] as const;

const need = z
  .string()
  .regex(/^(core|optional|one-of [a-z][a-z0-9-]{0,39})$/)
  .default('core')
  .describe('core, optional, or “one-of” and the name of a group');

const field = z
  .union([
    text,
    z.strictObject({
      title: text,
      hint: text.optional(),
      ask: text.optional(),
      contact: z.boolean().optional(),
    }),
  ])
  .describe('a title, or lines “title:”, “hint:”, “ask:” and “contact: true”, indented');

const planField = z
  .union([text, z.strictObject({ title: text, hint: text.optional() })])
  .describe('a title, or lines “title:” and “hint:”, indented');

const completion = z
  .strictObject({
    required: z
      .array(oneOf(['pages', 'scenarios', 'assessment']))
      .optional()
      .describe('a list in square brackets of pages, scenarios, assessment'),
    pass: z.int().min(1).max(100).default(80).describe('a whole number from 1 to 100, in percent'),
    tries: z
      .union([z.literal('unlimited'), count])
      .default('unlimited')
      .describe('unlimited, or a number'),
  })
  .describe('lines “required:”, “pass:” and “tries:”, indented');

const termName = z
  .string()
  .regex(/^\p{L}[\p{L}\p{N} '’-]{0,59}$/u)
  .describe('a word or a few words, without signs other than hyphen and apostrophe');
const term = z
  .union([z.string(), z.null(), z.strictObject({ neutral: z.string().nullable() })])
  .describe('the words that learners read, or { neutral: "words that work anywhere" }');

const tag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .describe('a language tag such as en-GB');

export const courseSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,59}$/)
    .describe('a small letter, then small letters, digits and hyphens, 3 to 60 in all; fixed for life'),
  title: text,
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('three numbers with dots, such as 1.0.0'),
  language: tag,
  languages: z.array(tag).default([]).describe('a list in square brackets, such as [es]'),
  stage: oneOf(['draft', 'release']).default('draft'),
  rules: oneOf(['basic', 'full']).default('basic'),
  completion: completion.optional(),
  score: oneOf(['none', 'completion']).optional(),
  outcomes: z.record(code, text).default({}).describe('lines “O1: …”, indented'),
  elements: z.record(id, text).default({}).describe('lines “id: name”, indented'),
  terms: z.record(termName, term).default({}).describe('lines “term: words”, indented'),
  agreement: z
    .strictObject({
      slots: z.record(id, field).default({}).describe('lines “id: title”, indented'),
      plan: z.record(id, planField).default({}).describe('lines “id: title”, indented'),
    })
    .optional()
    .describe('lines “slots:” and “plan:”, indented'),
  theme: themeSchema.optional(),
});

export const moduleSchema = z.strictObject({ id, title: text });

const lesson = z.strictObject({
  kind: z.literal('lesson'),
  id,
  title: text,
  need,
  layout: oneOf(['plain', 'cover', 'job-aid']).default('plain'),
  teaches: codes,
  outcomes: codes,
  was: id.optional(),
});

const assessment = z.strictObject({
  kind: z.literal('assessment'),
  id,
  title: text,
  draw: count,
  balance: z.record(code, count).default({}).describe('such as { O1: 1, O2: 2 }'),
  need,
  was: id.optional(),
});

const marks = {
  type: oneOf(questionTypes).optional(),
  use: oneOf(uses).optional(),
  outcome: code.optional(),
  element: id.optional(),
  reread: id.optional(),
  layout: oneOf(layouts).optional(),
  repeats: id.optional(),
  apart: id.optional(),
};

const question = z.strictObject({ kind: z.literal('question'), id, ...marks, was: id.optional() });
const bank = z.strictObject({ kind: z.literal('bank'), ...marks });

const scenario = z.strictObject({
  kind: z.literal('scenario'),
  id,
  title: text,
  teaches: codes,
  outcomes: codes,
  need,
  state: z
    .record(
      id,
      z
        .union([z.int(), z.boolean(), z.enum(['yes', 'no', 'true', 'false'])])
        .describe('a whole number, yes or no'),
    )
    .default({})
    .describe('what the story remembers, such as { trust: 2, knows-floor: no }'),
  start: id.optional(),
  reflection: id.optional(),
  was: id.optional(),
});

const reflection = z.strictObject({
  kind: z.literal('reflection'),
  id,
  title: text,
  into: z
    .union([id, z.array(id).min(1)])
    .describe('the id of a field, or a list of ids such as [contact, first-sentence]')
    .optional(),
  ticks: z.literal('flow').describe('flow, or no such line').optional(),
  choose: count.optional(),
  was: id.optional(),
});

/** Front matter by kind. */
export const kinds = { lesson, assessment, question, bank, scenario, reflection };
export type FileKind = keyof typeof kinds;

/** A page of the trainer's kit. */
export const trainerSchema = z.strictObject({
  title: text,
  summary: text.optional(),
  order: z.number().default(100).describe('a number; pages of the kit stand in this order'),
});

/** A part of the facilitator's guide stands under the title of its module. */
export const guideSchema = trainerSchema.partial();

export const sourcesSchema = z.strictObject({
  sources: z
    .record(
      id,
      z.strictObject({
        title: text,
        author: text.optional(),
        publisher: text.optional(),
        place: text.optional(),
        year: z.union([z.int(), text]).optional().describe('a year'),
        url: z
          .string()
          .regex(/^https:\/\/\S+$/)
          .optional()
          .describe('an address that begins with https://'),
      }),
    )
    .default({}),
  points: z
    .record(code, z.strictObject({ source: id, says: text, place: text.optional() }))
    .default({})
    .describe('lines “A1: { source: …, says: … }”, indented'),
});

export const glossarySchema = z
  .record(id, z.strictObject({ term: text, means: text, more: text.optional() }))
  .describe('lines “id: { term: …, means: … }”');

export type GlossaryData = z.infer<typeof glossarySchema>;
export type CourseData = z.infer<typeof courseSchema>;
export type SourcesData = z.infer<typeof sourcesSchema>;
export type FrontMatter = { readonly [K in FileKind]: z.infer<(typeof kinds)[K]> };
